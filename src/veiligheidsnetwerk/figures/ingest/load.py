"""Load the editions that definitions name into the store, each once."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from pathlib import Path

import polars as pl

from veiligheidsnetwerk.figures.areas import Areas, CountryGemeenten, read_country_gemeenten
from veiligheidsnetwerk.figures.catalogue import Catalogue, Edition, Layout, Source
from veiligheidsnetwerk.figures.cubes import Cube, DamagedVintageError, Manifest, Store, UnknownVintageError
from veiligheidsnetwerk.figures.ingest.checking import Known
from veiligheidsnetwerk.figures.ingest.differences import differences
from veiligheidsnetwerk.figures.ingest.draft import drafted, provisional
from veiligheidsnetwerk.figures.ingest.reading import RawFile, read_names, read_raw, read_rows
from veiligheidsnetwerk.figures.periods import Period

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
    odd: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Laid:
    """What a file became, or would become: the vintage, the periods of the file and its total."""

    vintage: str
    first: Period
    last: Period
    total: int
    odd: tuple[str, ...]


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
        recipe = self._recipe(source, edition, raw.sha256)
        present = self._present(source, recipe)
        manifest = present or self._make(source, edition, raw, recipe=recipe, now=now)
        if edition is source.editions[-1]:
            self._bring_into_use(manifest)
        return self._loaded(manifest, is_new=present is None)

    def take(
        self,
        source: Source,
        edition: Edition,
        parts: Iterable[pl.DataFrame],
        *,
        sha256: str,
        now: datetime,
        accept_fall: bool = False,
        names: Mapping[str, str] | None = None,
        mirror: str = "",
    ) -> Loaded:
        """Make a vintage of rows that did not come in a file of ours, and put it in use.

        `parts` have the columns that `read_rows` gives, `names` are those of wijken and buurten, and `mirror`
        is where they came from when not from the publisher. It is held against the vintage in use first: what
        is different there is noted, and figures that fall too far are refused (unless `accept_fall`).
        """
        raw = RawFile(edition.file, sha256)
        recipe = self._recipe(source, edition, sha256)
        known = replace(self._known(source, edition, names), mirror=mirror)
        draft = drafted(raw, parts, known, edition)
        old = self._cube_in_use(source.code)
        odd = tuple(differences(old, draft.built, raw, source, accept_fall=accept_fall))
        present = self._present(source, recipe)
        manifest = present or draft.write(self.store, draft.manifest(recipe=recipe, now=now, odd=odd))
        self._bring_into_use(manifest)
        return self._loaded(manifest, is_new=present is None)

    def taken_earlier(self, source: Source, name: str) -> Loaded | None:
        """What became of rows with this name, if they were taken; also one that was withdrawn counts.

        What an earlier run left undone (ended before the switch) is done now, and then it is new.
        """
        every = self.store.manifests(source.code)
        taken = [manifest for manifest in every if any(file.name == name for file in manifest.files)]
        if not taken:
            return None
        newest, used = max(taken, key=lambda manifest: manifest.made), self._cube_in_use(source.code)
        was_used = self._is_in_use(newest)
        if used is None or used.manifest.made <= newest.made:
            self._bring_into_use(newest)
        return self._loaded(newest, is_new=self._is_in_use(newest) and not was_used)

    def lay_over(
        self,
        source: Source,
        layout: Layout,
        raw: RawFile,
        *,
        edition: str,
        now: datetime,
        keep: bool,
    ) -> Laid:
        """Put the periods of a file, all as provisional, over the vintage in use; without `keep` only look.

        `ImportRefusedError` says what is wrong with the file; then nothing of it is kept.
        """
        taken = source.model_copy(update={"layout": layout})
        old = self._cube_in_use(source.code)
        known = self._known(taken, None, old.manifest.names if old else None)
        offered = provisional(raw, read_rows(raw, layout), known, edition)
        draft = offered.over(old)
        odd = tuple(differences(old, draft.built, raw, source, accept_fall=False))
        recipe = self._recipe(taken, draft.edition, raw.sha256)
        manifest = draft.manifest(recipe=recipe, now=now, odd=odd)
        if manifest.vintage in self.store.withdrawn(source.code):
            raise raw.refuse("Precies deze cijfers zijn eerder ingetrokken. Bied een verbeterd bestand aan.")
        if keep:
            draft.write(self.store, manifest)
            self._bring_into_use(manifest)
        periods = offered.built.periods
        return Laid(manifest.vintage, periods[0], periods[-1], offered.total, manifest.odd)

    def _loaded(self, manifest: Manifest, *, is_new: bool) -> Loaded:
        return Loaded(
            source=manifest.source,
            edition=manifest.edition,
            vintage=manifest.vintage,
            is_new=is_new,
            rows=sum(file.rows for file in manifest.files),
            in_use=self._is_in_use(manifest),
            odd=manifest.odd,
        )

    def _make(
        self, source: Source, edition: Edition, raw: RawFile, *, recipe: str, now: datetime
    ) -> Manifest:
        known = self._known(source, edition, read_names(raw, source, source.layout_of(edition)))
        draft = drafted(raw, read_rows(raw, known.layout), known, edition)
        return draft.write(self.store, draft.manifest(recipe=recipe, now=now))

    def _known(
        self, source: Source, edition: Edition | None, names: Mapping[str, str] | None = None
    ) -> Known:
        return Known(
            source,
            source.layout_of(edition),
            self.catalogue.classification_of(source),
            self.catalogue.offences_of(source),
            self.areas,
            self.country,
            names or {},
        )

    def _present(self, source: Source, recipe: str) -> Manifest | None:
        every = self.store.manifests(source.code)
        return next((manifest for manifest in every if manifest.recipe == recipe), None)

    def _bring_into_use(self, manifest: Manifest) -> None:
        """Use a vintage, unless it was withdrawn or a newer edition is in use."""
        is_withdrawn = manifest.vintage in self.store.withdrawn(manifest.source)
        is_older = self._edition_in_use(manifest.source) > manifest.edition
        if not (is_withdrawn or is_older or self._is_in_use(manifest)):
            self.store.use(manifest.source, manifest.vintage)

    def _edition_in_use(self, source: str) -> str:
        cube = self._cube_in_use(source)
        return cube.manifest.edition if cube else ""

    def _cube_in_use(self, source: str) -> Cube | None:
        try:
            return self.store.open(source)
        except (DamagedVintageError, UnknownVintageError):
            return None

    def _is_in_use(self, manifest: Manifest) -> bool:
        try:
            return self.store.current(manifest.source) == manifest.vintage
        except UnknownVintageError:
            return False

    def _recipe(self, source: Source, edition: Edition, sha256: str) -> str:
        """A hash over all that decides what the cube of an edition looks like."""
        digest = hashlib.sha256(f"{RECIPE_VERSION}".encode())
        unused = {"editions", "notes", "feed", "finer", "area_name"}
        digest.update(source.model_dump_json(exclude=unused).encode())
        digest.update(edition.model_dump_json().encode())
        digest.update(self.catalogue.classification_of(source).model_dump_json(include={"offences"}).encode())
        digest.update(self._area_files)
        digest.update(sha256.encode())
        return digest.hexdigest()

    @cached_property
    def _area_files(self) -> bytes:
        region = self.catalogue.region
        return b"".join(
            (self.data / name).read_bytes() for name in (region.gemeenten, region.changes, region.names)
        )

    @cached_property
    def country(self) -> CountryGemeenten:
        """The gemeenten of the whole country."""
        return read_country_gemeenten(self.data / self.catalogue.region.names)
