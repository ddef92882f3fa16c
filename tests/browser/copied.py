"""Copies to click through: made once, opened from disk or from a host that only hands out files."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

from dashboard.app import create
from dashboard.charts._spec import Chart
from dashboard.onefile import NAME
from dashboard.paths import LESSONS_NAME, data_dir
from dashboard.publish.crawl import Collected, collect
from dashboard.publish.folder import put
from dashboard.publish.freeze import frozen
from dashboard.publish.single import single
from dashboard.tables import Tables
from tests.browser.conftest import READY_MS

SMALL = ("chinese_losses",)
# What takes long to make and is no part of what is clicked here.
SLOW = ("api/",)
SLOW_KINDS = (".xlsx", ".parquet", ".zip", ".gpkg", ".geojson")
BELOW = "some/where"


@dataclass
class Copies:
    """Where the one file lies, and the folder above the one with the copy for a host."""

    file: Path
    above: Path


def small(tables: Tables, charts: tuple[Chart, ...], folder: Path) -> Copies:
    """Copies of a dashboard with one chart and no lesson: they take seconds."""
    data = folder / "data"
    shutil.copytree(data_dir(), data, ignore=shutil.ignore_patterns(LESSONS_NAME))
    few = tuple(one for one in charts if one.slug in SMALL)
    made = create(tables, few, data)
    return written(collect(made, lambda *_: None, wanted=_is_quick), folder)


def written(collected: Collected, folder: Path) -> Copies:
    """Both copies on disk, the folder two folders deep."""
    alone = single(collected)
    # As it is called when it is taken, in a folder with a name that an address has to spell.
    file = folder / "taken home" / NAME
    file.parent.mkdir()
    file.write_bytes(alone)
    above = folder / "host"
    (above / BELOW).parent.mkdir(parents=True)
    put(frozen(collected, alone), above / BELOW)
    return Copies(file, above)


def _is_quick(address: str) -> bool:
    return not address.startswith(SLOW) and not address.endswith(SLOW_KINDS)


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        pass


@contextmanager
def hosted(copies: Copies) -> Iterator[str]:
    """The address of the folder on a host that knows nothing of it."""
    handler = partial(_Silent, directory=str(copies.above))
    host = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=host.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{host.server_port}/{BELOW}/"
    finally:
        host.shutdown()
        host.server_close()
        thread.join()


@dataclass
class Opened:
    """A copy in a browser, and what went wrong in it."""

    page: Page
    home: str
    faults: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def go(self, address: str, ready: str) -> Page:
        self.page.goto(self.home + address)
        self.page.wait_for_selector(f'html[data-ready="{ready}"]', timeout=READY_MS)
        return self.page

    def asked(self) -> list[str]:
        """What was asked of anybody, besides the page itself."""
        return [one for one in self.requests if not one.startswith(("data:", "blob:", self.home))]


@contextmanager
def opened(browser: Browser, home: str) -> Iterator[Opened]:
    """A fresh page for a copy; nobody may have complained, or asked elsewhere, when it closes."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
    visit = Opened(context.new_page(), home)
    visit.page.on(
        "console",
        lambda said: visit.faults.append(said.text) if said.type == "error" else None,
    )
    visit.page.on("pageerror", lambda error: visit.faults.append(str(error)))
    context.on("request", lambda request: visit.requests.append(request.url))
    context.on("response", lambda got: visit.faults.append(got.url) if got.status > 399 else None)
    yield visit
    context.close()
    assert not visit.faults, visit.faults
    assert not visit.asked(), visit.asked()
