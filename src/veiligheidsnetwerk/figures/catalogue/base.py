"""What every definition has in common."""

from pydantic import BaseModel, ConfigDict


class Definition(BaseModel):
    """A part of a definition file: frozen, and without words that we do not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")
