"""Themes: their support is counted from the register, their lineage is never cut."""

import re
from html import unescape
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone
from django.utils.html import strip_tags

from tests.web.strategy.desk import (
    DESK,
    ENSCHEDE,
    HENGELO,
    NOW,
    PAGE,
    browser,
    complete,
    make_desk,
    make_ivp,
    passage,
)
from veiligheidsnetwerk.platform.network.models import Organisation
from veiligheidsnetwerk.platform.strategy.models import Coding, Cycle, Passage, Theme
from veiligheidsnetwerk.platform.strategy.queries.themes import theme_rows, uncoded
from veiligheidsnetwerk.platform.strategy.rules.inputs import Weight

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("figures")]
THEMES = f"{NOW}themas/"


def words(html: bytes) -> str:
    return re.sub(r"\s+", " ", unescape(strip_tags(html.decode())))


@pytest.fixture
def cycle() -> Cycle:
    return make_desk()


@pytest.fixture
def office(cycle: Cycle) -> Client:
    client = browser("secretariaat")
    client.post(f"{THEMES}beginnen/")
    return client


def theme(code: str) -> Theme:
    return Theme.objects.get(code=code)


def code_as(office: Client, named: Passage, *codes: str) -> None:
    keys = [str(theme(code).pk) for code in codes]
    office.post(f"{THEMES}toekennen/{named.pk}/", {"themes": keys, "submission": str(uuid4())})


def support(cycle: Cycle, code: str) -> set[str]:
    rows = {row.theme.code: row for row in theme_rows(cycle, today=timezone.localdate())}
    return set(rows[code].support.gemeenten)


def merge(office: Client, name: str, *codes: str) -> None:
    keys = [str(theme(code).pk) for code in codes]
    office.post(f"{THEMES}samenvoegen/", {"themes": keys, "name": name, "submission": str(uuid4())})


def sent(code: str, *titles: str) -> list[Passage]:
    """The passages of a gemeente that sent its input."""
    client = browser("adviseur", organisation=code, email=f"{code.lower()}@example.nl")
    complete(client, code=code)
    for title in titles:
        client.post(f"{DESK}{code}/genoemd/nieuw/", passage(title))
    client.post(f"{DESK}{code}/insturen/")
    return list(Passage.objects.filter(input__organisation__code=code))


def test_a_cycle_begins_with_the_themes_of_the_network_once(office: Client) -> None:
    count = Theme.objects.count()

    office.post(f"{THEMES}beginnen/")

    assert count == Theme.objects.count() > 10
    assert theme("ondermijning").kernbeleid == ["5.2", "5.5"]


def test_only_what_was_sent_and_is_a_priority_counts_and_each_gemeente_once(
    office: Client, cycle: Cycle
) -> None:
    first, second = sent(ENSCHEDE, "Drugslabs")
    for each in (first, second):
        code_as(office, each, "ondermijning")
    browser("adviseur", organisation=HENGELO, email="h@example.nl").post(
        f"{DESK}{HENGELO}/genoemd/nieuw/", passage("Ondermijning")
    )
    code_as(office, Passage.objects.get(input__organisation__code=HENGELO), "ondermijning")

    assert support(cycle, "ondermijning") == {ENSCHEDE}
    Passage.objects.filter(pk__in=[first.pk, second.pk]).update(weight=Weight.REGULAR)
    assert support(cycle, "ondermijning") == set()


def test_a_joint_plan_supports_a_theme_once_for_each_of_its_gemeenten(office: Client, cycle: Cycle) -> None:
    ivp = make_ivp(ENSCHEDE, HENGELO)
    for code in (ENSCHEDE, HENGELO):
        client = browser("adviseur", organisation=code, email=f"{code.lower()}@example.nl")
        complete(client, ivp, code=code)
        client.post(f"{DESK}{code}/genoemd/nieuw/", passage("Ondermijning, deel A", part="joint"))
        client.post(f"{DESK}{code}/insturen/")
    for each in Passage.objects.all():
        code_as(office, each, "ondermijning")

    assert support(cycle, "ondermijning") == {ENSCHEDE, HENGELO}
    assert "2 gemeenten noemen dit thema als prioriteit" in words(
        office.get(f"{THEMES}ondermijning/").content
    )


def test_several_themes_may_belong_to_one_passage_and_taking_back_leaves_the_others(
    office: Client, cycle: Cycle
) -> None:
    [named] = sent(ENSCHEDE)
    code_as(office, named, "ondermijning", "jeugd")

    code_as(office, named, "jeugd")

    assert support(cycle, "jeugd") == {ENSCHEDE}
    assert support(cycle, "ondermijning") == set()
    assert Coding.objects.count() == 2


