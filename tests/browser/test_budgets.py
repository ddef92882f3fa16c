"""What the page may cost over the line, in bytes: exact, so a test. Times are the benchmark's.

With scripts packed quickly, as for the first visitor; later ones get a tenth less.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from dashboard.pages import PAGES
from tests.browser.conftest import READY_MS, Visit

pytestmark = pytest.mark.browser
FIRST_PAGE, EVERY_PAGE = 1_000_000, 2_000_000
FIRST_REQUESTS = 25
MOST_SHIFT = 0.05


def loaded(page: Page) -> list[int]:
    """The sizes of what comes over the line, headers included, as it comes."""
    sizes: list[int] = []
    talk = page.context.new_cdp_session(page)
    talk.on("Network.loadingFinished", lambda one: sizes.append(int(one["encodedDataLength"])))
    talk.send("Network.enable")
    return sizes


def test_the_first_page_and_then_every_page_stay_within_their_bytes(visit: Visit) -> None:
    sizes = loaded(visit.page)
    visit.open("", PAGES[0].key)
    visit.page.wait_for_load_state("networkidle")
    assert sum(sizes) <= FIRST_PAGE
    assert len(sizes) <= FIRST_REQUESTS
    for place in PAGES[1:]:
        visit.page.evaluate(f"window.location.hash = '#/{place.key}'")
        visit.page.wait_for_selector(f'html[data-ready="{place.key}"]', timeout=3 * READY_MS)
    visit.page.wait_for_load_state("networkidle")
    assert sum(sizes) <= EVERY_PAGE


def test_the_first_chart_is_seen_without_any_script(visit: Visit) -> None:
    visit.page.route("**/*.js*", lambda route: route.abort())
    visit.page.goto(visit.origin)
    visit.page.locator(".still:visible").first.wait_for()
    visit.faults.clear()  # The aborted scripts themselves.


def test_the_live_chart_takes_the_place_of_its_drawing_and_nothing_moves(visit: Visit) -> None:
    visit.page.add_init_script(
        """globalThis.moved = 0;
        new PerformanceObserver((list) => {
          const unasked = list.getEntries().filter((one) => !one.hadRecentInput);
          for (const one of unasked) globalThis.moved += one.value;
        }).observe({ type: "layout-shift", buffered: true });"""
    )
    visit.open("", PAGES[0].key)
    assert visit.page.locator(".still").count() == 0
    assert visit.page.evaluate("globalThis.moved") < MOST_SHIFT
