"""Themes merge and split in any order, and no line is ever cut."""

from itertools import count

from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from veiligheidsnetwerk.platform.network.rules import OrganisationKind
from veiligheidsnetwerk.platform.strategy.rules.lineage import counts_for, leaves_of, origins_of
from veiligheidsnetwerk.platform.strategy.rules.support import Voice, inhabitants_of, is_majority, support_of

GEMEENTE, OM, RIEC = OrganisationKind.GEMEENTE, OrganisationKind.OM, OrganisationKind.RIEC


class Lineage(RuleBasedStateMachine):
    """What the site does with themes, beside sets of the first themes that a theme holds something of."""

    @initialize(number=st.integers(2, 5))
    def begin(self, number: int) -> None:
        self.numbers = count(number)
        self.first = frozenset(range(number))
        self.became: dict[int, frozenset[int]] = {}
        self.holds = {theme: frozenset({theme}) for theme in self.first}

    @property
    def there(self) -> list[int]:
        return sorted(set(self.holds) - set(self.became))

    @rule(data=st.data())
    def merge(self, data: st.DataObject) -> None:
        chosen = data.draw(st.lists(st.sampled_from(self.there), min_size=1, max_size=3, unique=True))
        made = next(self.numbers)
        self.became |= dict.fromkeys(chosen, frozenset({made}))
        self.holds[made] = frozenset().union(*(self.holds[each] for each in chosen))

    @rule(data=st.data(), parts=st.integers(2, 3))
    def split(self, data: st.DataObject, parts: int) -> None:
        chosen = data.draw(st.sampled_from(self.there))
        made = [next(self.numbers) for _ in range(parts)]
        self.became[chosen] = frozenset(made)
        self.holds |= dict.fromkeys(made, self.holds[chosen])

    @invariant()
    def every_first_theme_leads_to_what_is_there_now(self) -> None:
        for theme in self.first:
            leaves = leaves_of(theme, self.became)
            assert leaves
            assert leaves == {each for each in self.there if theme in self.holds[each]}

    @invariant()
    def every_theme_leads_back_to_the_first_ones_it_came_from(self) -> None:
        for theme in self.holds:
            origins = origins_of(theme, self.became) | {theme}
            assert origins & self.first == self.holds[theme]

    @invariant()
    def nothing_counts_for_two_themes_or_for_one_that_is_no_more(self) -> None:
        for theme in self.holds:
            now = counts_for(theme, self.became)
            assert now is None or now in self.there
            assert (now is None) == (len(leaves_of(theme, self.became)) > 1)


TestLineage = Lineage.TestCase

voices = st.lists(
    st.builds(
        lambda code, kind, themes: Voice(f"{kind.value}{code}", kind, f"d{code % 3}", frozenset(themes), {}),
        st.integers(0, 9),
        st.sampled_from([GEMEENTE, GEMEENTE, GEMEENTE, OM, RIEC]),
        st.sets(st.integers(0, 3)),
    ),
    unique_by=lambda voice: voice.code,
)


@given(voices, st.integers(0, 30))
def test_support_equals_a_recount_by_hand(heard: list[Voice], blank: int) -> None:
    asked = sum(voice.kind is GEMEENTE for voice in heard) + blank

    found = support_of(1, heard, asked=asked)

    naming = {voice.code for voice in heard if voice.kind is GEMEENTE and 1 in voice.themes}
    assert found.gemeenten == naming
    assert found.answered + blank == found.asked
    assert found.districts == {f"d{int(code.removeprefix('gemeente')) % 3}" for code in naming}
    assert found.om is any(voice.kind is OM and 1 in voice.themes for voice in heard)


def test_half_is_no_majority_and_who_did_not_answer_is_one_of_all() -> None:
    two = [Voice(f"GM{number}", GEMEENTE, "d", frozenset({1}), {1: 2}) for number in range(2)]

    found = support_of(1, two, asked=3)

    assert not is_majority(found, partners=4)
    assert is_majority(found, partners=3)
    assert found.passages == 4


def test_people_of_whom_we_do_not_know_how_many_are_said_and_not_counted_as_none() -> None:
    assert inhabitants_of(["a", "b"], {"a": 1000}) == (1000, 1)
