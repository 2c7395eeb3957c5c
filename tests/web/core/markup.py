"""A page as a list of its elements, to ask about what a browser does not show."""

from dataclasses import dataclass
from html.parser import HTMLParser


@dataclass(frozen=True, slots=True)
class Element:
    tag: str
    attributes: dict[str, str]


class _Collector(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.elements: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(Element(tag, {name: value or "" for name, value in attrs}))


def elements_of(html: str) -> list[Element]:
    collector = _Collector()
    collector.feed(html)
    return collector.elements


def values_of(elements: list[Element], *names: str) -> list[str]:
    """The words in these attributes, in order."""
    texts = [element.attributes[name] for element in elements for name in names if name in element.attributes]
    return [word for text in texts for word in text.split()]
