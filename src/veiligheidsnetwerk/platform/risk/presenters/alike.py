"""Cases that are like one, with the answers that make them so."""

from collections.abc import Sequence
from dataclasses import dataclass

from veiligheidsnetwerk.platform.risk.models import Case
from veiligheidsnetwerk.platform.risk.queries.cases import Standing
from veiligheidsnetwerk.platform.risk.rules.instrument import Indicator
from veiligheidsnetwerk.platform.risk.rules.similar import Alike
from veiligheidsnetwerk.publishing.dutch import enumerate_names, format_percent

_NAMED = 4


@dataclass(frozen=True, slots=True)
class AlikeRow:
    """One case that is like it, how much, and why."""

    name: str
    url: str
    likeness: str
    verdict: str
    reason: str


def present_alike(found: Sequence[tuple[Alike[int], Case, Standing]]) -> Sequence[AlikeRow]:
    return [
        AlikeRow(
            case.name,
            case.get_absolute_url(),
            format_percent(100 * each.likeness, 0),
            standing.verdict,
            _reason(each),
        )
        for each, case, standing in found
    ]


def _reason(found: Alike[int]) -> str:
    known = format_percent(100 * found.shared, 0)
    said = [f"{known} is bij allebei bekend"]
    if found.same:
        said.append(f"gelijk bij {_named(found.same)}")
    if found.other:
        said.append(f"het meest anders bij {_named(found.other)}")
    return f"{'; '.join(said)}."


def _named(indicators: Sequence[Indicator]) -> str:
    shown = [each.title.lower() for each in indicators[:_NAMED]]
    left = len(indicators) - len(shown)
    return enumerate_names([*shown, f"nog {left}"] if left else shown)
