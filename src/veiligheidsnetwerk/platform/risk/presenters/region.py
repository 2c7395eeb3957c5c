"""The cases that someone may see, as numbers on a map."""

from collections import Counter
from collections.abc import Sequence

from veiligheidsnetwerk.platform.core.figures import map_shapes
from veiligheidsnetwerk.platform.risk.presenters.cases import CaseRow
from veiligheidsnetwerk.publishing.dutch import count_of
from veiligheidsnetwerk.publishing.pictures.counted_map import draw
from veiligheidsnetwerk.publishing.pictures.render import render_svg

TITLE = "Casussen die u mag openen, per gemeente"
WIDTH = 560.0


def region_picture(rows: Sequence[CaseRow]) -> bytes:
    counts = Counter((row.case.gemeente.code, row.case.gemeente.name) for row in rows)
    said = [f"{name}: {count_of(many, 'casus', 'casussen')}." for (_, name), many in sorted(counts.items())]
    by_code = {code: many for (code, _), many in counts.items()}
    return render_svg(draw(TITLE, by_code, map_shapes(), said, width=WIDTH)).encode()
