"""The gemeenten of the whole country: to know a code from a typing error, and to add up to the country."""

import csv
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class CountryGemeenten:
    """Codes of all gemeenten by the name that CBS gives them; a name never had two codes since 2010."""

    code_by_name: dict[str, str]

    @property
    def codes(self) -> frozenset[str]:
        return frozenset(self.code_by_name.values())


def read_country_gemeenten(path: Path) -> CountryGemeenten:
    """Read a file with a row per year and gemeente (source: CBS, table 03759ned)."""
    with path.open(encoding="utf-8", newline="") as file:
        return CountryGemeenten({row["gemeentenaam"]: row["gemeentecode"] for row in csv.DictReader(file)})
