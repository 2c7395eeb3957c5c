"""The criteria board: blind until it closes, spread before mean, and never more than seven."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from tests.factories import make_user
from tests.web.strategy.desk import NOW, browser, make_desk
from tests.web.strategy.rows import make_step
from tests.web.strategy.test_themes import merge, words
from veiligheidsnetwerk.platform.network.models import Membership
from veiligheidsnetwerk.platform.strategy.definitions import argued
from veiligheidsnetwerk.platform.strategy.models import Board, Cycle, Decision, Judgement, Priority, Theme
from veiligheidsnetwerk.platform.strategy.queries.board import weighed

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("figures")]
BOARD = f"{NOW}weging/"
CODES = tuple(argued())


def page_of(code: str, end: str = "") -> str:
    return f"{BOARD}themas/{code}/{end}"


def asked(score: int | None = 3, reason: str = "Omdat het speelt.", *, seen: int = 0) -> dict[str, str]:
    given = {f"score-{code}": str(score) for code in CODES if score is not None}
    return (
        given | {f"reason-{code}": reason for code in CODES} | {"seen": str(seen), "submission": str(uuid4())}
    )


def choice(outcome: str = "chosen", **other: str) -> dict[str, str]:
    day = timezone.localdate().isoformat()
    usual = {"outcome": outcome, "day": day, "reason": "Breed gedragen.", "title": "Titel", "text": "Tekst."}
    return usual | {"submission": str(uuid4())} | other


@pytest.fixture
def cycle() -> Cycle:
    cycle = make_desk()
    today = timezone.localdate()
    make_step(cycle, "concept", first=today, last=today, kind="concept")
    return cycle


@pytest.fixture
def member(cycle: Cycle) -> Client:
    return browser("bbg_lid")


@pytest.fixture
def office(cycle: Cycle, member: Client) -> Client:
    client = browser("secretariaat")
    client.post(f"{NOW}themas/beginnen/")
    client.post(f"{BOARD}openen/")
    return client


@pytest.fixture
def chair(office: Client) -> Client:
    return browser("bbg_voorzitter")


def close(office: Client) -> None:
    office.post(f"{BOARD}sluiten/", {"submission": str(uuid4())})


def test_a_member_sees_only_the_own_scores_until_the_board_closes(
    office: Client, member: Client, chair: Client
) -> None:
    member.post(page_of("jeugd", "oordeel/"), asked(5, "Kanariegeel groeit dit."))

    for client in (office, chair):
        pages = (BOARD, page_of("jeugd", "oordeel/"), page_of("jeugd"), f"{NOW}besluiten/")
        assert not any("Kanariegeel" in words(client.get(page).content) for page in pages)
    assert "Kanariegeel" in member.get(page_of("jeugd", "oordeel/")).content.decode()
    assert office.get(page_of("jeugd")).status_code == 404

    close(office)

    assert "Kanariegeel" in words(chair.get(page_of("jeugd")).content)
    assert "Kanariegeel" in words(office.get(page_of("jeugd")).content)


def test_what_others_found_is_not_even_read_before_closing(office: Client, member: Client) -> None:
    member.post(page_of("jeugd", "oordeel/"), asked())
    reader = make_user("secretariaat", email="s@example.nl").actor

    rows = weighed(Board.objects.get(), reader, today=timezone.localdate())

    assert not any(row.judgements for row in rows)


def test_half_a_judgement_is_kept_and_counts_only_with_a_reason(office: Client, member: Client) -> None:
    half = {f"score-{CODES[0]}": "4", f"reason-{CODES[1]}": "Nog geen score.", "seen": "0"}

    member.post(page_of("jeugd", "oordeel/"), half)

    given = Judgement.objects.get()
    assert (given.scores, given.reasons) == ({CODES[0]: 4}, {CODES[1]: "Nog geen score."})
    assert given.counted == {}
    assert "half: 0 van 4 met score en reden" in words(member.get(BOARD).content)
    close(office)
    assert "De weging blijft open" in words(office.post(f"{BOARD}sluiten/", {}).content)


def test_who_saved_it_in_another_window_is_told_and_loses_nothing(office: Client, member: Client) -> None:
    member.post(page_of("jeugd", "oordeel/"), asked(2))

    response = member.post(page_of("jeugd", "oordeel/"), asked(5, "Uit het tweede venster."))

    assert response.status_code == 409
    assert "Uit het tweede venster." in response.content.decode()
    assert Judgement.objects.get().scores[CODES[0]] == 2


def test_a_theme_that_is_merged_while_it_is_scored_keeps_what_was_typed_and_leads_on(
    office: Client, member: Client
) -> None:
    member.post(page_of("jeugd", "oordeel/"), asked(4, "Eerder gevonden."))
    merge(office, "Samen", "jeugd", "hic")

    refused = member.post(page_of("jeugd", "oordeel/"), asked(5, "Net getypt.", seen=1))

    assert refused.status_code == 422
    assert "Het thema ‘Jeugd’ is er niet meer; het werd: Samen." in words(refused.content)
    assert "Net getypt." in refused.content.decode()
    assert "Eerder gevonden." in words(member.get(page_of("samen", "oordeel/")).content)


def test_who_leaves_while_it_is_scored_scores_no_more_and_what_was_given_counts(
    office: Client, member: Client
) -> None:
    member.post(page_of("jeugd", "oordeel/"), asked(5))
    yesterday = timezone.localdate() - timedelta(days=1)
    Membership.objects.filter(person__email="bbg_lid@example.nl").update(last_day=yesterday)

    member.post(page_of("zorg", "oordeel/"), asked())

    assert Judgement.objects.count() == 1
    close(office)
    page = words(office.get(BOARD).content)
    assert "tot en met" in page
    assert "allen 5, gemiddeld 5,0 (1 lid)" in page


def test_after_closing_nobody_scores_and_what_was_typed_stays(office: Client, member: Client) -> None:
    member.post(page_of("jeugd", "oordeel/"), asked(5))
    close(office)

    late = member.post(page_of("zorg", "oordeel/"), asked(1, "Te laat getypt."))

    assert late.status_code == 422
    assert "De weging is gesloten" in words(late.content)
    assert "Te laat getypt." in late.content.decode()
    assert Judgement.objects.count() == 1


def test_the_widest_spread_comes_first_and_before_the_mean(
    office: Client, member: Client, chair: Client
) -> None:
    for client, jeugd, zorg in ((member, 1, 3), (chair, 5, 4)):
        client.post(page_of("jeugd", "oordeel/"), asked(jeugd))
        client.post(page_of("zorg", "oordeel/"), asked(zorg))
    close(office)

    page = words(office.get(BOARD).content)

    assert page.index("1 tot 5 3,0 (2 leden)") < page.index("3 tot 4 3,5 (2 leden)")
    assert "niemand scoorde dit" in page


@pytest.fixture
def closed(office: Client, member: Client) -> Client:
    for theme in Theme.objects.all()[:9]:
        member.post(page_of(theme.code, "oordeel/"), asked(3))
    close(office)
    return office


def test_nothing_is_chosen_by_itself_and_not_before_closing(office: Client, member: Client) -> None:
    member.post(page_of("jeugd", "oordeel/"), asked(5))
    assert office.post(page_of("jeugd", "keuze/"), choice()).status_code == 404

    close(office)

    assert Priority.objects.count() == 0
    assert "0 van ten hoogste 7 concept-prioriteiten gekozen" in words(office.get(BOARD).content)


def test_an_eighth_is_refused_with_all_that_was_typed_and_fits_when_another_goes(closed: Client) -> None:
    codes = list(Theme.objects.values_list("code", flat=True)[:8])
    for code in codes[:7]:
        closed.post(page_of(code, "keuze/"), choice())

    eighth = closed.post(page_of(codes[7], "keuze/"), choice(reason="De achtste reden."))

    assert eighth.status_code == 422
    assert "Er zijn al 7 concept-prioriteiten, en meer kan niet." in words(eighth.content)
    assert "De achtste reden." in eighth.content.decode()
    closed.post(page_of(codes[0], "keuze/"), choice("not_chosen"))
    closed.post(page_of(codes[7], "keuze/"), choice())
    assert Priority.objects.filter(is_withdrawn=False).count() == 7
    assert Decision.objects.count() == 9


def test_a_choice_asks_for_a_reason_and_a_text(closed: Client) -> None:
    without = closed.post(page_of("jeugd", "keuze/"), choice(reason="", text=""))

    assert without.status_code == 422
    assert "Schrijf op waarom dit zo is besloten." in words(without.content)
    assert "Vul de tekst van de concept-prioriteit in." in words(without.content)
    assert Decision.objects.count() == 0


def test_what_is_dropped_and_chosen_again_keeps_both_decisions(closed: Client) -> None:
    for outcome in ("chosen", "not_chosen", "chosen"):
        closed.post(page_of("jeugd", "keuze/"), choice(outcome, reason=f"Reden bij {outcome}."))

    log = words(closed.get(f"{NOW}besluiten/").content)
    assert log.count("Jeugd.") == 3
    assert not Priority.objects.get().is_withdrawn
    assert Priority.objects.get().wordings.count() == 1


def test_decisions_are_found_by_word_and_body(closed: Client) -> None:
    closed.post(page_of("jeugd", "keuze/"), choice(reason="Vanwege de groepsscan."))
    closed.post(page_of("zorg", "keuze/"), choice(reason="Vanwege het veiligheidshuis."))

    found = words(closed.get(f"{NOW}besluiten/?q=GROEPSSCAN&overleg=bbg").content)

    assert "groepsscan" in found
    assert "veiligheidshuis" not in found
    assert closed.get(f"{NOW}besluiten/?overleg=niets").status_code == 422


def test_weights_stand_in_the_address_need_not_add_up_and_draw_what_the_table_says(closed: Client) -> None:
    page = closed.get(f"{BOARD}gewichten/?urgentie=80")

    said = words(page.content)
    assert "Samen zijn de gewichten 160. Dat mag" in said
    assert "Urgentie weegt nu 50,0 %." in said
    picture = closed.get(f"{BOARD}gewichten.svg?urgentie=80")
    assert picture["Content-Type"] == "image/svg+xml"
    assert "Urgentie weegt nu 50,0 %." in words(picture.content)


@pytest.mark.parametrize("wrong", ["urgentie=-1", "urgentie=veel", "onbekend=3"])
def test_weights_that_are_none_are_said(closed: Client, wrong: str) -> None:
    assert closed.get(f"{BOARD}gewichten/?{wrong}").status_code == 422


def test_weights_that_are_all_nothing_are_said(closed: Client) -> None:
    address = "&".join(f"{code}=0" for code in ("meerderheid", *CODES))

    page = closed.get(f"{BOARD}gewichten/?{address}")

    assert page.status_code == 422
    assert "Geef ten minste één criterium een gewicht boven 0." in words(page.content)


def test_before_they_are_offered_only_who_weighs_sees_what_was_chosen(closed: Client, member: Client) -> None:
    closed.post(page_of("jeugd", "keuze/"), choice(title="Kanariejeugd"))
    others = [browser("adviseur"), browser("beheer")]

    assert "Kanariejeugd" in words(member.get(f"{NOW}prioriteiten/").content)
    for client in others:
        assert "Kanariejeugd" not in words(client.get(f"{NOW}prioriteiten/").content)
        assert "Jeugd." not in words(client.get(f"{NOW}besluiten/").content)
        assert client.get(f"{NOW}prioriteiten/jeugd/").status_code == 404


def test_the_start_page_asks_a_member_until_all_is_scored(office: Client, member: Client) -> None:
    themes = Theme.objects.values_list("code", flat=True)
    member.post(page_of("jeugd", "oordeel/"), asked())
    assert f"1 van {len(themes)} thema’s klaar." in words(member.get("/").content)

    for code in themes:
        member.post(page_of(code, "oordeel/"), asked())

    assert "Weeg de thema's" not in words(member.get("/").content)
    assert "Weeg de thema's" not in words(office.get("/").content)
