"""The page over a data folder of some size, in Chromium: first visit, click, search of the ledger.

As `make bench` visits it: on a slow processor and line, with what the server makes once already
made; clicks and searches on an unslowed machine.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

from playwright.sync_api import Browser
from werkzeug.serving import make_server

from benchmarks.chromium import SLOW, chromium, fresh
from benchmarks.contestants import OURS_CLICKED, OURS_CONTROL, OURS_READY
from benchmarks.interaction import delay
from benchmarks.visit import visit
from dashboard.app import create_app
from dashboard.tables import Tables

VISITS = 3
LIMIT_MS = 120_000
# From the first to the last letter, as it is typed; the last word is found nowhere.
TYPED = ("c", "ch", "china", "china 1965", "xyzzy")
SEARCH = """async (word) => {
  const box = document.querySelector('[data-ledger="text"]');
  const begun = performance.now();
  box.value = word;
  box.dispatchEvent(new Event("input", { bubbles: true }));
  await new Promise(requestAnimationFrame);
  return performance.now() - begun;
}"""


@dataclass(frozen=True)
class GrownPage:
    """Bytes and milliseconds: medians of visits, the 95th percentile of clicks until the charts in
    the window are redrawn, how long the ledger takes to open, the median and the longest of
    searches in it."""

    wire_bytes: int
    first_ms: float
    live_ms: float
    click_p95_ms: float
    ledger_ms: float
    search_ms: float
    search_longest_ms: float


def measure(tables: Tables, folder: Path) -> GrownPage:
    """Serve the folder in this process, and look at it."""
    with _served(tables, folder) as address, chromium() as browser:
        visit(browser, address, None, live=True)
        seen = [visit(browser, address, SLOW, live=True) for _ in range(VISITS)]
        click = delay(browser, f"{address}{OURS_CLICKED}", OURS_READY, OURS_CONTROL)
        opened, searches = _ledger(browser, address)
    return GrownPage(
        wire_bytes=int(median(one.wire_bytes for one in seen)),
        first_ms=median(one.first_ms for one in seen),
        live_ms=median(one.live_ms or 0 for one in seen),
        click_p95_ms=click.p95_ms,
        ledger_ms=opened,
        search_ms=median(searches),
        search_longest_ms=max(searches),
    )


@contextmanager
def _served(tables: Tables, folder: Path) -> Iterator[str]:
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = make_server("127.0.0.1", 0, create_app(tables, folder=folder).server, threaded=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    thread.join()


def _ledger(browser: Browser, address: str) -> tuple[float, list[float]]:
    with fresh(browser) as (page, _):
        page.goto(f"{address}#/sources")
        page.wait_for_selector('[data-act="ledger"]', state="visible", timeout=LIMIT_MS)
        begun = perf_counter()
        page.locator('[data-act="ledger"]').first.click()
        page.wait_for_selector('[data-ledger="text"]', timeout=LIMIT_MS)
        opened = (perf_counter() - begun) * 1000
        return opened, [float(page.evaluate(SEARCH, word)) for word in TYPED]
