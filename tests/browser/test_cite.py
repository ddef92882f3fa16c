"""The dialog of citations for real: what it shows, copies and saves, and where the focus goes."""

from __future__ import annotations

from pathlib import Path

import bibtexparser
import pytest
import rispy
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page

from dashboard.tables import Tables
from tests.browser.axe import RULES
from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser
CLAIM = "troops-cn-0033"


def opened(page: Page, act: str) -> Locator:
    page.locator(f'[data-act="{act}"]:visible').first.click()
    dialog = page.locator('dialog[data-part="cite"]')
    dialog.locator(".citation").first.wait_for()
    return dialog


def saved(page: Page, dialog: Locator, form: str, folder: Path) -> str:
    dialog.locator(f'[name="format"][value="{form}"]').check()
    with page.expect_download() as download:
        dialog.locator('[data-act="cite-save"]').click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path.read_text(encoding="utf-8")


def test_a_chart_is_cited_with_version_and_the_focus_comes_back(
    visit: Visit, tables: Tables
) -> None:
    page = visit.open("#/troops", "troops")
    dialog = opened(page, "cite")
    assert f"(Version {tables.version})" in dialog.locator(".citation").first.inner_text()
    assert "127.0.0.1" not in dialog.inner_text()
    dialog.get_by_role("button", name="Copy: Reference list").click()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == dialog.locator(".citation p").first.inner_text()
    assert Axe().run(page, options=RULES).response["violations"] == []
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.dataset.act") == "cite"


def test_a_claim_is_saved_with_its_source_its_place_and_the_data_set(
    visit: Visit, tables: Tables, tmp_path: Path
) -> None:
    page = visit.open(f"#/troops?claim={CLAIM}", "troops")
    dialog = opened(page, "cite-source")
    text = dialog.locator(".citation").nth(1).inner_text()
    assert (
        text
        == f"(Garver, 2016, p. 240, as cited in Authors of Hanoi’s Allies, 2025, claim {CLAIM})"
    )
    library = bibtexparser.parse_string(saved(page, dialog, "bibtex", tmp_path))
    assert library.failed_blocks == []
    book, data = library.entries
    assert (book["note"], data["note"]) == ("p. 240", f"claim {CLAIM}")
    assert data["version"] == tables.version
    first, second = rispy.loads(saved(page, dialog, "ris", tmp_path))
    assert (first["type_of_reference"], second["type_of_reference"]) == ("BOOK", "DATA")


def test_the_data_page_offers_its_files_and_citations_on_a_phone(phone: Visit) -> None:
    page = phone.open("#/data", "data")
    with page.expect_download() as download:
        page.locator(".files-lead .file-link").click()
    assert download.value.suggested_filename.endswith(".zip")
    dialog = opened(page, "cite-data")
    wide = dialog.evaluate("box => box.scrollWidth > box.clientWidth")
    assert not wide
