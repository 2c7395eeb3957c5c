"""Duiding: written by an analyst, shown wherever its figures are, changed without loss, and ended."""

import re
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from tests.conftest import ClientFor
from tests.factories import make_user
from tests.web.api.asking import Machine, make_key
from tests.web.insight.asking import BURGLARY, ENSCHEDE, NIJMEGEN, YEARS, Question, address, html_of, read
from tests.web.insight.test_keeping import save
from veiligheidsnetwerk.figures.catalogue import Access
from veiligheidsnetwerk.figures.query import MEMBERS, Scope
from veiligheidsnetwerk.platform.audit.models import Line
from veiligheidsnetwerk.platform.insight.answering import duidingen_within
from veiligheidsnetwerk.platform.insight.models import Duiding, DuidingVersion
from veiligheidsnetwerk.platform.insight.queries import newest_questions

WRITE = "/cijfers/duiding/schrijven/"
STORY = "In mei 2026 waren er twee series in de wijk Pathmos."
FILES = ("csv", "xlsx", "ods", "json", "px", "pdf", "docx")
BURGLARIES = "woninginbraak-maand:totaal"


@pytest.fixture
def analyst(client_for: ClientFor, figures: object) -> Client:
    return client_for("analist")


def filled(**changes: object) -> dict[str, Any]:
    return {
        "key": str(uuid4()),
        "text": STORY,
        "figures": [BURGLARIES],
        "areas": [ENSCHEDE],
        "first": "2026MM05",
        "last": "2026MM05",
        "until": (timezone.localdate() + timedelta(days=30)).isoformat(),
        **changes,
    }


def write(client: Client, question: Question = BURGLARY, **changes: object) -> Duiding:
    response = client.post(address(question, WRITE), filled(**changes))
    assert response.status_code == 302, read(response).text
    return Duiding.objects.latest("pk")


def change(client: Client, duiding: Duiding, *, seen: int, **changes: object) -> Any:
    answers = {name: value for name, value in filled(**changes).items() if name != "key"}
    return client.post(f"{duiding.get_absolute_url()}wijzigen/", {"seen": seen, **answers})


def texts(duiding: Duiding) -> Sequence[str]:
    return list(duiding.versions.order_by("number").values_list("text", flat=True))


def places(client: Client) -> Mapping[str, str]:
    """Every page on which the burglaries of Enschede are shown."""
    saved = save(client)
    addresses = {
        "comparison": address(BURGLARY),
        "gemeente": f"/cijfers/gemeente/{ENSCHEDE}/",
        "blad": f"/cijfers/blad/{ENSCHEDE}/?cijfer={BURGLARIES}",
        "saved": saved.get_absolute_url(),
        "saved, as then": f"{saved.get_absolute_url()}?klok=toen",
        "fragment": address(BURGLARY),
    }
    return {
        name: read(client.get(link, headers={"HX-Request": "true"} if name == "fragment" else {})).text
        for name, link in addresses.items()
    }


def test_it_stands_on_every_page_that_shows_its_figure(analyst: Client, adviser: Client) -> None:
    write(analyst)

    found = places(adviser)

    assert {name for name, text in found.items() if STORY in text} == set(found)
    assert all("Analist, politie-oost-nederland, geschreven op" in text for text in found.values())


def test_it_stands_on_the_start_page_of_the_gemeente(analyst: Client, adviser: Client) -> None:
    newest = newest_question()
    write(analyst, newest, figures=newest["cijfer"], first=newest["tot"], last=newest["tot"])

    assert STORY in read(adviser.get("/")).text


def newest_question() -> Question:
    """The question that the start page answers."""
    asked = next(newest_questions(ENSCHEDE, MEMBERS))
    found: dict[str, str | Sequence[str]] = {}
    for name, value in asked.to_params():
        found[name] = [*found.get(name, []), value] if name in {"cijfer", "gebied", "maat"} else value
    return found


@pytest.mark.parametrize("ending", FILES)
def test_it_goes_along_in_every_file(analyst: Client, adviser: Client, ending: str) -> None:
    without = adviser.get(address(BURGLARY, f"/cijfers/tabel.{ending}")).getvalue()
    write(analyst)

    content = adviser.get(address(BURGLARY, f"/cijfers/tabel.{ending}")).getvalue()

    assert content != without
    if ending in {"csv", "json", "px"}:
        assert STORY in "".join(content.decode().split('"\r\n"'))


@pytest.mark.parametrize("name", ["grafiek.svg", "kaart.svg"])
def test_it_goes_along_in_a_picture_that_goes_alone(analyst: Client, adviser: Client, name: str) -> None:
    write(analyst)

    alone = html_of(adviser.get(address(BURGLARY, f"/cijfers/meenemen/{name}")))
    beside = html_of(adviser.get(address(BURGLARY, f"/cijfers/{name}")))

    assert "Pathmos" in alone
    assert "Pathmos" not in beside


