"""What comes of composing a report."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from veiligheidsnetwerk.platform.reporting.models import Report
from veiligheidsnetwerk.platform.reporting.rules.kinds import ReportKind
from veiligheidsnetwerk.platform.reporting.rules.passages import Box
from veiligheidsnetwerk.publishing.document import Block, Document


@dataclass(frozen=True, slots=True)
class Annexed:
    """A document that comes along with a letter, and is published with it."""

    kind: ReportKind
    document: Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Composed:
    """What a report says. `boxes`: where people may write; `more`: what is kept beside the text."""

    document: Document
    boxes: Sequence[Box]
    more: Mapping[str, Any] = field(default_factory=dict)
    annexes: Sequence[Annexed] = ()


def document_of(report: Report, blocks: tuple[Block, ...], made: date) -> Document:
    label = ReportKind(report.kind).label.capitalize()
    return Document(title=report.title, subject=label, blocks=blocks, made=made)
