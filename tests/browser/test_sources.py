"""The Sources page: another quantity, the statements of one verdict, the list of all claims."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser
QUANTITY = '[data-chart="quantity"]'


def count(visit: Visit) -> str:
    return visit.page.locator('[data-ledger="count"]').inner_text()


def opened(visit: Visit) -> Visit:
    page = visit.open("#/sources", "sources")
    page.locator('[data-act="ledger"]').click()
    page.wait_for_selector('[data-ledger="count"]')
    return visit


def test_another_quantity_is_chosen_by_the_list_and_kept_in_the_address(visit: Visit) -> None:
    page = visit.open("#/sources", "sources")
    page.locator(f'{QUANTITY} [data-part="variant"]').select_option("quantity~su-served")
    page.wait_for_url("**variant=quantity~su-served*")
    asked = "How many Soviet military personnel served in Vietnam?"
    page.locator(f'{QUANTITY} [data-part="question"]', has_text=asked).wait_for()


def test_a_quantity_of_weak_sources_alone_says_so_when_they_are_hidden(visit: Visit) -> None:
    page = visit.open("#/sources?weak=hide&variant=quantity~clash-dead-cn", "sources")
    card = page.locator(QUANTITY)
    assert "Only weak sources speak" in card.locator('[data-part="answer"]').inner_text()
    assert "Only weak sources speak" in card.locator(".js-plotly-plot").inner_text()


def test_statements_are_shown_by_verdict_and_lead_to_their_numbers(visit: Visit) -> None:
    page = visit.open("#/sources", "sources")
    rows = page.locator("[data-verdict]:visible")
    assert rows.count() == 38
    page.locator('[data-act="verdict"][data-value="contradicted"]').click()
    assert rows.count() == 4
    page.locator('[data-act="rivals"]:visible').first.click()
    page.wait_for_url("**variant=quantity~*")


def test_the_list_is_searched_without_diacritics_and_a_row_opens_its_evidence(
    visit: Visit,
) -> None:
    page = opened(visit).page
    assert count(visit).startswith("1,250 claims, 1 to 50 shown")
    page.locator('[data-ledger="text"]').fill("dan tri")
    page.wait_for_function(
        "() => !document.querySelector('[data-ledger=count]').innerText.includes('1,250')"
    )
    row = page.locator('[data-ledger="found"] tbody tr').first
    assert "Dân trí" in row.inner_text()
    row.locator("button").click()
    panel = page.locator('[data-panel="evidence"]')
    panel.wait_for()
    assert "Dân trí" in panel.inner_text()
    page.keyboard.press("Escape")
    panel.wait_for(state="hidden")
    assert row.locator("button").evaluate("one => one === document.activeElement")


def test_choices_pages_and_sorting_work_together(visit: Visit) -> None:
    page = opened(visit).page
    page.locator('[data-ledger="page"]', has_text="Next").click()
    assert "51 to 100 shown" in count(visit)
    page.locator('[data-ledger="facet"][data-value="grade"]').select_option("A")
    assert "1 to 50 shown" in count(visit)
    page.locator('[data-ledger="sort"][data-value="rank"]').click()
    assert page.locator('th[aria-sort="ascending"]').count() == 1
    page.locator('[type="reset"]').click()
    assert count(visit).startswith("1,250 claims")


def test_hiding_weak_sources_leaves_their_claims_out_of_the_list(visit: Visit) -> None:
    page = opened(visit).page
    page.locator('[data-act="weak"]').click()
    page.wait_for_function(
        "() => !document.querySelector('[data-ledger=count]').innerText.includes('1,250')"
    )


def test_what_was_found_is_downloaded(visit: Visit, tmp_path: Path) -> None:
    page = opened(visit).page
    page.locator('[data-ledger="text"]').fill("garver killed")
    with page.expect_download() as saved:
        page.locator('[data-ledger="download"]').click()
    file = tmp_path / "claims.csv"
    saved.value.save_as(file)
    lines = file.read_text(encoding="utf-8-sig").splitlines()
    assert lines[0].startswith('"id","table"')
    assert len(lines) > 1
    assert all("Garver" in line for line in lines[1:])


def test_on_a_phone_nothing_is_wider_than_the_screen(phone: Visit) -> None:
    page = opened(phone).page
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
