import re
from pathlib import Path

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from tests.audit_lines import NOTED, note
from tests.factories import PASSWORD, make_user
from veiligheidsnetwerk.platform.audit import register
from veiligheidsnetwerk.platform.audit.models import Line, Processing
from veiligheidsnetwerk.platform.audit.queries import processings_of
from veiligheidsnetwerk.platform.core import events
from veiligheidsnetwerk.platform.core import processing as door
from veiligheidsnetwerk.platform.core.operations import Origin, operation
from veiligheidsnetwerk.platform.core.processing import Subject, processing

ANNA, BRAM = Subject("persoon", "kanarie-12345"), Subject("persoon", "2")


class LostError(Exception):
    """Ends a processing."""


@processing("eigen-gegevens", [ANNA])
def lose() -> None:
    raise LostError


@pytest.mark.django_db
def test_a_line_for_each_person_stands_there_before_anything_is_processed() -> None:
    with processing("eigen-gegevens", [ANNA, BRAM]):
        during = list(Processing.objects.values_list("status", "ended"))
    after = list(Processing.objects.all())

    assert during == [("UNSET", ""), ("UNSET", "")]
    assert [line.status for line in after] == ["OK", "OK"]
    assert all(line.begun <= line.ended for line in after)
    assert {line.name for line in after} == {"Eigen gegevens inzien en meenemen"}
    assert len({line.operation for line in after}) == 2


@pytest.mark.django_db
def test_a_processing_that_fails_is_kept_as_failed() -> None:
    with pytest.raises(LostError):
        lose()

    assert [line.status for line in Processing.objects.all()] == ["ERROR"]


@pytest.mark.django_db
def test_who_is_concerned_is_found_by_key_and_the_key_is_nowhere() -> None:
    with processing("eigen-gegevens", [ANNA, BRAM]):
        pass

    assert [line.activity for line in processings_of(ANNA)] == ["eigen-gegevens"]
    assert not processings_of(Subject("account", ANNA.id)).exists()
    assert ANNA.id not in repr(list(Processing.objects.values_list()))


@pytest.mark.django_db
def test_both_logs_meet_in_the_operation_and_only_one_knows_who() -> None:
    events.register(NOTED)
    with operation(Origin.PAGE), processing("eigen-gegevens", [ANNA]), transaction.atomic():
        events.record(note(1))

    line, processed = Line.objects.get(), Processing.objects.get()
    assert processed.trace == line.operation.replace("-", "")
    assert re.fullmatch(r"[0-9a-f]{32}", processed.trace)
    assert re.fullmatch(r"[0-9a-f]{16}", processed.operation)
    assert line.name not in repr(Processing.objects.values_list()[0])
    assert not {field.name for field in Processing._meta.fields} & {"account", "name_of_user", "role"}


@pytest.mark.django_db
def test_what_is_not_in_the_register_is_not_processed() -> None:
    done = []

    with pytest.raises(register.UnknownActivityError), processing("verkopen", [ANNA]):
        done.append("verkocht")

    assert done == []
    assert not Processing.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_inside_a_transaction_nothing_is_processed_for_its_line_could_vanish() -> None:
    done = []

    with pytest.raises(RuntimeError, match="durable"), transaction.atomic():  # noqa: SIM117 - the order counts
        with processing("eigen-gegevens", [ANNA]):
            done.append("gezien")

    assert done == []


def test_without_a_log_nothing_is_processed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(door, "_KEEPERS", [])

    with pytest.raises(door.NoKeeperError), processing("eigen-gegevens", [ANNA]):
        pytest.fail("processed")


@pytest.mark.django_db
@pytest.mark.parametrize(("status", "ended"), [("OK", ""), ("UNSET", "2026-01-01T00:00:00.000000Z")])
def test_a_line_is_open_or_ended_and_nothing_between(status: str, ended: str) -> None:
    with processing("eigen-gegevens", [ANNA]):
        pass

    with pytest.raises(IntegrityError), transaction.atomic():
        Processing.objects.update(status=status, ended=ended)


@pytest.mark.django_db
def test_signing_in_is_a_processing_and_failing_to_is_none(client: Client) -> None:
    user = make_user("adviseur")

    client.post("/account/inloggen/", {"login": "adviseur@example.nl", "password": "fout"})
    client.post("/account/inloggen/", {"login": "adviseur@example.nl", "password": PASSWORD})

    [line] = processings_of(Subject("account", str(user.pk)))
    signed_in = Line.objects.get(action="account.signed_in")
    assert (line.activity, line.status) == ("inloggen", "OK")
    assert line.trace == signed_in.operation.replace("-", "")
    assert Processing.objects.count() == 1


def test_every_activity_that_the_code_names_is_in_the_register() -> None:
    source = Path(register.__file__).parents[2]
    code = "\n".join(path.read_text(encoding="utf-8") for path in source.rglob("*.py"))

    named = set(re.findall(r'processing\("([^"]+)"', code))

    assert named
    assert named <= set(register.activities())


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("over hem of haar is bewaard.", "over hem of haar is bewaard"), "purpose"),
        (("id: inloggen", "id: eigen-gegevens"), "twee keer"),
        (("basis: wettelijke plicht (artikel 6", "basis: zomaar (artikel 0"), "basis"),
    ],
)
def test_a_register_with_a_mistake_is_refused(tmp_path: Path, change: tuple[str, str], said: str) -> None:
    text = register.FILE.read_text(encoding="utf-8")
    path = tmp_path / "register.yaml"
    path.write_text(text.replace(change[0], change[1], 1), encoding="utf-8")

    with pytest.raises(ValueError, match=said):
        register.read_activities(path)
