"""Whatever can be logged has a Dutch sentence, and stands in the documentation."""

import re
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from tests.audit_lines import NOTED
from veiligheidsnetwerk.platform.core import events

PAPER = Path(__file__).resolve().parents[3] / "docs" / "how-to" / "audit.md"
ACTIONS = {code: action for code, action in events.actions().items() if not code.startswith("test.")}


@pytest.mark.parametrize("code", ACTIONS)
def test_an_action_has_a_dotted_code_and_a_whole_sentence(code: str) -> None:
    sentence = ACTIONS[code].sentence

    assert re.fullmatch(r"[a-z_]+(\.[a-z_]+)+", code)
    assert sentence.endswith(".")
    assert set(re.findall(r"\{(\w+)", sentence)) <= {"who", "about", "before", "after"}


def test_every_action_is_described_as_manage_py_audit_actions_prints_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(events, "_ACTIONS", ACTIONS)
    printed = StringIO()

    call_command("audit", "actions", stdout=printed)

    assert NOTED.code not in printed.getvalue()
    assert PAPER.read_text(encoding="utf-8").endswith(printed.getvalue())
