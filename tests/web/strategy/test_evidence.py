"""The figures on the page of a theme."""

import pytest

from tests.web.strategy.desk import NOW, browser, make_desk
from tests.web.strategy.test_themes import words
from veiligheidsnetwerk.platform.strategy.models import Theme

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("figures")]


def page_of(code: str) -> str:
    return words(browser("bbg_lid", email=f"{code}@example.nl").get(f"{NOW}themas/{code}/").content)


def test_a_theme_shows_its_figures_with_trend_gemeenten_above_source_and_what_there_is_none_of() -> None:
    cycle = make_desk()
    for code, name in (("hic", "Inbraken"), ("eigen", "Iets eigens"), ("samen", "Alles samen")):
        Theme.objects.create(cycle=cycle, code=code, name=name)
    Theme.objects.get(code="hic").became.add(Theme.objects.get(code="samen"))

    hic, own, together = (page_of(code) for code in ("hic", "eigen", "samen"))

    for part in (
        "Woninginbraken en pogingen",
        "boven de regio, van de",
        "Bron: Politie",
        "per 1.000 inwoners",
    ):
        assert part in hic
        assert part in together
    assert "Geen cijfer zegt iets over dit thema." in own
