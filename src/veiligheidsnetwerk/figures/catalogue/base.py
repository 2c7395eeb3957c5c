"""What every definition has in common."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

from veiligheidsnetwerk.figures.errors import FiguresError

NAME = r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}"
"""What a source, an edition or a vintage may be called: such a folder cannot lie anywhere else."""

type Name = Annotated[str, StringConstraints(pattern=rf"^{NAME}$")]


class CatalogueError(FiguresError):
    """A definition file is wrong; the message names the file and the place."""


class Definition(BaseModel):
    """A part of a definition file: frozen, and without words that we do not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")
