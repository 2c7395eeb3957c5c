"""Hostile files at every door where the site takes one: refused with why, or kept as what does nothing."""

from collections.abc import Callable
from http import HTTPStatus
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from pytest_django import Settings

from tests.conftest import ClientFor
from tests.hostile.files import LARGE, File, files, too_large
from tests.hostile.markup import active
from tests.unit.figures.ingest.feeds.fetching import NUISANCE
from tests.web.reporting.rows import begin, page_of
from tests.web.risk.rows import assessor, make_case, open_door, path_of
from tests.web.strategy.desk import PAGE, make_desk
from tests.web.teams.rows import make_team, sent
from veiligheidsnetwerk.platform.core import background
from veiligheidsnetwerk.platform.library.models import Picture
from veiligheidsnetwerk.platform.network.models import Body
from veiligheidsnetwerk.platform.reporting.models import Annex
from veiligheidsnetwerk.platform.risk.models import Document
from veiligheidsnetwerk.platform.strategy.models import PlanReading
from veiligheidsnetwerk.platform.strategy.rules.reading import ReadingState

pytestmark = [pytest.mark.django_db, pytest.mark.faults]

type Bring = Callable[[File], Any]


def upload(file: File) -> SimpleUploadedFile:
    return SimpleUploadedFile(file.name, file.content)


@pytest.fixture
def pictures(client_for: ClientFor) -> Bring:
    editor, facts = client_for("redactie"), {"title": "Beeld", "alt": "Iets", "credit": "Wij"}
    return lambda file: editor.post("/redactie/beeld/nieuw/", sent(**facts, file=upload(file)))


@pytest.fixture
def annexes(client_for: ClientFor) -> Bring:
    make_team()
    writer = client_for("redactie")
    place = f"{page_of(begin(writer))}bestanden/nieuw/"
    owner = f"overleg:{Body.objects.get(kind='expertteam').pk}"
    facts = {"title": "Stuk", "kind": "onderzoek", "tier": "network", "owner": owner}
    return lambda file: writer.post(place, sent(**facts, file=upload(file)))


@pytest.fixture
def figures_offered(client_for: ClientFor, figures: Path, tmp_path: Path, settings: Settings) -> Bring:
    settings.FIGURES_OFFERS_DIR = tmp_path / "offers"
    analyst = client_for("analist")
    place = "/beheer/cijfers/aanbieden/"
    return lambda file: analyst.post(place, {"bron": NUISANCE, "bestand": upload(file)})


@pytest.fixture
def people(client_for: ClientFor) -> Bring:
    office = client_for("secretariaat")
    return lambda file: office.post("/netwerk/toegang/bestand/", {"file": upload(file)})


@pytest.fixture
def plans(client_for: ClientFor, monkeypatch: pytest.MonkeyPatch) -> Bring:
    monkeypatch.setattr(background, "begin", lambda do, **_: do())
    make_desk()
    adviser = client_for("adviseur")
    return lambda file: adviser.post(f"{PAGE}lezen/", {"file": upload(file)})


@pytest.fixture
def cases(db: None) -> Bring:
    client, case = assessor(), make_case()
    open_door(client, case)
    place = path_of(case, "stukken/nieuw/")
    return lambda file: client.post(place, sent(title="Stuk", text="", file=upload(file)))


def refused(file: File, answer: Any) -> bool:
    """Whether it was refused, and then with a page on which stands why and nothing runs."""
    assert answer.status_code in (HTTPStatus.OK, HTTPStatus.FOUND, HTTPStatus.UNPROCESSABLE_ENTITY), file
    assert "Set-Cookie: a=1" not in str(answer.headers)
    if answer.status_code == HTTPStatus.FOUND:
        return False
    assert active(answer.content.decode()) == [], file
    if answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY:
        said = [error for found in answer.context["form"].errors.values() for error in found]
        assert said, file
        assert all(error[0].isupper() or error[0] == "‘" for error in said), said
        assert all(error.rstrip().endswith((".", ")")) for error in said), said
    return bool(answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY)


def test_there_are_sixty_files_and_each_does_something_else() -> None:
    assert len({each.says for each in files()}) == len(files()) >= 60


def test_a_picture_is_what_can_be_seen_in_it(pictures: Bring, client_for: ClientFor) -> None:
    kept = [file for file in files() if not refused(file, pictures(file))]

    assert {file.name.rpartition(".")[2] for file in kept} <= {"png", "jpg"}
    reader = client_for("secretariaat")
    for made in Picture.objects.all():
        answer = reader.get(made.get_absolute_url())
        assert answer["Content-Type"] in ("image/png", "image/jpeg")
        assert answer["X-Content-Type-Options"] == "nosniff"
        assert b"gekaapt" not in answer.content


def test_an_annex_does_nothing_and_is_only_ever_downloaded(annexes: Bring, client_for: ClientFor) -> None:
    kept = {file.says for file in files() if not refused(file, annexes(file))}

    assert not {says for says in kept if says.startswith(("DOCX", "XLSX", "ODT", "PDF with", "SVG", "ZIP"))}
    reader = client_for("secretariaat")
    for annex in Annex.objects.all():
        answer = reader.get(annex.get_absolute_url())
        assert answer["Content-Disposition"].startswith(f'attachment; filename="bijlage-{annex.pk}-')
        assert answer["X-Content-Type-Options"] == "nosniff"


def test_no_hostile_file_becomes_figures(figures_offered: Bring, client_for: ClientFor) -> None:
    desk = client_for("beheer")
    for file in files():
        answer = figures_offered(file)
        if not refused(file, answer):  # a table: then it asks which column is what
            page = desk.get(answer["Location"]).content.decode()
            assert active(page) == [], file
            assert "Het bestand klopt" not in page, file


def test_no_hostile_file_gives_anybody_access(people: Bring) -> None:
    for file in files():
        answer = people(file)
        assert refused(file, answer) or not answer.context["does"], file


@pytest.mark.long
def test_no_hostile_file_is_a_plan(plans: Bring, client_for: ClientFor) -> None:
    for file in files():
        refused(file, plans(file))

    assert not PlanReading.objects.exclude(state=ReadingState.REFUSED).exists()


@pytest.mark.long
def test_no_hostile_file_is_read_into_a_case(cases: Bring) -> None:
    for file in files():
        assert refused(file, cases(file)), file

    assert not Document.objects.exists()


@pytest.mark.parametrize("door", ["pictures", "annexes", "figures_offered", "people", "plans", "cases"])
def test_three_hundred_megabytes_are_refused_with_how_much_may_be(
    door: str, request: pytest.FixtureRequest
) -> None:
    bring: Bring = request.getfixturevalue(door)
    for name in ("beeld.png", "stuk.pdf", "blad.csv"):
        file = too_large(name)
        answer = bring(file)
        assert len(file.content) == LARGE
        assert refused(file, answer), file
