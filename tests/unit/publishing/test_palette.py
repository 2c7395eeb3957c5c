from itertools import pairwise

import pytest

from veiligheidsnetwerk.publishing.pictures import palette


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("colour", [*palette.SERIES_COLOURS, palette.INK, palette.SOFT_INK])
def test_texts_are_readable_on_white(colour: str) -> None:
    assert contrast(colour, palette.WHITE) >= 4.5


@pytest.mark.parametrize(
    "colour",
    [
        palette.BACKGROUND_LINE,
        palette.FIRST_BAR,
        palette.OTHER_BAR,
        palette.OTHER_LINE,
        palette.TOTAL_BAR,
        palette.HATCH,
        palette.BORDER,
    ],
)
def test_lines_and_bars_are_seen_on_white(colour: str) -> None:
    assert contrast(colour, palette.WHITE) >= 3


@pytest.mark.parametrize("fills", [fills for fills in palette.CLASS_FILLS.values() if len(fills) > 1])
def test_classes_of_a_map_stay_apart_in_greyscale(fills: tuple[str, ...]) -> None:
    assert all(contrast(light, dark) >= 1.3 for light, dark in pairwise(fills))
    assert [luminance(fill) for fill in fills] == sorted((luminance(fill) for fill in fills), reverse=True)
