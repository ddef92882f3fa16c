"""A chart by keyboard alone: a ring on the point, every point spoken with its source."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser
SPOKEN = "document.querySelector('[data-part=\"spoken\"]').textContent"
RING = '[data-chart="{slug}"] .ring'


def enter(page: Page, slug: str) -> None:
    page.locator(f'[data-chart="{slug}"] [data-part="chart"]').focus()


def press(page: Page, key: str) -> str:
    before = page.evaluate(SPOKEN)
    page.keyboard.press(key)
    page.wait_for_function(f"before => {SPOKEN} !== before", arg=before)
    return str(page.evaluate(SPOKEN))


def test_each_point_is_spoken_with_value_date_and_source_and_has_a_ring(visit: Visit) -> None:
    page = visit.open("#/losses", "losses")
    enter(page, "chinese_losses")
    said = press(page, "ArrowRight")
    assert "people" in said
    assert "Source:" in said
    assert "reliability" in said
    assert page.locator(RING.format(slug="chinese_losses")).count() == 1
    assert press(page, "ArrowRight") != said


def test_enter_opens_the_evidence_and_escape_returns_to_the_same_point(visit: Visit) -> None:
    page = visit.open("#/losses", "losses")
    enter(page, "chinese_losses")
    press(page, "ArrowRight")
    press(page, "ArrowRight")
    page.keyboard.press("Enter")
    page.locator('[data-panel="evidence"] h3').wait_for()
    visit.wait("losses")
    page.keyboard.press("Escape")
    page.locator('[data-panel="evidence"]').wait_for(state="hidden")
    visit.wait("losses")
    assert page.evaluate("document.activeElement.dataset.part") == "chart"
    page.locator(RING.format(slug="chinese_losses")).wait_for()


def test_escape_ends_the_walk_and_says_so(visit: Visit) -> None:
    page = visit.open("#/losses", "losses")
    enter(page, "chinese_losses")
    press(page, "ArrowRight")
    assert press(page, "Escape").startswith("The walk is over")
    assert page.locator(RING.format(slug="chinese_losses")).count() == 0


def test_points_that_a_filter_has_faded_are_passed_over(visit: Visit) -> None:
    page = visit.open("#/losses?actors=ussr", "losses")
    enter(page, "chinese_losses")
    assert press(page, "ArrowRight").startswith("No point of this chart is left")


def test_a_chart_has_a_name_a_summary_and_a_way_to_its_table(visit: Visit) -> None:
    page = visit.open("#/losses", "losses")
    chart = page.locator('[data-chart="chinese_losses"] [data-part="chart"]')
    name = chart.get_attribute("aria-labelledby")
    assert page.locator(f"#{name}").inner_text().endswith("?")
    described = (chart.get_attribute("aria-describedby") or "").split()
    words = " ".join(page.locator(f"#{one}").text_content() or "" for one in described)
    assert "Arrow keys" in words
    assert len(words) > 200
    chart.focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('[data-chart]').dataset.chart")


def test_a_route_of_the_map_is_spoken_and_ringed_along_its_line(visit: Visit) -> None:
    page = visit.open("#/routes", "routes")
    enter(page, "supply_map")
    said = press(page, "ArrowRight")
    assert "Course" in said
    assert page.locator(f"{RING.format(slug='supply_map')} path").count() > 1
