"""Themes: beginning with them, renaming, merging, splitting, dropping; and what belongs to them."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied

from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.network.actions import Order, RefusedError
from veiligheidsnetwerk.platform.network.actions.saving import (
    carried_out,
    keep_changed,
    keep_new,
)
from veiligheidsnetwerk.platform.strategy.actions.cycles import free_code, managing
from veiligheidsnetwerk.platform.strategy.definitions import SeedTheme
from veiligheidsnetwerk.platform.strategy.models import Coding, Cycle, Passage, Theme
from veiligheidsnetwerk.platform.strategy.policies import may_read_input

FEWEST = 2
"""As many themes as are merged, or come from a split, at least."""


@dataclass(frozen=True, kw_only=True)
class ThemeFacts:
    """What is known of a theme."""

    name: str
    definition: str = ""
    kernbeleid: Sequence[str] = ()
    synonyms: Sequence[str] = ()
    why: str = ""
    is_dropped: bool = False
    reason: str = ""


def begin_with(cycle: Cycle, seeds: Sequence[SeedTheme], *, order: Order) -> int:
    """Give a cycle the themes of the network that it has not; how many that were."""
    with carried_out(managing(order)):
        known = set(cycle.themes.values_list("code", flat=True))
        fresh = [seed for seed in seeds if seed.code not in known]
        for seed in fresh:
            facts = ThemeFacts(name=seed.title, **seed.model_dump(exclude={"code", "title", "figures"}))
            _keep(cycle, facts, code=seed.code, order=order.further, what="Thema toegevoegd")
    return len(fresh)


def add_theme(cycle: Cycle, facts: ThemeFacts, *, order: Order) -> Theme:
    with carried_out(managing(order)):
        _check(cycle, facts, besides=())
        return _keep(cycle, facts, order=order, what="Thema toegevoegd")


def change_theme(theme: Theme, facts: ThemeFacts, *, seen: int, order: Order) -> Theme:
    """Change or rename a theme, or let it go with a reason. An earlier name stays findable.

    Raises:
        EditConflictError: `seen` is no longer its version.
        RefusedError: another theme has this name, or it goes without a reason.
    """
    with carried_out(managing(order)):
        require_there(theme)
        _check(theme.cycle, facts, besides=(theme,))
        if facts.is_dropped and not facts.reason:
            raise RefusedError("reason", "Schrijf op waarom dit thema vervalt.")
        values = _values(facts)
        if facts.name != theme.name:
            values["earlier_names"] = [*theme.earlier_names, theme.name]
        what = f"Thema {'vervallen' if facts.is_dropped else 'gewijzigd'}: {facts.name}"
        return keep_changed(theme, values, seen=seen, order=order, what=what)


def merge(themes: Sequence[Theme], facts: ThemeFacts, *, order: Order) -> Theme:
    """Make one theme of several. They stay, and say what they became; what belonged to them counts for it."""
    with carried_out(managing(order)):
        locked = _locked(themes)
        if len(locked) < FEWEST:
            raise RefusedError("themes", "Kies ten minste twee thema's om samen te voegen.")
        _check(locked[0].cycle, facts, besides=locked)
        made = _keep(locked[0].cycle, facts, order=order, what="Thema's samengevoegd", verb="merged")
        for each in locked:
            each.became.add(made)
    return made


def split(theme: Theme, parts: Sequence[ThemeFacts], *, order: Order) -> list[Theme]:
    """Make several themes of one. Of everything that belonged to it, a person says anew where it goes."""
    with carried_out(managing(order)):
        [locked] = _locked([theme])
        if len(parts) < FEWEST:
            raise RefusedError("parts", "Geef ten minste twee namen om te splitsen.")
        if len({part.name.casefold() for part in parts}) < len(parts):
            raise RefusedError("parts", "Elk deel heeft een eigen naam.")
        made = []
        for part in parts:
            _check(locked.cycle, part, besides=(locked,))
            made.append(_keep(locked.cycle, part, order=order.further, what="Thema gesplitst", verb="split"))
        locked.became.set(made)
    return made


def code_passage(passage: Passage, themes: Sequence[Theme], *, order: Order) -> int:
    """Say to which themes a passage belongs: to these and to no others. How many changed.

    Raises:
        PermissionDenied: this actor may not read the passage.
        RefusedError: a theme is no more.
    """
    if isinstance(order.by, Actor) and not may_read_input(order.by, passage.input.organisation.code):
        raise PermissionDenied
    with carried_out(managing(order)):
        Passage.objects.select_for_update().get(pk=passage.pk)
        for theme in themes:
            require_there(theme)
        known = {coding.theme_id: coding for coding in passage.codings.select_related("theme")}
        chosen = {theme.pk: theme for theme in themes}
        done = sum(_add(passage, theme, known.get(pk), order) for pk, theme in chosen.items())
        return done + sum(_take(each, order) for pk, each in known.items() if pk not in chosen)


def _add(passage: Passage, theme: Theme, known: Coding | None, order: Order) -> bool:
    if known is None:
        what = f"Toegekend aan {theme}: {passage.title}"
        keep_new(Coding(passage=passage, theme=theme), order=order.further, what=what)
        return True
    return _turn(known, dropped=False, order=order)


def _take(coding: Coding, order: Order) -> bool:
    return _turn(coding, dropped=True, order=order)


def _turn(coding: Coding, *, dropped: bool, order: Order) -> bool:
    if coding.is_dropped is dropped:
        return False
    what = f"{'Niet meer' if dropped else 'Weer'} toegekend aan {coding.theme}"
    keep_changed(coding, {"is_dropped": dropped}, seen=coding.version, order=order.further, what=what)
    return True


def _keep(
    cycle: Cycle, facts: ThemeFacts, *, order: Order, what: str, code: str = "", verb: str = "added"
) -> Theme:
    taken = set(cycle.themes.values_list("code", flat=True))
    made = Theme(cycle=cycle, code=code or free_code(facts.name, taken), **_values(facts))
    keep_new(made, order=order, what=f"{what}: {made}", verb=verb)
    return made


def _values(facts: ThemeFacts) -> dict[str, object]:
    return vars(facts) | {"kernbeleid": list(facts.kernbeleid), "synonyms": list(facts.synonyms)}


def _check(cycle: Cycle, facts: ThemeFacts, *, besides: Sequence[Theme]) -> None:
    there = cycle.themes.there().exclude(pk__in=[each.pk for each in besides])
    if there.filter(name__iexact=facts.name).exists():
        raise RefusedError("name", "Er is al een thema met deze naam.")


def _locked(themes: Sequence[Theme]) -> list[Theme]:
    locked = Theme.objects.select_for_update().filter(pk__in=[each.pk for each in themes])
    found = list(locked.select_related("cycle").order_by("pk"))
    for each in found:
        require_there(each)
    return found


def require_there(theme: Theme) -> None:
    """Refuse what somebody else merged, split or dropped meanwhile."""
    if theme.is_dropped or theme.became.exists():
        onward = ", ".join(theme.became.values_list("name", flat=True))
        became = f"het werd: {onward}" if onward else "het is vervallen"
        raise RefusedError(None, f"Het thema ‘{theme}’ is er niet meer; {became}. Begin bij de lijst.")
