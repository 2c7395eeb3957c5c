"""One gemeente in all its newest figures: a part for each source, in the words and cells of any answer."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from django.utils.safestring import SafeString

from veiligheidsnetwerk.figures.areas import Area, Areas, Gemeente
from veiligheidsnetwerk.figures.query import Comparison, Status, Table
from veiligheidsnetwerk.platform.insight.presenters.addresses import address
from veiligheidsnetwerk.platform.insight.presenters.cells import table_body
from veiligheidsnetwerk.platform.insight.presenters.duiding import DuidingText, present_duidingen
from veiligheidsnetwerk.publishing.grid import lay_out_page
from veiligheidsnetwerk.publishing.marks import reason_lines, shown_statuses, source_lines
from veiligheidsnetwerk.publishing.sentences import describe


@dataclass(frozen=True, slots=True)
class ProfilePart:
    """What one source says: its newest period beside a year earlier, and how it came to that.

    `chart` is empty when the gemeente has no figure; `link` opens the same question in the comparison.
    """

    anchor: str
    offence: str
    title: str
    covers: str
    sentences: tuple[str, ...]
    duidingen: tuple[DuidingText, ...]
    table: SafeString
    chart: str
    chart_narrow: str
    chart_title: str
    marks: tuple[Status, ...]
    reasons: tuple[str, ...]
    footnotes: tuple[str, ...]
    sources: tuple[str, ...]
    definitions: tuple[tuple[str, tuple[str, ...]], ...]
    link: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """What must be known of the figures on a page."""

    footnotes: tuple[str, ...]
    definitions: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Neighbours:
    """A district with the gemeenten that one can go on to."""

    district: Area
    gemeenten: tuple[Gemeente, ...]


def present_part(newest: Table, course: Table, *, asked: Comparison) -> ProfilePart:
    """`newest` is the last period of the question `asked` beside a year earlier, `course` its picture."""
    fixed, about = course.pinned, newest.figures[0]
    return ProfilePart(
        anchor=about.source,
        offence=about.name,
        title=newest.title,
        covers=newest.periods[-1].covers,
        sentences=describe(newest),
        duidingen=present_duidingen(newest.duidingen),
        table=table_body(lay_out_page(newest)),
        chart=address("insight:chart", fixed) if np.isfinite(course.values[0, 0, :, 0]).any() else "",
        chart_narrow=address("insight:chart_narrow", fixed),
        chart_title=course.title,
        marks=shown_statuses(newest),
        reasons=reason_lines(newest),
        footnotes=newest.footnotes,
        sources=source_lines(newest),
        definitions=tuple((source.title, (source.definition, *source.notes)) for source in newest.sources),
        link=address("insight:comparison", asked),
    )


def explain(parts: Sequence[ProfilePart]) -> Explanation:
    """What the figures of all parts mean, each thing once."""
    return Explanation(
        footnotes=tuple(dict.fromkeys(note for part in parts for note in part.footnotes)),
        definitions=tuple(dict.fromkeys(each for part in parts for each in part.definitions)),
    )


def neighbours(areas: Areas, gemeenten: Sequence[Gemeente]) -> list[Neighbours]:
    """These gemeenten by district."""
    return [
        Neighbours(district, tuple(each for each in gemeenten if each.district == district.code))
        for district in areas.districts
    ]
