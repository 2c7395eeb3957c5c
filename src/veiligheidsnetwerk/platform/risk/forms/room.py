"""The codes of a room full of people, one on each line."""

from collections.abc import Sequence
from typing import Any

from django import forms

from veiligheidsnetwerk.platform.risk.rules.code_string import WrongCodeError, read_code
from veiligheidsnetwerk.platform.risk.rules.instrument import Answers, Instrument

FEWEST, MOST = 2, 200


class RoomForm(forms.Form):
    """After `is_valid`, `room` has the answers of each line."""

    codes = forms.CharField(
        label="Codes van de deelnemers",
        help_text="Plak de codes onder elkaar: op elke regel één. Lege regels tellen niet.",
        widget=forms.Textarea(attrs={"rows": 8, "autocomplete": "off", "spellcheck": "false"}),
        max_length=100_000,
    )

    def __init__(self, instrument: Instrument, data: Any = None) -> None:
        super().__init__(data, use_required_attribute=False)
        self.instrument = instrument
        self.room: Sequence[Answers] = ()

    def clean_codes(self) -> str:
        text: str = self.cleaned_data["codes"]
        lines = [(number, line) for number, line in enumerate(text.splitlines(), 1) if line.strip()]
        if not FEWEST <= len(lines) <= MOST:
            raise forms.ValidationError(
                f"Aantal codes: {len(lines)}. Vergelijken kan met {FEWEST} tot en met {MOST} codes."
            )
        self.room = [self._read(number, line) for number, line in lines]
        return text

    def _read(self, number: int, line: str) -> Answers:
        try:
            return read_code(self.instrument, line)
        except WrongCodeError as error:
            raise forms.ValidationError(f"Regel {number}: {error}") from error
