"""A case, its assessors, and how its pages are asked."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from uuid import uuid4

from django.test import Client

from tests.factories import ENSCHEDE, make_organisation, make_user
from veiligheidsnetwerk.platform.core.events import SYSTEM
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.risk.actions import CaseFacts, add_case
from veiligheidsnetwerk.platform.risk.actions.documents import bring
from veiligheidsnetwerk.platform.risk.definitions import instruments
from veiligheidsnetwerk.platform.risk.models import Case, Document

CASES = "/risico/casussen/"
NIJMEGEN = "GM0268"
SECRET = "kanarie-casus"
OMG = instruments()["omg-1"]
NOW = datetime(2026, 11, 28, 9, tzinfo=UTC)


def make_case(code: str = ENSCHEDE, *, name: str = SECRET, now: datetime = NOW) -> Case:
    gemeente = make_organisation(code)
    facts = CaseFacts(
        kind="chapter", name=name, legal_status="none", covers="unknown", picture="kanarie-beeld"
    )
    return add_case(gemeente, OMG, facts, order=Order(by=SYSTEM, now=now))


def make_document(case: Case) -> Document:
    order = Order(by=SYSTEM, now=NOW)
    return bring(case, "kanarie-stuk", "kanarie-stuk", order=order)


def assessor(email: str = "een@example.nl", *, organisation: str = ENSCHEDE) -> Client:
    client = Client()
    client.force_login(make_user("risico_beoordelaar", organisation=organisation, email=email))
    return client


def path_of(case: Case, deed: str = "") -> str:
    return f"{CASES}{case.key}/{deed}"


def open_door(client: Client, case: Case) -> None:
    assert client.post(path_of(case, "openen/"), {"purpose": "assess"}).status_code == 302


def answers(plain: Mapping[str, int | None] | int = 1, *, seen: int = 0) -> dict[str, str]:
    """A form with an answer to every question, each with where it comes from."""
    asked = {code: plain if isinstance(plain, int) else plain[code] for code in OMG.indicators}
    typed = {"seen": str(seen), "submission": str(uuid4())}
    for code, value in asked.items():
        typed[code] = "x" if value is None else str(value)
        typed |= {
            f"{code}_source": "public",
            f"{code}_day": date(2026, 11, 1).isoformat(),
            f"{code}_confidence": "middle",
            f"{code}_reason": f"Stond in de krant bij {code}.",
        }
    return typed


def assess(client: Client, case: Case, plain: Mapping[str, int | None] | int = 1) -> None:
    """Answer everything and send it."""
    open_door(client, case)
    assert client.post(path_of(case, "beoordelen/"), answers(plain)).status_code == 302
    assert client.post(path_of(case, "insturen/")).status_code == 302


def settle(client: Client, case: Case, **typed: str) -> int:
    """Decide together that every difference is a 2."""
    newest = case.rounds.order_by("-number")[0]
    one, other = newest.assessments.filter(is_joint=False, submitted_at__isnull=False)
    differ = [code for code in OMG.indicators if one.plain_answers[code] != other.plain_answers[code]]
    chosen = dict.fromkeys(differ, "2") | {f"{code}_reason": "Samen zo gezien." for code in differ}
    sent = {"submission": str(uuid4()), **chosen, **typed}
    return client.post(path_of(case, "vaststellen/"), sent).status_code
