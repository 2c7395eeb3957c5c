"""A file read in a process of its own, that may take only so much time and memory.

Parsers of PDF and packed XML are large, and files come from outside: what goes wrong there ends that process,
and here it is one sentence.
"""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryFile

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from veiligheidsnetwerk.language.texts import refusal
from veiligheidsnetwerk.language.texts.refusal import TextRefusedError
from veiligheidsnetwerk.language.texts.text import Text

SECONDS = 30.0
MEMORY = 1 << 30
ANSWER = 64 << 20
_SOURCE = Path(__file__).parents[3]


class Answer(BaseModel):
    """What the process says: a text, or why there is none."""

    model_config = ConfigDict(extra="forbid")

    text: Text | None = None
    refused: str = ""


ANSWERS = TypeAdapter(Answer)


def read_text(content: bytes, *, seconds: float = SECONDS, memory: int = MEMORY) -> Text:
    """The text of a PDF, DOCX or ODT, known by its content and not by its name; or `TextRefusedError`."""
    if not content:
        raise TextRefusedError(refusal.EMPTY)
    if len(content) > refusal.MOST_BYTES:
        raise TextRefusedError(refusal.TOO_BIG)
    try:
        answer = ANSWERS.validate_json(_asked(content, seconds, memory))
    except (subprocess.SubprocessError, ValidationError) as error:
        raise TextRefusedError(refusal.TOO_HARD) from error
    if answer.text is None:
        raise TextRefusedError(answer.refused)
    return answer.text


def _asked(content: bytes, seconds: float, memory: int) -> bytes:
    limits = (str(int(seconds) + 1), str(memory), str(ANSWER))
    with TemporaryFile() as file, TemporaryFile() as said:
        file.write(content)
        file.seek(0)
        subprocess.run(  # noqa: S603  # this Python, and three numbers of ours
            [sys.executable, "-m", "veiligheidsnetwerk.language.texts.worker", *limits],
            stdin=file,
            stdout=said,
            stderr=subprocess.DEVNULL,
            env={"PYTHONPATH": str(_SOURCE), "PYTHONDONTWRITEBYTECODE": "1"},
            timeout=seconds,
            check=True,
        )
        said.seek(0)
        return said.read()
