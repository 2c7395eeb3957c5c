"""All about one theme on one page."""

from urllib.parse import urlencode

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.platform.core.access import actor_of
from veiligheidsnetwerk.platform.core.search import KIND
from veiligheidsnetwerk.platform.core.themes import Part, told_of
from veiligheidsnetwerk.platform.library.definitions import theme_titles
from veiligheidsnetwerk.platform.library.presenters.items import kind_of
from veiligheidsnetwerk.platform.library.queries import themes as queries
from veiligheidsnetwerk.platform.library.queries.following import may_follow, themes_of
from veiligheidsnetwerk.publishing.dutch import format_number


@login_not_required
@require_safe
def theme(request: HttpRequest, code: str) -> HttpResponse:
    """What of a theme whoever asks may see; people to ask are those whom an item names."""
    if code not in theme_titles():
        raise Http404
    actor, title = actor_of(request), theme_titles()[code]
    items = queries.items_of(code, actor)
    context = {
        "title": title,
        "code": code,
        "may_follow": may_follow(actor),
        "follows": actor is not None and code in themes_of(actor.account),
        "items": [(item, kind_of(item)) for item in items],
        "contacts": [item for item in items if item.contact],
        "tried": [(item, each.value) for item in items for each in item.tried],
        "keepers": queries.keepers_of(items, actor).items(),
        "people": told_of(Part.PEOPLE, code, actor),
        "figures": told_of(Part.FIGURES, code, actor),
        "groups": [(each, _more(each, title)) for each in queries.groups_of(title, actor)],
    }
    return render(request, "library/theme.html", context)


def _more(group: queries.Group, title: str) -> tuple[str, str]:
    """Where all of a group is, and how many that are; nothing when all of it is shown."""
    if group.total <= len(group.entries):
        return "", ""
    asked = [("zoek", title), *((KIND, kind) for kind in group.kinds)]
    return f"{reverse('search:page')}?{urlencode(asked)}", format_number(group.total)
