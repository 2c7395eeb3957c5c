"""What is made for a goal, and how far people find it is."""

from django import forms
from django.http import QueryDict
from django.utils import timezone

from veiligheidsnetwerk.platform.network.forms import DayField, EditForm
from veiligheidsnetwerk.platform.strategy.actions.following import ProgressFacts
from veiligheidsnetwerk.platform.strategy.actions.goals import ProductFacts
from veiligheidsnetwerk.platform.strategy.rules.goals import Standing

FOLLOW = "figures"
"""What is chosen to follow the figures again."""


class ProductForm(EditForm):
    """What is made, by whom, and how far it is."""

    title = forms.CharField(
        label="Product",
        max_length=200,
        error_messages={"required": "Schrijf op wat er wordt gemaakt."},
    )
    owner = forms.CharField(label="Wie maakt het?", max_length=120, required=False)
    day = DayField(label="Klaar op", required=False)
    done_day = DayField(label="Gereed sinds", required=False, help_text="Leeg: het is nog niet gereed.")
    text = forms.CharField(
        label="Stand van zaken", max_length=600, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )

    @property
    def facts(self) -> ProductFacts:
        return ProductFacts(**self.values)


class ChangeProductForm(ProductForm):
    """The same, of a product that is there; it may also go."""

    is_dropped = forms.BooleanField(label="Laat dit product vervallen", required=False)
    reason = forms.CharField(label="Waarom vervalt het?", max_length=300, required=False)


class ProgressForm(EditForm):
    """How far a goal is according to people, beside what the figures say."""

    standing = forms.ChoiceField(
        label="Hoe ver is het?",
        widget=forms.RadioSelect,
        choices=[
            *((each.value, each.value.capitalize()) for each in Standing),
            (FOLLOW, "Wat de cijfers zeggen: wij wijken er niet meer van af"),
        ],
        error_messages={"required": "Kies hoe ver het is.", "invalid_choice": "Kies uit de lijst."},
    )
    reason = forms.CharField(
        label="Waarom?",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": "Schrijf op waarom. Dit staat straks naast wat de cijfers zeggen."},
    )
    day = DayField(label="Op welke dag is dit vastgesteld?")

    def __init__(self, data: QueryDict | None = None) -> None:
        super().__init__(data, initial={"day": timezone.localdate()})

    @property
    def facts(self) -> ProgressFacts:
        given = self.cleaned_data
        standing = None if given["standing"] == FOLLOW else Standing(given["standing"])
        return ProgressFacts(standing=standing, day=given["day"], reason=given["reason"])
