"""Who finds what: exactly what the pages of each app let them see."""

from collections.abc import Iterable
from datetime import date

import pytest
from django.db.models import Model
from django.utils import timezone

from tests.factories import make_user
from tests.web.network.rows import make_network
from tests.web.strategy.rows import make_cycle
from tests.web.teams.rows import make_product, make_team
from veiligheidsnetwerk.platform.accounts.policies import roles
from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.core.search import key_of, reader_of
from veiligheidsnetwerk.platform.insight.models import Duiding, DuidingVersion, SavedComparison
from veiligheidsnetwerk.platform.insight.policies import scope_of
from veiligheidsnetwerk.platform.insight.rules import Audience
from veiligheidsnetwerk.platform.network.models import Body, Ivp
from veiligheidsnetwerk.platform.search.actions import rebuild
from veiligheidsnetwerk.platform.search.holding import finder_now
from veiligheidsnetwerk.platform.strategy.models import (
    Cycle,
    Decision,
    Edition,
    Goal,
    Priority,
    Theme,
    Wording,
)
from veiligheidsnetwerk.platform.strategy.policies import may_see_themes
from veiligheidsnetwerk.platform.teams.models import Product, Team

DAY = date(2018, 3, 1)
TODAY = timezone.localdate()


def findable(actor: Actor | None) -> set[str]:
    index = finder_now().index
    visible = index.open_to(reader_of(actor))
    return {key for key, place in index.keys.items() if visible[place]}


def keys(kind: str, rows: Iterable[Model]) -> set[str]:
    return {key_of(kind, row) for row in rows}


@pytest.fixture
def world(figures: object, db: None) -> Cycle:
    make_network()
    cycle = make_cycle()
    make_product(make_team())
    theme = Theme.objects.create(cycle=cycle, code="jeugd", name="Jeugd")
    priority = Priority.objects.create(cycle=cycle, code="jeugd", theme=theme)
    Wording.objects.create(priority=priority, number=1, title="Minder overlast", text="Samen.", day=DAY)
    Goal.objects.create(priority=priority, title="Minder groepen")
    body = Body.objects.all()[0]
    for about, of in (("Jeugd", theme), ("Het proces", None)):
        Decision.objects.create(
            cycle=cycle, body=body, day=DAY, outcome="chosen", about=about, reason="Nodig.", theme=of
        )
    return cycle


def expected(actor: Actor | None) -> set[str]:
    found = keys("ivp", Ivp.objects.visible_to(actor))
    found |= keys("cyclus", Cycle.objects.visible_to(actor))
    found |= keys("thema", Theme.objects.there() if may_see_themes(actor) else ())
    found |= keys("prioriteit", Priority.objects.visible_to(actor))
    found |= keys("doel", Goal.objects.filter(priority__in=Priority.objects.visible_to(actor)))
    found |= keys("besluit", Decision.objects.visible_to(actor))
    found |= keys("versie", Edition.objects.visible_to(actor))
    teams = Team.objects.visible_to(actor)
    found |= {key_of("expertteam", team.body_id) for team in teams}
    found |= keys("product", Product.objects.filter(team__in=teams))
    if actor is not None and scope_of(actor).accesses:
        found |= keys("bewaard", SavedComparison.objects.visible_to(actor))
        found |= {key_of("duiding", row.duiding_id) for row in DuidingVersion.objects.holding_on(TODAY)}
    return found


@pytest.mark.parametrize("offered", [False, True])
def test_every_role_finds_exactly_what_its_pages_show(world: Cycle, *, offered: bool) -> None:
    actors = {role: make_user(role).actor for role in roles()}
    for number, audience in enumerate(Audience):
        SavedComparison.objects.create(
            account_id=actors["adviseur"].account,
            organisation=actors["adviseur"].organisation,
            name=f"Vergelijking {number}",
            audience=audience,
            question=[],
            saved_at=timezone.now(),
        )
    analyst = actors["analist"].account
    for until, withdrawn in ((TODAY, None), (DAY, None), (TODAY, timezone.now())):
        said = Duiding.objects.create(question=[], choices={}, withdrawn_at=withdrawn)
        about = {
            "about": "inbraken",
            "text": "Meer gemeld.",
            "access": "openbaar",
            "figures": [],
            "areas": [],
        }
        DuidingVersion.objects.create(
            duiding=said, number=1, account_id=analyst, at=timezone.now(), until=until, **about
        )
    world.offered_on = DAY if offered else None
    world.save()
    rebuild(day=timezone.localdate(), progress=lambda _title, _done: None)
    kinds = {key.partition(":")[0] for key in expected(actors["bbg_lid"])} | {"bewaard", "duiding", "versie"}

    everybody: dict[str, Actor | None] = {"": None, **actors}
    for role, actor in everybody.items():
        seen = {key for key in findable(actor) if key.partition(":")[0] in kinds}
        assert seen == expected(actor), role


def test_a_gemeente_and_an_overleg_are_found_by_everybody_and_a_figure_is_not(world: Cycle) -> None:
    rebuild(day=timezone.localdate(), progress=lambda _title, _done: None)
    everybody, member = findable(None), findable(make_user("adviseur").actor)

    assert "gemeente:GM0153" in everybody
    assert any(key.startswith("overleg:") for key in everybody)
    assert not any(key.startswith("cijfer:") for key in everybody)
    assert any(key.startswith("cijfer:") for key in member)
