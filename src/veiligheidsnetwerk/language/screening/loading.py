"""The words of `screening.yaml`, read and checked."""

from collections.abc import Sequence
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from veiligheidsnetwerk.language.errors import LanguageError

DEFINITIONS = Path(__file__).parents[2] / "definitions"


class ScreeningError(LanguageError):
    """The file of words is wrong; the message says where."""


class Words(BaseModel):
    """Words that stand before, in or at the end of what points at a person."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    street_endings: Sequence[str] = Field(min_length=1)
    before_ways: Sequence[str] = Field(min_length=1)
    titles: Sequence[str] = Field(min_length=1)
    known_as: Sequence[str] = Field(min_length=1)
    particles: Sequence[str] = Field(min_length=1)
    given_names: Sequence[str] = Field(min_length=1)


def load_words(folder: Path = DEFINITIONS) -> Words:
    """Read and check `screening.yaml` in `folder`."""
    try:
        with (folder / "screening.yaml").open(encoding="utf-8") as file:
            return Words.model_validate(yaml.safe_load(file))
    except (OSError, UnicodeDecodeError, yaml.YAMLError, ValidationError) as error:
        raise ScreeningError(f"De definitie screening.yaml is niet te lezen: {error}") from error
