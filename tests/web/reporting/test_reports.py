"""Progress reports: composed from the records, published by someone else, and never changed after that."""

from datetime import date, timedelta
from hashlib import sha256
from io import BytesIO

import docx
import pytest
from django.test import Client
from docx.text.paragraph import Paragraph

from tests.conftest import ClientFor
from tests.factories import make_user
from tests.unit.publishing.structure import complaints
from tests.web.insight.test_blad import text_of_pdf
from tests.web.reporting.rows import DAY, PLACE, begin, page_of, publish
from tests.web.teams.rows import make_product, make_team, sent, words
from veiligheidsnetwerk.platform.audit.models import Line
from veiligheidsnetwerk.platform.reporting.models import Publication, Report
from veiligheidsnetwerk.platform.teams.models import Phase, Product, Team, Update
from veiligheidsnetwerk.publishing.frozen import document_of, freeze

FIGURE = "/cijfers/?cijfer=misdrijven-gemeente-jaar:0.0.0&gebied=ON"


@pytest.fixture
def team(db: None) -> Team:
    team = make_team()
    said = {"status": "vertraagd", "reason": "De drukker staakt", "help": "Een andere drukker"}
    late, ready = make_product(team, "Handreiking"), make_product(team, "Onderzoek")
    Update.objects.create(product=late, day=date(2018, 2, 1), due=date(2018, 7, 1), now="Half af", **said)
    Update.objects.create(product=ready, day=date(2018, 2, 1), due=ready.day, status="gereed", now="Af")
    return team


@pytest.fixture
def writer(client_for: ClientFor, team: Team) -> Client:
    return client_for("redactie")


@pytest.fixture
def reader(client_for: ClientFor, team: Team) -> Client:
    return client_for("bbg_voorzitter")


def is_head(paragraph: Paragraph) -> bool:
    return paragraph.style is not None and paragraph.style.name == "Heading 1"


def test_a_draft_says_what_the_records_said_on_its_day(writer: Client, team: Team) -> None:
    product = Product.objects.get(title="Handreiking")
    Update.objects.create(
        product=product, day=date(2018, 3, 1), due=product.day, status="gereed", now="Later"
    )
    report = begin(writer)

    text = words(writer.get(page_of(report)).content)

    assert "1 team heeft samen 2 producten en mijlpalen: 1 gereed en 1 vertraagd." in text
    assert "Half af" in text
    assert "1 juli 2018 (eerst gepland: 1 juni 2018)" in text
    assert "De drukker staakt Gevraagde hulp: Een andere drukker." in text
    assert "Later" not in text


def test_what_people_write_stands_where_it_belongs_and_a_private_number_is_refused(writer: Client) -> None:
    report = begin(writer)
    where = f"{page_of(report)}schrijven/"
    typed = {"seen": "1", "tekst-inleiding": "Er is hard gewerkt.", "tekst-slot": "Bel 06-12345678."}

    refused = writer.post(where, sent(**typed))
    kept = writer.post(where, sent(**typed | {"tekst-slot": "Tot zover."}))

    assert refused.status_code == 422
    assert "06-12345678" in refused.content.decode()
    assert kept["Location"] == page_of(report)
    text = words(writer.get(page_of(report)).content)
    assert text.index("Er is hard gewerkt.") < text.index("In het kort") < text.index("Tot zover.")


def test_the_end_of_a_long_text_can_be_written_anew(writer: Client) -> None:
    report = begin(writer)
    where = f"{page_of(report)}schrijven/"
    long = "Er is hard gewerkt. " * 20
    writer.post(where, sent(**{"seen": "1", "tekst-inleiding": f"{long}Oud."}))

    writer.post(where, sent(**{"seen": "2", "tekst-inleiding": f"{long}Nieuw."}))

    report.refresh_from_db()
    assert report.texts["inleiding"] == f"{long}Nieuw."


def test_only_someone_who_wrote_nothing_of_it_publishes_it(client_for: ClientFor, reader: Client) -> None:
    office = client_for("secretariaat")
    report = begin(office)

    assert office.get(f"{page_of(report)}uitgeven/").status_code == 403
    assert not Publication.objects.exists()
    assert publish(reader, report) == 302
    assert Publication.objects.get().by == "Bbg_voorzitter"
    assert Line.objects.filter(action="reporting.publication.added").count() == 1


