"""A server and a browser for the session, and a page for each test that tolerates no fault.

Every page collects what the console calls an error, what scripts throw, and every request that
leaves the server's own origin; a test that passes has left all three empty.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from dash import Dash
from playwright.sync_api import Browser, Page, sync_playwright
from werkzeug.serving import make_server

from dashboard.app import create_app
from dashboard.publish.chromium import NAMED, QUIET, find
from dashboard.tables import load

FLAGS = ["--no-sandbox", *QUIET]
DESK = (1440, 900)
PHONE = (390, 844)
READY_MS = 20_000
SERVED = pytest.StashKey[str]()
ORIGIN = "origin"


@dataclass
class Visit:
    """One page and what went wrong on it."""

    page: Page
    origin: str
    faults: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def open(self, address: str, ready: str) -> Page:
        """Go to an address of the site and wait until its charts are drawn."""
        self.page.goto(f"{self.origin}/{address}")
        self.wait(ready)
        return self.page

    def wait(self, ready: str) -> None:
        self.page.wait_for_selector(f'html[data-ready="{ready}"]', timeout=READY_MS)

    def foreign(self) -> list[str]:
        own = (self.origin, "data:", "blob:")
        return [one for one in self.requests if not one.startswith(own)]


@contextmanager
def served(app: Dash) -> Iterator[str]:
    """The address of an app that is served on a free port for as long as this lasts."""
    # A line for each request would bury what a failed test has to say.
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = make_server("127.0.0.1", 0, app.server, threaded=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    """One server for all workers, in the process that starts them: figures are built once."""
    if SERVED not in node.config.stash:
        running = ExitStack()
        node.config.stash[SERVED] = running.enter_context(served(create_app(load())))
        node.config.add_cleanup(running.close)
    node.workerinput[ORIGIN] = node.config.stash[SERVED]


@pytest.fixture(scope="session")
def origin(request: pytest.FixtureRequest) -> Iterator[str]:
    shared = getattr(request.config, "workerinput", {}).get(ORIGIN)
    if shared:
        yield shared
        return
    with served(request.getfixturevalue("app")) as alone:
        yield alone


@contextmanager
def launched() -> Iterator[Browser]:
    """The Chromium of this machine, without a window."""
    found = find()
    assert found, f"no Chromium: install it, or name it in {NAMED}"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with launched() as browser:
        yield browser


Visitor = Callable[..., Visit]


@pytest.fixture
def visitor(browser: Browser, origin: str) -> Iterator[Visitor]:
    """A function that gives a fresh page; `dark` is the system's wish, `touch` a finger."""
    visits: list[Visit] = []

    def come(size: tuple[int, int] = DESK, *, dark: bool = False, touch: bool = False) -> Visit:
        context = browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            color_scheme="dark" if dark else "light",
            has_touch=touch,
            reduced_motion="reduce",
        )
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        visit = Visit(context.new_page(), origin)
        visit.page.on(
            "console",
            lambda said: visit.faults.append(said.text) if said.type == "error" else None,
        )
        visit.page.on("pageerror", lambda error: visit.faults.append(str(error)))
        visit.page.on("request", lambda request: visit.requests.append(request.url))
        visits.append(visit)
        return visit

    yield come
    for visit in visits:
        foreign = visit.foreign()
        visit.page.context.close()
        assert visit.faults == []
        assert foreign == []


@pytest.fixture
def visit(visitor: Visitor) -> Visit:
    return visitor()


@pytest.fixture
def phone(visitor: Visitor) -> Visit:
    return visitor(PHONE, touch=True)
