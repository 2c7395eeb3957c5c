"""The themes of the network with the words that plans use for them: `definitions/thesaurus.yaml`."""

from veiligheidsnetwerk.language.themes.abbreviations import abbreviations, stands_for
from veiligheidsnetwerk.language.themes.definition import (
    Drift,
    KernbeleidTheme,
    Sense,
    Senses,
    Subject,
    Theme,
    Themes,
)
from veiligheidsnetwerk.language.themes.drift import as_now
from veiligheidsnetwerk.language.themes.loading import ThemesError, load_themes
from veiligheidsnetwerk.language.themes.thesaurus import Meaning, Named, Thesaurus

__all__ = [
    "Drift",
    "KernbeleidTheme",
    "Meaning",
    "Named",
    "Sense",
    "Senses",
    "Subject",
    "Theme",
    "Themes",
    "ThemesError",
    "Thesaurus",
    "abbreviations",
    "as_now",
    "load_themes",
    "stands_for",
]
