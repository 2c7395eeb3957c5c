"""From every passage to what became of it and back: what may happen to themes, and the page that shows it."""

import pytest
from django.db import transaction
from django.utils import timezone
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from tests.web.strategy.desk import ENSCHEDE, HENGELO, NIJMEGEN, PAGE, browser, make_desk
from tests.web.strategy.test_desk import words
from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.models import Organisation
from veiligheidsnetwerk.platform.strategy.actions import themes as actions
from veiligheidsnetwerk.platform.strategy.actions.themes import ThemeFacts
from veiligheidsnetwerk.platform.strategy.models import Cycle, Input, Passage, Priority, Theme, Wording
from veiligheidsnetwerk.platform.strategy.queries.themes import (
    passages_about,
    theme_rows,
    uncoded,
    where_it_went,
)

pytestmark = pytest.mark.django_db
NAMES = st.integers(0, 10**9).map(lambda number: f"Thema {number}")


class Lines(RuleBasedStateMachine):
    """What the site keeps, beside a plain mirror: of each passage what it was given, as the themes of now.

    More than one theme of now for one that was given: it was split, and a person has to say where it goes.
    """

    cycle: Cycle
    actor: Actor

    @initialize()
    def begin(self) -> None:
        self.savepoint = transaction.savepoint_create()
        self.order = Order(by=self.actor, now=timezone.now())
        self.inputs = [
            Input.objects.create(
                cycle=self.cycle,
                organisation=Organisation.objects.get(code=code),
                submitted_at=timezone.now(),
            )
            for code in (ENSCHEDE, HENGELO, NIJMEGEN)
        ]
        self.mirror: dict[int, set[frozenset[int]]] = {}
        self.themes: dict[int, str] = {}
        for name in ("Eerste", "Tweede"):
            self._know(actions.add_theme(self.cycle, ThemeFacts(name=name), order=self.order))

    def teardown(self) -> None:
        transaction.savepoint_rollback(self.savepoint)

    @rule(at=st.integers(0, 2))
    def name_something(self, at: int) -> None:
        made = Passage.objects.create(input=self.inputs[at], title="Iets", weight="priority")
        self.mirror[made.pk] = set()

    @rule(data=st.data())
    def give_it_themes(self, data: st.DataObject) -> None:
        if not self.mirror:
            return
        passage = data.draw(st.sampled_from(sorted(self.mirror)))
        chosen = data.draw(st.sets(st.sampled_from(sorted(self.there)), max_size=2)) if self.there else set()
        found = Passage.objects.get(pk=passage)
        actions.code_passage(found, list(Theme.objects.filter(pk__in=chosen)), order=self.order)
        self.mirror[passage] = {frozenset({key}) for key in chosen}

    @rule(data=st.data(), name=NAMES)
    def merge(self, data: st.DataObject, name: str) -> None:
        if len(self.there) < actions.FEWEST:
            return
        chosen = data.draw(st.sets(st.sampled_from(sorted(self.there)), min_size=2, max_size=3))
        themes = list(Theme.objects.filter(pk__in=chosen))
        made = actions.merge(themes, ThemeFacts(name=name), order=self.order)
        self._know(made)
        self._turn(chosen, {made.pk})

    @rule(data=st.data(), parts=st.lists(NAMES, min_size=2, max_size=3, unique=True))
    def split(self, data: st.DataObject, parts: list[str]) -> None:
        if not self.there:
            return
        chosen = data.draw(st.sampled_from(sorted(self.there)))
        facts = [ThemeFacts(name=f"{name} {chosen}") for name in parts]
        made = actions.split(Theme.objects.get(pk=chosen), facts, order=self.order)
        for each in made:
            self._know(each)
        self._turn({chosen}, {each.pk for each in made})

    @rule(data=st.data(), name=NAMES)
    def rename(self, data: st.DataObject, name: str) -> None:
        if self.there:
            self._change(data, ThemeFacts(name=f"Anders {name}"))

    @rule(data=st.data())
    def let_it_go(self, data: st.DataObject) -> None:
        if len(self.there) > 1:
            self._change(data, ThemeFacts(name="Weg", is_dropped=True, reason="Niet meer nodig."))

    def _change(self, data: st.DataObject, facts: ThemeFacts) -> None:
        theme = Theme.objects.get(pk=data.draw(st.sampled_from(sorted(self.there))))
        if Theme.objects.there().filter(cycle=self.cycle, name__iexact=facts.name).exists():
            return
        actions.change_theme(theme, facts, seen=theme.version, order=self.order)
        self.themes[theme.pk] = "dropped" if facts.is_dropped else "there"

    def _know(self, theme: Theme) -> None:
        self.themes[theme.pk] = "there"

    def _turn(self, gone: set[int], into: set[int]) -> None:
        self.themes |= dict.fromkeys(gone, "gone")
        for passage, belongs in self.mirror.items():
            self.mirror[passage] = {
                each if each.isdisjoint(gone) else frozenset(each - gone | into) for each in belongs
            }

    def settled(self, passage: int) -> set[int]:
        return {key for each in self.mirror[passage] if len(each) == 1 for key in each}

    @property
    def there(self) -> set[int]:
        return {key for key, how in self.themes.items() if how == "there"}

    @invariant()
    def every_passage_says_where_it_went(self) -> None:
        passages = list(Passage.objects.filter(input__in=self.inputs))
        went = where_it_went(passages, self.cycle, self.actor)
        for passage, belongs in self.mirror.items():
            found = went.get(passage)
            assert ({each.pk for each in found.themes} if found else set()) == self.settled(passage)
            assert (found.divided if found else False) == any(len(each) > 1 for each in belongs)

    @invariant()
    def every_theme_leads_back_to_its_passages(self) -> None:
        for theme in Theme.objects.filter(pk__in=self.there):
            about = {coding.passage_id for coding in passages_about(theme)}
            assert about == {
                passage
                for passage, belongs in self.mirror.items()
                if any(theme.pk in each for each in belongs)
            }

    @invariant()
    def who_names_a_theme_is_counted_once(self) -> None:
        rows = theme_rows(self.cycle, today=timezone.localdate())
        whose = dict(Passage.objects.values_list("pk", "input"))
        assert {row.theme.pk for row in rows} == self.there
        for row in rows:
            naming = {whose[passage] for passage in self.mirror if row.theme.pk in self.settled(passage)}
            assert len(row.support.gemeenten) == len(naming)

    @invariant()
    def what_has_no_theme_waits_for_a_person(self) -> None:
        waiting = {each.pk for each in uncoded(self.cycle)}
        assert waiting == {passage for passage in self.mirror if not self.settled(passage)}


def test_the_page_of_an_input_leads_to_the_theme_and_the_priority_that_came_of_it() -> None:
    cycle, office = make_desk(), browser("secretariaat")
    given = Input.objects.create(cycle=cycle, organisation=Organisation.objects.get(code=ENSCHEDE))
    theme = Theme.objects.create(cycle=cycle, code="hic", name="Woninginbraken")
    passage = Passage.objects.create(input=given, title="Inbraken in de wijken", weight="priority")
    passage.codings.create(theme=theme)
    priority = Priority.objects.create(cycle=cycle, code="samen", theme=theme)
    day = timezone.localdate()
    Wording.objects.create(priority=priority, number=1, title="Samen tegen inbraken", text="Samen.", day=day)

    seen, unseen = (words(client.get(PAGE).content) for client in (office, browser("burgemeester")))

    assert "Thema: Woninginbraken. Werd prioriteit: Samen tegen inbraken." in seen
    assert "Thema: Woninginbraken." in unseen
    assert "Werd prioriteit" not in unseen
