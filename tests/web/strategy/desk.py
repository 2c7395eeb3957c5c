"""What the tests of the desk share: a cycle that asks for input now, and browsers of who gives it."""

from datetime import date, timedelta
from uuid import uuid4

from django.test import Client
from django.utils import timezone

from tests.factories import make_organisation, make_user
from tests.web.network.rows import make_body
from tests.web.strategy.rows import make_step
from veiligheidsnetwerk.platform.network.models import Ivp, Organisation
from veiligheidsnetwerk.platform.strategy.models import Cycle, Input

ENSCHEDE, HENGELO, NIJMEGEN = "GM0153", "GM0164", "GM0268"
NOW = "/strategie/nu/"
DESK = f"{NOW}input/"
PAGE = f"{DESK}{ENSCHEDE}/"


def make_desk(*, left: int = 20) -> Cycle:
    """A cycle that asks for input until `left` days from now; its strategy begins in a year."""
    today = timezone.localdate()
    begin, end = today + timedelta(days=365), today + timedelta(days=1800)
    cycle = Cycle.objects.create(
        code="nu", name="Strategie van straks", first_day=begin, last_day=end, planned_last_day=end
    )
    make_step(
        cycle,
        "input",
        first=today - timedelta(days=60),
        last=today + timedelta(days=left),
        lane="gemeenten",
        kind="input",
    )
    for code, name in ((HENGELO, "Hengelo"), (NIJMEGEN, "Nijmegen")):
        Organisation.objects.create(code=code, name=name, kind="gemeente")
    make_organisation(ENSCHEDE)
    make_organisation(kind="om")
    return cycle


def make_ivp(*codes: str, title: str = "IVP", until: date | None = None) -> Ivp:
    return Ivp.objects.create(title=title, gemeenten=sorted(codes), status="vastgesteld", last_day=until)


def browser(role: str, *, organisation: str = "", email: str = "") -> Client:
    client = Client()
    client.force_login(make_user(role, organisation=organisation, email=email or f"{role}@example.nl"))
    return client


def dvo() -> Client:
    make_body("dvo-twente", name="DVO Twente", kind="dvo", district="PD-twente")
    return browser("dvo_secretaris")


def passage(title: str, **other: str) -> dict[str, str]:
    usual = {"title": title, "weight": "priority", "part": "own", "submission": str(uuid4())}
    return usual | other


def complete(client: Client, ivp: Ivp | None = None, *, code: str = ENSCHEDE) -> Input:
    """Fill in everything that is asked."""
    asked = {"expected": "Meer aandacht voor het buitengebied.", "seen": "0", "submission": str(uuid4())}
    named = {"ivp": str(ivp.pk)} if ivp else {"no_plan": "on"}
    client.post(f"{DESK}{code}/vragen/", asked | named)
    client.post(f"{DESK}{code}/genoemd/nieuw/", passage("Ondermijning", page="12"))
    return Input.objects.get(organisation__code=code)