def test_what_was_merged_counts_for_what_it_became_and_stays_findable(office: Client, cycle: Cycle) -> None:
    first, second = sent(ENSCHEDE, "Jeugdgroepen")
    code_as(office, first, "ondermijning")
    code_as(office, second, "jeugd")

    merge(office, "Jonge aanwas in de drugscriminaliteit", "ondermijning", "jeugd")

    made = Theme.objects.get(name="Jonge aanwas in de drugscriminaliteit")
    page = words(office.get(f"{THEMES}{made.code}/").content)
    assert support(cycle, made.code) == {ENSCHEDE}
    assert "Ondermijning, Jeugd" in page or "Jeugd, Ondermijning" in page
    assert "Jeugdgroepen, prioriteit (toegekend aan Jeugd)" in page
    assert "Dit thema is er niet meer" in words(office.get(f"{THEMES}jeugd/").content)


def test_after_a_split_a_person_says_anew_what_goes_where(office: Client, cycle: Cycle) -> None:
    [named] = sent(ENSCHEDE)
    code_as(office, named, "ondermijning")

    office.post(f"{THEMES}ondermijning/splitsen/", {"parts": "Drugs\nMensenhandel"})

    assert support(cycle, "drugs") == set()
    assert uncoded(cycle) == [named]
    assert "Van 1 passage is nog niet gezegd bij welk thema die hoort." in words(office.get(THEMES).content)
    code_as(office, named, "drugs")
    assert support(cycle, "drugs") == {ENSCHEDE}
    assert uncoded(cycle) == []


def test_a_theme_that_is_renamed_keeps_its_earlier_name_and_what_belongs_to_it(
    office: Client, cycle: Cycle
) -> None:
    [named] = sent(ENSCHEDE)
    code_as(office, named, "zorg")

    office.post(f"{THEMES}zorg/wijzigen/", {"name": "Onbegrepen gedrag", "seen": "1"})

    assert "Heette eerder Zorg en veiligheid" in words(office.get(f"{THEMES}zorg/").content)
    assert support(cycle, "zorg") == {ENSCHEDE}


def test_a_theme_goes_with_a_reason_and_stays_to_be_read(office: Client) -> None:
    asked = {"name": "Verkeersveiligheid", "is_dropped": "on", "seen": "1"}

    refused = office.post(f"{THEMES}verkeer/wijzigen/", asked)
    office.post(f"{THEMES}verkeer/wijzigen/", asked | {"reason": "Hoort bij het verkeersplan."})

    assert refused.status_code == 422
    assert "Hoort bij het verkeersplan." in words(office.get(f"{THEMES}verkeer/").content)
    assert ">Verkeersveiligheid<" not in office.get(THEMES).content.decode()


def test_a_theme_that_another_merged_meanwhile_is_said_and_nothing_is_lost(office: Client) -> None:
    merge(office, "Samen", "jeugd", "hic")

    response = office.post(f"{THEMES}jeugd/splitsen/", {"parts": "A\nB"})

    assert response.status_code == 422
    assert "Het thema ‘Jeugd’ is er niet meer; het werd: Samen." in words(response.content)
    assert Theme.objects.filter(name="A").count() == 0


def test_a_suggestion_is_said_as_such_and_counts_only_when_a_person_says_so(
    office: Client, cycle: Cycle
) -> None:
    [named] = sent(ENSCHEDE)

    page = office.get(f"{THEMES}toekennen/{named.pk}/").content

    assert "Voorstel op grond van de woorden: Ondermijning." in words(page)
    assert b"checked" not in page
    assert support(cycle, "ondermijning") == set()


def test_a_majority_is_more_than_half_of_all_partners_that_were_asked(office: Client, cycle: Cycle) -> None:
    for code in (ENSCHEDE, HENGELO):
        code_as(office, sent(code)[0], "ondermijning")

    [row] = [row for row in theme_rows(cycle, today=timezone.localdate()) if row.theme.code == "ondermijning"]

    assert (row.support.partners, row.partners, row.support.answered, row.support.asked) == (2, 4, 2, 3)
    assert "Ondermijning 2 van 2 (gevraagd: 3)" in words(office.get(THEMES).content)
    Organisation.objects.filter(kind="om").update(last_day="2020-01-01")
    assert "ja" in words(office.get(THEMES).content)


def test_who_lives_there_is_told_by_the_newest_figures(office: Client, cycle: Cycle) -> None:
    code_as(office, sent(ENSCHEDE)[0], "ondermijning")

    [row] = [row for row in theme_rows(cycle, today=timezone.localdate()) if row.theme.code == "ondermijning"]

    assert 150_000 < row.inhabitants < 180_000
    assert row.unknown == 0


@pytest.mark.parametrize("role", ["adviseur", "om", "redactie", "gast"])
def test_who_may_not_sees_no_support(office: Client, role: str) -> None:
    assert browser(role).get(THEMES).status_code == 403


def test_the_desk_stays_closed_for_a_beheerder_who_codes(office: Client) -> None:
    [named] = sent(ENSCHEDE)
    beheer = browser("beheer")

    assert beheer.get(f"{THEMES}toekennen/{named.pk}/").status_code == 404
    assert named.title not in words(beheer.get(f"{THEMES}toekennen/").content)
    assert office.get(PAGE).status_code == 200
