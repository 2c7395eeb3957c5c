"""Public figures in a frame on another website: on one that is named, and on no other."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.site import Site

FIGURES = "/cijfers/insluiten/?cijfer=misdrijven-gemeente-jaar:0.0.0&gebied=GM0153&van=2022JJ00&tot=2024JJ00"


@pytest.fixture
def port(site: Site) -> Iterator[int]:
    """A website with one frame, reached by any name of this machine."""

    class Website(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(f'<iframe title="Misdrijven" src="{site.url}{FIGURES}"></iframe>'.encode())

        def log_message(self, *_: object) -> None: ...

    with ThreadingHTTPServer(("127.0.0.1", 0), Website) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_port
        server.shutdown()


def test_a_website_that_is_named_shows_the_frame(browser: Browser, port: int) -> None:
    page = browser.new_page()

    page.goto(f"http://localhost:{port}/")

    expect(page.frame_locator("iframe").get_by_role("table")).to_have_count(1)
    page.close()


def test_a_browser_refuses_the_frame_on_any_other_website(browser: Browser, port: int) -> None:
    page = browser.new_page()

    with page.expect_console_message(lambda message: "frame-ancestors http://localhost:*" in message.text):
        page.goto(f"http://127.0.0.1:{port}/")

    expect(page.frame_locator("iframe").get_by_role("table")).to_have_count(0)
    page.close()
