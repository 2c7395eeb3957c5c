"""The heads over a sheet in which every column of figures is followed by one with the marks of its cells."""

from collections.abc import Iterator, Sequence

from veiligheidsnetwerk.publishing.grid import Grid, Heading

MARK_COLUMN = "teken"


def header_lines(grid: Grid) -> Iterator[list[str]]:
    """The lines of heads, each with the corners or nothing in front."""
    *upper, lowest = grid.header_rows
    for headings in upper:
        yield [*("" for _ in grid.corners), *_spread(headings)]
    yield [*grid.corners, *(field for heading in lowest for field in (heading.text, MARK_COLUMN))]


def _spread(headings: Sequence[Heading]) -> Iterator[str]:
    """A head over several columns is repeated above each, so that every column can be found on its own."""
    for heading in headings:
        for _ in range(heading.colspan):
            yield from (heading.text, "")
