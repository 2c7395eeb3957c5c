"""Questions that people judged, and how well an order of answers agrees with them."""

import math
from collections.abc import Mapping, Sequence
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, TypeAdapter

JUDGED = Path(__file__).parents[2] / "data" / "judged_questions.yaml"
DEPTH = 10


class Judged(BaseModel):
    """A question and what answers it, by name, from 1 (has to do with it) to 3 (what is looked for)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    ask: str
    finds: Mapping[str, int]


def judged_questions() -> Sequence[Judged]:
    return TypeAdapter(list[Judged]).validate_python(yaml.safe_load(JUDGED.read_text(encoding="utf-8")))


def ndcg(names: Sequence[str], judged: Judged) -> float:
    """How near the first ten names are to the best order there is: 1 when they are it."""
    best = _gain(sorted(judged.finds.values(), reverse=True))
    return _gain([judged.finds.get(name, 0) for name in names]) / best


def _gain(grades: Sequence[int]) -> float:
    return math.fsum((2.0**grade - 1) / math.log2(place + 2) for place, grade in enumerate(grades[:DEPTH]))


def name_of(key: str, title: str, url: str) -> str:
    """What an entry is called in the file: by what stays the same in every installation."""
    kind, _, row = key.partition(":")
    last = url.rstrip("/").rpartition("/")[2]
    match kind:
        case "cijfer" | "gemeente":
            return f"{kind}/{row}"
        case "gemeente-in-cijfers":
            return f"in-cijfers/{row}"
        case "risico-instrument":
            return f"risico/{row}"
        case "expertteam":
            return f"team/{last}"
        case "product" | "besluit":
            return f"{kind}/{title}"
        case _:
            return f"{kind}/{last}"
