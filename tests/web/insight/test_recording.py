from io import StringIO

import pytest
from django.core.management import call_command
from django.test import Client

from veiligheidsnetwerk.platform.audit.models import Line
from veiligheidsnetwerk.platform.insight.recording import note_in_use

pytestmark = pytest.mark.django_db

QUESTION = (
    "cijfer=woninginbraak-maand:totaal&gebied=GM0153&van=2025MM06&tot=2026MM05"
    "&maat=per-1000-inwoners&venster=12-maanden&vergelijk=niets&indeling=nu"
)


def exports() -> list[Line]:
    return list(Line.objects.filter(action="figures.exported"))


@pytest.mark.parametrize(("file", "form"), [("tabel.csv", "CSV"), ("tabel.xlsx", "XLSX")])
def test_who_takes_figures_along_is_kept_with_the_question(adviser: Client, file: str, form: str) -> None:
    response = adviser.get(f"/cijfers/{file}?{QUESTION}")

    [line] = exports()
    assert response.status_code == 200
    assert line.sentence.startswith("Adviseur nam “")
    assert line.sentence.endswith(f"” mee als {form}.")
    assert line.about_id == "woninginbraak-maand:totaal"
    assert "gebied=GM0153" in line.details_after["vraag"]
    assert line.details_after["edities"]


def test_what_was_not_taken_is_not_kept(adviser: Client) -> None:
    adviser.head(f"/cijfers/tabel.csv?{QUESTION}")
    adviser.get("/cijfers/tabel.csv?van=onzin")
    adviser.get(f"/cijfers/?{QUESTION}")

    assert exports() == []


@pytest.mark.usefixtures("figures")
def test_figures_are_kept_once_and_what_is_in_use_too() -> None:
    for _ in range(2):
        call_command("load_figures", stdout=StringIO())

    loaded = Line.objects.filter(action="figures.loaded")
    switched = Line.objects.filter(action="figures.switched")
    assert loaded.count() == len(set(loaded.values_list("about_id", flat=True))) > 0
    assert switched.count() == len(set(switched.values_list("about_id", flat=True))) > 0
    assert {line.details_before["editie"] for line in switched} == {""}


@pytest.mark.usefixtures("figures")
def test_another_edition_in_use_is_kept_with_the_one_before() -> None:
    call_command("load_figures", stdout=StringIO())
    first = Line.objects.filter(action="figures.switched").earliest("sequence")

    note_in_use(first.about_id, "2030-01-01", title=first.about_label)

    latest = Line.objects.latest("sequence")
    assert latest.sentence == f"Het systeem nam van {first.about_label} editie 2030-01-01 in gebruik."
    assert latest.details_before == first.details_after
