import re

import pytest
from django.utils.html import strip_tags

from tests.conftest import ClientFor
from tests.web.network.rows import BEGIN, NAME, OTHER, Rows
from veiligheidsnetwerk.platform.network.models import Membership, Person

ALL = "Deze namen, functies en data zijn verzonnen, om mee te oefenen. Het zijn rollen, geen personen."
PARTLY = f"is verzonnen, om mee te oefenen. Dit zijn rollen, geen personen: {NAME}."
PAGES = [
    "/netwerk/overleggen/dvo-twente/?op=2018-06-01",
    "/netwerk/overleggen/?op=2018-06-01",
    "/netwerk/gemeenten/GM0153/?op=2018-06-01",
    "/netwerk/personen/",
]


def text_of(client_for: ClientFor, path: str, role: str | None = "adviseur") -> str:
    return re.sub(r"\s+", " ", strip_tags(client_for(role).get(path).content.decode()))


@pytest.mark.parametrize("path", PAGES)
def test_invented_people_are_called_that_before_the_first_name(
    rows: Rows, client_for: ClientFor, path: str
) -> None:
    client = client_for("adviseur")
    Person.objects.update(is_demo=True)

    text = re.sub(r"\s+", " ", strip_tags(client.get(path).content.decode()))

    assert 0 < text.index(ALL) < text.index(NAME)


@pytest.mark.parametrize("path", PAGES)
def test_real_people_are_not_called_invented(rows: Rows, client_for: ClientFor, path: str) -> None:
    assert "verzonnen" not in text_of(client_for, path)


@pytest.mark.parametrize("path", ["/netwerk/overleggen/dvo-twente/", "/netwerk/personen/"])
def test_it_is_said_which_people_are_invented_when_others_are_real(
    rows: Rows, client_for: ClientFor, path: str
) -> None:
    Membership.objects.create(body=rows.body, person=rows.other, role="lid", first_day=BEGIN)
    Person.objects.filter(name=NAME).update(is_demo=True)

    text = text_of(client_for, path)

    assert OTHER in text
    assert PARTLY in text


@pytest.mark.parametrize("path", PAGES[:3])
def test_who_sees_no_people_reads_nothing_about_them(rows: Rows, client_for: ClientFor, path: str) -> None:
    Person.objects.update(is_demo=True)

    assert "verzonnen" not in text_of(client_for, path, role=None)
