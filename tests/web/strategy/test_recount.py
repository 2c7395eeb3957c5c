"""Criterion 1 counted by hand: joint plans, passages more than one, blanks, and a gemeente that merged."""

from datetime import date

import pytest
from django.utils import timezone

from tests.web.strategy.desk import ENSCHEDE, HENGELO, NIJMEGEN, NOW, browser, make_desk, make_ivp
from tests.web.strategy.test_themes import words
from veiligheidsnetwerk.platform.network.models import Organisation
from veiligheidsnetwerk.platform.strategy.models import Cycle, Input, Passage, Theme
from veiligheidsnetwerk.platform.strategy.queries.recount import recount
from veiligheidsnetwerk.platform.strategy.queries.themes import theme_rows

pytestmark = pytest.mark.django_db


def send(cycle: Cycle, code: str, *parts: str, theme: Theme, **plan: object) -> None:
    organisation = Organisation.objects.get(code=code)
    given = Input.objects.create(cycle=cycle, organisation=organisation, submitted_at=timezone.now(), **plan)
    for part in parts:
        passage = Passage.objects.create(input=given, title="Iets", weight="priority", part=part)
        passage.codings.create(theme=theme)


@pytest.fixture
def theme() -> Theme:
    cycle = make_desk()
    found = Theme.objects.create(cycle=cycle, code="hic", name="Woninginbraken")
    joint = make_ivp(ENSCHEDE, HENGELO, title="Samen veilig")
    Organisation.objects.create(code="GM0001", name="Oudergem", kind="gemeente", last_day=date(2018, 12, 31))
    Organisation.objects.create(code="GM0002", name="Stil", kind="gemeente")
    send(cycle, ENSCHEDE, "joint", theme=found, ivp=joint)
    send(cycle, HENGELO, "joint", "own", "own", theme=found, ivp=joint)
    send(cycle, NIJMEGEN, theme=found)
    send(cycle, "GM0001", "own", theme=found)
    return found


def test_every_partner_is_counted_once_and_the_list_is_the_number(theme: Theme) -> None:
    today = timezone.localdate()

    found = recount(theme, today=today)
    [row] = theme_rows(theme.cycle, today=today)

    assert [(each.organisation.name, each.passages, each.joint) for each in found.naming] == [
        ("Enschede", 1, "Samen veilig"),
        ("Hengelo", 3, ""),
        ("Oudergem", 1, ""),
    ]
    assert len(found.naming) == row.support.partners == 3
    assert [each.name for each in found.without] == ["Nijmegen"]
    assert {each.name for each in found.blank} == {"Stil", "om-oost-nederland"}
    assert [each.name for each in found.gone] == ["Oudergem"]


def test_the_page_shows_how_it_was_counted(theme: Theme) -> None:
    page = words(browser("bbg_lid").get(f"{NOW}themas/hic/").content)

    assert "Enschede, in het gezamenlijke deel van ‘Samen veilig’" in page
    assert "Hengelo, in 3 passages" in page
    assert "Stuurden niets in, dus niet bekend (2):" in page
