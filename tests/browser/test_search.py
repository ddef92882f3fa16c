"""The search: by keyboard alone, with or without marks on letters."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser


def test_an_event_is_found_and_opened_by_keyboard_alone(visit: Visit) -> None:
    page = visit.open("#/sources", "sources")
    page.keyboard.press("/")
    expect(page.get_by_role("combobox", name="Search events")).to_be_focused()
    expect(page.get_by_text("Spelling of the time")).to_be_visible()
    page.keyboard.type("fall of điện bien")
    expect(page.locator('li[role="option"]').first).to_have_attribute("aria-selected", "true")
    assert Axe().run(page).violations_count == 0
    page.keyboard.press("Enter")
    visit.wait("timeline")
    assert page.url.endswith("#/timeline?claim=ev-039")


def test_escape_closes_the_search_and_leaves_the_page_as_it_was(visit: Visit) -> None:
    page = visit.open("#/troops", "troops")
    page.get_by_role("button", name="Search").click()
    page.get_by_role("combobox", name="Search events").fill("nobody of this name")
    expect(page.get_by_text("Nothing has this name")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("dialog.search")).to_be_hidden()
    assert page.url.endswith("#/troops")
