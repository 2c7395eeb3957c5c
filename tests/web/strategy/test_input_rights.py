"""What a partner gives is for exactly whom `roles.yaml` says: asked for as everyone, in every channel."""

from collections.abc import Callable, Mapping
from functools import partial

import pytest
from django.test import Client

from tests.web.strategy.desk import (
    DESK,
    ENSCHEDE,
    HENGELO,
    NIJMEGEN,
    NOW,
    PAGE,
    browser,
    complete,
    dvo,
    make_desk,
    passage,
)
from veiligheidsnetwerk.platform.accounts.policies import roles
from veiligheidsnetwerk.platform.audit.models import Line
from veiligheidsnetwerk.platform.strategy.models import Input, Passage

pytestmark = pytest.mark.django_db
SECRET = "Kanarie-wijziging"
READS: Mapping[str, Callable[[], Client]] = {
    "secretariaat": lambda: browser("secretariaat"),
    "bbg_voorzitter": lambda: browser("bbg_voorzitter"),
    "bbg_lid": lambda: browser("bbg_lid"),
    "eigen gemeente": lambda: browser("adviseur", email="ook@example.nl"),
    "burgemeester": lambda: browser("burgemeester"),
    "dvo van het district": dvo,
}
READS_NOT: Mapping[str, Callable[[], Client]] = {
    "andere gemeente": lambda: browser("adviseur", organisation=NIJMEGEN, email="n@example.nl"),
    "andere burgemeester": lambda: browser("burgemeester", organisation=HENGELO, email="b@example.nl"),
    "om": lambda: browser("om"),
    "riec": lambda: browser("riec"),
    **{
        role: partial(browser, role)
        for role in (
            "beheer",
            "redactie",
            "contactpersoon",
            "expertteam",
            "expertteam_lid",
            "analist",
            "fg",
            "gast",
            "risico_beoordelaar",
            "risico_lezer",
        )
    },
}
GIVES = {"eigen gemeente"}
PATHS = ("vragen/", "plan/", "genoemd/nieuw/", "overdragen/", "overnemen/", "insturen/", "terugnemen/")


@pytest.fixture(autouse=True)
def _given() -> None:
    make_desk()
    adviser = browser("adviseur")
    complete(adviser)
    adviser.post(f"{PAGE}vragen/", {"expected": SECRET, "no_plan": "on", "seen": "1"})
    adviser.post(f"{PAGE}genoemd/nieuw/", passage(f"{SECRET} als prioriteit", quote=SECRET))


def everything(client: Client) -> str:
    found = Input.objects.get()
    paths = [
        DESK,
        PAGE,
        NOW,
        "/",
        f"/netwerk/gemeenten/{ENSCHEDE}/",
        "/beheer/logboek/",
        *(f"{PAGE}{path}" for path in PATHS),
        f"{PAGE}genoemd/{found.passages.order_by('pk').last().pk}/",  # type: ignore[union-attr]
        f"{NOW}proces.svg",
    ]
    return "".join(client.get(path).content.decode(errors="replace") for path in paths)


def test_every_role_is_in_this_test() -> None:
    known = {"adviseur", "dvo_secretaris", "burgemeester", *READS, *READS_NOT}

    assert set(roles()) - known == set()


@pytest.mark.parametrize("who", READS)
def test_who_may_reads_it(who: str) -> None:
    assert SECRET in everything(READS[who]())


@pytest.mark.parametrize("who", READS_NOT)
def test_nobody_else_comes_across_it(who: str) -> None:
    assert SECRET not in everything(READS_NOT[who]())


@pytest.mark.parametrize("who", READS_NOT)
def test_who_may_not_is_answered_as_if_there_were_nothing(who: str) -> None:
    client = READS_NOT[who]()

    there = client.get(PAGE).status_code
    nothing = client.get(f"{DESK}GM9999/").status_code

    assert there == nothing
    assert there in {403, 404}


@pytest.mark.parametrize("who", sorted({**READS, **READS_NOT}.keys() - GIVES))
def test_only_the_own_organisation_fills_in(who: str) -> None:
    client = {**READS, **READS_NOT}[who]()
    before = list(Input.objects.values_list()) + list(Passage.objects.values_list())

    answers = {client.post(f"{PAGE}{path}", passage("Gekaapt") | {"seen": "2"}).status_code for path in PATHS}

    assert answers <= {403, 404}
    assert list(Input.objects.values_list()) + list(Passage.objects.values_list()) == before


def test_the_log_keeps_nothing_of_what_was_given() -> None:
    assert not any(SECRET in f"{line.sentence}{line.before}{line.after}" for line in Line.objects.all())


def test_a_page_that_shows_input_to_everyone_would_be_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    open_door: Callable[[object], bool] = lambda _actor: True  # noqa: E731
    for place in ("models.inputs", "queries.inputs", "policies"):
        monkeypatch.setattr(f"veiligheidsnetwerk.platform.strategy.{place}.reads_every_input", open_door)

    assert SECRET in everything(READS_NOT["andere gemeente"]())
