"""Why a file is not taken."""

from veiligheidsnetwerk.figures.errors import FiguresError


class ImportRefusedError(FiguresError):
    """The whole file is refused; nothing of it was kept, and the vintage in use stays.

    `line` counts from 1, the heading included; 0 when the reason lies in the file as a whole.
    """

    def __init__(self, file: str, reason: str, line: int = 0) -> None:
        self.file, self.reason, self.line = file, reason, line
        place = f"{file}, regel {line}" if line else file
        super().__init__(
            f"{place}: {reason} Het bestand is niet ingelezen; de cijfers in gebruik blijven staan."
        )

    def __reduce__(self) -> tuple[type["ImportRefusedError"], tuple[str, str, int]]:
        """Lets the refusal come back from another process, which passes on only the message by itself."""
        return type(self), (self.file, self.reason, self.line)
