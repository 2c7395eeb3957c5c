"""The definitions of themes, read from their file and checked."""

from pathlib import Path

import yaml
from pydantic import ValidationError

from veiligheidsnetwerk.language.errors import LanguageError
from veiligheidsnetwerk.language.themes.definition import Themes

DEFINITIONS = Path(__file__).parents[2] / "definitions"


class ThemesError(LanguageError):
    """The file of themes is wrong; the message says where."""


def load_themes(folder: Path = DEFINITIONS) -> Themes:
    """Read and check `thesaurus.yaml` in `folder`."""
    try:
        with (folder / "thesaurus.yaml").open(encoding="utf-8") as file:
            return Themes.model_validate(yaml.safe_load(file))
    except (OSError, UnicodeDecodeError, yaml.YAMLError, ValidationError) as error:
        raise ThemesError(f"De definitie thesaurus.yaml is niet te lezen: {error}") from error
