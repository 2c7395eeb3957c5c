"""What can be found, as the engine knows it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from veiligheidsnetwerk.language.searching.analysis import plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One thing to be found. Title, words and text are as `plain` makes them.

    `words` are other words by which people call it; `firsts` are questions for which it comes first.
    `readers` says who may find it, `facets` in which groups it falls. A `weight` below one puts it lower.
    """

    key: str
    title: str
    words: str = ""
    text: str = ""
    readers: str = ""
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    firsts: tuple[str, ...] = ()
    weight: float = 1.0

    @classmethod
    def of(
        cls,
        key: str,
        title: str,
        *,
        words: str = "",
        text: str = "",
        readers: str = "",
        facets: Mapping[str, tuple[str, ...]] | None = None,
        firsts: tuple[str, ...] = (),
        weight: float = 1.0,
    ) -> "Document":
        """A document of texts as people write them."""
        return cls(
            key=key,
            title=plain(title),
            words=plain(words),
            text=plain(text),
            readers=readers,
            facets=facets or {},
            firsts=tuple(map(plain, firsts)),
            weight=weight,
        )
