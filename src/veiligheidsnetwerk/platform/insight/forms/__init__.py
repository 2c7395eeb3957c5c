"""The question as a form."""

from veiligheidsnetwerk.platform.insight.forms.comparison import SEARCH, ComparisonForm, is_complete
from veiligheidsnetwerk.platform.insight.forms.withdrawing import WithdrawForm

__all__ = ["SEARCH", "ComparisonForm", "WithdrawForm", "is_complete"]
