"""The consultation: who says what to whom, what is late or missing, and what became of it."""

from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from tests.web.network.rows import make_body
from tests.web.strategy.desk import NOW, browser, dvo, make_desk
from tests.web.strategy.rows import make_step
from tests.web.strategy.test_themes import words
from veiligheidsnetwerk.platform.accounts.models import Assignment
from veiligheidsnetwerk.platform.core.models import Mail
from veiligheidsnetwerk.platform.network.models import Body
from veiligheidsnetwerk.platform.strategy.actions.reactions import OFFERED
from veiligheidsnetwerk.platform.strategy.letters import write_offered
from veiligheidsnetwerk.platform.strategy.models import (
    Board,
    Cycle,
    Decision,
    Priority,
    Reaction,
    Step,
    Theme,
    Wording,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("figures")]
DESK = f"{NOW}consultatie/"
TWENTE = f"{DESK}dvo-twente/"
JEUGD = f"{NOW}prioriteiten/jeugd/"


@pytest.fixture
def cycle() -> Cycle:
    cycle = make_desk()
    today = timezone.localdate()
    make_step(cycle, "dvo", first=today, last=today, lane="dvo", kind="consult")
    bbg = make_body("bbg", name="BBG", kind="bbg")
    Board.objects.create(cycle=cycle, body=bbg, opened_at=timezone.now(), closed_at=timezone.now())
    for code in ("jeugd", "zorg"):
        theme = Theme.objects.create(cycle=cycle, code=code, name=code.capitalize())
        made = Priority.objects.create(cycle=cycle, code=code, theme=theme)
        Wording.objects.create(
            priority=made, number=1, title=theme.name, text="Wij volgen groepen.", day=today
        )
    return cycle


@pytest.fixture
def office(cycle: Cycle) -> Client:
    return browser("secretariaat")


@pytest.fixture
def secretary(office: Client) -> Client:
    secretary = dvo()
    office.post(f"{DESK}voorleggen/")
    return secretary


def said(stance: str = "amends", **other: str) -> dict[str, str]:
    day = timezone.localdate().isoformat()
    usual = {"stance": stance, "text": "Kanariereactie.", "day": day, "submission": str(uuid4())}
    return usual | other


def answered(outcome: str = "taken_over", **other: str) -> dict[str, str]:
    day = timezone.localdate().isoformat()
    return {"outcome": outcome, "reason": "Goed punt.", "day": day, "submission": str(uuid4())} | other


def react(secretary: Client, *, code: str = "jeugd", **other: str) -> Reaction:
    secretary.post(f"{TWENTE}over/{code}/", said(**other))
    return Reaction.objects.get()


def addresses() -> set[str]:
    letters = (write_offered(mail.about) for mail in Mail.objects.filter(kind=OFFERED))
    return {letter.to for letter in letters if letter}


def test_who_writes_for_a_dvo_hears_once_what_lies_before_it(office: Client) -> None:
    dvo()
    browser("adviseur")
    for _ in range(2):
        office.post(f"{DESK}voorleggen/")

    [mail] = Mail.objects.filter(kind=OFFERED)
    letter = write_offered(mail.about)

    assert addresses() == {"dvo_secretaris@example.nl"}
    assert letter
    assert "- Jeugd\n- Zorg" in letter.text
    assert TWENTE in letter.text


def test_who_writes_for_a_dvo_no_more_gets_no_mail(office: Client) -> None:
    dvo()
    office.post(f"{DESK}voorleggen/")
    Assignment.objects.filter(role="dvo_secretaris").update(last_day=timezone.localdate() - timedelta(days=1))

    assert addresses() == set()


def answer(office: Client, reaction: Reaction, **other: str) -> None:
    office.post(f"{DESK}reacties/{reaction.pk}/antwoord/", answered(**other))


