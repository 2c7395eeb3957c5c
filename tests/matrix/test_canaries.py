"""A word of its own in each field that is not for everyone, and a walk through the site as everyone."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from django.db import transaction
from django.test import Client
from pytest_django import Settings

from tests.audit_lines import NOTED
from tests.factories import ENSCHEDE, make_places_of_demo_accounts
from tests.keys import make_key
from tests.matrix import site
from tests.matrix.crawling import crawl
from tests.matrix.identities import HALFWAY, IDENTITIES, WITH_A_KEY, Identity
from tests.matrix.test_addresses import TABLE
from tests.web.network.rows import make_network
from tests.web.risk.rows import make_case, make_document
from tests.web.strategy.rows import make_cycle
from veiligheidsnetwerk.platform.accounts import actions
from veiligheidsnetwerk.platform.accounts.models import PasswordReset, User
from veiligheidsnetwerk.platform.accounts.recording import Origin
from veiligheidsnetwerk.platform.core import events
from veiligheidsnetwerk.platform.core.events import SYSTEM, Event, Thing
from veiligheidsnetwerk.platform.core.mail import postman
from veiligheidsnetwerk.platform.network.models import Organisation, Person
from veiligheidsnetwerk.platform.strategy.models import ConfidentialNote, Input, Passage
from veiligheidsnetwerk.platform.strategy.rules.inputs import Weight

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("figures", "_canaries")]

NOBODY = frozenset[str]()
LOG = frozenset({"beheerder", "FG"})
POST = frozenset({"beheerder"})
ACCESS = frozenset({"beheerder", "beheerder met een code"})
MEMBERS = frozenset(str(who) for who in (*IDENTITIES[2:12], *HALFWAY, *WITH_A_KEY))
CONFIDED = frozenset({"gemeente A met een sleutel", "BBG met een sleutel"})
CANARIES: Mapping[str, frozenset[str]] = {
    "kanarie-regel-waarover": LOG,
    "kanarie-regel-daarna": LOG,
    "kanarie-account": ACCESS,
    "Kanarie-persoon": MEMBERS,
    "kanarie-adres": MEMBERS,
    "kanarie-sleutel": frozenset({"gemeente B", "gemeente B met een sleutel"}),
    "kanarie-input": frozenset({"gemeente A", "burgemeester", "BBG"}) | CONFIDED,
    "kanarie-passage": frozenset({"gemeente A", "burgemeester", "BBG"}) | CONFIDED,
    "kanarie-vertrouwelijk": CONFIDED,
    "kanarie-geheim": NOBODY,
    "kanarie-casus": frozenset({"beoordelaar A met een sleutel"}),
    "kanarie-stuk": NOBODY,
    "kanarie-beeld": NOBODY,  # behind a door that asks what for, and no walk answers
    **site.WORDS,
}
"""The word of each field, and who may read it."""

BEGIN = ["/", *site.BEGIN, *(address.example or pattern for pattern, address in TABLE.addresses.items())]


@pytest.fixture
def _canaries(settings: Settings, tmp_path: Path) -> None:
    settings.FACTORS_DEMANDED = True
    settings.MAIL_DIR = tmp_path
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    make_network()
    make_places_of_demo_accounts()
    give_input()
    make_document(make_case())
    site.make_pages()
    create()


def give_input() -> None:
    of_a = Organisation.objects.get(code=ENSCHEDE)
    given = Input.objects.create(cycle=make_cycle(), organisation=of_a, expected="kanarie-input")
    Passage.objects.create(input=given, title="kanarie-passage", weight=Weight.PRIORITY)
    ConfidentialNote.objects.create(input=given, text="kanarie-vertrouwelijk")


def create() -> None:
    actions.create_demo_accounts("oefenen met cijfers")
    person = Person.objects.get(pk=900001)
    person.name, person.email = "Kanarie-persoon", "kanarie-adres@example.nl"
    person.save()
    b = User.objects.get(email="adviseur.nijmegen@example.nl")
    key = make_key(b, name="kanarie-sleutel")
    key.data["secret"] = "kanarie-geheim"
    key.save()
    events.register(NOTED)
    with transaction.atomic():
        about = Thing("ding", "kanarie", "kanarie-regel-waarover")
        events.record(Event(code=NOTED.code, by=SYSTEM, about=about, after={"wat": "kanarie-regel-daarna"}))
    guest = User.objects.get(email="gast@example.nl")
    guest.email = "kanarie-account@example.nl"
    guest.save()
    actions.ask_for_reset(guest.email, origin=Origin())
    postman.one_round()


def found_by(who: Identity) -> dict[str, str]:
    """The words that someone comes across, and where first."""
    proof = PasswordReset.objects.get().proof
    words, found = [*CANARIES, proof], dict[str, str]()
    for path, text in crawl(who.browser(), BEGIN):
        for word in words:
            if word in text:
                found.setdefault("link" if word == proof else word, path)
    return found


def leaks(who: Identity, found: Mapping[str, str]) -> Mapping[str, str]:
    may = {word for word, readers in CANARIES.items() if str(who) in readers}
    may |= {"link"} if str(who) in POST else set()
    return {word: path for word, path in found.items() if word not in may}


def missed(who: Identity, found: Mapping[str, str]) -> set[str]:
    """What someone may read and did not come across: then the walk was blind."""
    return {word for word, readers in CANARIES.items() if str(who) in readers} - set(found)


QUICK = (IDENTITIES[0], IDENTITIES[1], HALFWAY[0])
SLOW = (*IDENTITIES[2:], HALFWAY[1], *WITH_A_KEY)


def walk(who: Identity, caplog: pytest.LogCaptureFixture) -> tuple[Mapping[str, str], set[str], bool]:
    found = found_by(who)
    return leaks(who, found), missed(who, found), any(word in caplog.text for word in CANARIES)


@pytest.mark.parametrize("who", QUICK, ids=str)
def test_nobody_comes_across_what_is_not_for_them(who: Identity, caplog: pytest.LogCaptureFixture) -> None:
    assert walk(who, caplog) == ({}, set(), False)


@pytest.mark.faults
@pytest.mark.long
@pytest.mark.parametrize("who", SLOW, ids=str)
def test_none_of_the_others_does_either(who: Identity, caplog: pytest.LogCaptureFixture) -> None:
    assert walk(who, caplog) == ({}, set(), False)


def test_a_page_that_shows_people_to_everyone_would_be_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    for place in ("models.base", "views.asking"):
        name = f"veiligheidsnetwerk.platform.network.{place}.may_see_people"
        monkeypatch.setattr(name, lambda _actor: True)

    assert "Kanarie-persoon" in leaks(IDENTITIES[0], found_by(IDENTITIES[0]))


def test_the_walk_opens_files_too() -> None:
    client: Client = IDENTITIES[2].browser()
    walked = [path for path, _ in crawl(client, BEGIN)]

    for ending in (".csv", ".xlsx", ".svg", ".json"):
        assert any(path.partition("?")[0].endswith(ending) for path in walked)
