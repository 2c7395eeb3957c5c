"""An instrument as `scoring.js` reads it: what it needs to score, and nothing that it does not."""

from collections.abc import Mapping

from veiligheidsnetwerk.platform.risk.rules.instrument import Instrument


def for_browser(instrument: Instrument) -> Mapping[str, object]:
    return {
        "name": instrument.name,
        "least": instrument.least,
        "bands": instrument.bands,
        "ranks": instrument.ranks,
        "classes": [each.title for each in instrument.classes],
        "axes": [
            {
                "id": axis.id,
                "counts": axis.counts,
                "indicators": [{"code": each.code, "weight": each.weight} for each in axis.indicators],
            }
            for axis in instrument.axes
        ],
    }
