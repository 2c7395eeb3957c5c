"""What the log of decisions is asked."""

from collections.abc import Sequence

from django import forms
from django.http import QueryDict

from veiligheidsnetwerk.platform.network.forms import Question
from veiligheidsnetwerk.platform.network.models import Body


class LogForm(Question):
    """Which decisions? Stands in the address."""

    q = forms.CharField(label="Zoek in besluiten", max_length=100, required=False)

    def __init__(self, address: QueryDict, *, bodies: Sequence[Body]) -> None:
        super().__init__(address)
        choices = [("", "Alle overleggen"), *((each.code, each.name) for each in bodies)]
        self.fields["overleg"] = forms.ChoiceField(
            label="Overleg",
            required=False,
            choices=choices,
            error_messages={"invalid_choice": "Kies een overleg uit de lijst."},
        )
