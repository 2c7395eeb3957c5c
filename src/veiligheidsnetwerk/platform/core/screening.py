"""Free text about groups and areas: what points at one person is refused before anything is kept."""

from collections.abc import Sequence
from functools import cache
from typing import Any, ClassVar

from django import forms

from veiligheidsnetwerk.language.screening import Finding, Screener, load_words

_SHOWN = 5


@cache
def screener() -> Screener:
    """The reader of this installation, made once per process."""
    return Screener(load_words())


class NamesField(forms.CharField):
    """Why names may stay in a text. Only shown once a name seems to stand in it."""

    def __init__(self) -> None:
        super().__init__(
            label="Waarom moet deze naam er staan?",
            help_text="Bijvoorbeeld: het is de naam van een club, een straat of een bestuurder in functie.",
            required=False,
            max_length=200,
            widget=forms.HiddenInput,
        )

    def show(self) -> None:
        self.widget = forms.TextInput(attrs={"maxlength": self.max_length})


class ScreenedForm(forms.Form):
    """A form of which the fields in `screened` are read for what points at a person.

    Numbers, addresses and the like are refused. What may be a name is refused too, until `names` says why it
    stays; that reason stands in the history of whatever keeps the text.
    """

    screened: Sequence[str] = ()
    NAMES: ClassVar = "names"

    @property
    def to_screen(self) -> Sequence[str]:
        """The fields that are read; a form with fields that differ says which itself."""
        return self.screened

    def text_of(self, name: str, cleaned: dict[str, Any]) -> str:
        """What was typed in a field; a form in which that is read into something else says how."""
        return str(cleaned.get(name) or "")

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        reason = cleaned.get(self.NAMES)
        if reason:
            self._show_reason()
        for name in self.to_screen:
            found = screener().screen(self.text_of(name, cleaned))
            certain = [each for each in found if each.kind.blocks]
            if certain:
                self.add_error(name, _about(certain))
            names = [each for each in found if not each.kind.blocks]
            if names and not reason:
                self._show_reason()
                self.add_error(name, _about_names(names))
        return cleaned

    def _show_reason(self) -> None:
        field = self.fields[self.NAMES]
        if isinstance(field, NamesField):
            field.show()


def said_of(text: str) -> str:
    """What stands in a text that is still being typed, in a sentence or two; "" when nothing does."""
    found = screener().screen(text)
    certain, names = ([each for each in found if each.kind.blocks is blocks] for blocks in (True, False))
    told = [_about(certain)] if certain else []
    return " ".join([*told, *([_about_names(names)] if names else [])])


def _about(certain: Sequence[Finding]) -> str:
    pieces = [f"{each.kind.value} ‘{each.written}’" for each in certain]
    return (
        f"Hier staat iets dat naar een mens of een huis wijst: {_listed(pieces)}. Dat hoort hier niet. "
        "Haal het weg. De rest van uw tekst staat er nog."
    )


def _about_names(names: Sequence[Finding]) -> str:
    pieces = [f"‘{each.written}’" for each in names]
    return (
        f"Dit lijkt de naam van een mens: {_listed(pieces)}. Haal de naam weg, of schrijf hieronder waarom "
        "hij er moet staan."
    )


def _listed(pieces: Sequence[str]) -> str:
    shown = ", ".join(pieces[:_SHOWN])
    return f"{shown} en nog {len(pieces) - _SHOWN}" if len(pieces) > _SHOWN else shown
