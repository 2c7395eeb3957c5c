"""The question as a form."""

from veiligheidsnetwerk.platform.insight.forms.comparison import SEARCH, ComparisonForm, is_complete

__all__ = ["SEARCH", "ComparisonForm", "is_complete"]
