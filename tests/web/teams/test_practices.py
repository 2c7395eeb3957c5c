import json
from datetime import date

import pytest
from django.test import Client

from tests.conftest import ClientFor
from tests.factories import make_organisation
from tests.web.teams.rows import make_team, sent, words
from veiligheidsnetwerk.platform.audit.models import Line
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.library.models import Item
from veiligheidsnetwerk.platform.network.models import Change, Organisation
from veiligheidsnetwerk.platform.teams.finding import pilots as found_pilots
from veiligheidsnetwerk.platform.teams.models import Pilot, Rating, StepCount

PILOTS = "/expertteams/pilots/"
STONES = "/expertteams/bouwstenen/"
STEPS = "/expertteams/zeven-stappen/"
BSN = "111222333"


@pytest.fixture
def adviser(client_for: ClientFor) -> Client:
    """Advises gemeente Enschede."""
    return client_for("adviseur")


def gemeente(code: str = "GM0153") -> Organisation:
    return make_organisation(code)


def card(**other: str) -> dict[str, str]:
    usual = {"title": "Samen op pad", "stage": "loopt", "question": "Komen we eerder ter plaatse?"}
    return sent(**usual | {"owner": f"organisatie:{gemeente().pk}"} | other)


def rated(owner: Organisation, day: date = date(2018, 3, 1), **levels: int) -> Rating:
    return Rating.objects.create(owner_organisation=owner, day=day, levels=levels, notes={})


def counted(owner: Organisation, **counts: int) -> StepCount:
    return StepCount.objects.create(owner_organisation=owner, year=2018, half=1, counts=counts)


def test_a_card_is_shared_with_everyone_who_sees_the_teams_and_found_by_nobody_else(
    adviser: Client, client_for: ClientFor
) -> None:
    team = make_team()

    answer = adviser.post(f"{PILOTS}nieuw/", card(team=str(team.pk), lessons="Begin klein. 🙂"))

    made = Pilot.objects.get()
    assert answer["Location"] == made.get_absolute_url()
    reader, guest = client_for("burgemeester"), client_for("gast")
    assert "Begin klein. 🙂" in words(reader.get(made.get_absolute_url()).content)
    assert "Wijzigen" not in words(reader.get(made.get_absolute_url()).content)
    assert guest.get(made.get_absolute_url()).status_code == 403
    assert [each.readers for each in found_pilots(None)] == [(Permission.TEAMS_READ.value,)]
    assert Line.objects.filter(action="teams.pilot.added").count() == 1


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"lessons": f"Burgerservicenummer {BSN}"}, "Hier staat iets dat naar een mens of een huis wijst"),
        ({"began_on": "2018-05-01", "ends_on": "2018-04-01"}, "Deze dag ligt voor het begin van de pilot."),
        ({"owner": "organisatie:0"}, "Kies iemand uit de lijst."),
        ({"title": "x" * 400}, "200"),
        ({"stage": "weg"}, "Kies uit de lijst."),
    ],
)
def test_a_card_that_cannot_be_is_told_why_and_keeps_what_was_typed(
    adviser: Client, typed: dict[str, str], told: str
) -> None:
    answer = adviser.post(f"{PILOTS}nieuw/", card(**typed))

    assert answer.status_code == 422
    assert told in words(answer.content)
    assert "Komen we eerder ter plaatse?" in answer.content.decode()
    assert not Pilot.objects.exists()


def test_only_who_shares_for_its_owner_changes_a_card(adviser: Client, client_for: ClientFor) -> None:
    other = gemeente("GM0268")
    made = Pilot.objects.create(title="Van een ander", stage="loopt", question="?", owner_organisation=other)

    mine = adviser.post(f"{made.get_absolute_url()}wijzigen/", card(seen="1"))
    theirs = adviser.post(f"{PILOTS}nieuw/", card(owner=f"organisatie:{other.pk}"))
    office = client_for("secretariaat").post(f"{made.get_absolute_url()}wijzigen/", card(seen="1"))

    assert (mine.status_code, theirs.status_code, office.status_code) == (403, 422, 302)


def test_one_step_proposes_a_card_to_the_toolkit_and_nothing_there_changes_before_it_is_published(
    adviser: Client,
) -> None:
    adviser.post(f"{PILOTS}nieuw/", card(lessons="Les een. " * 150))
    made = Pilot.objects.get()

    adviser.post(f"{made.get_absolute_url()}toolkit/", sent(seen="1"))
    item = Item.objects.get()
    draft = item.get_latest_revision_as_object()
    item.live = True
    item.save_revision().publish()
    made.refresh_from_db()
    made.lessons = "Les twee."
    made.version += 1
    made.save()
    adviser.post(f"{made.get_absolute_url()}toolkit/", sent(seen=str(made.version)))

    learned = next(each.value for each in draft.sections if each.value["heading"] == "geleerd")
    assert len(learned["statements"]) == 3
    assert all(
        each["source"].startswith("Pilotkaart van gemeente Enschede") for each in learned["statements"]
    )
    again = Item.objects.get()
    assert again.has_unpublished_changes
    assert "Les twee" not in json.dumps(again.sections.get_prep_value())
    assert "Les twee" in json.dumps(again.get_latest_revision_as_object().sections.get_prep_value())
    assert Line.objects.filter(action="library.page.proposed").count() == 2


