"""The gemeenten of the whole country: to know a code from a typing error, and to add up to the country."""

from dataclasses import dataclass
from pathlib import Path

from veiligheidsnetwerk.figures.areas.files import rows_of


@dataclass(frozen=True, slots=True)
class CountryGemeenten:
    """Codes of all gemeenten by the name that CBS gives them; a name never had two codes since 2010."""

    code_by_name: dict[str, str]

    @property
    def codes(self) -> frozenset[str]:
        return frozenset(self.code_by_name.values())


def read_country_gemeenten(path: Path) -> CountryGemeenten:
    """Read a file with a row per year and gemeente (source: CBS, table 03759ned)."""
    with rows_of(path) as rows:
        return CountryGemeenten({row["gemeentenaam"]: row["gemeentecode"] for row in rows})
