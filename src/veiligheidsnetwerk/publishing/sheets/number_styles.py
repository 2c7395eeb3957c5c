"""Formats of OpenDocument that show a number as the screen does, in the reader's own locale."""

from collections.abc import Iterable, Iterator

from veiligheidsnetwerk.figures.query.table import Quantity, Role
from veiligheidsnetwerk.publishing.dutch import MINUS, PERCENT_SIGN

_SIGNED = frozenset({Role.DIFFERENCE, Role.PERCENT})


def style_name(quantity: Quantity) -> str:
    """The name of the style for the cells of a quantity."""
    sign = "-verschil" if quantity.role in _SIGNED else ""
    return f"getal-{quantity.decimals}{sign}{'-procent' if quantity.unit == '%' else ''}"


def number_styles(quantities: Iterable[Quantity]) -> Iterator[str]:
    """The styles that these quantities need."""
    for name, quantity in {style_name(each): each for each in quantities}.items():
        decimals = quantity.decimals
        plus = "+" if quantity.role in _SIGNED else ""
        behind = PERCENT_SIGN if quantity.unit == "%" else ""
        yield _format(f"{name}-boven", decimals, before=plus, behind=behind)
        yield _format(f"{name}-onder", decimals, before=MINUS, behind=behind)
        maps = "".join(
            f'<style:map style:condition="value(){sign}0" style:apply-style-name="{name}-{side}"/>'
            for sign, side in (("&gt;", "boven"), ("&lt;", "onder"))
        )
        yield _format(f"{name}-nul", decimals, behind=behind, maps=maps)
        yield (
            f'<style:style style:name="{name}" style:family="table-cell" style:data-style-name="{name}-nul">'
            '<style:paragraph-properties fo:text-align="end"/></style:style>'
        )


def _format(name: str, decimals: int, *, before: str = "", behind: str = "", maps: str = "") -> str:
    digits = (
        f'<number:number number:min-integer-digits="1" number:decimal-places="{decimals}"'
        f' number:min-decimal-places="{decimals}" number:grouping="true"/>'
    )
    texts = [f"<number:text>{text}</number:text>" if text else "" for text in (before, behind)]
    return (
        f'<number:number-style style:name="{name}">{texts[0]}{digits}{texts[1]}{maps}</number:number-style>'
    )
