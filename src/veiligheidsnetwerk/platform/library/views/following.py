"""Following a theme, and stopping: on its page, or with one click in a mail."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from veiligheidsnetwerk.platform.accounts.models import User
from veiligheidsnetwerk.platform.core.access import actor_here, requires
from veiligheidsnetwerk.platform.core.posting import takes_a_form
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.library import links
from veiligheidsnetwerk.platform.library.actions import following
from veiligheidsnetwerk.platform.library.definitions import theme_titles
from veiligheidsnetwerk.platform.library.queries.following import themes_of

STOP = "stop"
"""What the button sends that ends following; without it that begins."""


@requires(Permission.LIBRARY_READ)
@require_POST
def follow(request: HttpRequest, code: str) -> HttpResponse:
    if code not in theme_titles():
        raise Http404
    actor = actor_here(request)
    if STOP in request.POST:
        following.unfollow(code, by=actor)
        messages.success(request, "U volgt dit thema niet meer.")
    else:
        following.follow(code, by=actor, now=timezone.now())
        messages.success(request, "U volgt dit thema. U krijgt ten hoogste een keer per maand een mail.")
    return redirect("library:theme", code)


@login_not_required
@never_cache
@csrf_exempt
@takes_a_form
def end(request: HttpRequest, token: str) -> HttpResponse:
    """One click of a mail program ends it (RFC 8058), without cookie or sign-in. The link is the key."""
    number = links.account_in(token)
    account = User.objects.filter(pk=number).first() if number is not None else None
    if account is None:
        raise Http404
    if request.method == "POST":
        following.end(account)
    titles = [theme_titles()[code] for code in themes_of(account.pk)]
    return render(request, "library/end.html", {"titles": titles})
