"""The generator of the load is no good if it is content with a server that is down, or with any page."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from tests.bench.goals import load_goals
from tests.bench.load import PAGES, Loaded, _loaded
from tests.web.core.mail.server import free_port

PEOPLE = 8


@asynccontextmanager
async def server(status: str, body: str) -> AsyncIterator[str]:
    """Answers every question the same."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(f"HTTP/1.1 {status}\r\nConnection: close\r\n\r\n{body}".encode())
        await writer.drain()
        writer.close()

    listening = await asyncio.start_server(answer, "127.0.0.1", 0)
    async with listening:
        yield f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}"


async def measured(status: str, body: str) -> Loaded:
    async with server(status, body) as address:
        return await _loaded(address, ["x"] * PEOPLE, 0.5, think=0.1)


def reached(loaded: Loaded) -> list[bool]:
    return [goal.reached for goal in load_goals(loaded, people=PEOPLE, seconds=0.5 * 50)]


def test_the_right_page_counts() -> None:
    loaded = asyncio.run(measured("200 OK", "".join(marker for _, marker in PAGES)))

    assert loaded.right > 0
    assert not loaded.wrong


def test_goals_are_reached_by_enough_pages_that_come_soon() -> None:
    assert reached(Loaded([0.1] * 100)) == [True, True, True]
    assert reached(Loaded([0.1] * 2)) == [False, True, True]
    assert reached(Loaded([0.1] * 90 + [2.0] * 10)) == [True, True, False]


def test_a_server_that_is_down_reaches_no_goal() -> None:
    loaded = asyncio.run(_loaded(f"http://127.0.0.1:{free_port()}", ["x"] * PEOPLE, 0.5, think=0.1))

    assert (loaded.right, set(loaded.wrong)) == (0, {"ConnectionRefusedError"})
    assert reached(loaded) == [False, False, False]


def test_another_page_with_status_200_is_wrong() -> None:
    loaded = asyncio.run(measured("200 OK", "<h1>Inloggen</h1>"))

    assert loaded.right == 0
    assert reached(loaded) == [False, False, False]


def test_an_error_with_the_right_words_is_wrong() -> None:
    loaded = asyncio.run(measured("503 Service Unavailable", "".join(marker for _, marker in PAGES)))

    assert loaded.right == 0
    assert reached(loaded) == [False, False, False]


def test_right_pages_that_come_late_are_too_few_or_too_slow() -> None:
    loaded = Loaded(taken=[0.01] * 90 + [0.5] * 10)

    assert [goal.reached for goal in load_goals(loaded, people=9, seconds=60)] == [True, True, False]
