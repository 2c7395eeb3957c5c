"""A specification as a picture, drawn inside this process; nothing is fetched from anywhere."""

import json
from collections.abc import Sequence
from hashlib import sha256
from html import escape

import vl_convert

from veiligheidsnetwerk.publishing.dutch import legible
from veiligheidsnetwerk.publishing.letters import SANS_FOLDER
from veiligheidsnetwerk.publishing.pictures.vega import Spec, picture

VEGA_LITE = "6.4"
LOOSE_MARGIN = 20
_NAMESPACES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
type Texts = dict[str, str]
"""The title of a picture and the description that says the same."""

vl_convert.register_font_directory(str(SANS_FOLDER))


def render_svg(spec: Spec) -> str:
    """The picture as SVG without scripts or links, with its title and a text that says the same."""
    drawn = vl_convert.vegalite_to_svg(
        spec, vl_version=VEGA_LITE, format_locale="nl-NL", allowed_base_urls=[]
    )
    return _with_text_equivalent(drawn, spec["usermeta"])


def render_stack(specs: Sequence[Spec]) -> str:
    """The pictures one under the other as one SVG, whose text says what all of them say."""
    if len(specs) == 1:
        return render_svg(specs[0])
    top, parts = 0, []
    for spec in specs:
        parts.append(render_svg(spec).replace("<svg ", f'<svg y="{top}" ', 1))
        top += _height(spec)
    size = f'width="{max(map(_width, specs))}" height="{top}"'
    return _with_text_equivalent(f"<svg {_NAMESPACES} {size}>{''.join(parts)}</svg>", _said_by(specs))


def render_png(spec: Spec, *, scale: float = 2.0) -> bytes:
    """The same picture in pixels, `scale` for each pixel of the specification."""
    return as_pixels(render_svg(spec), scale=scale)


def as_pixels(svg: str, *, scale: float = 2.0) -> bytes:
    """A drawn picture as PNG."""
    return vl_convert.svg_to_png(svg, scale=scale)


def with_margin(spec: Spec) -> Spec:
    """The picture with white around it, for who puts it somewhere else."""
    return spec | {"padding": {side: room + LOOSE_MARGIN for side, room in spec["padding"].items()}}


def _width(spec: Spec) -> int:
    return int(spec["width"] + spec["padding"]["left"] + spec["padding"]["right"])


def _height(spec: Spec) -> int:
    return int(spec["height"] + spec["padding"]["top"] + spec["padding"]["bottom"])


def _said_by(specs: Sequence[Spec]) -> Texts:
    """One title and one text for all: what several say alike is said once."""
    texts = [spec["usermeta"] for spec in specs]
    lines = [line for each in texts for line in (each["title"], *each["description"].splitlines()) if line]
    titles = [each["title"] for each in texts if each["title"]]
    return {"title": "; ".join(titles), "description": "\n".join(dict.fromkeys(lines))}


def _with_text_equivalent(drawn: str, texts: Texts) -> str:
    mark = sha256(json.dumps([texts, drawn]).encode()).hexdigest()[:12]
    opening, rest = drawn.removeprefix("<svg ").split(">", 1)
    return (
        f'<svg role="img" aria-labelledby="titel-{mark}" aria-describedby="tekst-{mark}" {opening}>'
        f'<title id="titel-{mark}">{escape(legible(texts["title"]))}</title>'
        f'<desc id="tekst-{mark}">{escape(legible(texts["description"]))}</desc>{rest}'
    )


def warm_up() -> None:
    """Start the renderer, so that the first reader does not wait for it."""
    render_svg(picture([], width=1, height=1, padding={}) | {"usermeta": {"title": "", "description": ""}})
