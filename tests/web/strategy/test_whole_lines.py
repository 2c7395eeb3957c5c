"""The whole line, from passages to what is made, whatever people do with any part of it in whatever order."""

from collections.abc import Mapping
from decimal import Decimal

import pytest
from django.utils import timezone
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, rule, run_state_machine_as_test

from tests.factories import make_user
from tests.web.strategy.desk import ENSCHEDE, HENGELO, NOW, browser, make_desk
from tests.web.strategy.test_lines import NAMES, Lines
from tests.web.strategy.test_themes import words
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.models import Organisation
from veiligheidsnetwerk.platform.strategy.actions import goals as actions
from veiligheidsnetwerk.platform.strategy.actions import reactions, themes
from veiligheidsnetwerk.platform.strategy.actions.decisions import WordingFacts, add_priority
from veiligheidsnetwerk.platform.strategy.actions.goals import GoalFacts, IndicatorFacts, ProductFacts
from veiligheidsnetwerk.platform.strategy.models import (
    Cycle,
    Goal,
    Indicator,
    Input,
    Passage,
    Priority,
    Product,
    Theme,
)
from veiligheidsnetwerk.platform.strategy.queries.decisions import priority_named
from veiligheidsnetwerk.platform.strategy.queries.lines import Line, line_of
from veiligheidsnetwerk.platform.strategy.queries.themes import where_it_went
from veiligheidsnetwerk.platform.strategy.rules.goals import Way

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("figures")]
MOST = 3
ASKED = IndicatorFacts(
    source="misdrijven-gemeente-jaar",
    offence="0.0.0",
    area="ON",
    measure="aantal",
    begin_year=2022,
    way=Way.DOWN,
    target=Decimal(100),
    target_year=2026,
)


class WholeLines(Lines):
    """The same mirror, and beside it the theme of a priority, the priority of a goal, the goal of a thing.

    Begins with two whole lines: what breaks them is then a matter of a few steps.
    """

    def __init__(self) -> None:
        super().__init__()
        self.turned: dict[int, set[int]] = {}
        self.origin: dict[int, int] = {}
        self.goals: dict[int, int] = {}
        self.onward: dict[int, set[int]] = {}
        self.things: dict[tuple[type[Indicator | Product], int], int] = {}

    @initialize()
    def begin(self) -> None:
        super().begin()
        for place, theme in enumerate(sorted(self.themes)):
            self.name_something(at=place)
            passage = Passage.objects.get(pk=max(self.mirror))
            found = Theme.objects.get(pk=theme)
            themes.code_passage(passage, [found], order=self.order)
            self.mirror[passage.pk] = {frozenset({theme})}
            self._choose(found)
            self._add_goal(Priority.objects.get(pk=max(self.origin)), found.name)

    @rule(data=st.data())
    def choose(self, data: st.DataObject) -> None:
        if not self.there or len(self.origin) >= MOST:
            return
        self._choose(Theme.objects.get(pk=data.draw(st.sampled_from(sorted(self.there)))))

    def _choose(self, theme: Theme) -> None:
        told = WordingFacts(title=theme.name, text="Samen.")
        made = add_priority(self.cycle, theme, told, timezone.localdate(), order=self.order)
        self.origin[made.pk] = theme.pk

    @rule(data=st.data(), name=NAMES)
    def reword_or_withdraw(self, data: st.DataObject, name: str) -> None:
        if not self.origin:
            return
        found = Priority.objects.get(pk=data.draw(st.sampled_from(sorted(self.origin))))
        if data.draw(st.booleans()):
            Priority.objects.filter(pk=found.pk).update(is_withdrawn=not found.is_withdrawn)
            return
        facts = WordingFacts(title=name, text=f"{name}.")
        reactions.reword(found, facts, "Duidelijker.", [], seen=found.now.number, order=self.order)

    @rule(data=st.data(), name=NAMES)
    def add_goal(self, data: st.DataObject, name: str) -> None:
        open_ones = sorted(self.origin)
        if not open_ones or len(self.goals) >= 2 * MOST:
            return
        priority = Priority.objects.get(pk=data.draw(st.sampled_from(open_ones)))
        if not priority.is_withdrawn:
            self._add_goal(priority, name)

    def _add_goal(self, priority: Priority, name: str) -> None:
        made = actions.add_goal(priority, GoalFacts(title=name), order=self.order)
        self.goals[made.pk] = priority.pk

    @rule(data=st.data(), name=NAMES)
    def rename_or_drop_a_goal(self, data: st.DataObject, name: str) -> None:
        """Into one goal is merging, into more is splitting."""
        if not self.goals:
            return
        goal = Goal.objects.get(pk=data.draw(st.sampled_from(sorted(self.goals))))
        others = sorted(self.standing_goals - {goal.pk})
        into = data.draw(st.sets(st.sampled_from(others), max_size=2)) if others else set()
        gone = data.draw(st.booleans())
        facts = GoalFacts(title=name, is_dropped=gone, reason="Anders.", became=sorted(into) if gone else ())
        actions.change_goal(goal, facts, seen=goal.version, order=self.order)
        self.onward.pop(goal.pk, None)
        if gone:
            self.onward[goal.pk] = into

    @rule(data=st.data(), name=NAMES)
    def hang_something_on_a_goal(self, data: st.DataObject, name: str) -> None:
        if not self.goals or len(self.things) >= MOST:
            return
        goal = Goal.objects.get(pk=data.draw(st.sampled_from(sorted(self.goals))))
        if data.draw(st.booleans()):
            product = actions.add_product(goal, ProductFacts(title=name), order=self.order)
            self.things[Product, product.pk] = goal.pk
        else:
            indicator = actions.add_indicator(goal, ASKED, order=self.order)
            self.things[Indicator, indicator.pk] = goal.pk

    @rule(data=st.data(), name=NAMES)
    def rename_or_drop_a_product(self, data: st.DataObject, name: str) -> None:
        known = sorted(key for kind, key in self.things if kind is Product)
        if known:
            product = Product.objects.get(pk=data.draw(st.sampled_from(known)))
            facts = ProductFacts(title=name, is_dropped=data.draw(st.booleans()), reason="Anders.")
            actions.change_product(product, facts, seen=product.version, order=self.order)

    @property
    def standing_goals(self) -> set[int]:
        return {key for key in self.goals if key not in self.onward}

    def leaves(self, theme: int) -> frozenset[int]:
        """The themes of now of a theme, by the mirror of merging and splitting alone."""
        found = {theme}
        while gone := {each for each in found if each in self.turned}:
            found = (found - gone).union(*(self.turned[each] for each in gone))
        return frozenset(found)

    def _turn(self, gone: set[int], into: set[int]) -> None:
        super()._turn(gone, into)
        for each in gone:
            self.turned[each] = into

    def line(self, priority: int) -> Line:
        found = Priority.objects.get(pk=priority)
        row = priority_named(self.cycle, found.code, self.actor)
        assert row
        return line_of(row, self.actor)

    @invariant()
    def every_line_is_whole(self) -> None:
        lines = {priority: self.line(priority) for priority in self.origin}
        self.passages_and_priorities_lead_to_each_other(lines)
        self.every_goal_and_what_hangs_on_it_is_on_the_line_of_its_priority(lines)
        self.a_goal_that_went_on_is_found_from_both_ends(lines)

    def passages_and_priorities_lead_to_each_other(self, lines: Mapping[int, Line]) -> None:
        went = where_it_went(list(Passage.objects.filter(input__in=self.inputs)), self.cycle, self.actor)
        for priority, origin in self.origin.items():
            now = self.leaves(origin)
            expected = {
                passage
                for passage, belongs in self.mirror.items()
                if any(not each.isdisjoint(now) for each in belongs)
            }
            back = {coding.passage_id for coding in lines[priority].codings}
            forth = {key for key, each in went.items() if priority in {p.pk for p in each.priorities}}
            assert back == forth == expected

    def every_goal_and_what_hangs_on_it_is_on_the_line_of_its_priority(
        self, lines: Mapping[int, Line]
    ) -> None:
        for priority, line in lines.items():
            assert {each.row.goal.pk for each in line.goals} == {
                goal for goal, of in self.goals.items() if of == priority
            }
            for each in line.goals:
                shown = {(Product, product.pk) for product in each.row.products} | {
                    (Indicator, reading.indicator.pk) for reading in each.row.readings
                }
                assert shown == {thing for thing, goal in self.things.items() if goal == each.row.goal.pk}

    def a_goal_that_went_on_is_found_from_both_ends(self, lines: Mapping[int, Line]) -> None:
        rows = [each for line in lines.values() for each in line.goals]
        origins = {each.row.goal.pk: {origin.pk for origin in each.origins} for each in rows}
        for goal, into in self.onward.items():
            assert {each.pk for each in Goal.objects.get(pk=goal).onward} == into
            assert all(goal in origins[each] for each in into)


