"""What a first visit costs: bytes, requests, until a chart is seen, until a live one is, memory."""

from __future__ import annotations

from dataclasses import dataclass
from time import monotonic
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page

from benchmarks.chromium import Speed, fresh

LIMIT_MS = 120_000
QUIET_MS = 1_500
POLL_MS = 100
# Looks for charts in the page and in what its components hide from it. A chart is
# seen when it is large enough, in the window, and has been through one more frame.
WATCH = """(() => {
  const seen = (globalThis.bench = { first: null, live: null, shift: 0 });
  const shifted = (list) => {
    for (const one of list.getEntries()) if (!one.hadRecentInput) seen.shift += one.value;
  };
  new PerformanceObserver(shifted).observe({ type: "layout-shift", buffered: true });
  const roots = (root) => [root, ...[...root.querySelectorAll("*")]
    .filter((one) => one.shadowRoot).flatMap((one) => roots(one.shadowRoot))];
  const inSight = (one) => {
    const { width, height, top, bottom } = one.getBoundingClientRect();
    if (width < 200 || height < 100 || top > innerHeight || bottom < 0) return false;
    return one.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  };
  const some = (selector) =>
    roots(document).some((root) => [...root.querySelectorAll(selector)].some(inSight));
  const note = (key) => requestAnimationFrame(() => (seen[key] ??= performance.now()));
  const LIVE = ".js-plotly-plot .main-svg";
  // Looking into what components hide costs time too: once a chart is seen, twenty times a second.
  let due = 0;
  const look = () => {
    const deep = seen.first === null || performance.now() > due;
    if (seen.first === null && some("svg")) note("first");
    const plain = [...document.querySelectorAll(LIVE)].some(inSight);
    if (seen.live === null && (plain || (deep && some(LIVE)))) note("live");
    if (deep) due = performance.now() + 50;
    if (seen.live === null) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})()"""


@dataclass(frozen=True)
class Visit:
    """One first visit. Bytes as they cross the line, with headers and what sockets carry; memory is
    the page's JavaScript heap; `live_ms` is None where nothing is live."""

    requests: int
    wire_bytes: int
    first_ms: float
    live_ms: float | None
    shift: float
    heap_bytes: int


def visit(browser: Browser, address: str, speed: Speed | None, *, live: bool) -> Visit:
    """Go there with an empty cache and wait until its first chart is drawn and the line is quiet;
    TimeoutError after two minutes."""
    with fresh(browser, speed) as (page, talk):
        line = _Line(talk)
        page.add_init_script(WATCH)
        page.goto(address, wait_until="commit", timeout=LIMIT_MS)
        wanted = "live" if live else "first"
        _await(page, wanted)
        page.wait_for_load_state("networkidle", timeout=LIMIT_MS)
        page.wait_for_timeout(QUIET_MS)
        seen: dict[str, Any] = page.evaluate("globalThis.bench")
        return Visit(
            requests=line.requests,
            wire_bytes=line.size,
            first_ms=seen["first"],
            live_ms=seen["live"],
            shift=seen["shift"],
            heap_bytes=_heap(page, talk),
        )


def _await(page: Page, wanted: str) -> None:
    """Asked from outside: a page with a strict policy lets nothing be evaluated in it."""
    until = monotonic() + LIMIT_MS / 1000
    while not page.evaluate(f"globalThis.bench?.{wanted} ?? 0"):
        if monotonic() > until:
            raise TimeoutError(f"no chart after {LIMIT_MS / 1000:g} s at {page.url}")
        page.wait_for_timeout(POLL_MS)


def _heap(page: Page, talk: CDPSession) -> int:
    talk.send("HeapProfiler.collectGarbage")
    return int(talk.send("Runtime.getHeapUsage")["usedSize"])


class _Line:
    """Counts what comes over the line."""

    def __init__(self, talk: CDPSession) -> None:
        self.requests = 0
        self.size = 0
        talk.on("Network.loadingFinished", self._loaded)
        talk.on("Network.webSocketFrameReceived", self._framed)

    def _loaded(self, event: dict[str, Any]) -> None:
        self.requests += 1
        self.size += int(event["encodedDataLength"])

    def _framed(self, event: dict[str, Any]) -> None:
        self.size += len(event["response"]["payloadData"])
