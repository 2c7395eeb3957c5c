"""One operation: everything that happens in answer to one request or one command, under one id."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID, uuid4


class Origin(StrEnum):
    """Where an operation comes from. The value is what is kept."""

    PAGE = "page"
    API = "api"
    COMMAND = "command"


@dataclass(frozen=True, slots=True)
class Operation:
    """Binds what is kept in several places about the same doing."""

    id: UUID
    origin: Origin


_CURRENT: ContextVar[Operation | None] = ContextVar("operation", default=None)


@contextmanager
def operation(origin: Origin) -> Iterator[Operation]:
    """Everything in this block is one operation."""
    begun = Operation(uuid4(), origin)
    token = _CURRENT.set(begun)
    try:
        yield begun
    finally:
        _CURRENT.reset(token)


def current_operation() -> Operation:
    """The operation that goes on; outside requests every doing is a command of its own."""
    return _CURRENT.get() or Operation(uuid4(), Origin.COMMAND)
