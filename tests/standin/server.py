"""The stand-in itself: real HTTP on 127.0.0.1."""

import json
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from tests.standin import replies
from tests.standin.asking import NotUnderstoodError, chosen
from tests.standin.moods import Mood
from tests.standin.tables import Table

PAGE = 10_000
PAGE4 = 100_000
_JSON = "application/json; charset=utf-8"


@dataclass
class StandIn:
    """A running stand-in: its address, the tables it has, its mood, and what it was asked."""

    address: str
    tables: dict[str, Table]
    mood: Mood = field(default_factory=Mood)
    page: int = PAGE
    asked: list[str] = field(default_factory=list)
    cut: dict[int, int] = field(default_factory=dict)
    touched: bool = False

    @property
    def mirrors(self) -> Mapping[str, str]:
        """In place of the hosts that the definitions name."""
        return dict.fromkeys(("https://dataderden.cbs.nl", "https://datasets.cbs.nl"), self.address)

    def pages_asked(self) -> list[str]:
        """The questions for rows."""
        return [path for path in self.asked if "/TypedDataSet" in path or "/Observations" in path]


@dataclass(frozen=True)
class _Reply:
    status: int
    body: bytes
    kind: str = _JSON
    headers: Mapping[str, str] = field(default_factory=dict)
    short: bool = False


