"""Browsers in which someone signed in as a person does: by the form."""

import json

from django.test import Client

from tests.factories import PASSWORD
from veiligheidsnetwerk.platform.accounts.models import Session, User
from veiligheidsnetwerk.platform.accounts.models.sessions import BEGUN

FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"
SAFARI = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Safari/604.1"


def browser_of(user: User, *, user_agent: str = FIREFOX, password: str = PASSWORD) -> Client:
    client = Client(headers={"user-agent": user_agent})
    client.post("/account/inloggen/", {"login": user.email, "password": password})
    return client


def key_of(client: Client) -> str:
    return client.cookies["sessie"].value


def is_signed_in(client: Client) -> bool:
    return client.get("/account/").status_code == 200


def own_data(client: Client) -> dict[str, object]:
    found: dict[str, object] = json.loads(client.get("/account/gegevens.json").content)
    return found


def begun(client: Client) -> int:
    moment: int = Session.objects.get(session_key=key_of(client)).get_decoded()[BEGUN]
    return moment
