"""What a team leaves behind: the end report, composed from the records."""

from collections.abc import Iterator, Sequence
from datetime import date

from veiligheidsnetwerk.platform.teams.models import LooseEnd, Team
from veiligheidsnetwerk.platform.teams.presenters.products import ProductLine
from veiligheidsnetwerk.platform.teams.presenters.recommendations import RecommendationLine
from veiligheidsnetwerk.platform.teams.presenters.teams import life_of
from veiligheidsnetwerk.publishing.document import Block, Document, Listing, Paragraph, Title
from veiligheidsnetwerk.publishing.dutch import format_date

_NONE = "Geen."


def end_report(
    team: Team,
    products: Sequence[ProductLine],
    recommendations: Sequence[RecommendationLine],
    loose_ends: Sequence[LooseEnd],
    day: date,
) -> Document:
    """The whole of it as it is on a day."""
    blocks: list[Block] = [
        Title("De opdracht"),
        Paragraph(team.commission),
        Paragraph(f"Mandaat: {team.body.mandate}"),
        Title("Van opdracht tot opheffing"),
        *_listed("De fasen van het team", ("Fase", "Vanaf", "Waarom"), _life(team)),
        Title("Wat het team maakte"),
        *_listed("Producten en mijlpalen", ("Titel", "Stand", "Dag", "Eigenaar"), _products(products)),
        Title("Wat het team aanbeveelt"),
        *_recommended(recommendations),
        Title("Wat nog loopt"),
        *_listed(
            "Acties, gevolgde cijfers en instrumenten", ("Wat", "Soort", "Eigenaar"), _going_on(loose_ends)
        ),
    ]
    title = f"Eindrapportage {team}"
    return Document(title=title, subject=str(team), blocks=tuple(blocks), made=day)


def _listed(caption: str, heads: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> Iterator[Block]:
    cells = tuple(rows)
    yield Listing(caption, heads, cells) if cells else Paragraph(_NONE)


def _life(team: Team) -> Iterator[tuple[str, ...]]:
    yield from ((line.name, line.since, line.why) for line in life_of(team))


def _products(lines: Sequence[ProductLine]) -> Iterator[tuple[str, ...]]:
    for line in lines:
        planned = f" (eerst gepland: {line.planned})" if line.planned else ""
        yield line.product.title, line.status, f"{line.due}{planned}", str(line.product.owner)


def _recommended(lines: Sequence[RecommendationLine]) -> Iterator[Block]:
    if not lines:
        yield Paragraph(_NONE)
    for line in lines:
        found = line.recommendation
        yield Title(found.title, level=2)
        source = f"Uit: {found.report}, {format_date(found.report_day)}. {line.offered.capitalize()}."
        yield Paragraph(f"{found.text} {source}".strip())
        rows = ((each.body.name, each.status, each.reason) for each in line.answers)
        if found.offered_on:
            yield from _listed("Wat elk DVO ermee doet", ("DVO", "Wat het doet", "Waarom"), iter(rows))


def _going_on(loose_ends: Sequence[LooseEnd]) -> Iterator[tuple[str, ...]]:
    yield from ((each.title, each.kind, str(each.owner)) for each in loose_ends if not each.done_on)
