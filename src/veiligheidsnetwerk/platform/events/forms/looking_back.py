"""What somebody thought of a meeting."""

from typing import Any

from django import forms

from veiligheidsnetwerk.platform.events.rules.looking_back import ANSWERS, QUESTIONS
from veiligheidsnetwerk.platform.network.forms import EditForm


class LookBackForm(EditForm):
    """Three questions with the same answers."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for name, words in QUESTIONS.items():
            self.fields[name] = forms.ChoiceField(
                label=words,
                choices=list(ANSWERS.items()),
                widget=forms.RadioSelect,
                error_messages={"required": "Kies een antwoord.", "invalid_choice": "Kies uit de lijst."},
            )
