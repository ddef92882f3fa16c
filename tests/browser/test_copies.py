"""The two copies as their readers use them: from a stick, and from a host that only has files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from dashboard.charts._spec import Chart
from dashboard.onefile import NAME
from dashboard.tables import Tables
from tests.browser.copied import Copies, Opened, hosted, opened, small

pytestmark = pytest.mark.browser
PANEL = '[data-panel="evidence"] h3'
TOLD = '[data-part="file-said"]'


@pytest.fixture(scope="module")
def copies(
    tables: Tables, charts: tuple[Chart, ...], tmp_path_factory: pytest.TempPathFactory
) -> Copies:
    return small(tables, charts, tmp_path_factory.mktemp("copies"))


@pytest.fixture
def alone(browser: Browser, copies: Copies) -> Iterator[Opened]:
    with opened(browser, copies.file.as_uri()) as visit:
        yield visit
    # The file itself, once; a new address in it is no request.
    assert len([one for one in visit.requests if one.startswith("file:")]) == 1


@pytest.fixture
def frozen(browser: Browser, copies: Copies) -> Iterator[Opened]:
    with hosted(copies) as home, opened(browser, home) as visit:
        yield visit


def used(page: Page) -> None:
    """Evidence by keyboard, the search, an export, a table: what a reader does with a chart."""
    page.locator('[data-chart="chinese_losses"] [data-part="chart"]').focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    page.locator(PANEL).wait_for()
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    page.get_by_role("combobox", name="Search events").fill("Kunming")
    expect(page.locator('li[role="option"]').first).to_be_visible()
    page.keyboard.press("Escape")
    page.locator('[data-chart="chinese_losses"] [data-act="export"]').click()
    dialog = page.locator('dialog[data-part="export"]')
    dialog.locator('[name="format"][value="csv"]').check()
    with page.expect_download() as download:
        dialog.locator('[data-act="export-save"]').click()
    assert "Chinese" in Path(download.value.path()).read_text(encoding="utf-8-sig")
    dialog.locator('[data-act="export-close"]').first.click()


def taken(page: Page, name: str) -> bytes:
    with page.expect_download() as download:
        page.get_by_role("link", name=name, exact=True).first.click()
    return Path(download.value.path()).read_bytes()


def test_the_one_file_works_from_disk_and_saves_itself_byte_by_byte(
    alone: Opened, copies: Copies
) -> None:
    page = alone.go("#/losses?weak=hide", "losses")
    expect(page.locator('[data-chart="chinese_losses"] .main-svg').first).to_be_visible()
    used(page)
    page.evaluate("location.hash = '#/data'")
    page.wait_for_selector('html[data-ready="data"]')
    page.get_by_role("link", name="Excel of Troops").click()
    expect(page.locator(TOLD)).to_contain_text("not in this one file")
    table = (copies.above / "some/where/tables/troops.csv").read_bytes()
    assert taken(page, "CSV of Troops") == table
    assert taken(page, "Download this dashboard as one file") == copies.file.read_bytes()


def test_the_copy_on_a_host_works_below_any_address_and_offers_the_one_file(
    frozen: Opened, copies: Copies
) -> None:
    page = frozen.go("#/losses?weak=hide", "losses")
    used(page)
    page.evaluate("location.hash = '#/data'")
    page.wait_for_selector('html[data-ready="data"]')
    assert taken(page, "Download this dashboard as one file") == copies.file.read_bytes()
    expect(page.locator(TOLD)).to_contain_text(NAME)


def test_the_folder_opened_from_disk_hands_over_to_the_one_file(
    browser: Browser, copies: Copies
) -> None:
    index = copies.above / "some/where/index.html"
    with opened(browser, index.parent.as_uri() + "/") as visit:
        page = visit.go("index.html#/losses", "losses")
        assert page.url.endswith(f"{NAME}#/losses")
        # The page that handed over was broken off while it asked for its parts.
        visit.faults.clear()
