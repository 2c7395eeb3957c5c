"""A specification as a picture, drawn inside this process; nothing is fetched from anywhere."""

import json
from hashlib import sha256
from html import escape

import vl_convert

from veiligheidsnetwerk.publishing.pictures.vega import Spec, picture

VEGA_LITE = "6.4"


def render_svg(spec: Spec) -> str:
    """The picture as SVG without scripts or links, with its title and a text that says the same."""
    drawn = vl_convert.vegalite_to_svg(
        spec, vl_version=VEGA_LITE, format_locale="nl-NL", allowed_base_urls=[]
    )
    return _with_text_equivalent(drawn, spec)


def render_png(spec: Spec, *, scale: float = 2.0) -> bytes:
    """The same picture in pixels, `scale` for each pixel of the specification."""
    return vl_convert.svg_to_png(render_svg(spec), scale=scale)


def _with_text_equivalent(drawn: str, spec: Spec) -> str:
    texts = spec["usermeta"]
    mark = sha256(json.dumps(spec, sort_keys=True).encode()).hexdigest()[:12]
    opening, rest = drawn.removeprefix("<svg ").split(">", 1)
    return (
        f'<svg role="img" aria-labelledby="titel-{mark}" aria-describedby="tekst-{mark}" {opening}>'
        f'<title id="titel-{mark}">{escape(texts["title"])}</title>'
        f'<desc id="tekst-{mark}">{escape(texts["description"])}</desc>{rest}'
    )


def warm_up() -> None:
    """Start the renderer, so that the first reader does not wait for it."""
    render_svg(picture([], width=1, height=1, padding={}) | {"usermeta": {"title": "", "description": ""}})
