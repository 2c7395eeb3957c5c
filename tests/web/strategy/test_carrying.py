"""A cycle that begins with the one before: what stays, what goes, what is new, each with the reason."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tests.web.strategy.desk import NOW, browser, make_desk
from tests.web.strategy.rows import make_cycle
from tests.web.strategy.test_themes import words
from veiligheidsnetwerk.platform.strategy.models import Cycle, Theme

pytestmark = pytest.mark.django_db
PAGE = f"{NOW}themas/vorige/"


@pytest.fixture
def office() -> Client:
    cycle, before = make_desk(), make_cycle()
    Cycle.objects.filter(pk=cycle.pk).update(previous=before)
    Theme.objects.create(cycle=before, code="verward", name="Verward gedrag", synonyms=["verwarde mensen"])
    Theme.objects.create(cycle=before, code="hic", name="Woninginbraken")
    return browser("secretariaat")


def take(office: Client) -> None:
    office.post(f"{PAGE}overnemen/")


def change(office: Client, code: str, **other: str) -> int:
    theme = Theme.objects.get(cycle__code="nu", code=code)
    given = {"name": theme.name, "seen": str(theme.version)} | other
    return office.post(f"{NOW}themas/{code}/wijzigen/", given).status_code


def test_what_was_a_theme_comes_along_once_in_the_words_of_now(office: Client) -> None:
    take(office)
    take(office)

    made = Theme.objects.get(cycle__code="nu", code="verward")
    assert (made.name, made.earlier_names) == ("Onbegrepen gedrag", ["Verward gedrag"])
    assert made.synonyms == ["verwarde mensen", "mensen met onbegrepen gedrag"]
    assert Theme.objects.filter(cycle__code="nu").count() == 2
    assert "(heette ‘Verward gedrag’)" in words(office.get(PAGE).content)


def test_each_stays_goes_or_is_new_with_a_reason_and_silence_is_none_of_these(office: Client) -> None:
    before = words(office.get(PAGE).content)
    take(office)
    change(office, "verward", why="De druk blijft groot.")
    assert change(office, "hic", is_dropped="on") == 422
    change(office, "hic", is_dropped="on", reason="De gewone aanpak volstaat.")
    office.post(f"{NOW}themas/nieuw/", {"name": "Online criminaliteit", "why": "Groeit snel."})

    page = words(office.get(PAGE).content)

    assert "Van 2 thema’s: 2 nog niet gezegd." in before
    assert "Van 3 thema’s: 1 blijft, 1 vervalt en 1 nieuw." in page
    for reason in ("De druk blijft groot.", "De gewone aanpak volstaat.", "Groeit snel."):
        assert reason in page


def test_a_theme_that_is_there_already_is_recognised_by_its_name(office: Client) -> None:
    cycle = Cycle.objects.get(code="nu")
    known = Theme.objects.create(cycle=cycle, code="eigen", name="woninginbraken")

    take(office)

    known.refresh_from_db()
    assert known.last
    assert known.last.code == "hic"
    assert cycle.themes.count() == 2


def test_the_theme_of_the_last_cycle_is_on_the_page_of_what_came_of_it_after_merging(office: Client) -> None:
    take(office)
    themes = Theme.objects.filter(cycle__code="nu")
    chosen = {"name": "Zorg en inbraak", "themes": [str(each.pk) for each in themes]}
    office.post(f"{NOW}themas/samenvoegen/", chosen)

    page = words(office.get(PAGE).content)

    assert page.count("Zorg en inbraak") >= 2
    assert "1 nieuw" not in page


def test_a_cycle_begins_after_the_one_that_it_begins_with(office: Client) -> None:
    cycle = Cycle.objects.get(code="nu")
    later = Cycle.objects.create(
        code="later",
        name="Later",
        first_day=timezone.localdate() + timedelta(days=900),
        last_day=timezone.localdate() + timedelta(days=1900),
        planned_last_day=timezone.localdate() + timedelta(days=1900),
    )
    given = {
        "name": cycle.name,
        "first_day": cycle.first_day.isoformat() if cycle.first_day else "",
        "last_day": cycle.last_day.isoformat() if cycle.last_day else "",
        "previous": str(later.pk),
        "seen": "1",
    }

    assert "Kies een cyclus die eerder begint dan deze." in words(
        office.post(f"{NOW}wijzigen/", given).content
    )


def test_who_may_not_takes_nothing_along(office: Client) -> None:
    assert browser("bbg_lid").post(f"{PAGE}overnemen/").status_code == 403
    assert browser("adviseur").get(PAGE).status_code == 403
    assert not Theme.objects.filter(cycle__code="nu").exists()
