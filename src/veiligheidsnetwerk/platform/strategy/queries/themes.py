"""Themes with their support, counted from the register."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from veiligheidsnetwerk.platform.core.inhabitants import inhabitants
from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.network.definitions import areas
from veiligheidsnetwerk.platform.network.rules import OrganisationKind
from veiligheidsnetwerk.platform.strategy.models import Coding, Cycle, Decision, Passage, Priority, Theme
from veiligheidsnetwerk.platform.strategy.queries.inputs import asked_of, input_step
from veiligheidsnetwerk.platform.strategy.rules.decisions import Outcome
from veiligheidsnetwerk.platform.strategy.rules.inputs import Weight
from veiligheidsnetwerk.platform.strategy.rules.lineage import Became, counts_for, meets, origins_of
from veiligheidsnetwerk.platform.strategy.rules.support import Support, Voice, inhabitants_of, support_of


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeRow:
    """A theme of now with its support. `partners` is how many were asked, of every kind."""

    theme: Theme
    support: Support
    partners: int
    inhabitants: int
    unknown: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Went:
    """Where a passage went: the themes it counts for now, and the priorities that came of those.

    `divided`: its theme was split, and nobody said yet to which part it belongs. `refused`: why no priority
    came of a theme.
    """

    themes: Sequence[Theme]
    priorities: Sequence[Priority]
    divided: bool
    refused: Sequence[Decision]


def became_of(cycle: Cycle) -> Became:
    """What became of each theme of a cycle that is no more."""
    found: dict[int, set[int]] = {}
    pairs = Theme.became.through.objects.filter(from_theme__cycle=cycle).values_list("from_theme", "to_theme")
    for parent, child in pairs:
        found.setdefault(parent, set()).add(child)
    return {parent: frozenset(children) for parent, children in found.items()}


def voices_in(cycle: Cycle, became: Became) -> list[Voice]:
    """Every partner that sent its input, with the themes of now that it names as a priority."""
    codings = Coding.objects.filter(
        is_dropped=False, passage__is_dropped=False, passage__weight=Weight.PRIORITY, theme__cycle=cycle
    )
    named: dict[int, dict[int, set[int]]] = {}
    for given, passage, theme in codings.values_list("passage__input", "passage", "theme"):
        if (now := counts_for(theme, became)) is not None:
            named.setdefault(given, {}).setdefault(now, set()).add(passage)
    sent = cycle.inputs.filter(submitted_at__isnull=False).values_list(
        "pk", "organisation__code", "organisation__kind"
    )
    return [_voice(code, kind, named.get(pk, {})) for pk, code, kind in sent]


def theme_rows(cycle: Cycle, *, today: date) -> list[ThemeRow]:
    """The themes of now, the one that most partners name first; what is equal by name."""
    became, asked = became_of(cycle), asked_of(input_step(cycle), today)
    voices, people = voices_in(cycle, became), inhabitants()
    gemeenten = sum(each.is_gemeente for each in asked)
    rows = [
        _row(theme, support_of(theme.pk, voices, asked=gemeenten), len(asked), people)
        for theme in cycle.themes.there().select_related("cycle")
    ]
    return sorted(rows, key=lambda row: (-row.support.partners, row.theme.name))


def origins(theme: Theme) -> list[Theme]:
    """Everything that went into a theme."""
    return list(Theme.objects.filter(pk__in=origins_of(theme.pk, became_of(theme.cycle))))


def passages_about(theme: Theme) -> list[Coding]:
    """What belongs to a theme, through everything that went into it; with where it stands."""
    keys = {theme.pk, *origins_of(theme.pk, became_of(theme.cycle))}
    found = Coding.objects.filter(theme__in=keys, is_dropped=False, passage__is_dropped=False)
    chosen = found.select_related("theme", "passage__input__organisation", "passage__input__cycle")
    unique = {coding.passage_id: coding for coding in chosen}
    return sorted(unique.values(), key=lambda each: each.passage.input.organisation.name)


def uncoded(cycle: Cycle) -> list[Passage]:
    """Priorities of inputs for which nobody said yet to which theme they belong, or whose theme was split."""
    became = became_of(cycle)
    settled = {
        coding.passage_id
        for coding in Coding.objects.filter(theme__cycle=cycle, is_dropped=False)
        if counts_for(coding.theme_id, became) is not None
    }
    found = Passage.objects.that_count().filter(input__cycle=cycle, weight=Weight.PRIORITY)
    return list(found.exclude(pk__in=settled).select_related("input__organisation", "input__cycle"))


def where_it_went(passages: Sequence[Passage], cycle: Cycle, actor: Actor | None) -> Mapping[int, Went]:
    """Where each passage went that somebody gave a theme, by its key, as far as this actor may see."""
    became, given = became_of(cycle), dict[int, set[int]]()
    codings = Coding.objects.filter(passage__in=passages, is_dropped=False)
    for passage, theme in codings.values_list("passage", "theme"):
        given.setdefault(passage, set()).add(theme)
    ways = _Ways(
        became=became,
        themes={each.pk: each for each in cycle.themes.select_related("cycle")},
        priorities=list(Priority.objects.visible_to(actor).filter(cycle=cycle, theme__isnull=False)),
        refused=list(_refusals(cycle, actor)),
    )
    return {passage: ways.of(keys) for passage, keys in given.items()}


def _refusals(cycle: Cycle, actor: Actor | None) -> Iterator[Decision]:
    """The last decision about each theme, where that is that it became no priority."""
    seen: set[int] = set()
    found = Decision.objects.visible_to(actor).filter(cycle=cycle, theme__isnull=False)
    for each in found.select_related("body", "theme", "cycle"):
        if each.theme_id and each.theme_id not in seen and each.outcome == Outcome.NOT_CHOSEN:
            yield each
        seen.add(each.theme_id or 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ways:
    """All that is needed to say where passages went."""

    became: Became
    themes: Mapping[int, Theme]
    priorities: Sequence[Priority]
    refused: Sequence[Decision]

    def of(self, keys: Collection[int]) -> Went:
        now = [counts_for(key, self.became) for key in keys]
        return Went(
            themes=[self.themes[key] for key in sorted({key for key in now if key is not None})],
            priorities=[each for each in self.priorities if self._leads(keys, each.theme_id)],
            divided=None in now,
            refused=[each for each in self.refused if self._leads(keys, each.theme_id)],
        )

    def _leads(self, keys: Collection[int], theme: int | None) -> bool:
        return theme is not None and any(meets(key, theme, self.became) for key in keys)


def _voice(code: str, kind: str, named: Mapping[int, set[int]]) -> Voice:
    gemeente = areas().gemeenten.get(code)
    return Voice(
        code=code,
        kind=OrganisationKind(kind),
        district=gemeente.district if gemeente else "",
        themes=frozenset(named),
        passages={theme: len(passages) for theme, passages in named.items()},
    )


def _row(theme: Theme, support: Support, partners: int, people: Mapping[str, int]) -> ThemeRow:
    there, unknown = inhabitants_of(support.gemeenten, people)
    return ThemeRow(theme=theme, support=support, partners=partners, inhabitants=there, unknown=unknown)


def suggested_for(passage: Passage, themes: Sequence[Theme]) -> list[Theme]:
    """The themes of which a word stands in what is named: to begin with, a person decides."""
    text = f"{passage.title} {passage.quote}".casefold()
    return [
        theme for theme in themes if any(word.casefold() in text for word in (theme.name, *theme.synonyms))
    ]
