"""What a team makes, and how far that is."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.http import QueryDict

from veiligheidsnetwerk.platform.core.screening import NamesField, ScreenedForm
from veiligheidsnetwerk.platform.network.forms import DayField
from veiligheidsnetwerk.platform.network.forms.fields import LinesField
from veiligheidsnetwerk.platform.teams.actions.products import ProductFacts, UpdateFacts
from veiligheidsnetwerk.platform.teams.forms.fields import TextForm
from veiligheidsnetwerk.platform.teams.models import Product
from veiligheidsnetwerk.platform.teams.rules.products import ProductKind, Status

NO_CHOICE = "Kies uit de lijst."
SAYABLE = [each for each in Status if each is not Status.HANDED_OVER]


class ProductForm(TextForm):
    """What a product is, and on what it waits."""

    kind = forms.ChoiceField(
        label="Wat is het?",
        choices=[(each.value, each.value.capitalize()) for each in ProductKind],
        widget=forms.RadioSelect,
        initial=ProductKind.PRODUCT.value,
        error_messages={"required": "Kies wat het is.", "invalid_choice": NO_CHOICE},
    )
    title = forms.CharField(label="Titel", max_length=200, error_messages={"required": "Vul een titel in."})
    text = forms.CharField(
        label="Toelichting", max_length=1000, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    after = forms.TypedMultipleChoiceField(
        label="Wacht op",
        required=False,
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        help_text="Wat moet eerst klaar zijn, van dit team of een ander?",
        error_messages={"invalid_choice": NO_CHOICE},
    )
    outside = LinesField(
        label="Nodig van buiten",
        required=False,
        help_text="Eén op elke regel: wat er nodig is, van wie, en tot wanneer.",
    )

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        besides: Product | None = None,
        initial: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(data, initial=initial)
        field = self.fields["after"]
        if isinstance(field, forms.MultipleChoiceField):
            others = Product.objects.select_related("team__body").order_by("team__body__name", "day", "pk")
            field.choices = [(each.pk, f"{each} ({each.team})") for each in others if each != besides]

    @property
    def facts(self) -> ProductFacts:
        given = {name: value for name, value in self.values.items() if name != "day"}
        return ProductFacts(**given | {"kind": ProductKind(given["kind"])})


class NewProductForm(ProductForm):
    """The same, with the day on which it is to be ready. That day stays to be seen, whatever it becomes."""

    field_order = ("kind", "title", "text", "day")
    day = DayField(
        label="Klaar op", help_text="Deze dag blijft zichtbaar, ook als het later een andere wordt."
    )


class UpdateForm(ScreenedForm):
    """How far one product is, among the others of a team. Without a status, nothing was said of it."""

    screened = ("now", "next_step", "reason", "help")

    seen = forms.IntegerField(widget=forms.HiddenInput)
    status = forms.ChoiceField(
        label="Hoe staat het ervoor?",
        required=False,
        choices=[("", "Niet bijwerken"), *((each.value, each.value.capitalize()) for each in SAYABLE)],
        error_messages={"invalid_choice": NO_CHOICE},
    )
    now = forms.CharField(
        label="Stand van zaken", max_length=1000, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    next_step = forms.CharField(label="Volgende stap", max_length=300, required=False)
    reason = forms.CharField(label="Waarom?", max_length=400, required=False)
    help = forms.CharField(label="Welke hulp vraagt u?", max_length=400, required=False)
    day = DayField(label="Klaar op")
    names = NamesField()

    TYPED = ("now", "next_step", "reason", "help", "day")

    def __init__(self, data: QueryDict | None, product: Product) -> None:
        initial = {name: getattr(product, name) for name in self.TYPED}
        super().__init__(
            data,
            prefix=f"p{product.pk}",
            initial={"seen": product.version, **initial},
            use_required_attribute=False,
        )
        self.product = product

    def clean(self) -> dict[str, Any]:
        known = super().clean() or self.cleaned_data
        if not known.get("status") and set(self.changed_data) & set(self.TYPED):
            self.add_error("status", "Kies hoe het ervoor staat; anders telt niet mee wat u hieronder typte.")
        return known

    @property
    def is_said(self) -> bool:
        return bool(self.cleaned_data.get("status"))

    def go_on_from(self, version: int) -> None:
        """Let what was typed stand, now knowing the version that someone else made."""
        typed = QueryDict(mutable=True)
        typed.update(self.data)
        typed[self.add_prefix("seen")] = str(version)
        self.data = typed

    @property
    def facts(self) -> UpdateFacts:
        given = {name: self.cleaned_data[name] for name in self.TYPED}
        return UpdateFacts(status=Status(self.cleaned_data["status"]), **given)
