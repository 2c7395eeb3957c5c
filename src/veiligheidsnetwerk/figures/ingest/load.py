"""Load the editions that definitions name into the store, each once."""

import hashlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path

from veiligheidsnetwerk.figures.areas import Areas, CountryGemeenten, read_country_gemeenten
from veiligheidsnetwerk.figures.catalogue import Catalogue, Edition, Source
from veiligheidsnetwerk.figures.cubes import (
    DamagedVintageError,
    InputFile,
    Manifest,
    Store,
    UnknownVintageError,
    named,
)
from veiligheidsnetwerk.figures.ingest.building import build
from veiligheidsnetwerk.figures.ingest.checking import Known, checked
from veiligheidsnetwerk.figures.ingest.oddities import oddities
from veiligheidsnetwerk.figures.ingest.reading import RawFile, read_raw, read_rows

RECIPE_VERSION = 1
"""Raise when the same file must give another cube than before."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What became of one edition: the vintage that holds it, whether it is new, and whether it is in use."""

    source: str
    edition: str
    vintage: str
    is_new: bool
    rows: int
    in_use: bool


@dataclass(frozen=True)
class Loader:
    """Loads files under the folder `data` into `store`, as the `catalogue` describes them."""

    catalogue: Catalogue
    areas: Areas
    store: Store
    data: Path

    def load_all(self, *, now: datetime) -> Iterator[Loaded]:
        """Load every edition of every source, one at a time so that progress can be shown."""
        for source in self.catalogue.sources.values():
            for edition in source.editions:
                yield self.load(source, edition, now=now)

    def load(self, source: Source, edition: Edition, *, now: datetime) -> Loaded:
        """Make a vintage of an edition, and put it in use when it is the newest one.

        An edition whose files and definition have not changed since is left alone. `ImportRefusedError`
        leaves the store as it was. What an earlier run left undone (ended before the switch, a damaged
        vintage) is done now.
        """
        raw = read_raw(self.data / edition.file, edition.file)
        recipe = self._recipe(source, edition, raw)
        present = self._present(source, recipe)
        manifest = present or self._make(source, edition, raw, recipe=recipe, now=now)
        if edition is source.editions[-1] and not self._is_in_use(manifest):
            self.store.use(source.code, manifest.vintage)
        rows = sum(file.rows for file in manifest.files)
        in_use = self._is_in_use(manifest)
        return Loaded(source.code, edition.edition, manifest.vintage, present is None, rows, in_use)

    def _make(
        self, source: Source, edition: Edition, raw: RawFile, *, recipe: str, now: datetime
    ) -> Manifest:
        known = self._known(source, edition)
        rows = checked(raw, read_rows(raw, known.layout), known)
        built = build(raw, rows, known, edition)
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
            files=(InputFile(name=raw.name, sha256=raw.sha256, rows=rows["line"].n_unique()),),
            recipe=recipe,
            odd=tuple(oddities(rows, built, known)),
        )
        manifest = named(manifest, built.counts, built.statuses)
        return self.store.write(manifest, built.counts, built.statuses).manifest

    def _known(self, source: Source, edition: Edition) -> Known:
        return Known(
            source,
            source.layout_of(edition),
            self.catalogue.classification_of(source),
            self.catalogue.offences_of(source),
            self.areas,
            self._country,
        )

    def _present(self, source: Source, recipe: str) -> Manifest | None:
        for vintage in self.store.vintages(source.code):
            with suppress(DamagedVintageError):
                manifest = self.store.open(source.code, vintage).manifest
                if manifest.recipe == recipe:
                    return manifest
        return None

    def _is_in_use(self, manifest: Manifest) -> bool:
        try:
            return self.store.current(manifest.source) == manifest.vintage
        except UnknownVintageError:
            return False

    def _recipe(self, source: Source, edition: Edition, raw: RawFile) -> str:
        """A hash over all that decides what the cube of an edition looks like."""
        digest = hashlib.sha256(f"{RECIPE_VERSION}".encode())
        digest.update(source.model_dump_json(exclude={"editions", "notes"}).encode())
        digest.update(edition.model_dump_json().encode())
        digest.update(self.catalogue.classification_of(source).model_dump_json(include={"offences"}).encode())
        digest.update(self._area_files)
        digest.update(raw.content)
        return digest.hexdigest()

    @cached_property
    def _area_files(self) -> bytes:
        region = self.catalogue.region
        return b"".join(
            (self.data / name).read_bytes() for name in (region.gemeenten, region.changes, region.names)
        )

    @cached_property
    def _country(self) -> CountryGemeenten:
        return read_country_gemeenten(self.data / self.catalogue.region.names)
