"""The figures that this installation has."""

import json
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings

from veiligheidsnetwerk.figures.catalogue import Formula, Source, UnknownSubjectError
from veiligheidsnetwerk.figures.errors import FiguresError
from veiligheidsnetwerk.figures.query import (
    Comparison,
    InvalidComparisonError,
    Library,
    Scope,
    open_library,
    require_answerable,
    usual_comparison,
)
from veiligheidsnetwerk.platform.core.health import NotReadyError

FIRST_SOURCE = "woninginbraak-maand"


def library() -> Library:
    """The library of this installation, opened once per process."""
    return _library(settings.FIGURES_STORE, settings.SHIPPED_DATA_DIR)


@cache
def _library(figures: str, data: Path) -> Library:
    return open_library(figures=figures, data=data)


def open_all() -> None:
    """Open every cube in use, so that the first visitor does not wait for the disk.

    A source that is only fetched may have none yet.
    """
    for source in library().catalogue.sources.values():
        if source.editions or library().has(source.code):
            library().cube(source.code)


def figures_are_loaded() -> None:
    """A check of readiness: every source has a vintage in use that can be read."""
    try:
        open_all()
    except FiguresError as error:
        raise NotReadyError(str(error)) from error


def usual_question(figure: str, *, home: str) -> Comparison:
    """The first question about a figure (`source:offence`), for someone of the gemeente `home` ("" is none).

    A figure that does not exist gives the question that a newcomer gets.
    """
    catalogue = library().catalogue
    code, _, offence = figure.partition(":")
    source = catalogue.sources.get(code)
    if source is None or not library().has(code) or not _counts(source, offence):
        source = catalogue.sources[FIRST_SOURCE]
        offence = catalogue.classification_of(source).total
    return usual_comparison(library(), source, offence, home=home or None)


def _counts(source: Source, offence: str) -> bool:
    try:
        library().catalogue.subject(source, offence)
    except UnknownSubjectError:
        return False
    return True


def newest_questions(gemeente: str, scope: Scope) -> list[Comparison]:
    """The usual question to every source that has this gemeente and may be seen; newest figures first."""
    books = library()
    sources = [source for source in books.sources if source.access in scope.accesses]
    sources.sort(key=lambda source: books.cube(source.code).manifest.data_until, reverse=True)
    asked = [_usual_total(source, gemeente) for source in sources]
    return [question for question in asked if question.areas[0] == gemeente and _is_answerable(question)]


def _usual_total(source: Source, gemeente: str) -> Comparison:
    total = library().catalogue.classification_of(source).total
    return usual_comparison(library(), source, total, home=gemeente)


def course_of(question: Comparison) -> Comparison:
    """The question as a picture through time: numbers that grow with the area go without the areas above."""
    counts = library().catalogue.measures[question.measure].formula is Formula.COUNT
    return replace(question, areas=question.areas[:1]) if counts else question


def _is_answerable(comparison: Comparison) -> bool:
    try:
        require_answerable(comparison, library())
    except InvalidComparisonError:
        return False
    return True


def as_in_use(comparison: Comparison) -> Comparison:
    """The question with the editions pinned that are in use now."""
    books = library()
    denominator = books.catalogue.measures[comparison.measure].of
    return replace(
        comparison,
        vintage=books.cube(comparison.source).vintage,
        denominator_vintage=books.cube(denominator).vintage if denominator else None,
    )


@cache
def map_shapes() -> list[dict[str, Any]]:
    """The borders of the region's gemeenten: GeoJSON features with `statcode`."""
    path = settings.SHIPPED_DATA_DIR / library().catalogue.region.map
    features: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))["features"]
    return features
