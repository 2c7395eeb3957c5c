"""What an editor is asked before readers see another thing."""

from django import forms

from veiligheidsnetwerk.platform.network.forms import EditForm


class PublishForm(EditForm):
    """When it goes online."""

    at = forms.DateTimeField(
        label="Moment waarop het online gaat",
        required=False,
        help_text="Leeg: meteen.",
        widget=forms.DateTimeInput(format="%Y-%m-%dT%H:%M", attrs={"type": "datetime-local"}),
        input_formats=["%Y-%m-%dT%H:%M", "%d-%m-%Y %H:%M", "%Y-%m-%d %H:%M"],
        error_messages={"invalid": "Vul een dag en tijd in, zoals 1-12-2026 9:00."},
    )


class UnplanForm(EditForm):
    """Only whether it is sure."""


class WithdrawForm(EditForm):
    """Why readers no longer see it."""

    because = forms.CharField(
        label="Waarom?",
        max_length=200,
        help_text="Dit staat in het logboek.",
        error_messages={"required": "Schrijf op waarom."},
    )
