"""How many there are of something in some gemeenten, as numbers on a map. The others are not asked."""

from collections.abc import Mapping, Sequence

from veiligheidsnetwerk.publishing.pictures.frame import TITLE_LINE, TITLE_SIZE
from veiligheidsnetwerk.publishing.pictures.geometry import Feature, Projection
from veiligheidsnetwerk.publishing.pictures.map_layers import (
    LEGEND_LINE,
    LegendLine,
    Shape,
    legend_layers,
    shape_layers,
    sign_layers,
)
from veiligheidsnetwerk.publishing.pictures.palette import INK, NOT_ASKED
from veiligheidsnetwerk.publishing.pictures.text import wrap
from veiligheidsnetwerk.publishing.pictures.vega import Spec, picture, text_layer, text_row

EDGE, SHOWN, LINES = 8.0, "#cfe0ee", 3


def draw(
    title: str, counts: Mapping[str, int], features: Sequence[Feature], said: Sequence[str], *, width: float
) -> Spec:
    """A map of `width` pixels; `counts` by the code of a gemeente, `said` tells the same in sentences."""
    heads = wrap(title, width=width, size=TITLE_SIZE, bold=True)
    projection = Projection.fit(features, width=width)
    shapes = [_shape(each, projection, counts) for each in features]
    top = projection.height + EDGE
    legend = [LegendLine("hier zijn er", SHOWN), LegendLine("geen, of niet te zien voor u", NOT_ASKED)]
    names = [
        text_row(line, x=0, y=-TITLE_LINE * (len(heads) - place), colour=INK)
        for place, line in enumerate(heads)
    ]
    layers = [
        *shape_layers(shapes, []),
        *sign_layers(shapes),
        *legend_layers("Het getal is hoeveel er zijn", legend, x=0, y=top),
        text_layer(names, size=TITLE_SIZE, bold=True),
    ]
    room = dict.fromkeys(("left", "right", "bottom"), EDGE) | {"top": TITLE_LINE * len(heads) + EDGE}
    spec = picture(layers, width=width, height=top + LINES * LEGEND_LINE, padding=room)
    return spec | {"usermeta": {"title": title, "description": "\n".join(said)}}


def _shape(feature: Feature, projection: Projection, counts: Mapping[str, int]) -> Shape:
    code = feature["properties"]["statcode"]
    fill, sign = (SHOWN, str(counts[code])) if code in counts else (NOT_ASKED, "")
    return Shape(code, projection.polygons(feature), fill, sign)
