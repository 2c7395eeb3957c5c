"""All definitions, read once and checked against each other."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from veiligheidsnetwerk.figures.catalogue.base import Definition
from veiligheidsnetwerk.figures.catalogue.measures import Measure
from veiligheidsnetwerk.figures.catalogue.offences import Classification, Offence
from veiligheidsnetwerk.figures.catalogue.region import RegionDefinition
from veiligheidsnetwerk.figures.catalogue.sources import Source
from veiligheidsnetwerk.figures.errors import FiguresError

DEFINITIONS = Path(__file__).parents[2] / "definitions"


class CatalogueError(FiguresError):
    """A definition file is wrong; the message names the file and the place."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What can be asked: sources, what they count, and how that can be expressed; each by its code."""

    region: RegionDefinition
    sources: Mapping[str, Source]
    classifications: Mapping[str, Classification]
    measures: Mapping[str, Measure]

    def classification_of(self, source: Source) -> Classification:
        return self.classifications[source.classification]

    def offences_of(self, source: Source) -> tuple[Offence, ...]:
        """The offences that the source has, in the order of its classification."""
        offences = self.classification_of(source).offences
        return tuple(offence for offence in offences if not source.only or offence.code in source.only)


def load_catalogue(folder: Path = DEFINITIONS) -> Catalogue:
    """Read and check the definitions in `folder`; `CatalogueError` names what is wrong."""
    classifications = [_read(path, Classification) for path in sorted(folder.glob("offences/*.yaml"))]
    sources = [_read(path, Source) for path in sorted(folder.glob("sources/*.yaml"))]
    measures = _read(folder / "measures.yaml", _Measures).measures
    catalogue = Catalogue(
        region=_read(folder / "region.yaml", RegionDefinition),
        sources={source.code: source for source in sources},
        classifications={item.classification: item for item in classifications},
        measures={measure.code: measure for measure in measures},
    )
    _check(catalogue)
    return catalogue


class _Measures(Definition):
    measures: tuple[Measure, ...]


def _read[D: Definition](path: Path, kind: type[D]) -> D:
    try:
        content: Any = yaml.safe_load(path.read_text(encoding="utf-8"))
        return kind.model_validate(content)
    except (OSError, UnicodeDecodeError, yaml.YAMLError, ValidationError) as error:
        raise CatalogueError(f"De definitie {path.name} is niet te lezen: {error}") from error


def _check(catalogue: Catalogue) -> None:
    for source in catalogue.sources.values():
        classification = catalogue.classifications.get(source.classification)
        if classification is None:
            raise CatalogueError(f"Bron {source.code} noemt een onbekende indeling {source.classification}.")
        layouts = [source.layout_of(edition) for edition in source.editions]
        named = {code for layout in layouts for code in layout.counts} | set(source.parts) | set(source.only)
        if unknown := named - classification.by_code.keys():
            raise CatalogueError(f"Bron {source.code} noemt onbekende codes: {', '.join(sorted(unknown))}.")
    for classification in catalogue.classifications.values():
        groups = {group.code for group in classification.groups}
        if unknown := {o.group for o in classification.offences if o.group} - groups:
            raise CatalogueError(f"{classification.classification}: onbekende groep {', '.join(unknown)}.")
    for measure in catalogue.measures.values():
        if measure.of is not None and measure.of not in catalogue.sources:
            raise CatalogueError(f"Maat {measure.code} deelt door een onbekende bron {measure.of}.")
