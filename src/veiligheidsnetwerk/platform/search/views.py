from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.platform.core.access import actor_of
from veiligheidsnetwerk.platform.search.presenters import present
from veiligheidsnetwerk.platform.search.queries import FACETS, search

_MOST_VALUES = 20
_LAST_PAGE = 1000


@login_not_required
@require_safe
def page(request: HttpRequest) -> HttpResponse:
    """What whoever asks may find, for a question in the address."""
    text = request.GET.get("zoek", "")
    chosen = {name: request.GET.getlist(name)[:_MOST_VALUES] for name in FACETS if name in request.GET}
    answer = search(actor_of(request), text, chosen=chosen, page=_number(request.GET.get("pagina", "1")))
    context = {"question": answer.question, "answer": answer, "results": present(answer, chosen)}
    return render(request, "search/page.html", context)


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < len(str(_LAST_PAGE)) else 1
