"""How an event becomes one line."""

import logging
import traceback
from pathlib import Path

OWN = "veiligheidsnetwerk"


class OneLine(logging.Formatter):
    """Time, level, logger, message and, for an exception, its type and the last place in our code.

    The text of an exception is left out: it may quote SQL, a path or what a person typed.
    """

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s %(message)s", "%Y-%m-%dT%H:%M:%S%z")

    def format(self, record: logging.LogRecord) -> str:
        record.asctime = self.formatTime(record, self.datefmt)
        record.message = record.getMessage()
        return "".join(_visible(sign) for sign in self.formatMessage(record) + _cause(record))


def _cause(record: logging.LogRecord) -> str:
    if not record.exc_info or record.exc_info[0] is None:
        return ""
    own = [frame for frame in traceback.extract_tb(record.exc_info[2]) if OWN in Path(frame.filename).parts]
    where = f" in {Path(own[-1].filename).name}:{own[-1].lineno}" if own else ""
    return f" [{record.exc_info[0].__name__}{where}]"


def _visible(sign: str) -> str:
    return sign if sign.isprintable() else f"\\x{ord(sign):02x}"
