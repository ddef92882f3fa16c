"""Terms of the glossary, explained where they stand: by pointer, by key and by touch."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from tests.browser.axe import RULES
from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser

PAGE = "story"
BOX = ".term-box"


def first_term(page: Page) -> Locator:
    """The first marked term of the page, once the terms are marked."""
    term = page.locator(f'[data-page="{PAGE}"] .term').first
    term.wait_for()
    return term


def opened(visit: Visit) -> tuple[Page, Locator]:
    page = visit.open(f"#/{PAGE}", PAGE)
    return page, first_term(page)


def test_a_pointer_opens_the_explanation_and_escape_closes_it(visit: Visit) -> None:
    page, term = opened(visit)
    before = term.bounding_box()
    term.hover()
    expect(page.locator(BOX)).to_contain_text(term.inner_text())
    assert term.bounding_box() == before
    page.keyboard.press("Escape")
    expect(page.locator(BOX)).to_have_count(0)


@pytest.mark.full
def test_the_pointer_may_go_over_the_explanation(visit: Visit) -> None:
    page, term = opened(visit)
    term.hover()
    page.locator(".term-more").hover()
    page.wait_for_timeout(400)
    expect(page.locator(BOX)).to_be_visible()
    page.locator("h1:visible").first.hover()
    expect(page.locator(BOX)).to_have_count(0)


def test_a_key_opens_and_speaks_and_the_focus_stays(visit: Visit) -> None:
    page, term = opened(visit)
    page.keyboard.press("Tab")
    term.focus()
    expect(page.locator(BOX)).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.locator('[data-part="spoken"]')).to_contain_text(":")
    expect(term).to_be_focused()
    expect(term).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Tab")
    expect(page.locator(".term-more")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(BOX)).to_have_count(0)
    expect(term).to_be_focused()


def test_a_finger_opens_it_and_a_touch_elsewhere_closes_it(phone: Visit) -> None:
    page, term = opened(phone)
    term.tap()
    box = page.locator(BOX)
    expect(box).to_be_visible()
    sides = box.bounding_box()
    assert sides
    assert sides["x"] >= 0
    assert sides["x"] + sides["width"] <= page.evaluate("innerWidth")
    page.locator("h2:visible").first.tap()
    expect(box).to_have_count(0)


@pytest.mark.full
def test_every_term_is_high_enough_to_hit(visit: Visit) -> None:
    page, _ = opened(visit)
    heights = page.locator(f'[data-page="{PAGE}"] .term').evaluate_all(
        "terms => terms.map((one) => one.getClientRects()[0].height)"
    )
    assert min(heights) >= 24


@pytest.mark.full
def test_its_sources_open_beside_it_and_the_focus_comes_back(visit: Visit) -> None:
    page, term = opened(visit)
    term.click()
    page.locator(".term-more").click()
    panel = page.locator('[data-panel="evidence"]')
    expect(panel).to_contain_text("Glossary:")
    assert "claim=gl-" in page.url
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(term).to_be_focused()


def test_an_address_opens_a_term_beside_the_glossary(visit: Visit) -> None:
    page = visit.open("#/method?claim=gl-viet-minh", "method")
    panel = page.locator('[data-panel="evidence"]')
    expect(panel).to_contain_text("Việt Minh")
    expect(page.locator(".glossary dt").first).to_be_attached()


@pytest.mark.full
def test_nothing_of_the_marking_is_printed(visit: Visit) -> None:
    page, term = opened(visit)
    term.click()
    page.emulate_media(media="print")
    expect(page.locator(BOX)).to_be_hidden()
    assert term.evaluate("one => getComputedStyle(one).textDecorationLine") == "none"


def test_axe_finds_nothing_with_an_explanation_open(visit: Visit) -> None:
    page, term = opened(visit)
    term.click()
    expect(page.locator(BOX)).to_be_visible()
    assert Axe().run(page, options=RULES).response["violations"] == []