def test_publishing_twice_gives_one(writer: Client, reader: Client) -> None:
    report = begin(writer)
    other = Client()
    other.force_login(make_user("bbg_lid"))
    form = other.get(f"{page_of(report)}uitgeven/").context["form"]
    shown = {"seen": str(form.initial["seen"]), "shown": form.initial["shown"], "read": "on"}

    assert publish(reader, report) == 302
    answer = other.post(f"{page_of(report)}uitgeven/", sent(**shown))

    assert answer.status_code == 422
    assert "al uitgegeven" in words(answer.content)
    assert Publication.objects.count() == 1


def test_nobody_publishes_what_changed_since_they_read_it(writer: Client, reader: Client, team: Team) -> None:
    report = begin(writer)
    form = reader.get(f"{page_of(report)}uitgeven/").context["form"]
    Team.objects.filter(pk=team.pk).update(commission="Iets anders.")

    answer = reader.post(
        f"{page_of(report)}uitgeven/", sent(seen="1", shown=form.initial["shown"], read="on")
    )

    assert answer.status_code == 422
    assert "zijn veranderd sinds u las" in words(answer.content)


@pytest.mark.usefixtures("figures")
def test_a_year_of_changes_later_it_is_the_same_to_the_byte_and_its_hash_says_so(
    writer: Client, reader: Client, team: Team, client_for: ClientFor
) -> None:
    report = begin(writer)
    text = {"tekst-inleiding": "Zo was het.", "figures": f"https://elders.example.nl{FIGURE}"}
    writer.post(f"{page_of(report)}schrijven/", sent(seen="1", **text))
    publish(reader, report)
    public = client_for("burgemeester")
    was = {end: public.get(f"{page_of(report)}rapportage.{end}").content for end in ("pdf", "docx")}
    page = words(public.get(page_of(report)).content)
    picture = next(
        place
        for place, block in enumerate(Publication.objects.get().content["blocks"])
        if block["kind"] == "picture"
    )

    Team.objects.update(commission="Iets anders.")
    Product.objects.update(title="Iets anders", day=DAY + timedelta(days=400))
    Update.objects.all().delete()
    Phase.objects.create(team=team, kind="dissolved", day=DAY, by="Iemand")

    kept = Publication.objects.get()
    assert {end: public.get(f"{page_of(report)}rapportage.{end}").content for end in was} == was
    assert words(public.get(page_of(report)).content) == page
    assert "Zo was het." in page
    assert {end: sha256(data).hexdigest() for end, data in was.items()} == kept.digests
    again = freeze(document_of(kept.content), facts=kept.content["facts"], vintages=kept.content["vintages"])
    assert (again.digest, dict(again.files)) == (kept.digest, was)
    assert complaints(was["pdf"]) == []
    assert "misdrijven-gemeente-jaar" in kept.content["vintages"]
    assert public.get(f"{page_of(report)}beelden/{picture}.svg").content.startswith(b"<svg")
    assert "Handreiking" in text_of_pdf(was["pdf"])
    word = docx.Document(BytesIO(was["docx"]))
    assert "Wat de teams vragen" in [each.text for each in word.paragraphs if is_head(each)]
    assert "Handreiking" in [row.cells[0].text for table in word.tables for row in table.rows]


def test_a_text_that_was_touched_in_the_database_says_so(writer: Client, reader: Client) -> None:
    report = begin(writer)
    publish(reader, report)
    kept = Publication.objects.get()
    kept.content["title"] = "Iets anders"
    kept.save()

    assert "De hash klopt niet." in words(reader.get(page_of(report)).content)


def test_what_was_published_takes_no_more_text(writer: Client, reader: Client) -> None:
    report = begin(writer)
    publish(reader, report)

    answer = writer.post(f"{page_of(report)}schrijven/", sent(seen="1", **{"tekst-inleiding": "Te laat"}))

    assert answer.status_code == 422
    assert "Te laat" in answer.content.decode()
    assert Report.objects.get().texts == {}


