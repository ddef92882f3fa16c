"""A lesson for the printer, as the Lessons page links it."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.axe import RULES
from tests.browser.conftest import READY_MS, Visit

pytestmark = pytest.mark.browser


@pytest.fixture
def sheet(visit: Visit) -> Page:
    """The handout of the first lesson, its charts drawn."""
    page = visit.open("#/lessons", "lessons")
    link = page.locator(".lesson-print").first
    assert link.get_attribute("target") == "_blank"
    page.goto(f"{visit.origin}/{link.get_attribute('href')}")
    page.wait_for_selector('html[data-drawn="all"]', timeout=READY_MS)
    return page


def test_every_chart_is_drawn_for_paper(sheet: Page) -> None:
    places = sheet.locator("[data-drawing]")
    expect(sheet.locator("[data-drawing]:has(.main-svg)")).to_have_count(places.count())
    assert sheet.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_no_chart_is_wider_than_the_sheet_and_none_is_cut(sheet: Page) -> None:
    widths = sheet.locator("[data-drawing] .main-svg:first-child").evaluate_all(
        "drawn => drawn.map((one) => one.getBoundingClientRect().width)"
    )
    assert set(widths) == {680}
    too_wide = sheet.locator(".handout :is(p, li, figcaption, h3)").evaluate_all(
        "texts => texts.filter((one) => one.scrollWidth > one.clientWidth + 1).length"
    )
    assert too_wide == 0


def test_on_a_phone_nothing_scrolls_sideways_and_on_paper_the_sheet_is_whole(sheet: Page) -> None:
    sheet.set_viewport_size({"width": 390, "height": 844})
    sheet.wait_for_function("() => document.documentElement.scrollWidth <= 390")
    chart = sheet.locator("[data-drawing]").first
    assert chart.evaluate("one => one.getBoundingClientRect().width") <= 390
    sheet.emulate_media(media="print")
    assert chart.evaluate("one => one.offsetWidth") == 680


def test_the_button_is_for_the_screen_only(sheet: Page) -> None:
    button = sheet.get_by_role("button", name="Print")
    expect(button).to_be_visible()
    sheet.emulate_media(media="print")
    expect(button).to_be_hidden()


def test_axe_finds_nothing(sheet: Page) -> None:
    assert Axe().run(sheet, options=RULES).response["violations"] == []
