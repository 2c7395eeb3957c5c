"""There are as many as was promised, and what looks for them sees them."""

from tests.hostile.markup import active
from tests.hostile.payloads import MARKUP, payloads


def test_there_are_five_hundred_texts_and_each_is_another() -> None:
    assert len(payloads()) >= 500


def test_what_runs_is_seen_when_it_stands_in_a_page_as_it_was_typed() -> None:
    assert [each for each in MARKUP if not active(f"<p>{each}</p>")] == []