def test_no_line_ever_breaks() -> None:
    WholeLines.cycle, WholeLines.actor = make_desk(), make_user("secretariaat").actor
    # Making a failure smaller costs minutes on a database, and these steps are readable as they are.
    phases = (Phase.explicit, Phase.reuse, Phase.generate)
    run_state_machine_as_test(
        WholeLines, settings=settings(max_examples=8, stateful_step_count=12, phases=phases)
    )


def test_the_page_reads_from_a_passage_to_a_product_and_hides_what_one_may_not_read() -> None:
    cycle = make_desk()
    Cycle.objects.filter(pk=cycle.pk).update(offered_on=timezone.localdate())
    order = Order(by=make_user("secretariaat", email="maker@example.nl").actor, now=timezone.now())
    theme = Theme.objects.create(cycle=cycle, code="zorg", name="Zorg en veiligheid")
    given = Input.objects.create(cycle=cycle, organisation=Organisation.objects.get(code=ENSCHEDE))
    passage = Passage.objects.create(input=given, title="Sluitende aanpak", weight="priority")
    passage.codings.create(theme=theme)
    told = WordingFacts(title="Onbegrepen gedrag", text="Samen.")
    priority = add_priority(cycle, theme, told, timezone.localdate(), order=order)
    goal = actions.add_goal(priority, GoalFacts(title="Iedereen op tijd hulp"), order=order)
    actions.add_product(goal, ProductFacts(title="Handreiking", owner="OM"), order=order)
    address = f"{NOW}prioriteiten/zorg/lijn/"

    reader = browser("bbg_lid")
    own, other = (
        browser("adviseur", organisation=code, email=f"{code}@example.nl") for code in (ENSCHEDE, HENGELO)
    )

    page = words(reader.get(address).content)
    for part in ("1 passage van 1 partner", "Zorg en veiligheid", "Onbegrepen gedrag", "Handreiking (OM)"):
        assert part in page
    assert "Sluitende aanpak" in words(own.get(address).content)
    hidden = words(other.get(address).content)
    assert "Sluitende aanpak" not in hidden
    assert "U ziet alleen passages uit input die u mag lezen." in hidden
    assert "Iedereen op tijd hulp" in hidden
