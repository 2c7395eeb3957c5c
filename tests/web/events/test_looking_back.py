"""Three questions after a meeting: counted, never by name, and not shown of a few."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from tests.conftest import ClientFor
from tests.web.events.rows import PAGE, come, make_meeting, somebody
from tests.web.teams.rows import words
from veiligheidsnetwerk.platform.audit.models import Line
from veiligheidsnetwerk.platform.events.links import place_path
from veiligheidsnetwerk.platform.events.models import Meeting, SignUp, Tally

TITLE = "Wat men ervan vond"
YES = {"useful": "yes", "shared": "partly", "again": "no"}


def after(days: int) -> None:
    Meeting.objects.update(day=timezone.localdate() - timedelta(days=days))


def answer(sign_up: SignUp, **other: str) -> int:
    path = f"{place_path(sign_up.pk)}terugkijken/"
    page = Client(enforce_csrf_checks=True)
    return page.post(path, {"submission": str(uuid4()), **YES, **other}).status_code


@pytest.mark.parametrize("people", [4, 5])
def test_counts_are_shown_from_five_answers_on_and_once_nobody_can_answer(
    client_for: ClientFor, people: int
) -> None:
    meeting = make_meeting()
    made = [come(somebody(f"lid{number}"), meeting) for number in range(people)]
    after(1)
    lines = Line.objects.count()
    assert "Wat vond u ervan?" in words(Client().get(place_path(made[0].pk)).content)
    for each in made:
        assert answer(each) == 302
    assert answer(made[0]) == 302  # again: counted once
    assert Line.objects.count() == lines
    client, page = client_for("secretariaat"), f"{PAGE}{meeting.pk}/"

    assert f"{TITLE}, ziet u" in words(client.get(page).content)
    after(8)

    said = words(client.get(page).content)
    assert (f"{people}00 Hoorde u" in said) is (people == 5)
    assert set(Tally.objects.values_list("question", "answer", "count")) == {
        (question, given, people) for question, given in YES.items()
    }
    assert TITLE not in words(client_for("burgemeester").get(page).content)


def test_who_was_not_there_or_is_late_does_not_answer(db: None) -> None:
    meeting = make_meeting()
    came, away = come(somebody("een"), meeting), come(somebody("twee"), meeting)
    SignUp.objects.filter(pk=away.pk).update(attended=False)
    assert answer(came) == 410  # it must still come

    after(1)
    assert (answer(away), answer(came, useful="")) == (410, 422)
    after(8)
    assert answer(came) == 410
    assert not Tally.objects.exists()
