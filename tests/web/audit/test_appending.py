from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone
from pytest_django import Settings

from tests.audit_lines import NOTED, TESTER, note, write_lines
from tests.factories import make_user
from veiligheidsnetwerk.platform.accounts.models import User
from veiligheidsnetwerk.platform.audit import rules
from veiligheidsnetwerk.platform.audit.actions import OutsideTransactionError
from veiligheidsnetwerk.platform.audit.models import Line
from veiligheidsnetwerk.platform.core import events
from veiligheidsnetwerk.platform.core.events import Event, Thing


@pytest.fixture(autouse=True)
def _known() -> None:
    events.register(NOTED)


class ChangedMindError(Exception):
    """Ends a transaction."""


@transaction.atomic
def make_guest(event: Event) -> None:
    make_user("gast")
    events.record(event)


@transaction.atomic
def change_mind_after(event: Event) -> None:
    make_guest(event)
    raise ChangedMindError


def anchored(anchor_file: Path) -> list[int]:
    return [int(line.split()[0]) for line in anchor_file.read_text(encoding="ascii").splitlines()]


@pytest.mark.django_db
def test_a_line_keeps_what_happened_and_when() -> None:
    before = timezone.now()

    write_lines(1)

    line = Line.objects.get()
    assert (line.sequence, line.action, line.sentence) == (1, "test.noted", "Tester noteerde ding 0.")
    assert (line.account, line.name, line.role) == (1, "Tester", "beheer")
    assert (line.about_kind, line.about_id, line.about_label) == ("ding", "0", "ding 0")
    assert line.details_before == {"waarde": 0}
    assert line.details_after == {"waarde": 1, "naam": "é “0”"}
    assert (line.zone, line.origin, line.result) == ("members", "command", "done")
    assert before <= line.moment <= timezone.now()
    assert line.at.endswith("Z")


@pytest.mark.django_db
def test_many_events_of_one_action_make_one_chain_without_a_gap() -> None:
    events.record(*[note(number) for number in range(1_200)])

    assert list(Line.objects.values_list("sequence", flat=True)) == list(range(1, 1_201))
    assert len(set(Line.objects.values_list("operation", flat=True))) == 1


@pytest.mark.django_db
def test_history_outlives_its_subject() -> None:
    user = make_user("gast")
    events.record(Event(code=NOTED.code, by=user.actor, about=Thing("account", str(user.pk), user.name)))

    user.delete()

    assert Line.objects.get().name == "Gast"


@pytest.mark.django_db(transaction=True)
def test_outside_a_transaction_nothing_is_recorded() -> None:
    with pytest.raises(OutsideTransactionError):
        events.record(note(1))

    assert not Line.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_an_action_that_fails_leaves_no_line_and_no_anchor(anchor_file: Path) -> None:
    with pytest.raises(ChangedMindError):
        change_mind_after(note(1))

    assert not Line.objects.exists()
    assert not User.objects.exists()
    assert not anchor_file.exists()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    "event",
    [
        Event(code="test.unknown", by=TESTER, about=Thing("ding", "1", "ding")),
        Event(code=NOTED.code, by=TESTER, about=Thing("ding", "1", "ding"), after={"wachtwoord": "x"}),
        Event(code=NOTED.code, by=TESTER, about=Thing("ding", "1", "een\0nul")),
        Event(code=NOTED.code, by=TESTER, about=Thing("ding", "\0", "ding")),
    ],
)
def test_what_cannot_be_logged_does_not_happen(event: Event) -> None:
    with pytest.raises((events.UnknownActionError, rules.NotLoggableError)):
        make_guest(event)

    assert not User.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_after_every_commit_the_head_is_noted_once(anchor_file: Path) -> None:
    write_lines(2)
    with transaction.atomic():
        events.record(note(1))
        events.record(note(2), note(3))

    assert anchored(anchor_file) == [1, 2, 5]


@pytest.mark.django_db(transaction=True)
def test_a_part_that_is_rolled_back_is_not_noted(anchor_file: Path) -> None:
    with transaction.atomic():
        events.record(note(1))
        with pytest.raises(ChangedMindError):
            change_mind_after(note(2))
    with transaction.atomic():
        with pytest.raises(ChangedMindError):
            change_mind_after(note(3))
        events.record(note(4))

    assert anchored(anchor_file) == [1, 2]
    call_command("audit", "verify")


@pytest.mark.django_db(transaction=True)
def test_an_anchor_that_cannot_be_written_is_an_error_line_and_the_next_one_makes_up_for_it(
    settings: Settings, tmp_path: Path, anchor_file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    settings.AUDIT_ANCHORS = tmp_path / "er is geen map" / "anchors.log"

    write_lines(1)
    said = caplog.text
    settings.AUDIT_ANCHORS = anchor_file
    write_lines(1)

    assert "on_commit" in said
    assert anchored(anchor_file) == [2]


@pytest.mark.django_db
def test_a_long_name_is_cut_and_the_sentence_stays_whole() -> None:
    events.record(Event(code=NOTED.code, by=TESTER, about=Thing("ding", "1", "lang " * 100)))

    line = Line.objects.get()
    assert len(line.about_label) == 200
    assert line.about_label.endswith("…")
    assert len(line.sentence) > 500