def test_what_is_said_of_another_gemeente_stands_at_the_map(analyst: Client, adviser: Client) -> None:
    write(analyst, {**BURGLARY, "gebied": NIJMEGEN}, areas=[NIJMEGEN])

    page = read(adviser.get(address(BURGLARY))).text

    assert page.count(STORY) == 1


def test_a_machine_hears_it(analyst: Client) -> None:
    write(analyst)

    answer = Machine(make_key().secret).get("vergelijking", BURGLARY).json()  # type: ignore[attr-defined]

    assert [each["tekst"] for each in answer["duiding"]] == [STORY]
    assert any(STORY in line for line in answer["toelichting"])


@pytest.mark.parametrize(
    "question",
    [
        {**BURGLARY, "gebied": NIJMEGEN},
        {**BURGLARY, "van": "2024MM06", "tot": "2024MM07"},
        {**YEARS, "vergelijk": "niets", "indeling": "nu"},
    ],
)
def test_it_stands_beside_no_other_figure(analyst: Client, adviser: Client, question: Question) -> None:
    write(analyst)

    file = adviser.get(address(question, "/cijfers/tabel.csv"))

    assert file.status_code == 200
    assert STORY not in html_of(file)


def test_it_ends_after_its_last_day(analyst: Client, adviser: Client) -> None:
    duiding = write(analyst, until=timezone.localdate().isoformat())
    assert STORY in read(adviser.get(address(BURGLARY))).text

    with time_machine.travel(timezone.now() + timedelta(days=1)):
        adviser.force_login(make_user("adviseur", email="later@example.nl"))
        gone = read(adviser.get(address(BURGLARY))).text
        kept = read(adviser.get(duiding.get_absolute_url())).text

    assert STORY not in gone
    assert STORY in kept
    assert "Deze duiding geldt niet meer" in kept


def test_a_change_counts_at_once_and_keeps_what_was_said(analyst: Client, adviser: Client) -> None:
    duiding = write(analyst)

    change(analyst, duiding, seen=1, text="Het was er bij nader inzien één.")

    page = read(adviser.get(address(BURGLARY))).text
    history = read(adviser.get(duiding.get_absolute_url())).text
    assert STORY not in page
    assert "Het was er bij nader inzien één." in page
    assert history.index("bij nader inzien") < history.index(STORY)
    assert texts(duiding) == [STORY, "Het was er bij nader inzien één."]


def test_two_analysts_at_once_lose_nothing(analyst: Client) -> None:
    duiding = write(analyst)
    other = Client()
    other.force_login(make_user("analist", email="tweede.analist@example.nl"))
    change(other, duiding, seen=1, text="De tekst van de tweede analist.", areas=[ENSCHEDE, "PD-twente"])

    late = change(analyst, duiding, seen=1, text="De tekst van de eerste analist.", areas=["PD-twente"])

    page = html_of(late)
    assert late.status_code == 409
    assert "De tekst van de tweede analist." in page
    assert "De tekst van de eerste analist." in page
    [boxes] = [read(late).fields["areas"]]
    assert boxes.values == ["PD-twente"]
    assert texts(duiding) == [STORY, "De tekst van de tweede analist."]
    seen = re.search(r'name="seen" value="(\d+)"', page)
    again = change(analyst, duiding, seen=int(seen[1] if seen else 0), text="Beide samen in één.")
    assert again.status_code == 302
    assert texts(duiding) == [STORY, "De tekst van de tweede analist.", "Beide samen in één."]


def test_a_withdrawn_one_is_gone_and_says_why(analyst: Client, adviser: Client) -> None:
    duiding = write(analyst)
    asked = read(analyst.get(f"{duiding.get_absolute_url()}intrekken/")).text

    analyst.post(f"{duiding.get_absolute_url()}intrekken/", {"reden": "Het bleek om Hengelo te gaan."})

    assert STORY in asked
    assert STORY not in read(adviser.get(address(BURGLARY))).text
    assert "Het bleek om Hengelo te gaan." in read(adviser.get(duiding.get_absolute_url())).text
    late = change(analyst, duiding, seen=1, text="Toch maar wel, met nog een zin.")
    assert late.status_code == 409
    assert "Toch maar wel, met nog een zin." in html_of(late)
    assert texts(duiding) == [STORY]


def test_without_a_reason_nothing_is_withdrawn(analyst: Client) -> None:
    duiding = write(analyst)

    refused = analyst.post(f"{duiding.get_absolute_url()}intrekken/", {"reden": ""})

    duiding.refresh_from_db()
    assert refused.status_code == 422
    assert duiding.withdrawn_at is None


