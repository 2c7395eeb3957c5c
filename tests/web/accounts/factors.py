"""Second factors in tests: an app that knows its secret, and what is in a form."""

import re
import time

from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.conf import settings
from django.test import Client

from tests.factories import PASSWORD
from veiligheidsnetwerk.platform.accounts.models import User

SIGN_IN = "/account/inloggen/"
SECOND_STEP = "/account/inloggen/bevestigen/"
FACTORS = "/account/beveiliging/"
APP = "/account/beveiliging/app/"
KEY = "/account/beveiliging/sleutel/"
CODES = "/account/beveiliging/herstelcodes/"


def code_of(secret: str, *, steps: int = 0) -> str:
    """What an app with this secret shows, now or so many steps later."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // settings.MFA_TOTP_PERIOD + steps))


def secret_shown(client: Client) -> str:
    found = re.search(r'<code class="vn-secret">([^<]+)</code>', client.get(APP).content.decode())
    assert found is not None
    return found[1].replace(" ", "")


def add_app(client: Client) -> str:
    """The secret of the app that was added."""
    secret = secret_shown(client)
    assert client.post(APP, {"code": code_of(secret)}).status_code == 302
    return secret


def recovery_codes(client: Client) -> list[str]:
    return re.findall(r"<code>(\d+)</code>", client.get(CODES).content.decode())


def after_password(user: User, *, then: str = "") -> Client:
    """A browser in which only the password was given."""
    client = Client()
    client.post(SIGN_IN, {"login": user.email, "password": PASSWORD, "next": then})
    return client
