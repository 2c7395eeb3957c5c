"""Why an edition is withdrawn."""

from django import forms
from django.http import QueryDict


class WithdrawForm(forms.Form):
    """The reason is what everyone with a link to the edition will read."""

    reden = forms.CharField(
        label="Waarom trekt u deze editie in?",
        help_text="Schrijf een hele zin. Wie een link naar deze editie heeft, leest hem. Noem geen personen.",
        min_length=10,
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={
            "required": "Vul in waarom.",
            "min_length": "Schrijf een hele zin, zodat anderen het begrijpen.",
            "max_length": "Houd het korter dan 300 tekens.",
        },
    )

    def __init__(self, data: QueryDict | None) -> None:
        super().__init__(data, use_required_attribute=False)