def test_the_same_form_twice_makes_one(analyst: Client) -> None:
    answers = filled()

    for _ in range(2):
        assert analyst.post(address(BURGLARY, WRITE), answers).status_code == 302

    assert DuidingVersion.objects.count() == 1


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"text": ""}, "Schrijf wat er bij deze cijfers hoort."),
        ({"text": "Kort."}, "Schrijf een hele zin"),
        ({"text": "\u202e\u200b" * 8}, "Schrijf wat er bij deze cijfers hoort."),
        ({"text": "x" * 2001}, "Deze tekst is te lang."),
        ({"figures": []}, "Kies ten minste één cijfer."),
        ({"figures": ["woninginbraak-maand:weg"]}, "Kies cijfers uit de lijst."),
        ({"areas": []}, "Kies ten minste één gebied."),
        ({"areas": [NIJMEGEN]}, "Kies gebieden uit de lijst."),
        ({"first": "2026MM05", "last": "2026MM04"}, "Het einde ligt voor het begin."),
        ({"first": "1999MM01"}, "Kies uit de lijst."),
        ({"until": "2020-01-01"}, "al voorbij"),
        ({"until": "2099-01-01"}, "ten hoogste twee jaar"),
        ({"until": ""}, "Vul een datum in."),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_stays(
    analyst: Client, changes: Mapping[str, Any], sentence: str
) -> None:
    response = analyst.post(address(BURGLARY, WRITE), filled(**changes))

    assert response.status_code == 422
    assert sentence in read(response).text
    assert Duiding.objects.count() == 0
    if "text" not in changes:
        assert STORY in html_of(response)


def test_it_is_plain_text(analyst: Client, adviser: Client) -> None:
    write(analyst, text="Let op: <script>alert(1)</script> & \u202eomgekeerd\u0007 met {{ x }}.")

    page = html_of(adviser.get(address(BURGLARY)))

    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; omgekeerd met {{ x }}." in page


@pytest.mark.parametrize("role", ["beheer", "adviseur", "burgemeester", "fg"])
def test_only_an_analyst_writes(analyst: Client, client_for: ClientFor, role: str) -> None:
    duiding, other = write(analyst), client_for(role)

    assert other.post(address(BURGLARY, WRITE), filled()).status_code == 403
    assert change(other, duiding, seen=1).status_code == 403
    assert (
        other.post(f"{duiding.get_absolute_url()}intrekken/", {"reden": "Omdat het kan."}).status_code == 403
    )
    assert "Schrijf duiding" not in html_of(other.get(address(BURGLARY)))
    assert texts(duiding) == [STORY]


def test_who_may_not_see_the_figures_does_not_see_it(analyst: Client) -> None:
    """The source of burglaries is for members."""
    members, everyone = Scope(frozenset(Access)), Scope(frozenset({Access.PUBLIC}))
    write(analyst, public="on")

    assert [each.text for each in duidingen_within(members, day=timezone.localdate())] == [STORY]
    assert list(duidingen_within(everyone, day=timezone.localdate())) == []


def test_who_is_outside_the_network_sees_only_what_is_for_everyone(analyst: Client) -> None:
    question = {**YEARS, "gebied": ENSCHEDE}
    parts = {"figures": YEARS["cijfer"], "first": "2020JJ00", "last": "2020JJ00"}
    write(analyst, question, text="Alleen voor het netwerk.", **parts)
    write(analyst, question, text="Ook voor anderen.", public="on", **parts)

    told = duidingen_within(Scope(frozenset({Access.PUBLIC})), day=timezone.localdate())

    assert [each.text for each in told] == ["Ook voor anderen."]


def test_the_log_hears_who_did_what(analyst: Client) -> None:
    duiding = write(analyst)
    change(analyst, duiding, seen=1, text="Een andere tekst dan eerst.")
    analyst.post(f"{duiding.get_absolute_url()}intrekken/", {"reden": "Het klopte toch niet."})

    lines = list(Line.objects.filter(about_kind="duiding").order_by("pk").values_list("action", flat=True))

    assert lines == ["duiding.written", "duiding.changed", "duiding.withdrawn"]


def test_the_list_has_them_all_with_their_state(analyst: Client, adviser: Client) -> None:
    gone = write(analyst, text="Deze gaat weer weg.")
    write(analyst)
    analyst.post(f"{gone.get_absolute_url()}intrekken/", {"reden": "Het klopte toch niet."})

    page = read(adviser.get("/cijfers/duiding/")).text

    assert "Deze duiding is ingetrokken." in page
    assert STORY in page
