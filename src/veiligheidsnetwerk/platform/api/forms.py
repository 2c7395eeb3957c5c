"""What someone fills in to make a token."""

from datetime import date
from uuid import uuid4

from django import forms
from django.http import QueryDict

from veiligheidsnetwerk.platform.api import rules
from veiligheidsnetwerk.platform.network.forms.base import OrganisationField
from veiligheidsnetwerk.platform.network.forms.fields import DayField
from veiligheidsnetwerk.platform.network.models import Organisation


class TokenForm(forms.Form):
    """For whom, for what, and until when."""

    submission = forms.UUIDField(widget=forms.HiddenInput)
    organisation = OrganisationField(label="Organisatie", empty="Kies een organisatie")
    name = forms.CharField(
        label="Waarvoor",
        help_text="Bijvoorbeeld: dashboard van team Veiligheid.",
        max_length=80,
        error_messages={"required": "Schrijf kort op waarvoor deze sleutel is."},
    )
    last_day = DayField(label="Geldig tot en met", help_text="Ten hoogste een jaar vanaf nu.")

    def __init__(self, data: QueryDict | None = None, *, today: date) -> None:
        self.today = today
        super().__init__(data, initial={"submission": uuid4()}, use_required_attribute=False)

    def clean_organisation(self) -> Organisation:
        organisation: Organisation = self.cleaned_data["organisation"]
        if not organisation.span.holds_on(self.today):
            raise forms.ValidationError("Deze organisatie bestaat nu niet. Kies een andere.")
        return organisation

    def clean_last_day(self) -> date:
        last_day: date = self.cleaned_data["last_day"]
        if problem := rules.last_day_problem(last_day, today=self.today):
            raise forms.ValidationError(problem)
        return last_day
