"""What someone looks for in the log."""

from django import forms

from veiligheidsnetwerk.platform.audit import rules
from veiligheidsnetwerk.platform.audit.queries import Search
from veiligheidsnetwerk.platform.core import events

_DAYS = ["%Y-%m-%d", "%d-%m-%Y"]
_WRONG_DAY = {"invalid": "Vul een datum in, zoals 31-12-2026."}
_NO_NUMBER = {"invalid": "Dit is geen nummer van een regel."}
HIGHEST = 2**63 - 1


def _action_choices() -> list[tuple[str, str]]:
    """One choice for all actions that read the same; the first of their codes stands for them."""
    titles: dict[str, str] = {}
    for code, action in events.actions().items():
        titles.setdefault(rules.action_title(action.sentence), code)
    choices = [(code, title) for title, code in titles.items()]
    return [("", "Alles"), *sorted(choices, key=lambda choice: choice[1].lstrip("… ").casefold())]


class SearchForm(forms.Form):
    """Everything may stay empty. After `is_valid`, `search` says which lines are wanted."""

    wie = forms.CharField(label="Wie", help_text="Een deel van de naam.", max_length=200, required=False)
    actie = forms.ChoiceField(
        label="Wat",
        choices=_action_choices,
        required=False,
        error_messages={"invalid_choice": "Deze keuze bestaat niet. Kies er een uit de lijst."},
    )
    waarover = forms.CharField(
        label="Waarover",
        help_text="Een naam, een code, het adres van een pagina, of het e-mailadres waarmee iemand probeerde "
        "in te loggen.",
        max_length=200,
        required=False,
    )
    van = forms.DateField(
        label="Van",
        input_formats=_DAYS,
        error_messages=_WRONG_DAY,
        required=False,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
    )
    tot = forms.DateField(
        label="Tot en met",
        input_formats=_DAYS,
        error_messages=_WRONG_DAY,
        required=False,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
    )
    handeling = forms.UUIDField(required=False, widget=forms.HiddenInput)
    voor = forms.IntegerField(
        required=False, max_value=HIGHEST, error_messages=_NO_NUMBER, widget=forms.HiddenInput
    )
    na = forms.IntegerField(
        required=False, max_value=HIGHEST, error_messages=_NO_NUMBER, widget=forms.HiddenInput
    )

    def clean(self) -> None:
        since, until = self.cleaned_data.get("van"), self.cleaned_data.get("tot")
        if since and until and until < since:
            self.add_error("tot", "Deze dag ligt voor ‘Van’. Draai de twee om.")

    @property
    def search(self) -> Search:
        asked = self.cleaned_data
        return Search(
            who=asked["wie"],
            action=asked["actie"],
            about=asked["waarover"],
            operation=str(asked["handeling"] or ""),
            since=asked["van"],
            until=asked["tot"],
        )
