"""What someone typed is kept whole, however long it is, and the history shows where it became different."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.web.network.rows import make_body, order_of_nobody
from veiligheidsnetwerk.platform.network.actions.saving import SHOWN_LENGTH, keep_changed
from veiligheidsnetwerk.platform.network.models import Body, Change

pytestmark = pytest.mark.django_db

LONG = "Overleggen over veiligheid. " * 40


def kept(body: Body, **values: object) -> Body:
    keep_changed(body, values, seen=body.version, order=order_of_nobody(), what="Gewijzigd")
    return Body.objects.get(pk=body.pk)


@settings(max_examples=20)
@given(st.integers(0, len(LONG)), st.sampled_from(["x", "en meer", ""]), st.integers(0, 3))
def test_a_change_anywhere_in_a_long_text_is_kept_and_shown(place: int, new: str, gone: int) -> None:
    Change.objects.all().delete()
    Body.objects.filter(code="proef").delete()
    body = make_body("proef", name="Proef")
    before = kept(body, mandate=LONG)
    after = f"{LONG[:place]}{new}{LONG[place + gone :]}"

    now = kept(before, mandate=after)

    assert now.mandate == after
    assert now.version == before.version + (after != LONG)
    [(_, old, shown)] = Change.objects.latest("pk").details
    assert old != shown
    assert max(len(old), len(shown)) <= SHOWN_LENGTH + 2


def test_the_history_shows_the_text_around_the_change() -> None:
    before = kept(make_body("proef", name="Proef"), mandate=LONG)

    kept(before, mandate=LONG.strip() + " En dat is nieuw.")

    [(_, old, new)] = Change.objects.latest("pk").details
    assert old.startswith("…")
    assert "En dat is nieuw." in new
    assert "En dat is nieuw." not in old


def test_what_the_history_does_not_follow_is_kept_too() -> None:
    assert "code" not in Body.TRACKED

    now = kept(make_body("proef", name="Proef"), code="anders")

    assert now.code == "anders"
    assert Change.objects.get().details == []


def test_nothing_new_is_nothing() -> None:
    body = kept(make_body("proef", name="Proef"), mandate="Een.\nTwee.")

    same = kept(body, name="Proef", gemeenten=tuple(body.gemeenten), mandate="Een.\r\nTwee.")

    assert same.version == body.version
    assert Change.objects.count() == 1
