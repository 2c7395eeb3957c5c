"""A small team, and how its pages are asked."""

import re
from datetime import date
from html import unescape
from typing import Any
from uuid import uuid4

from django.utils.html import strip_tags

from veiligheidsnetwerk.platform.network.models import Body
from veiligheidsnetwerk.platform.teams.models import Product, Team

CODE = "expertteam-jeugd"
PAGE = f"/expertteams/{CODE}/"
BEGIN = date(2018, 1, 8)


def make_team(code: str = CODE, *, commissioned_on: date | None = BEGIN) -> Team:
    known = {"name": code.capitalize().replace("-", " "), "kind": "expertteam", "mandate": "Om te adviseren."}
    body, _ = Body.objects.get_or_create(code=code, defaults=known)
    return Team.objects.create(
        body=body, theme="Jeugd", commission="Onderzoek de aanpak.", commissioned_on=commissioned_on
    )


def words(html: bytes) -> str:
    return re.sub(r"\s+", " ", unescape(strip_tags(html.decode())))


def sent(**typed: Any) -> dict[str, Any]:
    """What a form sends, with a mark of its own."""
    return {"submission": str(uuid4()), **typed}


def make_product(team: Team, title: str = "Handreiking", *, day: date = date(2018, 6, 1)) -> Product:
    return Product.objects.create(
        team=team, kind="product", title=title, day=day, planned_day=day, owner_body=team.body
    )
