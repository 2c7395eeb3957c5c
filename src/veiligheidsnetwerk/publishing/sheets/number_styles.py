"""Formats of OpenDocument that show a number as the screen does, in the reader's own locale."""

from collections.abc import Iterable, Iterator

from veiligheidsnetwerk.figures.query.table import Quantity, Role
from veiligheidsnetwerk.publishing.dutch import MINUS, PERCENT_SIGN
from veiligheidsnetwerk.publishing.shading import FILLS

_SIGNED = frozenset({Role.DIFFERENCE, Role.PERCENT})


def style_name(quantity: Quantity, shade: int = 0) -> str:
    """The name of the style for the cells of a quantity in a shade (0 for none)."""
    sign = "-verschil" if quantity.role in _SIGNED else ""
    procent = "-procent" if quantity.unit == "%" else ""
    return f"getal-{quantity.decimals}{sign}{procent}{f'-arcering-{shade}' if shade else ''}"


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
        for shade in range(len(FILLS) + 1):
            yield (
                f'<style:style style:name="{style_name(quantity, shade)}" style:family="table-cell"'
                f' style:data-style-name="{name}-nul">{_fill(shade)}'
                f'<style:paragraph-properties fo:text-align="end"/>{_ink(shade)}</style:style>'
            )


def _fill(shade: int) -> str:
    """In the order that OpenDocument asks: the cell, then the paragraph, then the text."""
    return f'<style:table-cell-properties fo:background-color="{FILLS[shade - 1][0]}"/>' if shade else ""


def _ink(shade: int) -> str:
    return f'<style:text-properties fo:color="{FILLS[shade - 1][1]}"/>' if shade else ""


def _format(name: str, decimals: int, *, before: str = "", behind: str = "", maps: str = "") -> str:
    digits = (
        f'<number:number number:min-integer-digits="1" number:decimal-places="{decimals}"'
        f' number:min-decimal-places="{decimals}" number:grouping="true"/>'
    )
    texts = [f"<number:text>{text}</number:text>" if text else "" for text in (before, behind)]
    return (
        f'<number:number-style style:name="{name}">{texts[0]}{digits}{texts[1]}{maps}</number:number-style>'
    )
