"""How many people live where: any app may ask, whoever has the figures answers."""

from collections.abc import Callable, Mapping

type Tell = Callable[[], Mapping[str, int]]

_TELLERS: list[Tell] = []


def tell_with(tell: Tell) -> None:
    """Let `tell` answer from now on."""
    _TELLERS[:] = [tell]


def inhabitants() -> Mapping[str, int]:
    """The newest number for each gemeente of now, by code. What is not in it, is not known."""
    return _TELLERS[0]() if _TELLERS else {}
