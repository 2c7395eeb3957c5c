"""What of the strategy can be found. Who may find it is what `visible_to` of each kind says."""

from collections.abc import Iterator, Sequence

from veiligheidsnetwerk.platform.core import search
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.core.search import (
    EVERYBODY,
    THEME,
    Entry,
    Keys,
    Source,
    Touched,
    key_of,
    pks_of,
)
from veiligheidsnetwerk.platform.strategy.models import (
    Cycle,
    Decision,
    Edition,
    Goal,
    Priority,
    Theme,
    Wording,
)

CYCLE, THEME_KIND, PRIORITY, GOAL, DECISION, EDITION = (
    "cyclus",
    "thema",
    "prioriteit",
    "doel",
    "besluit",
    "versie",
)
_CYCLES = search.allowed(Permission.STRATEGY_READ)
_THEMES = search.allowed(Permission.STRATEGY_THEMES)
_OVER = 0.7


def _once_offered(cycle: Cycle) -> Sequence[str]:
    """Who sees the themes; everybody who sees the cycle from the day that it lies before the DVO's."""
    return (_THEMES, _CYCLES) if cycle.offered_on else (_THEMES,)


def readers_of_decision(decision: Decision) -> Sequence[str]:
    return (_THEMES, _CYCLES) if decision.theme_id is None else _once_offered(decision.cycle)


def cycles(keys: Keys) -> Iterator[Entry]:
    wanted = pks_of(keys)
    for row in Cycle.objects.all() if wanted is None else Cycle.objects.filter(pk__in=wanted):
        text = (
            f"De veiligheidsstrategie {row.days}: stappen, input, thema's, prioriteiten, doelen en besluiten."
        )
        yield Entry(
            key=key_of(CYCLE, row),
            title=row.name,
            url=row.get_absolute_url(),
            readers=(_CYCLES,),
            words="veiligheidsstrategie strategie cyclus proces",
            text=text,
        )


def themes(keys: Keys) -> Iterator[Entry]:
    wanted, found = pks_of(keys), Theme.objects.there().select_related("cycle")
    for row in found if wanted is None else found.filter(pk__in=wanted):
        yield Entry(
            key=key_of(THEME_KIND, row),
            title=row.name,
            url=row.get_absolute_url(),
            readers=(_THEMES,),
            words=" ".join([*row.synonyms, *row.earlier_names, *row.kernbeleid_words]),
            text=f"{row.definition} Thema van {row.cycle}.".strip(),
            facets={THEME: (row.name,)},
        )


def priorities(keys: Keys) -> Iterator[Entry]:
    wanted = pks_of(keys)
    for row in Priority.objects.all() if wanted is None else Priority.objects.filter(pk__in=wanted):
        if row.wordings.all():
            yield Entry(
                key=key_of(PRIORITY, row),
                title=row.now.title,
                url=row.get_absolute_url(),
                readers=_once_offered(row.cycle),
                words=f"prioriteit {row.cycle}",
                text=row.now.text,
                weight=_OVER if row.is_withdrawn else 1.0,
            )


def goals(keys: Keys) -> Iterator[Entry]:
    wanted, found = pks_of(keys), Goal.objects.that_hold().select_related("priority__cycle")
    for row in found if wanted is None else found.filter(pk__in=wanted):
        yield Entry(
            key=key_of(GOAL, row),
            title=row.title,
            url=row.get_absolute_url(),
            readers=_once_offered(row.priority.cycle),
            words=f"doel {row.owner}",
            text=row.text,
        )


def decisions(keys: Keys) -> Iterator[Entry]:
    wanted, found = pks_of(keys), Decision.objects.select_related("cycle", "body")
    for row in found if wanted is None else found.filter(pk__in=wanted):
        yield Entry(
            key=key_of(DECISION, row),
            title=str(row),
            url=row.get_absolute_url(),
            readers=readers_of_decision(row),
            words=f"besluit {row.body}",
            text=row.reason,
        )


def editions(keys: Keys) -> Iterator[Entry]:
    wanted = pks_of(keys)
    found = Edition.objects.select_related("cycle", "evaluation").prefetch_related("decisions")
    found = found.defer("pdf", "docx", "content")
    for row in found if wanted is None else found.filter(pk__in=wanted):
        yield Entry(
            key=key_of(EDITION, row),
            title=f"Versie {row}",
            url=row.get_absolute_url(),
            readers=(EVERYBODY,) if row.is_adopted else (_CYCLES,),
            words=f"veiligheidsstrategie strategie {row.what}",
            text=row.note or f"De {row.what} zoals die is vastgelegd, met de bestanden.",
        )


def _priority_of(wording: Wording) -> list[str]:
    return [key_of(PRIORITY, wording.priority_id)]


def _priorities_of(cycle: Cycle) -> list[str]:
    return [key_of(PRIORITY, pk) for pk in cycle.priorities.values_list("pk", flat=True)]


def _goals_of(cycle: Cycle) -> list[str]:
    found = Goal.objects.filter(priority__cycle=cycle).values_list("pk", flat=True)
    return [key_of(GOAL, pk) for pk in found]


def _decisions_of(cycle: Cycle) -> list[str]:
    return [key_of(DECISION, pk) for pk in cycle.decisions.values_list("pk", flat=True)]


def _edition_of(decision: Decision) -> list[str]:
    return [key_of(EDITION, decision.edition_id)] if decision.edition_id else []


def offer() -> None:
    """Let all of it be found."""
    of_priority: Touched = {Priority: search.own(PRIORITY), Wording: _priority_of, Cycle: _priorities_of}
    of_edition: Touched = {Edition: search.own(EDITION), Decision: _edition_of}
    search.offer(
        Source(kind=CYCLE, title="Strategie", entries=cycles, touched_by={Cycle: search.own(CYCLE)}),
        Source(kind=THEME_KIND, title="Thema", entries=themes, touched_by={Theme: search.own(THEME_KIND)}),
        Source(kind=PRIORITY, title="Prioriteit", entries=priorities, touched_by=of_priority),
        Source(kind=GOAL, title="Doel", entries=goals, touched_by={Goal: search.own(GOAL), Cycle: _goals_of}),
        Source(
            kind=DECISION,
            title="Besluit",
            entries=decisions,
            touched_by={Decision: search.own(DECISION), Cycle: _decisions_of},
        ),
        Source(kind=EDITION, title="Vastgelegde versie", entries=editions, touched_by=of_edition),
    )
