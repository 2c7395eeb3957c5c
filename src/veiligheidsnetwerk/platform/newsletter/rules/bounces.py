"""Mails that come back, and complaints: what a machine of another organisation tells us, read with care.

A report on delivery is RFC 3464, a complaint RFC 5965. Of both we trust the number of the message only: it
is ours and cannot be guessed.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from email import message_from_bytes
from email.message import EmailMessage, Message
from email.policy import default
from enum import StrEnum
from typing import Any

LARGEST = 1_000_000
"""In bytes. A larger mail is no report."""


class Sort(StrEnum):
    """What came back."""

    GONE = "gone"
    """The address does not exist, or takes no mail from us."""
    LATER = "later"
    """It did not go now."""
    COMPLAINT = "complaint"
    """The reader says that this mail is not wanted."""


@dataclass(frozen=True, slots=True)
class Report:
    """What was told about which mail of ours."""

    sort: Sort
    message_id: str
    reason: str


def read_report(content: bytes) -> Report | None:
    """The report in a mail; None when it is none, or does not say about which message."""
    if len(content) > LARGEST:
        return None
    message = message_from_bytes(content, policy=default)
    parts = {part.get_content_type(): part for part in message.walk()}
    number = _number_in(parts)
    if not number:
        return None
    if "message/feedback-report" in parts:
        return Report(Sort.COMPLAINT, number, "De lezer meldde deze mail als ongewenst.")
    if "message/delivery-status" in parts:
        return _delivery(parts["message/delivery-status"], number)
    return None


def _delivery(part: Message, number: str) -> Report | None:
    """The first recipient of the report: our mails have one."""
    fields: dict[str, str] = {}
    for block in part.walk():
        for name, value in block.items():
            fields.setdefault(name.lower(), " ".join(str(value).split()))
    status, action = fields.get("status", ""), fields.get("action", "").lower()
    if action != "failed":
        return None
    gone = not status.startswith("4")
    why = f"De mail kwam terug{f' (code {status})' if status else ''}."
    return Report(Sort.GONE if gone else Sort.LATER, number, why)


def _number_in(parts: Mapping[str, Message]) -> str:
    """The number of our message, in the part that repeats it or its headers."""
    for kind in ("message/rfc822", "text/rfc822-headers"):
        part = parts.get(kind)
        if part is not None and (number := _number_of(part)):
            return number
    return ""


def _number_of(part: Message) -> str:
    content: Any = part.get_payload()
    if isinstance(content, list):
        return str(content[0].get("Message-ID", "")).strip() if content else ""
    text = part.get_content() if isinstance(part, EmailMessage) else str(content)
    raw = text if isinstance(text, bytes) else str(text).encode(errors="replace")
    return str(message_from_bytes(raw.lstrip(), policy=default).get("Message-ID", "")).strip()
