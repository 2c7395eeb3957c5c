"""What a mail says: plain text, one Dutch template for each kind."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.conf import settings
from django.core.validators import validate_email
from django.template import Context
from django.template.loader import get_template

SIGNATURE = "core/mail/signature.txt"
FOR_WORK = "U krijgt deze mail omdat dit nodig is voor uw werk in het netwerk."


@dataclass(frozen=True, slots=True)
class ForCalendar:
    """What a calendar reads in a mail (RFC 6047): an iCalendar file, and its method."""

    content: bytes
    method: str


@dataclass(frozen=True, slots=True)
class Letter:
    """One mail to one address. `html` says the same as `text`, for who reads that; `calendar` for programs.

    Raises:
        ValidationError: the address is none.
    """

    to: str
    subject: str
    text: str
    html: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    calendar: ForCalendar | None = None

    def __post_init__(self) -> None:
        validate_email(self.to)


def compose(*, to: str, template: str, context: Mapping[str, object], why: str = FOR_WORK) -> Letter:
    """A letter from a template: its first line is the subject, the rest is the text.

    `why` says below why someone gets it.

    Every text that is filled in takes one line. So who chooses a name writes no line of ours, and no header.
    """
    filled = {name: _on_one_line(value) for name, value in context.items()}
    subject, _, text = _rendered(template, filled).strip().partition("\n")
    ending = _rendered(SIGNATURE, {"address": settings.SITE_ADDRESS, "why": why})
    return Letter(to, one_line(subject), f"{text.strip()}\n\n{ending.strip()}\n")


def site_link(path: str) -> str:
    """The whole address of a page, under the name that the settings give the site."""
    return f"{settings.SITE_ADDRESS}{path}"


def one_line(text: str) -> str:
    """The same words with single spaces, and without signs that cannot be seen."""
    return "".join(sign for sign in " ".join(text.split()) if sign.isprintable())


def _on_one_line(value: object) -> object:
    if isinstance(value, list):
        return [_on_one_line(each) for each in value]
    return one_line(value) if isinstance(value, str) else value


def _rendered(template: str, context: Mapping[str, object]) -> str:
    # Plain text: an & stays an &.
    return str(get_template(template).template.render(Context(dict(context), autoescape=False)))  # type: ignore[attr-defined]
