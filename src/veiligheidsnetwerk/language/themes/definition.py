"""What the file of themes may say."""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Self

from pydantic import BaseModel, ConfigDict, model_validator


class Part(BaseModel):
    """A part of the file: frozen, and without words that we do not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class KernbeleidTheme(Part):
    """A theme of the Kernbeleid Veiligheid; the part of its code before the dot is its field."""

    code: str
    title: str


class Subject(Part):
    """A part of a theme that has one place in the Kernbeleid (or several), with the terms for it."""

    kernbeleid: tuple[str, ...]
    terms: tuple[str, ...]
    but_not: tuple[str, ...] = ()


class Theme(Part):
    """A theme of the network."""

    code: str
    title: str
    subjects: tuple[Subject, ...]


class Sense(Part):
    """One meaning of a word, known from words near it; a `usual` one is meant when none of those is there."""

    theme: str
    kernbeleid: tuple[str, ...]
    near: tuple[str, ...]
    usual: bool = False


class Senses(Part):
    """Words that mean several things; `because` says so to a reader."""

    words: tuple[str, ...]
    because: str
    senses: tuple[Sense, ...]


class Drift(Part):
    """What a term was called earlier and what it is called now."""

    was: str
    now: str


class Themes(Part):
    """The whole file."""

    kernbeleid: tuple[KernbeleidTheme, ...]
    themes: tuple[Theme, ...]
    senses: tuple[Senses, ...] = ()
    drift: tuple[Drift, ...] = ()
    equivalents: tuple[tuple[str, ...], ...] = ()

    @cached_property
    def by_code(self) -> Mapping[str, Theme]:
        return {theme.code: theme for theme in self.themes}

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        for problem in self._problems():
            raise ValueError(problem)
        return self

    def _problems(self) -> Iterator[str]:
        own = [theme.code for theme in self.themes]
        yield from _twice("het thema", [each.code for each in self.kernbeleid] + own)
        codes = {each.code for each in self.kernbeleid}
        subjects = [subject for theme in self.themes for subject in theme.subjects]
        meant = [sense for each in self.senses for sense in each.senses]
        used = {code for named in (subjects, meant) for each in named for code in each.kernbeleid}
        yield from _unknown("het thema van het Kernbeleid", used - codes)
        yield from _unknown(
            "het thema", {sense.theme for sense in meant} - {each.code for each in self.themes}
        )
        for theme in self.themes:
            terms = [term for subject in theme.subjects for term in subject.terms]
            yield from _twice(f"in {theme.code} de term", terms)


def _twice(what: str, names: list[str]) -> Iterator[str]:
    for name, times in Counter(names).items():
        if times > 1:
            yield f"{what} ‘{name}’ staat er twee keer."


def _unknown(what: str, names: set[str]) -> Iterator[str]:
    for name in sorted(names):
        yield f"{what} ‘{name}’ kennen we niet."
