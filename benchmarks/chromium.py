"""A Chromium without a window, and a page in it that is as slow as an old phone on a poor line."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from playwright.sync_api import (
    Browser,
    BrowserContext,
    CDPSession,
    Page,
    ViewportSize,
    sync_playwright,
)

from dashboard.publish.chromium import QUIET, find

FLAGS = ("--no-sandbox", *QUIET)
DESK: ViewportSize = {"width": 1440, "height": 900}
BITS_IN_BYTE = 8


@dataclass(frozen=True)
class Speed:
    """How slow: the processor's times as long, the line's megabits a second and milliseconds."""

    processor: float
    megabits: float
    latency_ms: float

    def __str__(self) -> str:
        return (
            f"processor {self.processor:g} times slower, {self.megabits:g} Mbit/s, "
            f"{self.latency_ms:g} ms"
        )


SLOW = Speed(processor=4, megabits=10, latency_ms=40)


@contextmanager
def chromium() -> Iterator[Browser]:
    """The browser of this machine; RuntimeError when there is none, or not the named."""
    found = find()
    if found is None:
        raise RuntimeError("no Chromium: install it, or name it in HANOIS_CHROMIUM")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        yield browser
        browser.close()


@contextmanager
def fresh(browser: Browser, speed: Speed | None = None) -> Iterator[tuple[Page, CDPSession]]:
    """A page with an empty cache, slowed where a speed is given, and its line to the browser."""
    context: BrowserContext = browser.new_context(viewport=DESK)
    page = context.new_page()
    talk = context.new_cdp_session(page)
    talk.send("Network.enable")
    if speed:
        _slow(talk, speed)
    yield page, talk
    context.close()


def _slow(talk: CDPSession, speed: Speed) -> None:
    rate = speed.megabits * 1e6 / BITS_IN_BYTE
    line = {"offline": False, "latency": speed.latency_ms}
    talk.send(
        "Network.emulateNetworkConditions",
        {**line, "downloadThroughput": rate, "uploadThroughput": rate},
    )
    talk.send("Emulation.setCPUThrottlingRate", {"rate": speed.processor})
