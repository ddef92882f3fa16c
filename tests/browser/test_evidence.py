"""From a mark to its evidence and back, by pointer, by key, by finger and by address."""

from __future__ import annotations

import pytest

from dashboard.tables import Tables
from dashboard.tables.cite import evidence
from tests.browser.conftest import Visit
from tests.browser.pointing import click_mark

pytestmark = pytest.mark.browser
CHART = "chinese_troops"
PEAK = "troops-cn-0019"


def panel(visit: Visit):
    return visit.page.locator('[data-panel="evidence"]')


def test_a_click_on_a_mark_opens_its_claim_with_source_and_locator(
    visit: Visit, tables: Tables
) -> None:
    page = visit.open("#/troops", "troops")
    claim = click_mark(page, CHART)
    assert f"claim={claim}" in page.url
    told = evidence(tables, "troops")["claims"][claim]
    said = panel(visit).inner_text()
    for wanted in (told["number"], told["source"]["citation"], told["locator"], told["check"]):
        assert wanted in said
    assert f"Reliability {told['source']['reliability']}" in said
    for warning in told["warnings"]:
        assert warning["definition"] in said


def test_enter_on_the_point_under_the_keys_does_the_same(visit: Visit) -> None:
    page = visit.open("#/troops", "troops")
    chart = page.locator(f'[data-chart="{CHART}"] [data-part="chart"]')
    chart.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert page.locator(f'[data-chart="{CHART}"] .hoverlayer .hovertext').count() >= 1
    spoken = page.locator('[data-part="spoken"]').inner_text()
    assert spoken
    assert "<" not in spoken
    page.keyboard.press("Enter")
    panel(visit).wait_for()
    assert "claim=" in page.url
    assert panel(visit).evaluate("panel => panel === document.activeElement")
    page.keyboard.press("Escape")
    panel(visit).wait_for(state="hidden")
    assert chart.evaluate("chart => chart === document.activeElement")
    assert "claim=" not in page.url


def test_a_chart_is_one_tab_stop(visit: Visit) -> None:
    page = visit.open("#/troops", "troops")
    chart = page.locator(f'[data-chart="{CHART}"] [data-part="chart"]')
    chart.focus()
    page.keyboard.press("Tab")
    assert chart.evaluate("chart => !chart.contains(document.activeElement)")


def test_close_gives_the_focus_back_to_the_button_that_opened(visit: Visit) -> None:
    page = visit.open("#/troops", "troops")
    button = page.locator(f'[data-chart="{CHART}"]').get_by_role("button", name="Evidence")
    button.click()
    panel(visit).wait_for()
    assert button.get_attribute("aria-pressed") == "true"
    panel(visit).get_by_role("button", name="Close").click()
    panel(visit).wait_for(state="hidden")
    assert button.evaluate("button => button === document.activeElement")


def test_back_closes_the_evidence_and_then_leaves_the_page(visit: Visit) -> None:
    page = visit.open("#/overview", "overview")
    page.get_by_role("link", name="Troops", exact=True).click()
    visit.wait("troops")
    click_mark(page, CHART)
    page.go_back()
    panel(visit).wait_for(state="hidden")
    assert page.url.endswith("#/troops")
    page.go_forward()
    panel(visit).wait_for()
    page.go_back()
    page.go_back()
    visit.wait("overview")


def test_rivals_are_a_click_away_and_the_chosen_one_comes_first(visit: Visit) -> None:
    page = visit.open(f"#/troops?claim={PEAK}", "troops")
    claims = panel(visit).locator("[data-claim]")
    claims.first.wait_for()
    assert claims.first.get_attribute("data-claim") == PEAK
    assert claims.count() == 6
    rival = claims.nth(1).get_attribute("data-claim")
    claims.nth(1).get_by_role("button").click()
    page.wait_for_function("id => location.hash.includes(id)", arg=rival)
    page.wait_for_function(
        "id => document.querySelector('[data-panel] [data-claim]').dataset.claim === id", arg=rival
    )


def test_an_event_shows_its_date_and_source(visit: Visit) -> None:
    visit.open("#/timeline?claim=ev-100", "timeline")
    panel(visit).locator("h3").wait_for()
    said = panel(visit).inner_text()
    assert "23 March 1966" in said
    assert "Reliability A" in said


def test_only_addresses_that_may_be_offered_are_links(visit: Visit, tables: Tables) -> None:
    page = visit.open(f"#/troops?claim={PEAK}", "troops")
    panel(visit).locator("h3").wait_for()
    assert panel(visit).get_by_role("link").count() == 0
    told = evidence(tables, "troops")["claims"]
    linked = next(
        one for one, claim in told.items() if claim["source"]["url"] and one.startswith("troops")
    )
    page.goto(f"{visit.origin}/#/troops?claim={linked}")
    link = panel(visit).get_by_role("link")
    link.wait_for()
    assert link.get_attribute("href") == told[linked]["source"]["url"]
    assert "noopener" in (link.get_attribute("rel") or "")


def test_the_citation_can_be_copied(visit: Visit, tables: Tables) -> None:
    page = visit.open(f"#/troops?claim={PEAK}", "troops")
    panel(visit).get_by_role("button", name="Copy citation").click()
    copied = page.evaluate("navigator.clipboard.readText()")
    told = evidence(tables, "troops")["claims"][PEAK]
    assert copied == f"{told['source']['citation']} {told['locator']}"


def test_on_a_phone_the_evidence_is_a_sheet_at_the_foot(phone: Visit) -> None:
    page = phone.open(f"#/troops?claim={PEAK}", "troops")
    panel(phone).locator("h3").wait_for()
    box = panel(phone).bounding_box()
    assert box is not None
    assert box["y"] > 150
    assert box["width"] == page.viewport_size["width"]


def test_the_chosen_claim_is_marked_in_the_chart(visit: Visit) -> None:
    page = visit.open(f"#/troops?claim={PEAK}", "troops")
    halos = page.evaluate(
        "document.querySelector('[data-chart=chinese_troops] .js-plotly-plot').data"
        ".filter(t => t.meta.kind === 'frame' && t.marker?.color === '#FFDF6B').length"
    )
    assert halos >= 1
