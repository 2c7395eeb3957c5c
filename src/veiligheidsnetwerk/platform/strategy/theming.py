"""What the figures say of a theme, for its page elsewhere on the site."""

from collections.abc import Iterator
from urllib.parse import urlencode

from django.urls import reverse

from veiligheidsnetwerk.platform.core.rights import Actor, Permission, may
from veiligheidsnetwerk.platform.core.themes import Told
from veiligheidsnetwerk.platform.strategy.presenters.themes import evidence_lines
from veiligheidsnetwerk.platform.strategy.queries.evidence import evidence_about


def figures_of(code: str, actor: Actor | None) -> Iterator[Told]:
    """Each with its sources and marks, and for who may compare figures where they can."""
    may_compare = actor is not None and may(actor, Permission.FIGURES_READ)
    for line in evidence_lines(evidence_about(code, actor)):
        figure = line.evidence.figure
        asked = urlencode({"cijfer": figure}, safe=":")
        yield Told(
            title=line.evidence.name,
            sentences=line.sentences,
            notes=line.evidence.lines,
            url=f"{reverse('insight:comparison')}?{asked}" if may_compare and figure else "",
        )
