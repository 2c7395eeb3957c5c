"""In a proef a new user finds invented cases, each at another point of the way."""

import pytest
from django.test import Client
from pytest_django import Settings

from tests.factories import make_organisation, make_user
from tests.web.risk.rows import CASES, NOW, OMG
from veiligheidsnetwerk.platform.core.events import SYSTEM
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.risk.actions.seeding import load_invented_cases
from veiligheidsnetwerk.platform.risk.models import Assessment, Case

pytestmark = pytest.mark.django_db
ORDER = Order(by=SYSTEM, now=NOW)


def assessors() -> Client:
    make_organisation()
    client = Client()
    for email in ("risico.enschede@example.nl", "risico2.enschede@example.nl"):
        client.force_login(make_user("risico_beoordelaar", email=email))
    return client


def test_each_is_marked_and_they_are_made_once() -> None:
    client = assessors()

    assert [load_invented_cases(OMG, order=ORDER) for _ in range(2)] == [3, 0]
    assert client.get(CASES).content.decode().count("(verzonnen)") == 3
    assert Assessment.objects.filter(is_joint=True).count() == 1
    assert Assessment.objects.filter(is_joint=False).count() == 3


def test_productie_gets_none(settings: Settings) -> None:
    assessors()
    settings.IN_PRODUCTION = True

    assert load_invented_cases(OMG, order=ORDER) == 0
    assert not Case.objects.exists()
