"""Definitions read from their files, once, and checked against each other."""

from collections.abc import Hashable, Mapping
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from veiligheidsnetwerk.figures.catalogue.base import CatalogueError, Definition
from veiligheidsnetwerk.figures.catalogue.breaks import Break
from veiligheidsnetwerk.figures.catalogue.catalogue import Catalogue
from veiligheidsnetwerk.figures.catalogue.checks import problems
from veiligheidsnetwerk.figures.catalogue.measures import Measure
from veiligheidsnetwerk.figures.catalogue.offences import Classification
from veiligheidsnetwerk.figures.catalogue.region import RegionDefinition
from veiligheidsnetwerk.figures.catalogue.sources import Source

DEFINITIONS = Path(__file__).parents[2] / "definitions"


def load_catalogue(folder: Path = DEFINITIONS) -> Catalogue:
    """Read and check the definitions in `folder`; `CatalogueError` names the file that is wrong."""
    catalogue = Catalogue(
        region=_read(folder / "region.yaml", RegionDefinition),
        sources=_read_all(folder / "sources", Source),
        classifications=_read_all(folder / "offences", Classification),
        measures={each.code: each for each in _read(folder / "measures.yaml", _Measures).measures},
        breaks=_read(folder / "breaks.yaml", _Breaks).breaks,
    )
    for problem in problems(catalogue):
        raise CatalogueError(f"De definitie {problem}")
    return catalogue


class _Measures(Definition):
    measures: tuple[Measure, ...]


class _Breaks(Definition):
    breaks: tuple[Break, ...]


def _read_all[D: Source | Classification](folder: Path, kind: type[D]) -> Mapping[str, D]:
    """The definitions in a folder. Each file is called after the code in it, so no two can have one code."""
    found = {path.stem: _read(path, kind) for path in sorted(folder.glob("*.yaml"))}
    for stem, definition in found.items():
        if definition.code != stem:
            raise CatalogueError(
                f"De definitie {folder.name}/{stem}.yaml heeft de code ‘{definition.code}’ "
                "en niet die van haar bestandsnaam."
            )
    return found


def _read[D: Definition](path: Path, kind: type[D]) -> D:
    try:
        content: Any = yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506  # a SafeLoader
        return kind.model_validate(content)
    except (OSError, UnicodeDecodeError, yaml.YAMLError, ValidationError) as error:
        raise CatalogueError(
            f"De definitie {path.parent.name}/{path.name} is niet te lezen: {error}"
        ) from error


class _Loader(yaml.SafeLoader):
    """Refuses a word that stands twice in one mapping, of which YAML would silently keep the last."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:  # noqa: FBT001, FBT002  # the signature of yaml
        mapping = super().construct_mapping(node, deep=deep)
        if len(mapping) != len(node.value):
            raise yaml.constructor.ConstructorError(None, None, "a key stands here twice", node.start_mark)
        return mapping
