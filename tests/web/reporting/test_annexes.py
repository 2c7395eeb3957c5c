"""Files that go along with a report: versions, who may open them, and what is refused."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.conftest import ClientFor
from tests.web.reporting.rows import begin, page_of, publish
from tests.web.teams.rows import make_team, sent, words
from veiligheidsnetwerk.platform.network.models import Body
from veiligheidsnetwerk.platform.reporting.models import Annex, Report

PDF = b"%PDF-1.7 een"


@pytest.fixture
def writer(client_for: ClientFor) -> Client:
    make_team()
    return client_for("redactie")


@pytest.fixture
def report(writer: Client) -> Report:
    return begin(writer)


def bring(
    writer: Client, where: str, content: bytes, *, name: str = "stuk.pdf", tier: str = "network"
) -> tuple[int, str]:
    owner = f"overleg:{Body.objects.get(kind='expertteam').pk}"
    typed = sent(title="Het onderzoek", kind="onderzoek", tier=tier, owner=owner)
    answer = writer.post(where, typed | {"file": SimpleUploadedFile(name, content)})
    return answer.status_code, words(answer.content)


def test_a_newer_version_takes_the_place_and_the_older_one_stays(
    writer: Client, report: Report, client_for: ClientFor
) -> None:
    place = f"{page_of(report)}bestanden/"
    bring(writer, f"{place}nieuw/", PDF)
    first = Annex.objects.get()
    bring(writer, f"{place}{first.pk}/nieuwe-versie/", PDF + b" twee")
    again = bring(writer, f"{place}{first.pk}/nieuwe-versie/", PDF + b" drie")

    publish(client_for("bbg_voorzitter"), report)
    page = client_for("burgemeester").get(page_of(report))
    assert again[0] == 422
    assert [each.number for each in page.context["annexed"]] == [2]
    newest = Annex.objects.get(number=2)
    assert client_for("analist").get(newest.get_absolute_url()).content == PDF + b" twee"
    assert writer.get(first.get_absolute_url()).content == PDF
    assert bring(writer, f"{place}nieuw/", PDF)[0] == 422


def test_what_is_confidential_is_not_there_for_others(
    writer: Client, report: Report, client_for: ClientFor
) -> None:
    bring(writer, f"{page_of(report)}bestanden/nieuw/", PDF, tier="confidential")
    publish(client_for("bbg_voorzitter"), report)
    mayor, where = client_for("burgemeester"), Annex.objects.get().get_absolute_url()

    assert mayor.get(where).status_code == 404
    assert "Het onderzoek" not in words(mayor.get(page_of(report)).content)
    assert writer.get(where).status_code == 200


def test_what_is_not_what_its_name_says_is_refused_and_what_was_typed_stays(
    writer: Client, report: Report
) -> None:
    status, text = bring(writer, f"{page_of(report)}bestanden/nieuw/", b"MZ dit is een programma")

    assert status == 422
    assert "maar is iets anders of is beschadigd" in text
    assert not Annex.objects.exists()
