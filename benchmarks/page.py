"""What the first page costs in Chromium: requests, bytes over the wire, time until it is drawn."""

from __future__ import annotations

import os
import re
import shutil
from dataclasses import dataclass, field
from statistics import median
from typing import Any

from playwright.sync_api import Browser, sync_playwright

LOADS = 3
READY_MS = 60_000
LARGEST = 5
# What Dash adds to an address so that a browser fetches a changed file again.
FINGERPRINT = re.compile(r"\?m=[\d.]+|\.v[\d_]+m\d+")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
NAMES = ("chromium", "chromium-browser", "google-chrome")


@dataclass(frozen=True)
class PageCost:
    """A first visit with an empty cache; bytes as they cross the wire, headers included."""

    requests: int
    wire_bytes: int
    ready_ms: float
    largest: list[tuple[str, int]] = field(default_factory=list)


def measure(address: str) -> PageCost:
    """Several first visits: the median time, and the requests and bytes of the last."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_chromium(), args=list(FLAGS))
        visits = [_visit(browser, address) for _ in range(LOADS)]
        browser.close()
    last = visits[-1]
    return PageCost(
        last.requests, last.wire_bytes, median(visit.ready_ms for visit in visits), last.largest
    )


def _visit(browser: Browser, address: str) -> PageCost:
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    asked: dict[str, str] = {}
    sizes: dict[str, int] = {}
    network = page.context.new_cdp_session(page)
    network.on("Network.requestWillBeSent", lambda one: asked.update(_named(one)))
    network.on("Network.loadingFinished", lambda one: sizes.update(_sized(one)))
    network.send("Network.enable")
    page.goto(address)
    page.wait_for_selector("html[data-ready]", state="attached", timeout=READY_MS)
    ready = page.evaluate("performance.now()")
    page.wait_for_load_state("networkidle")
    page.close()
    named = sorted(((asked[key], size) for key, size in sizes.items()), key=lambda one: -one[1])
    largest = [(_plain(url.removeprefix(address)), size) for url, size in named[:LARGEST]]
    return PageCost(len(sizes), sum(sizes.values()), ready, largest)


def _plain(address: str) -> str:
    return FINGERPRINT.sub("", address)


def _named(event: dict[str, Any]) -> dict[str, str]:
    return {event["requestId"]: event["request"]["url"]}


def _sized(event: dict[str, Any]) -> dict[str, int]:
    return {event["requestId"]: int(event["encodedDataLength"])}


def _chromium() -> str:
    wanted = os.environ.get("HANOIS_CHROMIUM")
    found = wanted or next((path for name in NAMES if (path := shutil.which(name))), None)
    if found is None:
        raise RuntimeError("no Chromium: install it, or name it in HANOIS_CHROMIUM")
    return found
