from datetime import date

from veiligheidsnetwerk.platform.library.definitions import seed_items, theme_titles
from veiligheidsnetwerk.platform.library.rules.items import HEADINGS, doubts

TODAY = date(2026, 12, 1)


def test_what_is_past_its_review_says_so_and_what_is_looked_after_does_not() -> None:
    old = doubts(has_keeper=True, legally_checked_on=TODAY, review_on=date(2026, 11, 30), today=TODAY)
    good = doubts(has_keeper=True, legally_checked_on=TODAY, review_on=TODAY, today=TODAY)

    assert [each for each in old if "30 november 2026" in each] == old != []
    assert good == []


def test_what_nobody_checked_or_keeps_says_both() -> None:
    found = doubts(has_keeper=False, legally_checked_on=None, review_on=None, today=TODAY)

    assert any("jurist" in each for each in found)
    assert any("Niemand" in each for each in found)


def test_the_starter_set_fits_together() -> None:
    items = seed_items()
    slugs = [item.slug for item in items]

    assert len(set(slugs)) == len(slugs) >= 20
    for item in items:
        assert set(item.related) <= set(slugs), item.slug
        assert set(item.phenomena) <= theme_titles().keys(), item.slug
        assert item.sections.keys() <= HEADINGS.keys(), item.slug
        assert all(text.endswith(".") for told in item.sections.values() for text, _ in told), item.slug
