"""Two cycles beside each other: what was a theme or a priority, and what it is now."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.strategy.models import Cycle, Priority, Theme
from veiligheidsnetwerk.platform.strategy.queries.goals import GoalRow, goals_of
from veiligheidsnetwerk.platform.strategy.queries.themes import became_of
from veiligheidsnetwerk.platform.strategy.rules.carrying import Fate, fate
from veiligheidsnetwerk.platform.strategy.rules.lineage import Became, leaves_of, meets


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """A theme of the cycle before (none: this one is new), what came of it, and what it is now."""

    before: Theme | None
    priorities_before: Sequence[Priority]
    goals: Sequence[GoalRow]
    taken: Theme | None
    now: Sequence[Theme]
    priorities_now: Sequence[Priority]
    fate: Fate

    @property
    def reason(self) -> str:
        if self.taken is None:
            return ""
        return self.taken.reason if self.taken.is_dropped else self.taken.why


def side_by_side(cycle: Cycle, before: Cycle, actor: Actor | None) -> list[Beside]:
    """The themes of the cycle before in their order, then what is new."""
    now, then = _Side.of(cycle, actor), _Side.of(before, actor)
    there = [each for each in then.themes.values() if each.pk not in then.became and not each.is_dropped]
    taken = {each.last_id: each for each in now.themes.values() if each.last_id}
    known = {leaf for each in taken.values() for leaf in leaves_of(each.pk, now.became)}
    rows = [_known(each, taken.get(each.pk), then, now) for each in there]
    new = [each for each in now.themes.values() if _is_new(each, known, now)]
    return rows + [_new(each, now) for each in new]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Side:
    """One cycle: its themes, what became of them, and its priorities."""

    themes: Mapping[int, Theme]
    became: Became
    priorities: Sequence[Priority]

    @classmethod
    def of(cls, cycle: Cycle, actor: Actor | None) -> "_Side":
        found = Priority.objects.visible_to(actor).that_hold().filter(cycle=cycle, theme__isnull=False)
        return cls(
            themes={each.pk: each for each in cycle.themes.select_related("cycle")},
            became=became_of(cycle),
            priorities=list(found),
        )

    def chosen(self, theme: int) -> list[Priority]:
        return [
            each for each in self.priorities if each.theme_id and meets(theme, each.theme_id, self.became)
        ]


def _known(before: Theme, taken: Theme | None, then: _Side, now: _Side) -> Beside:
    chosen = then.chosen(before.pk)
    return Beside(
        before=before,
        priorities_before=chosen,
        goals=[row for each in chosen for row in goals_of(each) if not row.goal.is_dropped],
        taken=taken,
        now=[now.themes[key] for key in sorted(leaves_of(taken.pk, now.became))] if taken else [],
        priorities_now=now.chosen(taken.pk) if taken else [],
        fate=fate(
            is_taken=taken is not None,
            is_dropped=taken.is_dropped if taken else False,
            why=taken.why if taken else "",
        ),
    )


def _new(theme: Theme, now: _Side) -> Beside:
    return Beside(
        before=None,
        priorities_before=(),
        goals=(),
        taken=theme,
        now=[theme],
        priorities_now=now.chosen(theme.pk),
        fate=Fate.NEW,
    )


def _is_new(theme: Theme, known: set[int], now: _Side) -> bool:
    """Whether it is a theme of now of which nothing was a theme before."""
    return theme.pk not in now.became and theme.pk not in known and not theme.is_dropped
