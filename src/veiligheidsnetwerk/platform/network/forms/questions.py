"""What an address asks."""

from django import forms

from veiligheidsnetwerk.platform.network.forms.fields import DayField


class DayForm(forms.Form):
    """On which day? Stands in the address as `op`."""

    op = DayField(label="Op welke dag?")


class SearchForm(forms.Form):
    """Who is looked for?"""

    zoek = forms.CharField(label="Zoek op naam of e-mailadres", required=False, max_length=120)
