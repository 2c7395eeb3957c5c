"""A saved comparison as it stands in a page elsewhere on the site."""

from collections.abc import Iterator, Mapping
from datetime import date

from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

from veiligheidsnetwerk.figures.errors import FiguresError
from veiligheidsnetwerk.figures.query import MEMBERS, NotPermittedError
from veiligheidsnetwerk.platform.core.figures import Placed
from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.insight.embedding import is_public
from veiligheidsnetwerk.platform.insight.placing import answer_for, is_still_kept
from veiligheidsnetwerk.platform.insight.policies import scope_of
from veiligheidsnetwerk.platform.insight.presenters.embedding import present_embed
from veiligheidsnetwerk.publishing.dutch import format_date

_MEMBERS_ONLY = {
    "title": "Hier staat een cijfer dat u niet kunt zien",
    "why": "Dit cijfer is alleen voor wie in het netwerk cijfers mag bekijken. Mag u dat, meld u dan aan.",
}
_TAKEN_AWAY = {
    "title": "Hier stond een cijfer",
    "why": "Het liep mee met een vergelijking die is weggehaald of niet meer voor anderen is. Daarom staat "
    "het hier niet meer. De redactie kan een ander cijfer kiezen.",
}


def shown(placed: Placed, actor: Actor | None, name: str) -> SafeString:
    """Title, words, chart, table, marks and sources; or why they are not there."""
    # It was escaped by the template.
    return mark_safe(render_to_string("insight/placed.html", {"name": name, **_context(placed, actor)}))


def _context(placed: Placed, actor: Actor | None) -> Mapping[str, object]:
    kept = is_still_kept(placed)
    try:
        table, layout = answer_for(placed, actor)
    except NotPermittedError:
        return {"not_shown": _MEMBERS_ONLY}
    except FiguresError as error:
        return {"not_shown": {"title": "Dit cijfer kan nu niet worden getoond", "why": str(error)}}
    if not kept and not placed.as_of:
        return {"not_shown": _TAKEN_AWAY}
    view = "insight:embed_chart" if is_public(table.comparison) else "insight:chart"
    page = present_embed(table, layout, view=view)
    return {
        "page": page,
        "note": placed.note,
        "table_title": f"Tabel: {page.title}",
        "standing": list(_standing(placed, kept=kept)),
        "may_compare": scope_of(actor) == MEMBERS,
    }


def _standing(placed: Placed, *, kept: bool) -> Iterator[str]:
    if not placed.as_of:
        last = " en de laatste periode" if placed.goes_on else ""
        yield f"Dit cijfer loopt mee: hier staat steeds de nieuwste editie{last}."
        return
    yield f"Dit cijfer staat vast zoals het was op {format_date(date.fromisoformat(placed.as_of))}."
    if not kept:
        yield "De vergelijking waar het uit komt, is weggehaald of niet meer voor anderen. Het cijfer blijft."
