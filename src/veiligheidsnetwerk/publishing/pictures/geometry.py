"""Borders on paper: from degrees to pixels, and hatching inside a polygon."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import batched, pairwise
from math import asinh, degrees, radians, tan
from typing import Any, Self

type Feature = Mapping[str, Any]
type Point = tuple[float, float]
type Ring = list[Point]
type Polygon = list[Ring]

HATCH_STEP = 6.0


@dataclass(frozen=True, slots=True)
class Projection:
    """Mercator, scaled to fit a width: `x` and `y` of degrees in pixels from the upper left corner."""

    west: float
    north: float
    scale: float
    height: float

    @classmethod
    def fit(cls, features: Sequence[Feature], *, width: float) -> Self:
        """The projection that shows all features on `width` pixels."""
        flat = [_mercator(point) for feature in features for ring in _rings(feature) for point in ring]
        across, upward = [x for x, _ in flat], [y for _, y in flat]
        scale = width / (max(across) - min(across))
        return cls(min(across), max(upward), scale, (max(upward) - min(upward)) * scale)

    def polygons(self, feature: Feature) -> list[Polygon]:
        """The polygons of a feature in pixels."""
        return [[[self._pixel(point) for point in ring] for ring in part] for part in _parts(feature)]

    def _pixel(self, point: Sequence[float]) -> Point:
        x, y = _mercator(point)
        return round((x - self.west) * self.scale, 1), round((self.north - y) * self.scale, 1)


def centre(polygons: Sequence[Polygon]) -> Point:
    """A point for a label: the middle of the widest stretch halfway down the largest polygon."""
    ring = max((polygon[0] for polygon in polygons), key=lambda each: abs(_area(each)))
    upward = [y for _, y in ring]
    level = (min(upward) + max(upward)) / 2 + 0.05
    left, right = max(_stretches([ring], level), key=lambda stretch: stretch[1] - stretch[0])
    return (left + right) / 2, level


def hatching(polygons: Sequence[Polygon]) -> list[list[Point]]:
    """Slanted lines that fill the polygons, for what has no figure and no colour."""
    return [
        [_unslant(start, level), _unslant(end, level)]
        for polygon in polygons
        for level, start, end in _slanted_stretches(polygon)
    ]


def _slanted_stretches(polygon: Polygon) -> Iterator[tuple[float, float, float]]:
    """Stretches inside the polygon along lines at 45 degrees: scan lines after a turn of the axes."""
    turned = [[(x + y, y - x) for x, y in ring] for ring in polygon]
    levels = [level for ring in turned for _, level in ring]
    level = (min(levels) // HATCH_STEP + 1) * HATCH_STEP + 0.01
    while level < max(levels):
        yield from ((level, start, end) for start, end in _stretches(turned, level))
        level += HATCH_STEP


def _unslant(along: float, level: float) -> Point:
    return round((along - level) / 2, 1), round((along + level) / 2, 1)


def _stretches(rings: Sequence[Ring], level: float) -> Iterator[tuple[float, float]]:
    """Where a horizontal line at `level` is inside the rings, by the even-odd rule."""
    crossings = sorted(
        x1 + (level - y1) / (y2 - y1) * (x2 - x1)
        for ring in rings
        for (x1, y1), (x2, y2) in pairwise(ring)
        if (y1 > level) != (y2 > level)
    )
    return ((start, end) for start, end in batched(crossings, 2, strict=True))


def _area(ring: Ring) -> float:
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(ring)) / 2


def _mercator(point: Sequence[float]) -> Point:
    longitude, latitude = point[0], point[1]
    return longitude, degrees(asinh(tan(radians(latitude))))


def _parts(feature: Feature) -> Sequence[Any]:
    geometry = feature["geometry"]
    parts: Sequence[Any] = geometry["coordinates"]
    return [parts] if geometry["type"] == "Polygon" else parts


def _rings(feature: Feature) -> Iterator[Any]:
    for part in _parts(feature):
        yield from part
