"""Questions of a machine, with a token of gemeente Enschede."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import uuid4

from django.http.response import HttpResponseBase
from django.test import Client
from django.utils import timezone

from tests.web.network.rows import actor_with
from veiligheidsnetwerk.platform.api.actions import Made, make_token
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.network.models import Organisation
from veiligheidsnetwerk.platform.network.rules import OrganisationKind

BASE = "/api/v1/"


def make_organisation(name: str = "Provincie Gelderland", **days: date | None) -> Organisation:
    code = name.lower().replace(" ", "-")
    return Organisation.objects.create(code=code, kind=OrganisationKind.PROVINCIE, name=name, **days)


def make_key(organisation: Organisation | None = None, *, last_day: date | None = None) -> Made:
    return make_token(
        organisation=organisation or make_organisation(),
        name="dashboard",
        last_day=last_day or timezone.localdate(),
        submission=uuid4(),
        by=actor_with(Permission.API_MANAGE),
        now=timezone.now(),
    )


@dataclass(frozen=True, slots=True)
class Machine:
    """Asks with a token, and reads what comes back."""

    secret: str

    def get(self, path: str, params: Any = None) -> HttpResponseBase:
        client = Client(raise_request_exception=False)
        headers = {"Authorization": f"Bearer {self.secret}"} if self.secret else {}
        return client.get(f"{BASE}{path}", params, headers=headers)

    def items(self, path: str, params: Any = None) -> list[dict[str, Any]]:
        response = self.get(path, params)
        assert response.status_code == 200, response.getvalue()
        items: list[dict[str, Any]] = json.loads(response.getvalue())["onderdelen"]
        return items
