"""From a question about one figure to the same question about another, as far as that can be asked."""

from dataclasses import replace

from veiligheidsnetwerk.figures.query.asked import sources_of
from veiligheidsnetwerk.figures.query.choices import choices_for
from veiligheidsnetwerk.figures.query.comparison import Comparison
from veiligheidsnetwerk.figures.query.library import Library
from veiligheidsnetwerk.figures.query.validation import answerable_areas


def switched(comparison: Comparison, usual: Comparison, library: Library) -> Comparison:
    """`usual` (a first question about the other figure) with every part of `comparison` that fits it."""
    choices = choices_for(library, *sources_of(usual, library))
    kept = replace(usual, against=comparison.against, division=comparison.division)
    if comparison.first in choices.periods and comparison.last in choices.periods:
        kept = replace(kept, first=comparison.first, last=comparison.last)
    had = {measure.code for measure in choices.measures}
    if measures := tuple(code for code in comparison.measures if code in had):
        kept = replace(kept, measures=measures)
    if comparison.window in choices.windows:
        kept = replace(kept, window=comparison.window)
    areas = answerable_areas(replace(kept, areas=comparison.areas), library)
    return replace(kept, areas=areas or usual.areas)