@contextmanager
def serving(*tables: Table, page: int = PAGE, port: int = 0) -> Iterator[StandIn]:
    """A stand-in with these tables, in a thread of its own."""
    server = ThreadingHTTPServer(("127.0.0.1", port), _Handler)
    server.daemon_threads = True
    stand_in = StandIn(
        f"http://127.0.0.1:{server.server_port}", {each.id: each for each in tables}, page=page
    )
    server.stand_in = stand_in  # type: ignore[attr-defined]  # handlers reach it through their server
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield stand_in
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        stand_in: StandIn = self.server.stand_in  # type: ignore[attr-defined]  # see serving
        stand_in.asked.append(self.path)
        time.sleep(stand_in.mood.slow)
        self._send(_answer(stand_in, self.path), stand_in.mood.slow)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's word
        """Say nothing: tests look at `asked`."""

    def _send(self, reply: _Reply, slow: float) -> None:
        self.send_response(reply.status)
        self.send_header("Content-Type", reply.kind)
        self.send_header("Content-Length", str(len(reply.body)))
        for name, value in reply.headers.items():
            self.send_header(name, value)
        self.end_headers()
        body = reply.body[: len(reply.body) // 2] if reply.short else reply.body
        half = len(body) // 2
        self.wfile.write(body[:half])
        if slow:
            self.wfile.flush()
            time.sleep(slow)
        self.wfile.write(body[half:])
        if reply.short:
            self.close_connection = True


def _answer(stand_in: StandIn, path: str) -> _Reply:
    mood = stand_in.mood
    if mood.fail:
        waits = {} if mood.retry_after is None else {"Retry-After": str(mood.retry_after)}
        return _error(mood.fail.pop(0), waits)
    if mood.redirect:
        return _Reply(302, b"", headers={"Location": mood.redirect + path})
    if mood.html:
        return _Reply(200, b"<!DOCTYPE html><title>Onderhoud</title>", "text/html")
    try:
        return _listed(stand_in, path)
    except (LookupError, NotUnderstoodError, ValueError):
        return _error(404 if "$filter" not in path else 400, {})


def _error(status: int, headers: Mapping[str, str]) -> _Reply:
    # Assumed: no error of these services was recorded. OData 3 prescribes this form.
    text = {"odata.error": {"code": "", "message": {"lang": "nl-NL", "value": f"Fout {status}"}}}
    return _Reply(status, json.dumps(text).encode(), headers=headers)


def _listed(stand_in: StandIn, path: str) -> _Reply:
    parts = urlsplit(path)
    service, rest = parts.path.strip("/").split("/", 1)
    params = dict(parse_qsl(parts.query))
    if service in ("ODataFeed", "ODataApi"):
        _, name, entity = rest.split("/")
        table = {key.upper(): each for key, each in stand_in.tables.items()}[name.upper()]
        return _in_odata3(
            stand_in, table, unquote(entity), parts.query, params, limited=service == "ODataApi"
        )
    _, catalog, name, entity = f"{service}/{rest}".replace("odata/v1", "odata", 1).split("/")
    if catalog != "CBS":
        raise LookupError(catalog)
    return _in_odata4(stand_in, stand_in.tables[name], entity, parts.query, params)


def _in_odata3(
    stand_in: StandIn, table: Table, entity: str, query: str, params: Mapping[str, str], *, limited: bool
) -> _Reply:
    mood = stand_in.mood
    skip, link = int(params.get("$skip", 0)), None
    if entity == "TypedDataSet":
        rows = chosen(table, params.get("$filter", ""))
        if limited and rows.total > stand_in.page:
            return _error(500, {})  # assumed: it refuses or cuts
        size = min(stand_in.page, int(params.get("$top", stand_in.page)))
        names = [name for name in params.get("$select", "").split(",") if name]
        here = f"/ODataFeed/OData/{table.id}/{entity}"
        at, link = _page(stand_in, rows.total, query, here, skip=skip, size=size)
        topic = mood.rename or table.topic
        asked = [topic if name == table.topic else name for name in names]
        found = replies.rows3(rows, at, size, asked, topic)
    else:
        items = list(replies.as_json(replies.metadata3(_touched(stand_in, table), entity, mood)))
        if not items and entity != "CategoryGroups":
            raise LookupError(entity)
        found = _changed_list(entity, items, mood)[skip : skip + stand_in.page]
        if len(items) > skip + stand_in.page:
            link = _link(stand_in, f"/ODataFeed/OData/{table.id}/{entity}", query, skip + stand_in.page)
    if mood.atom or params.get("$format") != "json":
        return _Reply(200, replies.atom(table.id, entity, found).encode(), "application/atom+xml")
    text = replies.envelope3(stand_in.address, table.id, entity, found, link)
    return _cut(stand_in, text, entity == "TypedDataSet", skip // stand_in.page + 1)


def _in_odata4(stand_in: StandIn, table: Table, entity: str, query: str, params: Mapping[str, str]) -> _Reply:
    mood, link = stand_in.mood, None
    if entity == "Properties":
        touched = _touched(stand_in, table)
        text = json.dumps({"Identifier": touched.id, "Modified": touched.modified, "Catalog": "CBS"})
        return _cut(stand_in, text, is_rows=False, page=0)
    if entity == "Observations":
        condition = params.get("$filter", "").replace("Measure eq 'M000001' and ", "")
        rows, skip = chosen(table, condition), int(params.get("$skip", 0))
        size = min(stand_in.page, PAGE4) if stand_in.page != PAGE else PAGE4
        here = f"/odata/v1/CBS/{table.id}/{entity}"
        at, link = _page(stand_in, rows.total, query, here, skip=skip, size=size)
        found = replies.rows4(rows, at, size)
    else:
        found = _changed_list(entity, list(replies.as_json(replies.metadata4(table, entity, mood))), mood)
        if not found:
            raise LookupError(entity)
    text = replies.envelope4(stand_in.address, table.id, entity, found, link)
    return _cut(stand_in, text, entity == "Observations", int(params.get("$skip", 0)) // stand_in.page + 1)


def _page(
    stand_in: StandIn, total: int, query: str, place: str, *, skip: int, size: int
) -> tuple[int, str | None]:
    """Where the rows of this page begin, and the link to the next one."""
    mood, number = stand_in.mood, skip // size + 1
    if mood.touched_at and number >= mood.touched_at:
        stand_in.touched = True
    at = skip
    if mood.repeat and number == mood.repeat + 1:
        at = skip - size
    following = skip + size * (2 if mood.leave_out and number + 1 == mood.leave_out else 1)
    link = _link(stand_in, place, query, following) if following < total else None
    if mood.end_after and number == mood.end_after:
        link = None
    if mood.loop and number == mood.loop:
        link = _link(stand_in, place, query, size)
    return at, link


def _link(stand_in: StandIn, place: str, query: str, skip: int) -> str:
    """As recorded: the question is repeated as it was, with the place to go on."""
    bare = "&".join(part for part in query.split("&") if not part.startswith("$skip="))
    return f"{stand_in.mood.link_host or stand_in.address}{place}?{bare}&$skip={skip}"


def _cut(stand_in: StandIn, text: str, is_rows: bool, page: int) -> _Reply:  # noqa: FBT001 - of one module
    mood, body = stand_in.mood, text.encode()
    if mood.no_value:
        body = body.replace(b'"value":', b'"values":')
    if not is_rows:
        return _Reply(200, body)
    if page == mood.shorten:
        body = body[: body.rindex(b',{"')] + b"]}"
    if page in mood.truncate | mood.garble and stand_in.cut.get(page, 0) < mood.cut_times:
        stand_in.cut[page] = stand_in.cut.get(page, 0) + 1
        return _Reply(200, body, short=True) if page in mood.truncate else _Reply(200, body[:-40])
    return _Reply(200, body)


def _changed_list(entity: str, items: list[str], mood: Mood) -> list[str]:
    """A code list that lacks a code, or has one more."""
    left = [item for item in items if entity != mood.drop[0] or f'"{mood.drop[1]}' not in item]
    return [*left, _renamed(left[-1], mood.add[1])] if entity == mood.add[0] else left


def _renamed(item: str, code: str) -> str:
    found: dict[str, Any] = json.loads(item)
    name = "Key" if "Key" in found else "Identifier"
    found[name] = code.ljust(len(found[name]))
    return json.dumps(found)


def _touched(stand_in: StandIn, table: Table) -> Table:
    if not stand_in.touched:
        return table
    return replace(table, modified=table.modified.replace("T0", "T1"))
