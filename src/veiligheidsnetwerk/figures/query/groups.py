"""All areas of one level in another, as an address names them: `alle-in:ON`, `buurten-in:GM0153`."""

from veiligheidsnetwerk.figures.areas import AreaKind, local_kind

ALL_IN = "alle-in:"
"""Before the code of a district or the region: each of its gemeenten. Before that of a gemeente: each of its
wijken; of a wijk: each of its buurten."""
BUURTEN_IN = "buurten-in:"
"""Before the code of a gemeente: each of its buurten."""


def bare(token: str) -> str:
    """The code of the area that a token is about."""
    return token.removeprefix(ALL_IN).removeprefix(BUURTEN_IN)


def is_group(token: str) -> bool:
    """Whether a token stands for all areas in another."""
    return token != bare(token)


def kind_in(token: str) -> AreaKind:
    """The level of the areas that a group stands for."""
    code = bare(token)
    if token.startswith(BUURTEN_IN) or local_kind(code):
        return AreaKind.BUURT
    return AreaKind.WIJK if code.startswith("GM") else AreaKind.GEMEENTE


def is_local(token: str) -> bool:
    """Whether a token is about wijken or buurten."""
    return kind_in(token) is not AreaKind.GEMEENTE if is_group(token) else local_kind(token) is not None


def may_hold(token: str, kind: AreaKind) -> bool:
    """Whether an area of this level can hold the areas that a group stands for."""
    if token.startswith(BUURTEN_IN):
        return kind is AreaKind.GEMEENTE
    return kind not in (AreaKind.BUURT, AreaKind.COUNTRY)
