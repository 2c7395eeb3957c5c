"""A newsletter as a mail: in HTML for who reads that, and in text with the same words and the same links.

Made with MJML, so that old mail programs draw it too. It holds no picture and fetches nothing: nobody can
see who opened it. The text keeps its lines, and words fold at the edge of a phone.
"""

from dataclasses import dataclass
from functools import lru_cache
from html import escape
from textwrap import wrap

from mjml import mjml2html

WIDTH = 76
"""As many signs as stand on a line of a text mail."""
LARGEST = 100_000
"""In bytes. Mail programs cut off what is larger."""
HERE = "https://opzeggen.invalid/"
"""Stands in a mail that is for nobody in particular where the link to end it goes."""

_LETTERS = "Arial, Helvetica, sans-serif"
_INK, _QUIET, _LINK, _PAPER = "#1b1b1b", "#4a4a4a", "#154273", "#ffffff"
_DARK = (
    "body, .vel, .vel > table, .vel td { background: #16191d !important; }"
    ".inkt, .inkt div, .inkt h1, .inkt h2, .inkt p { color: #f2f2f2 !important; }"
    ".inkt a { color: #9fc5f8 !important; }"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One piece of news: a title, some lines of text, and where more is."""

    title: str
    text: str = ""
    url: str = ""
    link: str = ""
    """What the link says."""


@dataclass(frozen=True, slots=True)
class Group:
    """The news about one topic."""

    title: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Newsletter:
    """What one reader gets. `online` is where it stands on the site, `ending` where one ends it."""

    title: str
    intro: str
    groups: tuple[Group, ...]
    online: str
    site: str
    why: str


def to_text(letter: Newsletter, ending: str) -> str:
    """The newsletter as text. Addresses stand whole on a line, so that they can be followed."""
    return _written(letter).replace(HERE, ending)


@lru_cache(maxsize=64)
def _written(letter: Newsletter) -> str:
    parts = [letter.title.upper(), *_folded(letter.intro)]
    for group in letter.groups:
        parts.append(f"== {group.title} ==")
        for item in group.items:
            parts += ["\n".join(wrap(item.title, WIDTH)), *_folded(item.text)]
            if item.url:
                parts.append(f"{item.link}:\n{item.url}")
    parts += ["--", f"Lees dit op de site:\n{letter.online}", *_folded(letter.why)]
    parts += [f"Onderwerpen kiezen of opzeggen:\n{HERE}", f"Veiligheidsnetwerk\n{letter.site}"]
    return "\n\n".join(part for part in parts if part) + "\n"


def to_html(letter: Newsletter, ending: str, *, dark: bool | None = None) -> str:
    """The newsletter as HTML; `dark` shows how it looks in the dark, without it the mail program chooses."""
    return _drawn(letter, dark).replace(escape(HERE), escape(ending))


@lru_cache(maxsize=64)
def _drawn(letter: Newsletter, dark: bool | None) -> str:  # noqa: FBT001 - of a cache
    drawn: str = mjml2html(_mjml(letter, dark=dark), disable_comments=False, fonts={})
    return drawn


def _mjml(letter: Newsletter, *, dark: bool | None) -> str:
    groups = "".join(_group(group) for group in letter.groups)
    return (
        f'<mjml lang="nl" dir="ltr"><mj-head><mj-title>{escape(letter.title)}</mj-title>'
        f'<mj-attributes><mj-all font-family="{_LETTERS}" /><mj-body background-color="{_PAPER}" />'
        f'<mj-text font-size="16px" line-height="1.5" color="{_INK}" padding="8px 24px" css-class="inkt" />'
        '<mj-section padding="8px 0" css-class="vel" /></mj-attributes>'
        '<mj-raw><meta name="color-scheme" content="light dark">'
        '<meta name="supported-color-schemes" content="light dark"></mj-raw>'
        f"<mj-style>{_style(dark=dark)}</mj-style></mj-head><mj-body>"
        f"{_section(f'<h1>{escape(letter.title)}</h1>{_paragraphs(letter.intro)}')}{groups}"
        f"{_section(_foot(letter))}</mj-body></mjml>"
    )


def _style(*, dark: bool | None) -> str:
    usual = (
        "h1 { font-size: 26px; line-height: 1.25; margin: 8px 0; }"
        "h2 { font-size: 21px; line-height: 1.3; margin: 8px 0; }"
        "h3 { font-size: 18px; line-height: 1.3; margin: 16px 0 4px; }"
        f"a {{ color: {_LINK}; overflow-wrap: anywhere; }} p {{ margin: 8px 0; overflow-wrap: anywhere; }}"
    )
    if dark is None:
        return f"{usual}@media (prefers-color-scheme: dark) {{ {_DARK} }}"
    return f"{usual}{_DARK}" if dark else usual


def _group(group: Group) -> str:
    return _section(f"<h2>{escape(group.title)}</h2>{''.join(_item(item) for item in group.items)}")


def _item(item: Item) -> str:
    link = _link(item.url, item.link) if item.url else ""
    return f"<h3>{escape(item.title)}</h3>{_paragraphs(item.text)}{f'<p>{link}</p>' if link else ''}"


def _foot(letter: Newsletter) -> str:
    ending = _link(HERE, "Onderwerpen kiezen of opzeggen")
    return (
        f"<p>{_link(letter.online, 'Lees dit op de site')}</p>{_paragraphs(letter.why)}<p>{ending}</p>"
        f"<p>{_link(letter.site, 'Veiligheidsnetwerk')}</p>"
    )


def _section(content: str) -> str:
    return f"<mj-section><mj-column><mj-text>{content}</mj-text></mj-column></mj-section>"


def _link(url: str, words: str) -> str:
    return f'<a href="{escape(url)}">{escape(words)}</a>'


def _paragraphs(text: str) -> str:
    return "".join(f"<p>{'<br>'.join(map(escape, each.splitlines()))}</p>" for each in paragraphs_of(text))


def paragraphs_of(text: str) -> list[str]:
    """The pieces of a text between its empty lines."""
    whole = "\n".join(line.rstrip() for line in text.splitlines())
    return [each.strip("\n") for each in whole.split("\n\n") if each.strip()]


def _folded(text: str) -> list[str]:
    return ["\n".join(_lines(each)) for each in paragraphs_of(text)]


def _lines(paragraph: str) -> list[str]:
    fold = [
        wrap(line, WIDTH, break_long_words=False, break_on_hyphens=False) for line in paragraph.splitlines()
    ]
    return [line for lines in fold for line in lines]