def test_a_proposal_does_not_end_what_an_editor_still_writes(adviser: Client) -> None:
    adviser.post(f"{PILOTS}nieuw/", card(lessons="Les een."))
    made = Pilot.objects.get()
    adviser.post(f"{made.get_absolute_url()}toolkit/", sent(seen="1"))
    item = Item.objects.get().get_latest_revision_as_object()
    assert item.ready
    item.ready = False
    item.save_revision()

    made.lessons, made.version = "Les twee.", made.version + 1
    made.save()
    adviser.post(f"{made.get_absolute_url()}toolkit/", sent(seen=str(made.version)))

    newest = Item.objects.get().get_latest_revision_as_object()
    assert "Les twee" in json.dumps(newest.sections.get_prep_value())
    assert not newest.ready


def test_a_gemeente_rates_itself_and_sees_who_is_further(adviser: Client) -> None:
    rated(gemeente("GM0268"), meldkamer=3, vervoer=1)
    rated(gemeente("GM0268"), date(2017, 3, 1), vervoer=3)

    typed = {"owner": f"organisatie:{gemeente().pk}", "day": "2018-04-01", "niveau-meldkamer": "0"}
    answer = adviser.post(f"{STONES}nieuw/", sent(**typed, **{"niveau-vervoer": "2"}))

    text = words(adviser.get(answer["Location"]).content)
    assert "Meldkamer 0: nog niet begonnen gemeente GM0268" in text
    assert "Passend vervoer 2: werkt voor een deel niemand" in text
    assert "Toeleiding niet ingeschat –" in text
    overview = words(adviser.get(STONES).content)
    assert "gemeente Enschede 1 april 2018 –––0––2––" in overview
    before = words(adviser.get(f"{STONES}?op=2017-12-31").content)
    assert "GM0268" in before
    assert "Enschede" not in before.split("Wie", 1)[1].split("0 is", 1)[0]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"day": "2090-01-01"}, "Deze dag moet nog komen."),
        ({"day": "1999-01-01"}, "dit ligt voor 2015"),
        ({"niveau-meldkamer": "4"}, "Kies uit de lijst."),
        ({"niveau-meldkamer": ""}, "Schat ten minste één bouwsteen in."),
        ({"bij-meldkamer": "Bel 06-12345678"}, "naar een mens of een huis wijst"),
    ],
)
def test_a_rating_that_cannot_be_is_told_why(adviser: Client, typed: dict[str, str], told: str) -> None:
    usual = {"owner": f"organisatie:{gemeente().pk}", "day": "2018-04-01", "niveau-meldkamer": "2"}

    answer = adviser.post(f"{STONES}nieuw/", sent(**usual | typed))

    assert answer.status_code == 422
    assert told in words(answer.content)
    assert not Rating.objects.exists()


@pytest.mark.parametrize("ending", ["svg", "png", "pdf", "docx"])
def test_a_rating_is_a_picture_with_the_same_in_a_table(adviser: Client, ending: str) -> None:
    made = rated(gemeente(), meldkamer=2)
    rated(gemeente("GM0268"), meldkamer=3)

    answer = adviser.get(f"{made.get_absolute_url()}plaat.{ending}")

    assert answer.status_code == 200
    if ending == "svg":
        assert "Meldkamer: 2: werkt voor een deel. Verder: gemeente GM0268 (3)." in answer.content.decode()


def test_counts_are_kept_per_half_year_and_small_ones_are_a_range_for_others_in_the_total_too(
    adviser: Client, client_for: ClientFor
) -> None:
    counted(gemeente("GM0268"), signalen=12, plan=0)
    place = f"{STEPS}GM0153/2018-1/"

    typed = {"aantal-signalen": "2", "aantal-plan": "7", "convenant": "ja", "director": "onbekend"}
    answer = adviser.post(place, sent(**typed, seen="0"))

    assert answer["Location"] == f"{STEPS}?halfjaar=2018-1"
    own = words(adviser.get(answer["Location"]).content)
    other = words(client_for("burgemeester").get(answer["Location"]).content)
    assert "Enschede Wijzigen 2 niet bekend" in own
    assert "Enschede 1 tot 4 ≈ niet bekend" in other
    for text in (own, other):
        assert "Samen, van wie telde 13 tot 16 ≈ niet bekend niet bekend niet bekend 7 niet bekend" in text
    assert "2" not in json.dumps(Line.objects.get(action="teams.stepcount.added").after)
    assert adviser.post(f"{STEPS}GM0268/2018-1/", sent(**typed, seen="1")).status_code in {403, 404}


def test_two_who_count_at_once_lose_nothing(adviser: Client) -> None:
    counted(gemeente(), signalen=12)
    place = f"{STEPS}GM0153/2018-1/"

    answer = adviser.post(
        place, sent(**{"aantal-signalen": "9", "convenant": "ja", "director": "ja", "seen": "0"})
    )

    assert answer.status_code == 409
    assert StepCount.objects.get().counts == {"signalen": 12}
    assert not Change.objects.exists()


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"aantal-signalen": "-1"}, "Vul een heel getal in, van 0 tot en met 9999."),
        ({"aantal-signalen": ""}, "Vul ten minste één aantal in."),
        ({"lessons": f"Jongere met {BSN}"}, "naar een mens of een huis wijst"),
        ({"convenant": "misschien"}, "misschien"),
    ],
)
def test_counts_that_cannot_be_are_told_why(adviser: Client, typed: dict[str, str], told: str) -> None:
    gemeente()
    usual = {"aantal-signalen": "2", "convenant": "ja", "director": "ja", "seen": "0"}

    answer = adviser.post(f"{STEPS}GM0153/2018-1/", sent(**usual | typed))

    assert answer.status_code == 422
    assert told in words(answer.content)


def test_a_half_year_that_is_still_to_come_is_not_there(adviser: Client) -> None:
    gemeente()

    assert adviser.get(f"{STEPS}GM0153/2090-1/").status_code == 404
    assert "Kies een halfjaar uit de lijst." in words(adviser.get(f"{STEPS}?halfjaar=onzin").content)
