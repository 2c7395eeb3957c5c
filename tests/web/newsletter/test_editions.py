"""From what is new on the site to an edition that somebody else approved, and where it can be read."""

from collections.abc import Mapping
from dataclasses import replace
from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client

from tests.conftest import ClientFor
from tests.factories import make_user
from tests.web.accounts.signed_in import browser_of
from tests.web.events.rows import make_meeting
from tests.web.newsletter.rows import NOW, OPEN, PAGE, for_members, item_about, make_edition, order_of
from veiligheidsnetwerk.platform.core import news
from veiligheidsnetwerk.platform.core.search import reader_of
from veiligheidsnetwerk.platform.events import telling
from veiligheidsnetwerk.platform.network.actions import EditConflictError, RefusedError
from veiligheidsnetwerk.platform.newsletter.actions.editions import approve, write
from veiligheidsnetwerk.platform.newsletter.finding import editions
from veiligheidsnetwerk.platform.newsletter.models import Edition
from veiligheidsnetwerk.platform.newsletter.presenters.checking import checked
from veiligheidsnetwerk.platform.newsletter.rules.editions import OWN, Item

pytestmark = pytest.mark.django_db


def typed(**other: str) -> dict[str, str]:
    return {"submission": str(uuid4()), "title": "Nieuws", "tier": "leden", **other}


def form_of(page: Client, path: str) -> Mapping[str, object]:
    """What the form would send when nobody types anything."""
    form = page.get(path).context["form"]
    return {bound.html_name: bound.value() or "" for bound in form}


