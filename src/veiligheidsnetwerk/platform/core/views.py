from http import HTTPStatus

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.templatetags.static import static
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from veiligheidsnetwerk import __version__
from veiligheidsnetwerk.platform.core import forms, health, navigation, queries, start_page
from veiligheidsnetwerk.platform.core.access import actor_of, permits, requires
from veiligheidsnetwerk.platform.core.mail import transport
from veiligheidsnetwerk.platform.core.models import Mail
from veiligheidsnetwerk.platform.core.presenters import present_mails
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.core.screening import said_of
from veiligheidsnetwerk.platform.core.security_txt import security_txt

LONGEST_TYPED = 20_000


@login_not_required
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    context = {
        "links": navigation.visible_to(request),
        "parts": start_page.parts_for(request),
        "tells_of_figures": actor_of(request) is None or permits(Permission.FIGURES_READ)(request),
    }
    return render(request, "core/home.html", context)


@require_POST
@never_cache
def screen(request: HttpRequest) -> HttpResponse:
    """What in a text that is being typed points at a person. The text is kept nowhere."""
    return JsonResponse({"told": said_of(request.POST.get("tekst", "")[:LONGEST_TYPED])})


@login_not_required
@require_safe
def components(request: HttpRequest) -> HttpResponse:
    samples = {"form": forms.empty_sample(), "wrong": forms.wrong_sample()}
    return render(request, "core/components.html", samples)


@login_not_required
@require_safe
def security(request: HttpRequest) -> HttpResponse:
    canonical = request.build_absolute_uri() if request.is_secure() else ""
    return HttpResponse(security_txt(canonical), content_type="text/plain; charset=utf-8")


@requires(Permission.MAIL_READ)
@never_cache
@require_safe
def post(request: HttpRequest) -> HttpResponse:
    """What was mailed and how it fared. Never what it says: that is for whoever got it."""
    context = {"mails": present_mails(queries.newest_mails()), "keeps": bool(settings.MAIL_DIR)}
    return render(request, "core/post.html", context)


@requires(Permission.MAIL_READ)
@never_cache
@require_safe
def letter(request: HttpRequest, pk: int) -> HttpResponse:
    """One mail as it was kept; only a proef without a mail server keeps any."""
    mail = get_object_or_404(Mail, pk=pk)
    text = transport.kept_text(str(mail.pk))
    if not text:
        raise Http404
    return render(request, "core/letter.html", {"mail": mail, "text": text})


@login_not_required
@require_safe
def icon(_request: HttpRequest) -> HttpResponse:
    """Where a browser looks for our sign when what it shows is no page, such as a picture on its own."""
    return redirect(static("core/icon.svg"))


@login_not_required
@never_cache
@require_safe
def alive(_request: HttpRequest) -> HttpResponse:
    return JsonResponse({"status": "goed", "versie": __version__})


@login_not_required
@never_cache
@require_safe
def ready(_request: HttpRequest) -> HttpResponse:
    problems = health.problems()
    if problems:
        body = {"status": "niet gereed", "problemen": problems}
        return JsonResponse(body, status=HTTPStatus.SERVICE_UNAVAILABLE)
    return JsonResponse({"status": "goed", "versie": __version__})