def test_what_is_different_from_the_one_before_is_said(writer: Client, reader: Client, team: Team) -> None:
    first = begin(writer)
    publish(reader, first)
    product = Product.objects.get(title="Handreiking")
    Update.objects.create(product=product, day=date(2018, 4, 1), due=product.day, status="gereed", now="Af")
    make_product(team, "Website")
    second = begin(writer, day=date(2018, 5, 1))

    text = words(reader.get(f"{page_of(second)}verschil/").content)

    assert "Handreiking (Expertteam jeugd) status vertraagd gereed" in text
    assert "Website (Expertteam jeugd) nieuw" in text
    assert "Onderzoek" not in text


def test_a_figure_that_is_gone_says_so_and_the_rest_stands(writer: Client, figures: object) -> None:
    report = begin(writer)
    Report.objects.update(figures=["/cijfers/?cijfer=weg:9.9.9"])

    text = words(writer.get(page_of(report)).content)

    assert "Dit cijfer is er niet meer." in text
    assert "Half af" in text


def test_an_address_that_is_no_comparison_is_refused_and_what_was_typed_stays(writer: Client) -> None:
    report = begin(writer)
    typed = {"figures": "https://elders.nl/iets", "tekst-inleiding": "Blijft staan"}

    answer = writer.post(f"{page_of(report)}schrijven/", sent(seen="1", **typed))

    assert answer.status_code == 422
    assert "geen adres van een vergelijking" in words(answer.content)
    assert "Blijft staan" in answer.content.decode()


def test_why_a_name_stays_in_a_text_stands_in_the_history(writer: Client) -> None:
    report = begin(writer)
    typed = {"tekst-inleiding": "Motorclub Willem Tell vestigt zich hier."}

    refused = writer.post(f"{page_of(report)}schrijven/", sent(seen="1", **typed))
    writer.post(f"{page_of(report)}schrijven/", sent(seen="1", names="Zo heet de club.", **typed))

    assert refused.status_code == 422
    assert "Namen blijven staan: Zo heet de club." in words(writer.get(page_of(report)).content)


def test_a_report_of_days_that_come_or_lie_the_wrong_way_round_is_refused(writer: Client) -> None:
    for since, day in (("2018-03-01", "2018-02-01"), ("2018-01-01", "2099-01-01")):
        answer = writer.post(f"{PLACE}nieuw/voortgang/", sent(title="Voortgang", since=since, day=day))

        assert answer.status_code == 422
    assert not Report.objects.exists()


def test_a_draft_is_not_there_for_who_does_not_work_on_it(writer: Client, client_for: ClientFor) -> None:
    report = begin(writer)
    mayor = client_for("burgemeester")

    assert mayor.get(page_of(report)).status_code == 404
    assert mayor.get(f"{page_of(report)}rapportage.pdf").status_code == 404
    assert "Voortgang" not in words(mayor.get(PLACE).content).replace("voortgangsrapportages", "")


def test_the_end_report_of_a_team_is_frozen_in_the_same_way(
    writer: Client, reader: Client, team: Team
) -> None:
    report = begin(writer, kind="eind", team=str(team.pk), title="Eindrapportage Jeugd")
    writer.post(f"{page_of(report)}schrijven/", sent(seen="1", **{"tekst-inleiding": "Wij leerden veel."}))
    publish(reader, report)
    Product.objects.update(title="Iets anders")

    text = words(reader.get(page_of(report)).content)

    assert "Wij leerden veel." in text
    assert "Handreiking" in text
    assert "Iets anders" not in text


def test_a_draft_is_found_by_who_works_on_it_and_what_was_published_by_who_may_read_it(
    writer: Client, client_for: ClientFor
) -> None:
    def found(client: Client) -> bool:
        return "1 resultaat voor" in words(client.get("/zoeken/?zoek=zwartekanarie").content)

    mayor = client_for("burgemeester")
    report = begin(writer, title="Zwartekanarie")
    before = (found(writer), found(mayor))
    publish(client_for("bbg_voorzitter"), report)

    assert (before, found(mayor), found(Client())) == ((True, False), True, False)
