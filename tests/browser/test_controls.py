"""The strip rules all charts of a page: control -> address -> reload -> the same view."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import PHONE, Visit, Visitor

pytestmark = pytest.mark.browser
FADED = """slug => document.querySelector(`[data-chart="${slug}"] .js-plotly-plot`).data
    .filter(({opacity}) => opacity < 0.2).map(({meta}) => meta.actor)"""
SHAPES = """slug => document.querySelector(`[data-chart="${slug}"] .js-plotly-plot`)
    ._fullLayout.shapes.length"""
ASKED = "part => location.hash.includes(part)"


def summary(page: Page, name: str) -> str:
    return page.locator(f'[data-part="{name}"] .control-value').inner_text()


def choose_china(page: Page) -> None:
    page.get_by_role("group", name="Actors").get_by_role("button", name="China").click()


def choose_years(page: Page) -> None:
    page.locator('[data-part="years-menu"] summary').click()
    page.get_by_role("button", name="Rival aid").click()


def choose_moscow(page: Page) -> None:
    page.locator("summary", has_text="Read through").click()
    page.locator('[data-act="archive"][data-value="moscow"]').click()


def choose_strong(page: Page) -> None:
    page.get_by_role("switch").click()


def choose_dark(page: Page) -> None:
    page.locator("summary", has_text="Theme").click()
    page.get_by_role("button", name="Dark", exact=True).click()


def choose_table(page: Page) -> None:
    page.locator('[data-chart="headlines"] [data-act="table"]').click()


STATE = """() => ({
    pressed: [...document.querySelectorAll('[aria-pressed="true"], [aria-checked="false"]')]
        .filter(({dataset}) => dataset.act).map(({dataset}) => `${dataset.act} ${dataset.value}`),
    words: [...document.querySelectorAll(".control-value")].map(one => one.textContent),
    painted: [...document.querySelectorAll("section:not([hidden]) .js-plotly-plot")]
        .map(one => JSON.stringify(one.data)),
})"""


@pytest.mark.parametrize(
    ("control", "part"),
    [
        (choose_china, "actors=china"),
        (choose_years, "from=1964&to=1968"),
        pytest.param(choose_moscow, "archive=moscow", marks=pytest.mark.full),
        pytest.param(choose_strong, "weak=hide", marks=pytest.mark.full),
        (choose_dark, "theme=dark"),
        (choose_table, "table=headlines"),
    ],
)
def test_a_control_writes_the_address_which_survives_reload_back_and_forward(
    visit: Visit, control: Callable[[Page], None], part: str
) -> None:
    page = visit.open("#/overview", "overview")
    before = page.evaluate(STATE)
    control(page)
    page.wait_for_function(ASKED, arg=part)
    visit.wait("overview")
    after = page.evaluate(STATE)
    assert after != before
    page.reload()
    visit.wait("overview")
    assert page.evaluate(STATE) == after
    page.go_back()
    page.wait_for_function("part => !location.hash.includes(part)", arg=part)
    visit.wait("overview")
    assert page.evaluate(STATE) == before
    page.go_forward()
    page.wait_for_function(ASKED, arg=part)
    visit.wait("overview")
    assert page.evaluate(STATE) == after


def test_actors_fade_in_every_chart_and_the_note_counts_them(visit: Visit) -> None:
    page = visit.open("#/losses?actors=ussr", "losses")
    assert "China" in page.evaluate(FADED, "chinese_losses")
    assert page.evaluate(FADED, "soviet_losses") == []
    note = page.locator('[data-chart="chinese_losses"] .note-filter').inner_text()
    assert note.startswith("No mark matches")
    page.locator('[data-chart="chinese_losses"]').get_by_role("button", name="Show all").click()
    page.wait_for_function("() => !location.hash.includes('actors')")
    visit.wait("losses")
    assert page.evaluate(FADED, "chinese_losses") == []


def test_only_the_sides_that_a_page_draws_are_offered(visit: Visit) -> None:
    page = visit.open("#/split", "split")
    offered = page.locator('[data-act="actor"]:visible').all_inner_texts()
    assert {"China", "USSR"} <= set(offered)
    assert "South Vietnam" not in offered


def test_years_are_set_by_keys_of_the_handles(visit: Visit) -> None:
    page = visit.open("#/troops", "troops")
    page.locator('[data-part="years-menu"] summary').focus()
    page.keyboard.press("Enter")
    first = page.get_by_label("First year")
    first.focus()
    page.keyboard.press("PageUp")
    page.wait_for_function(ASKED, arg="from=1950")
    page.keyboard.press("ArrowRight")
    page.wait_for_function(ASKED, arg="from=1951")
    page.keyboard.press("End")
    page.wait_for_function(ASKED, arg="from=1979")
    page.keyboard.press("Home")
    page.wait_for_function("() => !location.hash.includes('from')")
    page.get_by_label("Last year").focus()
    page.keyboard.press("PageDown")
    page.wait_for_function(ASKED, arg="to=1974")
    page.keyboard.press("Escape")
    assert page.locator('[data-part="years-menu"]').get_attribute("open") is None
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_typed_years_out_of_range_are_brought_into_it(visit: Visit) -> None:
    page = visit.open("#/troops", "troops")
    page.locator('[data-part="years-menu"] summary').click()
    page.locator('[data-part="span"] [data-change="from"]').fill("1066")
    page.locator('[data-part="span"] [data-change="to"]').fill("1968")
    page.keyboard.press("Tab")
    page.wait_for_function(ASKED, arg="to=1968")
    assert "from" not in page.url


def test_a_drag_along_a_time_chart_chooses_its_years(visit: Visit) -> None:
    page = visit.open("#/troops", "troops")
    chart = page.locator('[data-chart="allied_strength"] .nsewdrag').first
    chart.scroll_into_view_if_needed()
    box = chart.bounding_box()
    assert box
    middle = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + box["width"] * 0.4, middle)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.7, middle, steps=4)
    assert page.locator(".drag-band").count() == 1
    page.mouse.up()
    page.wait_for_function(ASKED, arg="from=19")
    visit.wait("troops")
    assert page.locator(".drag-band").count() == 0
    assert summary(page, "years-menu").startswith("19")


def test_a_click_on_an_actors_name_in_a_chart_switches_that_side(visit: Visit) -> None:
    page = visit.open("#/aid", "aid")
    name = page.locator('[data-chart="yardsticks"] .annotation-text-g', has_text="USSR").first
    name.click()
    page.wait_for_function(ASKED, arg="actors=ussr")
    visit.wait("aid")
    assert "China" in page.evaluate(FADED, "yardsticks")


def test_reset_shows_everything_and_keeps_theme_and_page(visit: Visit) -> None:
    page = visit.open(
        "#/overview?theme=dark&actors=china&from=1965&to=1968&archive=moscow", "overview"
    )
    page.get_by_role("button", name="Reset").click()
    page.wait_for_function("() => location.hash === '#/overview?theme=dark'")
    assert not page.get_by_role("button", name="Reset").is_visible()


def test_the_filters_go_along_to_the_next_page(visit: Visit) -> None:
    page = visit.open("#/overview?actors=china&from=1965&to=1968", "overview")
    page.get_by_role("link", name="Troops", exact=True).click()
    visit.wait("troops")
    assert page.url.endswith("#/troops?actors=china&from=1965&to=1968")


def test_a_link_can_be_taken_by_hand_where_the_clipboard_is_not_allowed(visit: Visit) -> None:
    page = visit.open("#/losses?actors=china", "losses")
    page.evaluate("() => { navigator.clipboard.writeText = async () => { throw new Error(); }; }")
    page.get_by_role("button", name="Copy link").click()
    box = page.locator(".copybox input")
    assert box.input_value().endswith("#/losses?actors=china")
    assert page.evaluate("document.activeElement.selectionEnd") == len(box.input_value())
    page.keyboard.press("Escape")
    page.locator(".copybox").wait_for(state="detached")


def test_on_a_phone_the_strip_is_one_line_that_unfolds(visitor: Visitor) -> None:
    page = visitor(PHONE, touch=True).open("#/losses?actors=china&weak=hide", "losses")
    assert page.locator('[data-part="view-words"]').inner_text() == "China · weak sources hidden"
    assert not page.get_by_role("switch").is_visible()
    page.locator('[data-act="fold"]').click()
    assert page.get_by_role("switch").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]


def test_nothing_leaks_between_two_visitors(visitor: Visitor) -> None:
    one, other = visitor(), visitor()
    one.open("#/losses?theme=dark&actors=china&weak=hide", "losses")
    plain = other.open("#/losses", "losses")
    assert plain.locator("html").get_attribute("data-theme") == "light"
    assert plain.evaluate(FADED, "soviet_losses") == []
    assert one.page.evaluate(FADED, "soviet_losses") != []
    assert one.page.context.cookies() == other.page.context.cookies() == []
