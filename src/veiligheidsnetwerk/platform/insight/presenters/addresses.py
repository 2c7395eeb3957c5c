"""Where a question is shown."""

from django.http import QueryDict
from django.urls import reverse

from veiligheidsnetwerk.figures.query import Comparison
from veiligheidsnetwerk.platform.core.figures import FiguresPage
from veiligheidsnetwerk.publishing.layout import Layout

_USUAL = Layout()


def address(view: str, comparison: Comparison, layout: Layout = _USUAL) -> str:
    """The address at which `view` shows this question in this layout."""
    params = QueryDict(mutable=True)
    for name, value in (*comparison.to_params(), *layout.to_params()):
        params.appendlist(name, value)
    return f"{reverse(view)}?{params.urlencode(safe=':')}"


def pages_about(gemeente: str) -> tuple[FiguresPage, ...]:
    """The pages with figures of one gemeente, by its code, for pages elsewhere on the site."""
    return (
        FiguresPage("Blad met cijfers voor de driehoek", reverse("insight:blad", args=[gemeente])),
        FiguresPage("Alle cijfers van de gemeente", reverse("insight:gemeente", args=[gemeente])),
    )
