"""A specification as a picture, drawn inside this process; nothing is fetched from anywhere."""

import json
from hashlib import sha256
from html import escape

import vl_convert

from veiligheidsnetwerk.publishing.dutch import legible
from veiligheidsnetwerk.publishing.letters import SANS_FOLDER
from veiligheidsnetwerk.publishing.pictures.vega import Spec, picture

VEGA_LITE = "6.4"
LOOSE_MARGIN = 20

vl_convert.register_font_directory(str(SANS_FOLDER))


def render_svg(spec: Spec) -> str:
    """The picture as SVG without scripts or links, with its title and a text that says the same."""
    drawn = vl_convert.vegalite_to_svg(
        spec, vl_version=VEGA_LITE, format_locale="nl-NL", allowed_base_urls=[]
    )
    return _with_text_equivalent(drawn, spec)


def render_png(spec: Spec, *, scale: float = 2.0) -> bytes:
    """The same picture in pixels, `scale` for each pixel of the specification."""
    return as_pixels(render_svg(spec), scale=scale)


def as_pixels(svg: str, *, scale: float) -> bytes:
    """A drawn picture as PNG."""
    return vl_convert.svg_to_png(svg, scale=scale)


def with_margin(spec: Spec) -> Spec:
    """The picture with white around it, for who puts it somewhere else."""
    return spec | {"padding": {side: room + LOOSE_MARGIN for side, room in spec["padding"].items()}}


def _with_text_equivalent(drawn: str, spec: Spec) -> str:
    texts = spec["usermeta"]
    mark = sha256(json.dumps(spec, sort_keys=True).encode()).hexdigest()[:12]
    opening, rest = drawn.removeprefix("<svg ").split(">", 1)
    return (
        f'<svg role="img" aria-labelledby="titel-{mark}" aria-describedby="tekst-{mark}" {opening}>'
        f'<title id="titel-{mark}">{escape(legible(texts["title"]))}</title>'
        f'<desc id="tekst-{mark}">{escape(legible(texts["description"]))}</desc>{rest}'
    )


def warm_up() -> None:
    """Start the renderer, so that the first reader does not wait for it."""
    render_svg(picture([], width=1, height=1, padding={}) | {"usermeta": {"title": "", "description": ""}})
