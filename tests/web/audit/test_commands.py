from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from pytest_django import Settings

from tests.audit_lines import execute, unguarded, write_lines
from veiligheidsnetwerk.platform.audit import verification

pytestmark = pytest.mark.django_db


def audit(*arguments: str) -> str:
    said = StringIO()
    call_command("audit", *arguments, stdout=said)
    return said.getvalue().strip()


def complaint(*arguments: str) -> list[str]:
    with pytest.raises(CommandError) as refused:
        audit("verify", *arguments)
    assert refused.value.returncode == 1
    return str(refused.value).splitlines()[1:-1]


def test_an_empty_log_is_whole_and_has_no_head() -> None:
    assert audit("verify") == "Het logboek is leeg."
    assert audit("anchor") == "Het logboek is nog leeg."


def test_a_whole_log_is_said_to_be_whole(anchor_file: Path) -> None:
    write_lines(3)
    audit("anchor")
    write_lines(1)

    assert audit("verify") == (
        "Het logboek is heel: 4 regels nagerekend. Na het laatste anker kwam er nog bij: 1 regel."
    )


def test_the_anchor_that_is_shown_is_the_one_that_is_kept(anchor_file: Path) -> None:
    write_lines(2)

    shown = audit("anchor")

    assert anchor_file.read_text(encoding="ascii") == f"{shown}\n"
    assert shown.startswith("2 ")
    assert anchor_file.stat().st_mode & 0o777 == 0o600


def test_a_changed_line_is_named() -> None:
    write_lines(5)
    audit("anchor")
    with unguarded():
        execute("UPDATE audit_line SET name = 'Een ander' WHERE sequence = 3")

    assert complaint() == ["Regel 3 klopt niet: zij is veranderd, of zij volgde op een andere regel."]


def test_missing_lines_are_named() -> None:
    write_lines(6)
    audit("anchor")
    with unguarded():
        execute("DELETE FROM audit_line WHERE sequence IN (2, 3)")

    assert complaint()[0] == "Regel 2 tot en met 3 ontbreken."


def test_a_lost_end_is_named_with_the_time_it_was_there() -> None:
    write_lines(6)
    at = audit("anchor").split()[2]
    with unguarded():
        execute("DELETE FROM audit_line WHERE sequence > 4")

    assert complaint() == [f"Het einde ontbreekt: regel 5 tot en met 6. Op {at} was regel 6 er nog."]


def test_an_emptied_log_is_not_an_empty_log() -> None:
    write_lines(2)
    audit("anchor")
    with unguarded():
        execute("DELETE FROM audit_line")

    assert complaint()[0].startswith("Het einde ontbreekt: regel 1 tot en met 2.")


def test_a_log_without_anchors_is_not_whole(anchor_file: Path) -> None:
    write_lines(1)

    assert complaint() == [f"Er is geen anker: {anchor_file} ontbreekt of is leeg."]


def test_anchors_that_were_kept_elsewhere_find_a_history_that_was_written_again(
    anchor_file: Path, tmp_path: Path
) -> None:
    write_lines(3)
    audit("anchor")
    elsewhere = anchor_file.rename(tmp_path / "elders.log")
    with unguarded():
        execute("DELETE FROM audit_line")
    write_lines(2)
    write_lines(2)
    audit("anchor")

    assert audit("verify") == "Het logboek is heel: 4 regels nagerekend."
    assert complaint("--anchors", str(elsewhere)) == ["Regel 3 is een andere dan die in het anker."]


def test_another_key_breaks_everything_and_is_suggested(settings: Settings) -> None:
    write_lines(verification.SHOWN + 5)
    audit("anchor")
    settings.AUDIT_KEY = "een andere sleutel"

    said = complaint()

    assert said[0] == "Regel 1 van anchors.log is veranderd of kwam er niet van ons in."
    assert "AUDIT_KEY" in said[-1]
    assert len(said) == verification.SHOWN + 2


def test_progress_is_shown_while_there_is_much_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verification, "PORTION", 2)
    write_lines(5)
    audit("anchor")

    assert audit("verify").splitlines()[:2] == ["… 2 regels", "… 4 regels"]
