"""`/cijfers/insluiten/`: public figures that another website may show in a frame.

It makes no difference who asks: who is signed in sees no more than others, and nobody else gets a cookie.
"""

from collections.abc import Callable, Mapping
from functools import wraps
from http import HTTPStatus
from typing import Final

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.csp import CSP
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.csp import csp_override
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.figures.query import InvalidComparisonError, NotPermittedError, Table
from veiligheidsnetwerk.platform.insight.drawing import drawn_once, name_of
from veiligheidsnetwerk.platform.insight.embedding import public_answer
from veiligheidsnetwerk.platform.insight.presenters import present_embed
from veiligheidsnetwerk.platform.insight.views.files import part_asked
from veiligheidsnetwerk.publishing.charts import WIDTH, NothingToDrawError, chart_spec
from veiligheidsnetwerk.publishing.layout import Layout
from veiligheidsnetwerk.publishing.marks import without_duiding
from veiligheidsnetwerk.publishing.pictures.render import render_svg

type Answering = Callable[[HttpRequest, Table, Layout], HttpResponse]

FRESH = 10 * 60
"""For how many seconds anyone may keep an answer."""
_IN_A_FRAME: Final[Mapping[str, list[str]]] = {
    "default-src": [CSP.NONE],
    "style-src": [CSP.SELF],
    "img-src": [CSP.SELF],
    "font-src": [CSP.SELF],
    "base-uri": [CSP.NONE],
    "form-action": [CSP.NONE],
}


def _in_a_frame(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Only a browser can tell who shows the page, so it is told who may."""

    @wraps(view)
    def answer(request: HttpRequest, **options: float) -> HttpResponse:
        policy = {**_IN_A_FRAME, "frame-ancestors": list(settings.EMBED_SITES)}
        framed: HttpResponse = csp_override(policy)(view)(request, **options)
        return framed

    return answer


def _for_everyone(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Open to nobody in particular, in a frame of `EMBED_SITES`, and to be kept for a while by anyone."""

    @login_not_required
    @xframe_options_exempt
    @_in_a_frame
    @require_safe
    @wraps(view)
    def answer(request: HttpRequest, **options: float) -> HttpResponse:
        try:
            table, layout = public_answer(request.GET)
        except NotPermittedError:
            what = "Deze cijfers zijn niet openbaar. Daarom kan een andere website ze niet tonen."
            return _refused(HTTPStatus.FORBIDDEN, what)
        except InvalidComparisonError as error:
            return _refused(HTTPStatus.UNPROCESSABLE_ENTITY, str(error))
        response = view(request, table, layout, **options)
        patch_cache_control(response, public=True, max_age=FRESH)
        response["Cross-Origin-Resource-Policy"] = "cross-origin"
        return response

    return answer


@_for_everyone
def page(request: HttpRequest, table: Table, layout: Layout) -> HttpResponse:
    """The answer with all that must stand with it."""
    link = request.build_absolute_uri("/")
    context = {"page": present_embed(table, layout), "site": link}
    return HttpResponse(render_to_string("insight/embed.html", context))


@_for_everyone
def chart(request: HttpRequest, table: Table, layout: Layout, width: float = WIDTH) -> HttpResponse:
    """A picture of the answer, or of the part of it that the address says."""
    part = part_asked(request, table, layout.chart)
    name = name_of(table, request.path, part, layout.chart)
    response = get_conditional_response(request, etag=f'"{name}"')
    if response is None:
        try:
            spec = chart_spec(without_duiding(table), layout.chart, part=part, width=width)
        except NothingToDrawError as error:
            return _refused(HTTPStatus.NOT_FOUND, str(error))
        drawn = drawn_once(name, lambda: render_svg(spec))
        response = HttpResponse(drawn, content_type="image/svg+xml")
    response["ETag"] = f'"{name}"'
    return response


def _refused(status: HTTPStatus, what: str) -> HttpResponse:
    """A page as small as the frame it stands in."""
    response = HttpResponse(render_to_string("insight/embed_refused.html", {"what": what}), status=status)
    response["Cache-Control"] = "no-store"
    return response
