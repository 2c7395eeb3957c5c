"""A file of the analyst, from choosing it to publishing: nothing is in use before, what is chosen stays."""

import re
import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from tests.conftest import ClientFor
from tests.unit.figures.ingest.feeds.fetching import NUISANCE
from tests.unit.figures.ingest.offers.files import HEADING, csv_of, rows, workbook_of
from tests.web.insight.asking import read
from veiligheidsnetwerk.platform.audit.models import Line
from veiligheidsnetwerk.platform.insight.actions import clear_old_offers
from veiligheidsnetwerk.platform.insight.models import Offer
from veiligheidsnetwerk.platform.insight.queries import library

PLACE = "/beheer/cijfers/aanbieden/"
GOOD = {"area": HEADING[0], "period": HEADING[1], "offence": HEADING[2], "count": HEADING[3]}


@pytest.fixture
def analyst(client_for: ClientFor, figures: Path, tmp_path: Path, settings: Settings) -> Client:
    settings.FIGURES_STORE = str(shutil.copytree(figures, tmp_path / "figures"))
    settings.FIGURES_OFFERS_DIR = tmp_path / "offers"
    return client_for("analist")


def lines() -> list[list[str | int]]:
    return rows(library().areas)


def offer(analyst: Client, content: bytes, name: str = "februari.csv") -> Any:
    file = SimpleUploadedFile(name, content)
    return analyst.post(PLACE, {"bron": NUISANCE, "bestand": file})


def text_of(response: Any) -> str:
    return " ".join(read(response).text.split())


@pytest.mark.parametrize("wrap", [csv_of, workbook_of], ids=["csv", "xlsx"])
def test_a_good_file_is_shown_and_published_as_provisional(
    analyst: Client, wrap: Callable[[list[list[str | int]]], bytes]
) -> None:
    response = offer(analyst, wrap(lines()))
    place = response["Location"]
    page = text_of(analyst.get(place))
    assert "Het bestand klopt" in page
    assert "684 regels over februari 2026 tot en met februari 2026" in page
    assert not library().store.has(NUISANCE)

    assert analyst.post(f"{place}publiceren/").status_code == 302

    vintage = library().store.current(NUISANCE)
    assert re.fullmatch(r"\d{4}-\d\d-\d\d-voorlopig-[0-9a-f]{8}", vintage)
    [line] = Line.objects.filter(action="figures.published")
    assert line.sentence.endswith("uit februari.csv.")
    answer = read(analyst.get(f"/cijfers/?cijfer={NUISANCE}:E33", follow=True))
    assert "voorlopig" in answer.text


def test_publishing_twice_is_once(analyst: Client) -> None:
    place = offer(analyst, csv_of(lines()))["Location"]

    for _ in range(2):
        assert analyst.post(f"{place}publiceren/").status_code == 302

    assert Line.objects.filter(action="figures.published").count() == 1
    assert analyst.get(place).status_code == 302


def test_a_file_that_cannot_be_opened_comes_back_with_the_reason_and_the_choice(analyst: Client) -> None:
    response = offer(analyst, b"PK\x03\x04stuk", "stuk.xlsx")

    assert response.status_code == 422
    assert "Het Excel-bestand is beschadigd" in text_of(response)
    assert f'<option value="{NUISANCE}" selected>' in response.content.decode()
    assert not Offer.objects.exists()


def test_a_wrong_line_is_named_and_cannot_be_published(analyst: Client) -> None:
    wrong = lines()
    wrong[2][3] = "veel"
    place = offer(analyst, csv_of(wrong))["Location"]

    page = text_of(analyst.get(place))

    assert "Regel 4: ‘veel’ is geen heel aantal." in page
    assert "Publiceer" not in page
    assert analyst.post(f"{place}publiceren/").status_code == 302
    assert not library().store.has(NUISANCE)
    assert Offer.objects.get().settled_at is None


def test_columns_with_other_names_can_be_chosen_and_stay_chosen(analyst: Client) -> None:
    heading = ("a", "b", "c", "d")
    place = offer(analyst, csv_of(lines(), heading))["Location"]
    assert "Publiceer" not in text_of(analyst.get(place))

    double = analyst.post(place, {**dict.fromkeys(GOOD, "a"), "count": "d"})
    assert double.status_code == 422
    assert '<option value="d" selected>' in double.content.decode()
    chosen = dict(zip(GOOD, heading, strict=True))
    assert analyst.post(place, chosen).status_code == 302

    assert "Het bestand klopt" in text_of(analyst.get(place))


def test_a_file_can_be_thrown_away(analyst: Client) -> None:
    place = offer(analyst, csv_of(lines()))["Location"]
    kept = Offer.objects.get().path
    assert kept.exists()

    analyst.post(f"{place}weggooien/")

    assert Offer.objects.get().state == Offer.State.DROPPED
    assert not library().store.has(NUISANCE)


def test_files_that_nobody_published_go_after_a_week(analyst: Client) -> None:
    offer(analyst, csv_of(lines()))
    path = Offer.objects.get().path

    clear_old_offers(timezone.now() + timedelta(days=6), print)
    assert path.exists()
    clear_old_offers(timezone.now() + timedelta(days=8), print)

    assert not path.exists()
    assert Offer.objects.get().state == Offer.State.DROPPED


def test_markup_in_a_file_is_shown_as_text(analyst: Client) -> None:
    wrong = lines()
    wrong[0][0] = "<script>alert(1)</script>"
    place = offer(analyst, csv_of(wrong), "<b>naam.csv")["Location"]

    page = analyst.get(place).content.decode()

    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_nothing_chosen_says_what_is_missing(analyst: Client) -> None:
    response = analyst.post(PLACE, {})

    assert response.status_code == 422
    assert "Kies een bestand." in response.content.decode()
