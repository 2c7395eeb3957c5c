"""A meeting that is not for everyone is nowhere for others: deny by default, in every channel."""

import pytest
from django.core.exceptions import PermissionDenied

from tests.conftest import ClientFor
from tests.factories import make_user
from tests.web.events.rows import DAY, PAGE, come, make_meeting, somebody, typed
from tests.web.teams.rows import words
from veiligheidsnetwerk.platform.core import news
from veiligheidsnetwerk.platform.core.search import opens, reader_of
from veiligheidsnetwerk.platform.events import finding, telling
from veiligheidsnetwerk.platform.events.models import Meeting
from veiligheidsnetwerk.platform.network.models import Change

TITLE = "Alleen voor het DVO"
CLOSED = {"title": TITLE, "open_to": ["overleg:dvo-twente"]}


def test_who_is_not_among_them_finds_it_nowhere_and_who_is_everywhere(client_for: ClientFor) -> None:
    meeting = make_meeting(**CLOSED)
    paths = [f"{PAGE}{meeting.pk}/{end}" for end in ("", "agenda.ics", "aanmelden/")]

    for role, status in (
        ("adviseur", 404),
        ("redactie", 404),
        ("dvo_secretaris", 200),
        ("secretariaat", 200),
    ):
        client = client_for(role)
        assert {client.get(path).status_code for path in paths} == {status}, role
        assert (TITLE in words(client.get(PAGE).content)) is (status == 200), role


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("open_to", "sees"),
    [
        ([], {"adviseur", "dvo_secretaris", "secretariaat"}),
        (["overleg:dvo-twente"], {"dvo_secretaris", "secretariaat"}),
        (["rol:adviseur"], {"adviseur", "secretariaat"}),
        (["organisatie:GM0153"], {"adviseur", "secretariaat"}),
        (["overleg:weg"], {"secretariaat"}),
    ],
)
def test_search_and_news_hold_it_for_the_same_people(open_to: list[str], sees: set[str]) -> None:
    meeting = make_meeting(open_to=open_to)
    users = {role: make_user(role) for role in ("adviseur", "dvo_secretaris", "secretariaat", "gast")}
    [found] = finding.meetings([f"bijeenkomst:{meeting.pk}"])
    [told] = telling.named([f"bijeenkomst:{meeting.pk}"])

    for words_of in (found.readers, told.readers):
        assert {role for role, user in users.items() if opens(words_of, reader_of(user.actor))} == sees
    visible = {role for role, user in users.items() if Meeting.objects.visible_to(user.actor).exists()}
    assert visible == sees
    assert not opens(told.readers, reader_of(None))


@pytest.mark.django_db
def test_news_that_was_told_is_gone_for_who_may_not_see_it_any_more() -> None:
    meeting, reader = make_meeting(), reader_of(somebody("een").actor)
    key = f"bijeenkomst:{meeting.pk}"
    assert news.still_there([key], reader=reader) == {key}

    Meeting.objects.update(open_to=["overleg:dvo-twente"])

    assert news.still_there([key], reader=reader) == frozenset()


@pytest.mark.django_db
def test_nobody_else_signs_up_and_who_did_keeps_seeing_it() -> None:
    meeting, early, late = make_meeting(), somebody("vroeg"), somebody("laat")
    come(early, meeting)
    Meeting.objects.update(open_to=["overleg:dvo-twente"])

    with pytest.raises(PermissionDenied):
        come(late, meeting)

    assert Meeting.objects.visible_to(early.actor).exists()
    assert not Meeting.objects.visible_to(late.actor).exists()


def test_for_whom_it_is_is_chosen_kept_and_in_the_history(client_for: ClientFor) -> None:
    client = client_for("secretariaat")
    make_user("dvo_secretaris")
    client.post(f"{PAGE}nieuw/", {**typed(), "open_to": ["overleg:dvo-twente", "rol:adviseur"]})
    meeting = Meeting.objects.get()
    assert "DVO Twente, adviseur openbare orde en veiligheid" in words(
        client.get(f"{PAGE}{meeting.pk}/").content
    )
    assert "DVO Twente" in str(list(Change.objects.values("details")))

    Meeting.objects.update(open_to=["overleg:weg"])  # a group that is gone
    form = client.get(f"{PAGE}{meeting.pk}/wijzigen/").context["form"]
    client.post(f"{PAGE}{meeting.pk}/wijzigen/", {**typed(seen="1"), "open_to": form.initial["open_to"]})

    assert Meeting.objects.get().open_to == ["overleg:weg"]
    assert meeting.day == DAY
