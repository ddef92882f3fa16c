"""The pages of words: they open, their sources open the evidence, their files can be taken."""

from __future__ import annotations

import pytest

from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("key", ["story", "data", "method"])
def test_a_page_of_words_has_one_first_heading_and_its_sections(visit: Visit, key: str) -> None:
    page = visit.open(f"#/{key}", key)
    assert page.locator("h1:visible").count() == 1
    assert page.locator("[data-block]:visible h2").count() >= 5


def test_a_source_of_the_story_opens_its_evidence_and_gets_the_focus_back(visit: Visit) -> None:
    page = visit.open("#/story", "story")
    link = page.locator('.grounds [data-value="ev-020"]').first
    link.click()
    page.locator('[data-panel="evidence"] h3', has_text="China recognises the DRV").wait_for()
    assert "claim=ev-020" in page.url
    page.keyboard.press("Escape")
    page.locator('[data-panel="evidence"]').wait_for(state="hidden")
    assert link.evaluate("element => element === document.activeElement")


def test_a_door_leads_to_its_chart_in_the_same_theme(visit: Visit) -> None:
    page = visit.open("#/story?theme=dark", "story")
    page.locator(".chapter-door a").nth(3).click()
    visit.wait("aid")
    assert page.url.endswith("#/aid?theme=dark&chart=military_tonnes")


def test_a_table_can_be_taken_along(visit: Visit) -> None:
    page = visit.open("#/data", "data")
    with page.expect_download() as taken:
        page.get_by_role("link", name="CSV of Troops").click()
    assert taken.value.suggested_filename.endswith("troops.csv")
    assert taken.value.path().read_text(encoding="utf-8-sig").startswith("claim_id,")
    page.locator("summary", has_text="The tables as they are kept").click()
    with page.expect_download() as taken:
        page.get_by_role("link", name="troops.csv").click()
    assert taken.value.suggested_filename == "troops.csv"
    assert taken.value.path().read_text(encoding="utf-8").startswith("claim_id,")


def test_a_report_names_the_claim_that_was_open(visit: Visit) -> None:
    page = visit.open("#/troops?claim=troops-cn-0019", "troops")
    page.get_by_role("navigation").get_by_role("link", name="Method").click()
    visit.wait("method")
    page.get_by_role("button", name="Copy the report").click()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "Claim or event: troops-cn-0019" in copied
    assert "#/troops?claim=troops-cn-0019" in copied
