"""How an answer is shown, as a form. Its parts stand in the address as they are in `Layout`."""

from django import forms

from veiligheidsnetwerk.figures.query import Table
from veiligheidsnetwerk.publishing.arranging import arranged, key_of
from veiligheidsnetwerk.publishing.dutch import capitalise
from veiligheidsnetwerk.publishing.grid import page_heads
from veiligheidsnetwerk.publishing.layout import NAME, ON, Chart, Layout, Order
from veiligheidsnetwerk.publishing.moving import spoken_order

MOVE = "zet"
"""A dimension that is put elsewhere (`moved`); it is gone from the address once that is done."""
MOST_SORTABLE = 60
_TOPS = (5, 10, 20)
_CHARTS = [
    ("", "Wat bij de vraag past"),
    (Chart.LINES.value, "Lijnen"),
    (Chart.BARS.value, "Staven"),
    (Chart.SLOPE.value, "Helling: van eerste naar laatste"),
    (Chart.MULTIPLES.value, "Kleine veelvouden: elk apart"),
]


class ChartForm(forms.Form):
    """As what an answer is drawn."""

    grafiek = forms.ChoiceField(label="Teken als", choices=_CHARTS)

    def __init__(self, layout: Layout) -> None:
        initial = {"grafiek": layout.chart or ""}
        super().__init__(initial=initial, auto_id="tekening_%s", use_required_attribute=False)


class LayoutForm(forms.Form):
    """Order, largest changes, page, total and shading of one answer."""

    blad = forms.ChoiceField(label="Blad")
    sorteer = forms.ChoiceField(label="Sorteer de rijen")
    top = forms.ChoiceField(label="Toon")
    totalen = forms.BooleanField(
        label="Totaal erbij",
        help_text="van de gemeenten samen, berekend uit de aantallen",
        widget=forms.CheckboxInput(attrs={"value": ON}),
    )
    arcering = forms.BooleanField(
        label="Arcering",
        help_text="hoe hoger, hoe donkerder, met een teken erbij",
        widget=forms.CheckboxInput(attrs={"value": ON}),
    )

    def __init__(self, table: Table, layout: Layout) -> None:
        initial = {
            "blad": layout.page,
            "sorteer": str(layout.order or ""),
            "top": str(layout.top or ""),
            "totalen": layout.totals,
            "arcering": layout.shading,
        }
        super().__init__(initial=initial, auto_id="opstelling_%s", use_required_attribute=False)
        pages = page_heads(table, layout)
        if len(pages) > 1:
            texts = [(key_of(heads), ", ".join(head.text for head in heads)) for heads in pages]
            self._offer("blad", texts)
        else:
            del self.fields["blad"]
        self._offer("sorteer", _orders(table, layout))
        tops = [(str(top), f"De {top} grootste veranderingen") for top in sorted({*_TOPS, layout.top} - {0})]
        self._offer("top", [("", "Alle rijen"), *tops])

    def _offer(self, name: str, options: list[tuple[str, str]]) -> None:
        field = self.fields[name]
        if isinstance(field, forms.ChoiceField):
            field.choices = options


def _orders(table: Table, layout: Layout) -> list[tuple[str, str]]:
    columns = arranged(table, layout).columns.paths()[-MOST_SORTABLE:]
    named = [(key_of(heads), ", ".join(head.text for head in heads)) for heads in columns]
    orders = [(Order(NAME), ""), (Order(NAME, falling=True), "")]
    for key, text in named:
        orders += [(Order(key, falling=True), text), (Order(key), text)]
    options = [(str(order), capitalise(spoken_order(order, text))) for order, text in orders]
    return [("", "Zoals gevraagd"), *options]
