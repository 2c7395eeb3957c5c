"""Running text as people type it, to safe HTML and from what they paste.

Text is kept as it was typed: paragraphs, `## koppen`, lists, `**vet**` and `[links](adres)`. Only what stands
in the lists below ever becomes HTML.
"""

import re
from collections.abc import Mapping
from functools import cache
from html import unescape
from typing import Final

import nh3
from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdownify import markdownify

LONGEST: Final = 20_000
_TAGS: Final = frozenset(
    [
        "p",
        "h2",
        "h3",
        "h4",
        "ul",
        "ol",
        "li",
        "strong",
        "em",
        "a",
        "blockquote",
        "br",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
    ]
)
_ATTRIBUTES: Final[Mapping[str, set[str]]] = {"a": {"href"}}
_SCHEMES: Final = frozenset({"https", "http", "mailto"})
_PASTED_TAGS: Final = _TAGS | {"b", "i", "h1", "h5", "h6", "div", "span"}
_IS_HTML: Final = re.compile(
    r"<(!--|!doctype|/?(?:a|b|body|br|div|em|font|h[1-6]|head|html|i|li|meta|o:p|ol|p|script|span|strong|style|"
    r"table|tbody|td|th|tr|u|ul|w:\w+)\b)",
    re.IGNORECASE,
)
_BULLET: Final = re.compile(r"^[ \t]*[·•▪◦§]\s+", re.MULTILINE)
_FIRST, _LAST = 2, 4
"""The levels that headings in a text have: the first is that of the page."""


def to_html(text: str) -> str:
    """Safe HTML of a text. HTML that someone typed stands there as it was typed."""
    markdown = _markdown()
    tokens = markdown.parse(text[:LONGEST])
    for token in tokens:
        _lower(token)
    rendered = markdown.renderer.render(tokens, markdown.options, {})
    return nh3.clean(
        rendered,
        tags=set(_TAGS),
        attributes=dict(_ATTRIBUTES),
        url_schemes=set(_SCHEMES),
        link_rel="noopener noreferrer",
    )


def from_pasted(typed: str) -> str:
    """The text of what was typed or pasted: HTML, such as from Word, becomes text in our own signs."""
    if not _IS_HTML.search(typed):
        return _BULLET.sub("- ", typed)
    clean = nh3.clean(
        typed, tags=set(_PASTED_TAGS), attributes=dict(_ATTRIBUTES), url_schemes=set(_SCHEMES), link_rel=None
    )
    try:
        text = markdownify(
            clean, heading_style="ATX", bullets="-", strong_em_symbol="*", newline_style="backslash"
        )
    except RecursionError:  # nested deeper than anybody writes
        text = _words(clean)
    return _BULLET.sub("- ", re.sub(r"\n{3,}", "\n\n", text.replace("\xa0", " "))).strip()


def plain(text: str) -> str:
    """The words of a text alone."""
    return _words(to_html(text))


def _words(html: str) -> str:
    return " ".join(unescape(nh3.clean(html.replace("</", " </"), tags=set())).split())


@cache
def _markdown() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).enable("table").disable("image")


def _lower(token: Token) -> None:
    if token.type in ("heading_open", "heading_close"):
        level = int(token.tag[1:])
        token.tag = f"h{min(max(level, _FIRST), _LAST)}"