@pytest.fixture
def only_meetings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing else is new, whatever figures other tests loaded."""
    monkeypatch.setattr(news, "_SOURCES", {telling.TOPIC: telling.SOURCE})


@pytest.mark.usefixtures("only_meetings")
def test_an_edition_begins_with_what_is_new_and_is_put_in_order() -> None:
    make_meeting(title="Eerste")
    make_meeting(title="Tweede")
    writer = make_user("redactie")
    editor = browser_of(writer)

    answer = editor.post(f"{PAGE}nieuw/", typed())
    edition = Edition.objects.get()
    assert answer["Location"] == f"{PAGE}{edition.pk}/schrijven/"
    assert [each.title for each in edition.content] == ["Eerste", "Tweede"]

    form = {
        **form_of(editor, answer["Location"]),
        "place_0": "2",
        "place_1": "1",
        "text_1": "Kort.\r\nEn goed.",
    }
    own = {"own_title": "Van ons", "own_url": "https://example.nl/", "intro": "Beste lezer"}
    editor.post(answer["Location"], {**form, **own})

    edition.refresh_from_db()
    assert [each.title for each in edition.content] == ["Tweede", "Eerste", "Van ons"]
    assert edition.content[0].text == "Kort.\nEn goed."
    assert edition.writers == [writer.pk]


@pytest.mark.usefixtures("only_meetings")
def test_of_many_items_each_text_is_kept_and_each_can_be_taken_out() -> None:
    items = [replace(OPEN, key="", title=f"Bericht {number} over iets dat lang heet") for number in range(30)]
    edition, editor = make_edition(*items, approved_by=""), browser_of(make_user("redactie"))
    path = f"{PAGE}{edition.pk}/schrijven/"

    editor.post(path, {**form_of(editor, path), "text_29": "Alleen dit is anders."})
    edition.refresh_from_db()
    assert edition.content[29].text == "Alleen dit is anders."

    editor.post(path, {**form_of(editor, path), "out_28": "on"})
    edition.refresh_from_db()
    assert len(edition.content) == 29


@pytest.mark.parametrize("url", ["javascript:alert(1)", "http://example.nl", "//example.nl", "https://a b"])
def test_a_link_of_our_own_is_safe_and_what_was_typed_stays(url: str) -> None:
    edition, editor = make_edition(), browser_of(make_user("redactie"))
    path = f"{PAGE}{edition.pk}/schrijven/"

    answer = editor.post(path, {**form_of(editor, path), "own_title": "Van ons", "own_url": url})

    assert answer.status_code == 422
    assert "Van ons" in answer.content.decode()


def test_whoever_wrote_does_not_approve_and_writing_takes_approval_away() -> None:
    edition = make_edition(approved_by="")
    writer, other = make_user("redactie"), make_user("secretariaat")
    kept = write(edition, "Anders", "", "iedereen", edition.content, seen=1, order=order_of(writer))

    with pytest.raises(PermissionDenied):
        approve(kept, seen=kept.version, order=order_of(writer))
    assert browser_of(writer).get(f"{PAGE}{edition.pk}/goedkeuren/").status_code == 403
    with pytest.raises(EditConflictError):
        approve(kept, seen=1, order=order_of(other))
    approved = approve(kept, seen=kept.version, order=order_of(other))
    assert approved.approved_by == other.name

    again = write(approved, "Weer anders", "", "iedereen", [], seen=approved.version, order=order_of(writer))
    assert again.approved_by == ""


def test_what_was_sent_changes_no_more() -> None:
    edition = make_edition(sent_at=NOW)

    with pytest.raises(RefusedError, match="verandert niet meer"):
        write(edition, "Anders", "", "iedereen", [], seen=1, order=order_of(make_user("redactie")))


def test_the_list_to_look_at_names_what_must_be_repaired() -> None:
    meeting = make_meeting(title="Weg", cancelled_because="Afgelast.")
    make_user("dvo_secretaris")
    wrong = Item(topic=OWN, title="Uit de regio", text="Het DVO Twentte sprak.")
    edition = make_edition(item_about(meeting), wrong, title="NIEUWS", approved_by="")

    found = [each.text for each in checked(edition)]

    assert found[0] == "‘Weg’ is ingetrokken. Haal het bericht eruit."
    assert any("hoofdletters" in each for each in found)
    assert "Er staat ‘DVO Twentte’. Bedoelt u ‘DVO Twente’?" in found
    approver = browser_of(make_user("secretariaat"))
    answer = approver.post(
        f"{PAGE}{edition.pk}/goedkeuren/", {"read": "on", "seen": "1", "submission": str(uuid4())}
    )
    assert answer.status_code == 422
    assert "is ingetrokken" in answer.content.decode()


def test_the_archive_shows_each_reader_what_that_reader_may_see(client_for: ClientFor) -> None:
    public = make_edition(OPEN, for_members(), sent_at=NOW)
    members = make_edition(OPEN, tier="leden", title="Voor leden", sent_at=NOW)
    draft = make_edition(title="Nog niet verzonden")
    nobody, adviser = client_for(None), client_for("adviseur")

    listed = nobody.get(PAGE).content.decode()
    assert (public.title in listed, members.title in listed, draft.title in listed) == (True, False, False)
    assert members.title in adviser.get(PAGE).content.decode()
    assert nobody.get(members.get_absolute_url()).status_code == 404
    assert adviser.get(draft.get_absolute_url()).status_code == 404
    page = public.get_absolute_url()
    assert "Bijeenkomst voor leden" not in nobody.get(page).content.decode()
    assert "Bijeenkomst voor leden" in adviser.get(page).content.decode()
    feed = adviser.get(f"{PAGE}atom.xml").content.decode()
    assert "Open nieuws" in feed
    assert [each for each in ("Voor leden", "Bijeenkomst", "Nog niet") if each in feed] == []


def test_an_edition_is_found_by_its_tier_and_by_no_word_that_not_all_may_read() -> None:
    public_row = make_edition(OPEN, for_members(), sent_at=NOW)
    make_edition(tier="leden", sent_at=NOW)
    make_edition()

    public, members = sorted(editions(None), key=lambda each: each.url != public_row.get_absolute_url())

    assert set(public.readers) & reader_of(None)
    assert not set(members.readers) & reader_of(None)
    assert "Open nieuws" in public.text
    assert "Bijeenkomst voor leden" not in public.text


def test_a_preview_is_a_mail_in_a_frame_of_our_own_that_runs_and_fetches_nothing() -> None:
    edition, editor = make_edition(OPEN, for_members()), browser_of(make_user("redactie"))

    page = editor.get(f"{PAGE}{edition.pk}/voorbeeld/").content.decode()
    framed = editor.get(f"{PAGE}{edition.pk}/voorbeeld/donker.html?lezer=ik")

    assert "Open nieuws" in page
    assert "Bijeenkomst voor leden" in framed.content.decode()
    assert "prefers-color-scheme" not in framed.content.decode()
    assert "default-src 'none'" in framed["Content-Security-Policy"]
    assert framed["X-Frame-Options"] == "SAMEORIGIN"
