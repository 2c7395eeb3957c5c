"""Colours, dashes and shapes that stay apart in greyscale and for people who do not see all colours.

Every text colour has a contrast of at least 4.5 to 1 with white, every other colour of at least 3 to 1.
"""

FONT = "'Source Sans 3', Arial, 'Liberation Sans', 'DejaVu Sans Condensed', sans-serif"
"""None wider than `text_width` expects: DejaVu itself, what a bare Linux has, would not fit."""
INK, SOFT_INK, GRID, WHITE = "#1f1f1f", "#4a4a4a", "#dedede", "#ffffff"
BACKGROUND_LINE = "#8c8c8c"
SERIES_COLOURS = (
    "#154273",
    "#b3361b",
    "#1f6b3a",
    "#7a3e9d",
    "#8a5a00",
    "#00687a",
    "#a90061",
    "#3d3d3d",
)
SERIES_DASHES = ((1, 0), (6, 3), (2, 2), (8, 3, 2, 3), (12, 4), (4, 2, 1, 2, 1, 2), (1, 3), (10, 2, 4, 2))
SERIES_SHAPES = (
    "circle",
    "square",
    "triangle-up",
    "diamond",
    "cross",
    "triangle-down",
    "triangle-right",
    "triangle-left",
)
MOST_SERIES = len(SERIES_COLOURS)
FIRST_BAR, OTHER_BAR, TOTAL_BAR = "#154273", "#6f96bd", "#5f5f5f"
OTHER_LINE = "#3a75ab"
CLASS_FILLS = {
    1: ("#6fa0cc",),
    2: ("#b5d0e8", "#2d6ca2"),
    3: ("#c9dff0", "#6fa0cc", "#1c4f80"),
    4: ("#d6e7f4", "#93bbdc", "#4683b8", "#154273"),
    5: ("#e3eff8", "#b0cfe7", "#74a5d0", "#3a75ab", "#123a66"),
}
"""Light to dark in one hue, per number of classes."""
NOT_ASKED, BORDER, HATCH = "#f3f3f3", "#8c8c8c", "#767676"
