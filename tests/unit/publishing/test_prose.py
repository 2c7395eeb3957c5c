"""Running text: what becomes HTML, and what of what was pasted stays."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from veiligheidsnetwerk.publishing.prose import from_pasted, plain, to_html

WORD = (
    '<html xmlns:o="urn:x"><head><style>p.MsoNormal{color:red}</style></head><body><!--[if gte mso 9]><xml/>'
    "<![endif]--><h1>Kop</h1><p class=MsoNormal style='x'><b>Vet</b> en&nbsp;<span lang=NL>gewoon</span>"
    '<o:p></o:p></p><p><a href="javascript:x()">kwaad</a> <a href="https://example.nl/">goed</a></p>'
    "<script>alert(1)</script><ul><li>punt</li></ul></body></html>"
)
HOSTILE = (
    "<script>alert(1)</script>",
    "[x](javascript:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "![x](https://example.nl/pixel.gif)",
    '<img src=x onerror="alert(1)">',
    "<svg onload=alert(1)>",
    '<https://example.nl/" onmouseover="alert(1)>',
    "[x](<javascript:alert(1)>)",
    "[x]: javascript:alert(1)\n\n[x]",
    "&lt;script&gt;",
    "<a href='java\tscript:alert(1)'>x</a>",
)


def test_headings_come_below_that_of_the_page() -> None:
    assert to_html("# Een\n\n##### Vijf") == "<h2>Een</h2>\n<h4>Vijf</h4>\n"


@pytest.mark.parametrize("typed", HOSTILE)
def test_nothing_that_runs_or_is_fetched_becomes_html(typed: str) -> None:
    for html in (to_html(typed), to_html(from_pasted(typed))):
        assert not any(f"<{tag}" in html for tag in ("script", "img", "svg", "iframe", "style", "form"))
        assert not any(f'href="{scheme}' in html.lower() for scheme in ("javascript", "data", "vbscript"))
        assert not re.search(r"<[^>]*\son\w+=", html)


@settings(max_examples=60)
@given(st.text(max_size=200))
def test_whatever_is_typed_gives_only_what_is_on_the_list(typed: str) -> None:
    html = to_html(from_pasted(typed))

    assert not any(f"<{tag}" in html for tag in ("script", "img", "svg", "iframe", "style", "form", "input"))


def test_what_is_pasted_from_word_keeps_its_words_and_loses_its_dress() -> None:
    text = from_pasted(WORD)

    assert "# Kop" in text
    assert "**Vet** en gewoon" in text
    assert "[goed](https://example.nl/)" in text
    assert "- punt" in text
    assert not any(gone in text for gone in ("Mso", "javascript", "alert", "style", "xml"))


def test_text_without_html_stays_as_it_was_typed() -> None:
    assert from_pasted("Meer dan 3 < 5 & **vet**\n• een") == "Meer dan 3 < 5 & **vet**\n- een"


def test_the_words_are_taken_out() -> None:
    assert plain("# Kop\n\nwat **vet** & `klein` < 4 is") == "Kop wat vet & klein < 4 is"


def test_what_is_nested_deeper_than_anybody_writes_keeps_its_words() -> None:
    assert from_pasted("<div>" * 3_000 + "diep <b>in</b> het woud") == "diep in het woud"
