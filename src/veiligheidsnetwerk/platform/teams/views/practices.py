"""How far everyone is with the nine bouwstenen, and the counts of the seven steps."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.platform.core.access import actor_here, actor_of, requires
from veiligheidsnetwerk.platform.core.downloads import picture_or_attachment
from veiligheidsnetwerk.platform.core.posting import posted, takes_a_form
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.forms import Question
from veiligheidsnetwerk.platform.network.models import Organisation
from veiligheidsnetwerk.platform.network.models.owned import place_of
from veiligheidsnetwerk.platform.network.rules import OrganisationKind
from veiligheidsnetwerk.platform.network.views.asking import day_of
from veiligheidsnetwerk.platform.network.views.editing import Task, carry_out
from veiligheidsnetwerk.platform.teams.actions import practices as actions
from veiligheidsnetwerk.platform.teams.definitions import practices
from veiligheidsnetwerk.platform.teams.forms.practices import (
    CountForm,
    CountWhoForm,
    HalfYearForm,
    RatingForm,
)
from veiligheidsnetwerk.platform.teams.models import StepCount
from veiligheidsnetwerk.platform.teams.policies import may_share
from veiligheidsnetwerk.platform.teams.presenters.practices import (
    file_of,
    matrix_of,
    step_lines,
    stones_of,
    total_cells,
)
from veiligheidsnetwerk.platform.teams.queries.practices import newest_ratings, ratings, step_counts
from veiligheidsnetwerk.platform.teams.rules.practices import HalfYear, halves_until
from veiligheidsnetwerk.platform.teams.views.asking import show
from veiligheidsnetwerk.platform.teams.views.editing import FORM
from veiligheidsnetwerk.publishing.files import ALL

LEAD = (
    "Schat zelf in hoe ver u bent. Dat is geen meting en geen oordeel: het laat zien van wie u kunt leren. "
    "Weet u iets niet, laat het dan leeg; dat telt niet als 0."
)
COUNT_LEAD = "Tel groepen, nooit mensen. Weet u iets niet, laat het dan leeg; dat telt niet als 0."


@requires(Permission.TEAMS_READ)
@require_safe
def stones(request: HttpRequest) -> HttpResponse:
    """Everyone's newest rating on a day."""
    actor, day = actor_of(request), day_of(request)
    known = practices()
    context = {
        "rows": matrix_of(newest_ratings(actor, day.day)),
        "bouwstenen": known.bouwstenen,
        "levels": known.levels.items(),
        "source": known.bouwstenen_source,
        "shares": may_share(actor),
    }
    return show(request, "stones.html", context, day=day)


@requires(Permission.TEAMS_READ)
@require_safe
def rating(request: HttpRequest, pk: int) -> HttpResponse:
    """One rating beside everyone who was further on its day."""
    actor = actor_of(request)
    found = get_object_or_404(ratings(actor), pk=pk)
    mine = [each for each in ratings(actor) if each.owner == found.owner and each != found]
    context = {
        "rating": found,
        "stones": stones_of(found, newest_ratings(actor, found.day)),
        "others": mine,
        "files": ALL,
        "source": practices().bouwstenen_source,
    }
    return show(request, "rating.html", context, question=Question(request.GET))


@requires(Permission.TEAMS_READ)
@require_safe
def rating_file(request: HttpRequest, pk: int, ending: str) -> HttpResponseBase:
    if ending not in ALL:
        raise Http404
    actor = actor_of(request)
    found = get_object_or_404(ratings(actor), pk=pk)
    made = file_of(found, newest_ratings(actor, found.day), ending)
    return picture_or_attachment(made, ALL[ending], f"bouwstenen-{found.pk}.{ending}")


@requires(Permission.TEAMS_SHARE)
@takes_a_form
def rate(request: HttpRequest) -> HttpResponse:
    actor = actor_here(request)
    form = RatingForm(posted(request), actor=actor, initial={"day": timezone.localdate()})
    path = (("Expertteams", reverse("teams:overview")), ("Bouwstenen", reverse("teams:stones")))
    done = "De inschatting is bewaard."
    task = Task(
        title="Bouwstenen inschatten", button="Bewaar", done=done, path=path, lead=LEAD, template=FORM
    )

    def do(order: Order) -> str:
        return actions.rate(form.facts, order=order).get_absolute_url()

    return carry_out(request, actor, task, form, do)


@requires(Permission.TEAMS_READ)
@require_safe
def steps(request: HttpRequest) -> HttpResponse:
    """The counts of all gemeenten in half a year, and what they are together."""
    actor, periods = actor_of(request), _periods()
    question = HalfYearForm(request.GET, periods=periods)
    counted, known = step_counts(actor, question.period), practices()
    context = {
        "period": question.period,
        "periods": periods,
        "steps": known.steps,
        "lines": step_lines(counted, actor),
        "totals": total_cells(counted),
        "source": known.steps_source,
        "shares": may_share(actor),
    }
    return show(request, "steps.html", context, question=question)


@requires(Permission.TEAMS_SHARE)
@require_safe
def count_who(request: HttpRequest) -> HttpResponse:
    """For whom and for when, in the address of the form that comes then."""
    form = CountWhoForm(request.GET or None, actor=actor_here(request), periods=_periods())
    if form.is_bound and form.is_valid():
        owner, slug = form.cleaned_data["owner"], form.cleaned_data["period"]
        return HttpResponseRedirect(reverse("teams:count", args=[owner.code, slug]))
    return show(request, "count_who.html", {"form": form})


@requires(Permission.TEAMS_SHARE)
@takes_a_form
def count(request: HttpRequest, gemeente: str, slug: str) -> HttpResponse:
    actor = actor_here(request)
    owner = get_object_or_404(Organisation, code=gemeente, kind=OrganisationKind.GEMEENTE)
    period = next((each for each in _periods() if each.slug == slug), None)
    if period is None:
        raise Http404
    if not may_share(actor, place_of(owner)):
        raise PermissionDenied
    form = CountForm(posted(request), known=_known(owner, period))
    path = (("Expertteams", reverse("teams:overview")), ("Zeven stappen", reverse("teams:steps")))
    title, done = f"Aantallen van {owner}, {period}", "De aantallen zijn bewaard."
    task = Task(title=title, button="Bewaar", done=done, path=path, lead=COUNT_LEAD, template=FORM)

    def do(order: Order) -> str:
        seen = form.cleaned_data["seen"] or 0
        return actions.count(owner, period, form.facts, seen=seen, order=order).get_absolute_url()

    return carry_out(request, actor, task, form, do)


def _periods() -> list[HalfYear]:
    return halves_until(timezone.localdate(), first=actions.FIRST_DAY.year)


def _known(owner: Organisation, period: HalfYear) -> StepCount | None:
    return StepCount.objects.filter(owner_organisation=owner, year=period.year, half=period.half).first()
