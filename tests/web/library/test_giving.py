"""Ageing, and what organisations give: reminders once, and nothing seen before an editor took it over."""

from datetime import UTC, date, datetime, timedelta
from http import HTTPStatus
from typing import Any

import pytest
from django.test import Client

from tests.conftest import ClientFor
from tests.factories import make_user
from tests.web.library.test_toolkit import seed
from tests.web.teams.rows import sent, words
from veiligheidsnetwerk.platform.audit.models import Line
from veiligheidsnetwerk.platform.core.events import SYSTEM
from veiligheidsnetwerk.platform.core.models import Mail
from veiligheidsnetwerk.platform.library.actions.loading import load_toolkit
from veiligheidsnetwerk.platform.library.actions.reminding import REMINDER, remind_by_calendar
from veiligheidsnetwerk.platform.library.letters import thanks, to_look_again
from veiligheidsnetwerk.platform.library.models import Contribution, Item
from veiligheidsnetwerk.platform.network.models import Employment, Person

LAST = date(2027, 3, 1)
GIVEN = {"gift": "wij hebben dit geprobeerd", "year": "2019", "text": "Het werd rustiger.", "contact": "Team"}


@pytest.fixture
def item(db: None) -> Item:
    load_toolkit([seed("gesprek", "Een gesprek"), seed("geheim", "Geheim", tier="besloten")], by=SYSTEM)
    return Item.objects.get(slug="gesprek")


def someone(role: str) -> Person:
    person = make_user(role).person
    assert isinstance(person, Person)
    return person


def on(day: date) -> list[str]:
    said: list[str] = []
    remind_by_calendar(datetime(day.year, day.month, day.day, 8, tzinfo=UTC), said.append)
    return said


def test_owner_and_deputy_hear_it_once_at_each_step(item: Item) -> None:
    keeper, deputy = someone("adviseur"), someone("redactie")
    Item.objects.filter(pk=item.pk).update(keeper=keeper, deputy=deputy, review_on=LAST)

    said = [on(LAST - timedelta(days=ahead)) for ahead in (61, 60, 60, 20, 14, 0, -3)]

    two = ["2 herinneringen om een pagina na te kijken"]
    assert said == [[], two, [], [], two, two, []]
    mails = Mail.objects.filter(kind=REMINDER).order_by("pk")
    letters = [to_look_again(mail.about) for mail in mails]
    assert [letter.to for letter in letters if letter] == [keeper.email, deputy.email] * 3
    assert letters[0] is not None
    assert "1 maart 2027" in letters[0].subject


def test_who_left_hears_nothing_and_a_page_that_was_looked_at_needs_no_mail(item: Item) -> None:
    keeper, deputy = someone("adviseur"), someone("redactie")
    Item.objects.filter(pk=item.pk).update(keeper=keeper, deputy=deputy, review_on=LAST)
    Employment.objects.filter(person=keeper).update(last_day=LAST - timedelta(days=90))

    on(LAST)
    mail = Mail.objects.get(kind=REMINDER)
    before = to_look_again(mail.about)
    Item.objects.filter(pk=item.pk).update(review_on=LAST + timedelta(days=365))

    assert before is not None
    assert before.to == deputy.email
    assert to_look_again(mail.about) is None


def give(client: Client, slug: str = "gesprek", **other: Any) -> Any:
    where = f"/toolkit/{slug}/bijdrage/"
    form = client.get(where).context["form"]
    organisation = str(form.fields["organisation"].queryset.get().pk)
    return client.post(where, sent(**GIVEN | {"organisation": organisation} | other))


def answer(editor: Client, taken: str) -> Any:
    return editor.post(
        Contribution.objects.get().get_absolute_url(), sent(taken=taken, answer="Dank u wel, dit helpt.")
    )


def test_an_experience_is_seen_once_an_editor_took_it_and_another_published_it(
    client_for: ClientFor, visitor: Client, item: Item
) -> None:
    adviser, editor = client_for("adviseur"), client_for("redactie")

    assert give(adviser).status_code == HTTPStatus.FOUND
    assert "Enschede over Een gesprek" in words(editor.get("/redactie/").content)
    assert "rustiger" not in words(visitor.get("/toolkit/gesprek/").content)
    assert answer(editor, "ja").status_code == HTTPStatus.FOUND
    draft = Item.objects.get(pk=item.pk).get_latest_revision_as_object()
    assert draft.typed()["tried"] == "Enschede, 2019: Het werd rustiger. [Team]"
    letter = thanks(Mail.objects.get(kind="library.thanks").about)
    assert letter is not None
    assert "Dank u wel, dit helpt." in letter.text
    assert "al behandeld" in words(answer(editor, "nee").content)
    assert "Met dank aan Enschede" in words(visitor.get("/toolkit/gesprek/").content)
    actions = set(Line.objects.values_list("action", flat=True))
    assert {"library.contribution.added", "library.contribution.answered"} <= actions


def test_who_uses_it_is_named_if_they_say_so(client_for: ClientFor, visitor: Client, item: Item) -> None:
    give(client_for("adviseur"), gift="wij gebruiken dit", text="", year="")

    before = words(visitor.get("/toolkit/gesprek/").content)
    answer(client_for("redactie"), "ja")

    assert "Wie gebruikt dit" not in before
    assert "Wie gebruikt dit Enschede" in words(visitor.get("/toolkit/gesprek/").content)


def test_what_points_at_a_person_is_refused_and_stays_in_the_form(client_for: ClientFor, item: Item) -> None:
    response = give(client_for("adviseur"), text="Bel 06-12345678 voor meer.")

    assert response.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "Bel 06-12345678 voor meer." in response.content.decode()
    assert not Contribution.objects.exists()


def test_who_may_not_see_an_item_cannot_tell_about_it(client_for: ClientFor, item: Item) -> None:
    assert client_for("expertteam_lid").get("/toolkit/geheim/bijdrage/").status_code == HTTPStatus.NOT_FOUND


def test_what_no_item_is_about_becomes_a_draft_that_editors_go_on_with(
    client_for: ClientFor, visitor: Client, item: Item
) -> None:
    adviser, editor, where = client_for("adviseur"), client_for("redactie"), "/toolkit/nieuw/voorbeeld/"
    assert "Schrijf op hoe het ging" in adviser.post(where, {"title": "Buurtkeet"}).content.decode()
    organisation = str(adviser.get(where).context["form"].fields["organisation"].queryset.get().pk)
    told = {"organisation": organisation, "title": "Buurtkeet", "text": "Het werd rustiger.", "year": "2019"}
    form = sent(**told, phenomena=["jeugd"])

    assert "Schrijf op wat u deed" in words(adviser.post(where, sent(organisation=organisation)).content)
    assert [adviser.post(where, form).status_code for _ in range(2)] == [HTTPStatus.FOUND] * 2
    example = Item.objects.get(title="Buurtkeet")
    assert (example.live, example.kind, example.phenomena) == (False, "voorbeeld", ["jeugd"])
    assert visitor.get(example.get_absolute_url()).status_code == HTTPStatus.NOT_FOUND
    assert "Enschede over Buurtkeet" in words(editor.get("/redactie/").content)
    assert answer(editor, "ja").status_code == HTTPStatus.FOUND
    typed = Item.objects.get(pk=example.pk).get_latest_revision_as_object().typed()
    assert typed["tried"] == "Enschede, 2019: Het werd rustiger."
