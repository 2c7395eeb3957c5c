"""Generated tables of wijken and buurten: codes of the region in 2024, and figures that are all made up."""

import csv
from collections.abc import Mapping, Sequence
from functools import cache

import numpy as np

from tests.standin.tables import NULL, Dimension, Kind, Table
from tests.standin.worlds import (
    DATA,
    HIDDEN,
    PLACES,
    SEED,
    Extent,
    Numbers,
    codes_in,
    restated_by,
    with_years,
)

WIDTH = 10
_USUAL = Extent()
ELSEWHERE = {"GM1680": "Aa en Hunze", "WK168000": "Wijk 00 Annen", "BU16800000": "Annen"}
"""Another region, and no region at all: both are in the list, and neither is asked."""
UNKNOWN = {"GM0000": "Gemeente onbekend", "WK000000": "Wijk onbekend", "BU00000000": "Buurt onbekend"}


@cache
def names_of(most: int | None = None) -> dict[str, str]:
    """Gemeenten with their wijken and (at most so many) buurten, in the order of the service, by code."""
    path = DATA / "population/bevolking_wijken_buurten_2024_oost_nederland.csv"
    with path.open(encoding="utf-8", newline="") as rows:
        names = {row["regiocode"]: row["regionaam"] for row in csv.DictReader(rows)}
    if most is None:
        return names
    buurten = [code for code in names if code.startswith("BU")]
    kept = {c for at, c in enumerate(buurten) if at < most or buurten[at - most][2:6] != c[2:6]}
    kept |= {f"{kind}{code[2:end]}" for code in kept for kind, end in (("GM", 6), ("WK", 8))}
    return {code: name for code, name in names.items() if code in kept}


def local_table(
    extent: Extent = _USUAL,
    *,
    most: int | None = None,
    id: str = "47018NED",  # noqa: A002 - the word of the service
    kinds: Sequence[str] = ("JJ",),
    modified: str = "2026-07-15T02:00:00",
    restated: float = 0.0,
    scale: float = 1.0,
) -> Table:
    """Offences (or nuisance, for 47024NED) by wijk and buurt, in periods of these kinds.

    With `most` of each gemeente only so many buurten.
    """
    nuisance = id == "47024NED"
    codes = (
        codes_in("overlast/Overlast_codes_47021NED_47024NED.csv", "Key", "Title")
        if nuisance
        else codes_in("crime/soort_misdrijf_politie.csv", "code", "titel")
    )
    names = {"NL00": "Nederland"} | names_of(most) | ELSEWHERE | UNKNOWN
    values = restated_by(_counts(tuple(names), len(codes) - 1, extent, scale), restated)
    values = np.concatenate([values.sum(axis=0, keepdims=True), values])
    kept = [place for place, period in enumerate(extent.periods) if period[4:6] in kinds]
    values = with_years(values, extent)[:, :, kept]
    for place, (code, _) in enumerate(codes):
        if code in HIDDEN:
            values[place] = NULL if "MM" in kinds else 0
    periods = tuple(extent.periods[place] for place in kept)
    dimensions = (
        _padded("Overlast" if nuisance else "SoortMisdrijf", Kind.PLAIN, dict(codes), PLACES),
        _padded("WijkenEnBuurten", Kind.GEO_DETAIL, names, WIDTH),
        Dimension("Perioden", Kind.TIME, periods, periods),
    )
    topic = "GeregistreerdeOverlast_1" if nuisance else "GeregistreerdeMisdrijven_1"
    return Table(id, modified, dimensions, topic, "aantal", values)


def _padded(name: str, kind: Kind, titles: Mapping[str, str], width: int) -> Dimension:
    return Dimension(name, kind, tuple(f"{code:{width}}" for code in titles), tuple(titles.values()))


def _counts(codes: Sequence[str], leaves: int, extent: Extent, scale: float) -> Numbers:
    """Per leaf, area and month: buurten are drawn, a wijk is their sum, a gemeente a little more."""
    random = np.random.default_rng((SEED, len(codes)))
    buurten = np.array([code.startswith("BU") for code in codes])
    means = random.gamma(0.5, 0.05 * scale, (leaves, len(codes), 1)) * buurten[None, :, None]
    drawn = random.poisson(np.broadcast_to(means, (leaves, len(codes), extent.months)))
    counts: Numbers = drawn.astype(np.int64)
    for place, code in enumerate(codes):
        parts = np.array([each.startswith(f"BU{code[2:]}") for each in codes])
        if code.startswith(("GM", "WK")):
            counts[:, place] = counts[:, parts].sum(axis=1)
        if code.startswith("GM"):
            counts[:, place] += random.poisson(0.02 * scale, counts[:, place].shape)
    counts[:, 0] = counts[:, [code.startswith("GM") for code in codes]].sum(axis=1)
    return counts
