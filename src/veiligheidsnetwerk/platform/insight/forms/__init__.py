"""The question as a form, and what is said about one that is kept."""

from veiligheidsnetwerk.platform.insight.forms.comparison import (
    SEARCH,
    SEARCH_FIGURE,
    ComparisonForm,
    is_complete,
)
from veiligheidsnetwerk.platform.insight.forms.duiding import DuidingForm, initial_of_version
from veiligheidsnetwerk.platform.insight.forms.keeping import LabelForm, initial_of
from veiligheidsnetwerk.platform.insight.forms.layout import MOVE, ChartForm, LayoutForm
from veiligheidsnetwerk.platform.insight.forms.offering import ColumnsForm, OfferForm
from veiligheidsnetwerk.platform.insight.forms.own_group import FROM, PARTS, OwnGroupForm, figure_of
from veiligheidsnetwerk.platform.insight.forms.withdrawing import WithdrawForm

__all__ = [
    "FROM",
    "MOVE",
    "PARTS",
    "SEARCH",
    "SEARCH_FIGURE",
    "ChartForm",
    "ColumnsForm",
    "ComparisonForm",
    "DuidingForm",
    "LabelForm",
    "LayoutForm",
    "OfferForm",
    "OwnGroupForm",
    "WithdrawForm",
    "figure_of",
    "initial_of",
    "initial_of_version",
    "is_complete",
]
