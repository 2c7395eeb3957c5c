"""A vintage before it is written: the rows of one edition, and the cube that they became."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

import polars as pl

from veiligheidsnetwerk.figures.catalogue import Edition
from veiligheidsnetwerk.figures.cubes import Cube, InputFile, Manifest, Store, named
from veiligheidsnetwerk.figures.ingest.building import Built, build
from veiligheidsnetwerk.figures.ingest.checking import Known, checked
from veiligheidsnetwerk.figures.ingest.layer import laid_over
from veiligheidsnetwerk.figures.ingest.oddities import oddities
from veiligheidsnetwerk.figures.ingest.reading import RawFile
from veiligheidsnetwerk.figures.periods import Period


@dataclass(frozen=True, slots=True)
class Draft:
    """What was read of an edition, checked, and the cube of it."""

    raw: RawFile
    rows: pl.DataFrame
    known: Known
    edition: Edition
    built: Built

    @property
    def total(self) -> int:
        """What the rows count together, each thing once."""
        return int(self.rows.filter(pl.col("offence") == self.known.classification.total)["count"].sum())

    def over(self, old: Cube | None) -> "Draft":
        """The same laid over the figures in use, so that periods which are not in it stay."""
        until = max(self.edition.data_until, old.manifest.data_until) if old else self.edition.data_until
        edition = self.edition.model_copy(update={"data_until": until})
        return replace(self, edition=edition, built=laid_over(old, self.built, self.raw))

    def manifest(self, *, recipe: str, now: datetime, odd: tuple[str, ...] = ()) -> Manifest:
        """What the vintage will say of itself; `odd` is what was strange beside the edition in use."""
        source, edition, built = self.known.source, self.edition, self.built
        manifest = Manifest(
            source=source.code,
            edition=edition.edition,
            vintage=edition.edition,
            data_until=edition.data_until,
            made=now,
            frequency=source.frequency,
            first=built.periods[0].code,
            periods=len(built.periods),
            offences=built.offences,
            areas=built.areas,
            unfinished=edition.unfinished,
            files=(InputFile(name=self.raw.name, sha256=self.raw.sha256, rows=self.rows["line"].n_unique()),),
            recipe=recipe,
            odd=(*oddities(self.rows, built, self.known), *odd),
            names={code: self.known.names[code] for code in built.areas if code in self.known.names},
            mirror=self.known.mirror,
        )
        return named(manifest, built.counts, built.statuses)

    def write(self, store: Store, manifest: Manifest) -> Manifest:
        """Put the cube in the store under this manifest of it."""
        return store.write(manifest, self.built.counts, self.built.statuses).manifest


def drafted(raw: RawFile, parts: Iterable[pl.DataFrame], known: Known, edition: Edition) -> Draft:
    """Check the rows of an edition and make its cube; `ImportRefusedError` says what is wrong."""
    rows = checked(raw, parts, known)
    return Draft(raw, rows, known, edition, build(raw, rows, known, edition))


def provisional(raw: RawFile, parts: Iterable[pl.DataFrame], known: Known, name: str) -> Draft:
    """The same for a file that makes an edition itself: up to its last period, and all of it provisional."""
    rows, frequency = checked(raw, parts, known), known.source.frequency
    ordinals = rows["period"].unique().sort().to_list()
    first, last = Period(frequency, ordinals[0]), Period(frequency, ordinals[-1])
    edition = Edition(edition=name, file=raw.name, data_until=last.last_day, provisional_from=first.code)
    return Draft(raw, rows, known, edition, build(raw, rows, known, edition))
