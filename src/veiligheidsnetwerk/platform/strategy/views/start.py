"""What the start page asks of who fills in for a partner, weighs themes, or writes for a DVO."""

from datetime import date

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from veiligheidsnetwerk.platform.core.access import actor_of
from veiligheidsnetwerk.platform.core.rights import Actor, Permission, may
from veiligheidsnetwerk.platform.core.start_page import Asked
from veiligheidsnetwerk.platform.strategy.policies import may_give_input
from veiligheidsnetwerk.platform.strategy.presenters.desk import asked_words
from veiligheidsnetwerk.platform.strategy.queries.asked import boards_to_score, bodies_to_react
from veiligheidsnetwerk.platform.strategy.queries.inputs import owed_by
from veiligheidsnetwerk.publishing.dutch import count_of, format_date


def asked_of_me(request: HttpRequest) -> list[Asked]:
    """What this person can still send, weigh or react to, with the last day."""
    actor = actor_of(request)
    codes = [code for code in actor.organisations if may_give_input(actor, code)] if actor else []
    owed = owed_by(codes, timezone.localdate()) if codes else []
    asked = [
        Asked(
            title=f"Input van {row.organisation.name} voor {cycle}",
            url=reverse("strategy:input", args=[cycle.code, row.organisation.code]),
            state=asked_words(row, until),
        )
        for cycle, row, until in owed
    ]
    return asked + (_to_decide(actor) if actor else [])


def _to_decide(actor: Actor) -> list[Asked]:
    """The themes that this person may still weigh, and the priorities to which a DVO may still react."""
    scored = [
        Asked(
            title=f"Weeg de thema's voor {each.cycle}",
            url=reverse("strategy:board", args=[each.cycle.code]),
            state=f"{each.done} van {count_of(each.themes, 'thema', 'thema’s')} klaar.",
        )
        for each in (boards_to_score(actor) if may(actor, Permission.STRATEGY_SCORE) else ())
    ]
    today = timezone.localdate()
    return scored + [
        Asked(
            title=f"Reactie van {each.body} op de concept-prioriteiten voor {each.cycle}",
            url=reverse("strategy:consulted", args=[each.cycle.code, each.body.code]),
            state=f"Nog {count_of(each.left, 'prioriteit', 'prioriteiten')}. {_until(each.until)}".strip(),
        )
        for each in (bodies_to_react(actor, today=today) if may(actor, Permission.STRATEGY_REACT) else ())
    ]


def _until(day: date | None) -> str:
    return f"De laatste dag is {format_date(day)}." if day else ""
