"""What a name that was usual earlier is called now."""

import re
from collections.abc import Iterable
from functools import partial

from veiligheidsnetwerk.language.themes.definition import Drift


def as_now(name: str, drifts: Iterable[Drift]) -> str:
    """The name in the words of now: ‘Mensen met verward gedrag’ becomes ‘Mensen met onbegrepen gedrag’.

    A single word only counts when it is the whole name: beside others it may mean something narrower.
    """
    for drift in drifts:
        whole = r"\s+".join(map(re.escape, drift.was.split()))
        found = re.compile(rf"\b{whole}\b" if " " in drift.was else rf"\A{whole}\Z", re.IGNORECASE)
        name = found.sub(partial(_like, drift.now), name)
    return name


def _like(now: str, was: re.Match[str]) -> str:
    """With a capital where it had one."""
    return now[:1].upper() + now[1:] if was[0][:1].isupper() else now