def test_until_they_are_offered_others_see_none_and_nobody_reacts(office: Client) -> None:
    secretary = dvo()

    assert "Jeugd" not in words(secretary.get(f"{NOW}prioriteiten/").content)
    assert secretary.get(f"{TWENTE}over/jeugd/").status_code == 404

    office.post(f"{DESK}voorleggen/")

    assert "Jeugd" in words(secretary.get(f"{NOW}prioriteiten/").content)
    assert secretary.get(f"{TWENTE}over/jeugd/").status_code == 200


def test_a_reaction_is_for_the_own_dvo_the_bbg_and_the_office_until_it_is_answered(
    office: Client, secretary: Client
) -> None:
    reaction = react(secretary)
    member, others = browser("bbg_lid"), [browser("adviseur"), browser("beheer")]

    for client in (secretary, member, office):
        assert "Kanariereactie." in words(client.get(JEUGD).content)
    for client in others:
        assert "Kanariereactie." not in words(client.get(JEUGD).content)
        assert "Kanariereactie." not in words(client.get(TWENTE).content)
        assert "heeft gereageerd" in words(client.get(DESK).content)

    answer(office, reaction)

    for client in others:
        assert "Kanariereactie." in words(client.get(JEUGD).content)
        assert "Goed punt." in words(client.get(f"{NOW}besluiten/").content)


def test_a_secretary_of_another_dvo_reacts_for_nobody_else(secretary: Client) -> None:
    make_body("dvo-ijsselland", name="DVO IJsselland", kind="dvo", district="PD-ijsselland")

    response = secretary.post(f"{DESK}dvo-ijsselland/over/jeugd/", said())

    assert response.status_code == 404
    assert Reaction.objects.count() == 0


def test_who_never_answers_is_named_and_does_not_agree(office: Client, secretary: Client) -> None:
    make_body("dvo-ijsselland", name="DVO IJsselland", kind="dvo", district="PD-ijsselland")
    react(secretary)

    page = words(office.get(DESK).content)

    assert "DVO IJsselland reageerde nog niet. Dat is niet hetzelfde als instemmen." in page
    assert "1 reactie wacht nog op antwoord van de BBG." in page


def test_what_comes_after_the_last_day_counts_and_is_marked(office: Client, secretary: Client) -> None:
    yesterday = timezone.localdate() - timedelta(days=1)
    Step.objects.filter(code="dvo").update(first_day=yesterday, last_day=yesterday)

    react(secretary, stance="supports")

    assert "steunt, na de termijn" in words(office.get(DESK).content)


def test_on_a_priority_that_was_withdrawn_one_may_still_react_and_it_says_so(secretary: Client) -> None:
    Priority.objects.filter(code="jeugd").update(is_withdrawn=True)

    assert "deze prioriteit is teruggetrokken" in words(secretary.get(f"{TWENTE}over/jeugd/").content)
    react(secretary, stance="rejects")

    page = words(secretary.get(JEUGD).content)
    assert "Teruggetrokken" in page
    assert "DVO Twente wijst af" in page


def test_a_second_reaction_on_the_same_is_refused_with_what_was_typed(secretary: Client) -> None:
    react(secretary)

    response = secretary.post(f"{TWENTE}over/jeugd/", said(text="Uit het tweede venster."))

    assert response.status_code == 422
    assert "Uit het tweede venster." in response.content.decode()
    assert Reaction.objects.count() == 1


def test_what_was_answered_does_not_change_any_more_and_nothing_typed_is_lost(
    office: Client, secretary: Client
) -> None:
    reaction = react(secretary)
    answer(office, reaction)

    response = secretary.post(f"{DESK}reacties/{reaction.pk}/", said(text="Later bedacht.", seen="1"))

    assert response.status_code == 422
    assert "Later bedacht." in response.content.decode()
    assert Reaction.objects.get().text == "Kanariereactie."


