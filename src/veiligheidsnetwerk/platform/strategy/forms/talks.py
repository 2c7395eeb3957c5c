"""Writing down what the driehoek said."""

from django import forms

from veiligheidsnetwerk.platform.network.forms import DayField, EditForm
from veiligheidsnetwerk.platform.strategy.actions.talks import TalkFacts


class TalkForm(EditForm):
    """When the driehoek spoke about it, and what was said."""

    day = DayField(label="Op welke dag sprak de driehoek hierover?")
    text = forms.CharField(
        label="Wat is er gezegd?",
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text="Wie de input van deze gemeente leest, leest dit ook. Noem geen namen van mensen of zaken.",
        error_messages={"required": "Schrijf op wat er is gezegd."},
    )

    @property
    def facts(self) -> TalkFacts:
        return TalkFacts(**self.values)


class ChangeTalkForm(TalkForm):
    """The same, of something that was written down before."""

    is_dropped = forms.BooleanField(
        label="Laat dit vervallen", required=False, help_text="Het blijft in de geschiedenis staan."
    )
