"""Why something is withdrawn: an edition, or duiding."""

from django import forms
from django.http import QueryDict


class WithdrawForm(forms.Form):
    """The reason is what everyone with a link to it will read."""

    reden = forms.CharField(
        help_text="Schrijf een hele zin. Wie er een link naar heeft, leest hem. Noem geen personen.",
        min_length=10,
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={
            "required": "Vul in waarom.",
            "min_length": "Schrijf een hele zin, zodat anderen het begrijpen.",
            "max_length": "Houd het korter dan 300 tekens.",
        },
    )

    def __init__(self, data: QueryDict | None, *, what: str) -> None:
        super().__init__(data, use_required_attribute=False)
        self.fields["reden"].label = f"Waarom trekt u {what} in?"