def test_two_at_once_on_one_reaction_lose_nothing(office: Client, secretary: Client) -> None:
    reaction = react(secretary)
    address = f"{DESK}reacties/{reaction.pk}/"
    office.post(address, said(text="Van de eerste.", seen="1"))

    response = secretary.post(address, said(text="Van de tweede.", seen="1"))

    assert response.status_code == 409
    assert "Van de tweede." in response.content.decode()
    assert Reaction.objects.get().text == "Van de eerste."


def test_what_a_dvo_adds_becomes_a_priority_when_it_is_taken_over_and_there_is_room(
    office: Client, secretary: Client
) -> None:
    secretary.post(f"{TWENTE}toevoegen/", said(title="Mensenhandel"))
    [added] = Reaction.objects.all()

    answer(office, added, title="Mensenhandel", text="Wij gaan mensenhandel tegen.")

    made = Priority.objects.get(code="mensenhandel")
    assert [each.pk for each in made.now.answers.all()] == [added.pk]
    assert "DVO Twente voegt toe" in words(office.get(made.get_absolute_url()).content)


def test_what_a_dvo_adds_is_refused_when_there_are_seven(
    cycle: Cycle, office: Client, secretary: Client
) -> None:
    for number in range(5):
        more = Priority.objects.create(cycle=cycle, code=f"meer-{number}")
        Wording.objects.create(priority=more, number=1, title="Meer", text="Meer.", day=timezone.localdate())
    secretary.post(f"{TWENTE}toevoegen/", said(title="Een achtste"))
    [added] = Reaction.objects.all()

    answer(office, added)

    assert Priority.objects.count() == 7
    assert Decision.objects.count() == 0


def test_other_words_stand_beside_the_old_ones_with_the_reaction_that_they_answer(
    office: Client, secretary: Client
) -> None:
    reaction = react(secretary)
    answer(office, reaction)
    change = {
        "title": "Jeugd",
        "text": "Wij volgen <b>jonge</b> groepen.",
        "reason": "Scherper.",
        "seen": "1",
    }

    office.post(f"{JEUGD}wijzigen/", change | {"answers": str(reaction.pk), "submission": str(uuid4())})

    html = office.get(JEUGD).content.decode()
    assert '<ins><span class="vn-hidden">[nieuw: </span>&lt;b&gt;jonge&lt;/b&gt; <span' in html
    assert "Antwoord op: reactie van DVO Twente" in words(html.encode())
    assert Priority.objects.get(code="jeugd").concept.text == "Wij volgen groepen."


def test_two_at_once_on_the_same_words_lose_nothing(office: Client, secretary: Client) -> None:
    change = {"title": "Jeugd", "reason": "Scherper.", "seen": "1"}
    office.post(f"{JEUGD}wijzigen/", change | {"text": "Van de eerste."})

    response = office.post(f"{JEUGD}wijzigen/", change | {"text": "Van de tweede."})

    assert response.status_code == 409
    assert "Van de tweede." in response.content.decode()
    again = office.post(f"{JEUGD}wijzigen/", change | {"text": "Van de tweede.", "seen": "2"})
    assert again.status_code == 302
    assert Wording.objects.filter(priority__code="jeugd").count() == 3


@pytest.mark.parametrize("role", ["adviseur", "bbg_lid", "burgemeester"])
def test_who_may_not_neither_reacts_nor_answers(
    office: Client, secretary: Client, role: str, client_for: Callable[[str], Client]
) -> None:
    reaction = react(secretary)
    client = client_for(role)

    assert client.get(f"{TWENTE}over/zorg/").status_code == 403
    assert client.get(f"{DESK}reacties/{reaction.pk}/antwoord/").status_code == 403
    assert Body.objects.filter(code="dvo-twente").exists()


def test_the_start_page_asks_the_secretary_until_the_dvo_reacted_to_each(secretary: Client) -> None:
    secretary.post(f"{TWENTE}over/jeugd/", said())
    assert "Nog 1 prioriteit. De laatste dag is" in words(secretary.get("/").content)

    secretary.post(f"{TWENTE}over/zorg/", said())

    assert "Reactie van DVO Twente" not in words(secretary.get("/").content)
