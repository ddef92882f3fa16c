"""Presenting: keys, reveal, guess, speaker window, and whether the back row can read it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from coloraide import Color
from playwright.sync_api import Page, expect

from dashboard.charts import charts
from dashboard.paths import data_dir
from dashboard.tables import Tables
from dashboard.tables.lessons import load_lessons
from tests.browser.classroom import (
    CROWDED,
    MARKS,
    OVERLAY,
    go,
    part,
    shown,
    teach,
    texts,
)
from tests.browser.conftest import Visit, Visitor

pytestmark = pytest.mark.browser
SCREENS = ((1024, 768), (1280, 720), (1920, 1080), (3840, 2160))
# The quick run takes the size of an old projector; all sizes are in the full one.
QUICK_SCREENS = ((1280, 720),)
# One of each kind: over time, by source, columns, map, lanes, side by side, one quantity.
KINDS = (
    "chinese_troops", "soviet_personnel", "yardsticks", "supply_map", "events_timeline",
    "donors_side_by_side", "quantity",
)  # fmt: skip
TEXT_SHARE, TITLE_SHARE, MARK_SHARE = 0.027, 0.04, 0.004
CONTRAST = 7
WORDS = 25
TROOPS = "#/troops?chart=chinese_troops&present=on"
LESSON = "#/lessons?lesson=small-lesson&present=on"


def test_keys_and_clickers_go_through_the_steps_and_leave_to_where_one_was(visit: Visit) -> None:
    page = visit.open("#/troops?from=1965&to=1970", "troops")
    button = page.locator('[data-chart="chinese_troops"]').get_by_role("button", name="Present")
    button.click()
    shown(page, "chinese_troops/1/marks")
    for key, step in (
        ("ArrowRight", "axes"), ("PageDown", "units"), ("Space", "source"), ("r", "all"),
        ("PageUp", "source"), ("Home", "marks"), ("End", "all"),
    ):  # fmt: skip
        page.keyboard.press(key)
        shown(page, f"chinese_troops/1/{step}")
    page.keyboard.press("Escape")
    page.locator(OVERLAY).wait_for(state="hidden")
    assert page.evaluate("location.hash") == "#/troops?from=1965&to=1970"
    expect(button).to_be_focused()


def test_each_step_shows_what_it_uncovers_and_no_more(visit: Visit) -> None:
    page = visit.page
    page.goto(f"{visit.origin}/{TROOPS}&step=marks")
    shown(page, "chinese_troops/1/marks")
    drawn = [one["text"] for one in texts(page) if one["drawn"]]
    assert drawn == []
    assert "Chinese" not in part(page, "title")
    go(page, f"{TROOPS}&step=axes", "chinese_troops/1/axes")
    ticks = [one["text"] for one in texts(page) if one["drawn"]]
    assert "1967" in ticks
    assert not any("170,000" in one for one in ticks)
    go(page, f"{TROOPS}&step=units", "chinese_troops/1/units")
    assert "Chinese" not in part(page, "title")
    go(page, f"{TROOPS}&step=source", "chinese_troops/1/source")
    assert "Chinese" in part(page, "title")
    assert re.match(r"Sources: (.+ and \d+ more|\d+ works)", part(page, "sources"))
    go(page, TROOPS, "chinese_troops/1/all")
    assert "170,000" in part(page, "prose")


def test_a_card_is_uncovered_on_its_page_without_a_jump(visit: Visit) -> None:
    page = visit.open("#/troops", "troops")
    card = page.locator('[data-chart="chinese_troops"]')
    top = "card => card.querySelector('.js-plotly-plot').getBoundingClientRect().top + scrollY"
    before = card.evaluate(top)
    card.get_by_role("button", name="Reveal").click()
    page.wait_for_function("() => location.hash.includes('step=marks')")
    visit.wait("troops")
    assert card.evaluate(top) == before
    expect(card.get_by_role("heading")).to_have_css("opacity", "0")
    card.get_by_role("button", name="Next").click()
    page.wait_for_function("() => location.hash.includes('step=axes')")
    card.get_by_role("button", name="Show all").click()
    expect(card.get_by_role("heading")).to_have_css("opacity", "1")
    expect(card.get_by_role("button", name="Reveal")).to_be_focused()


def test_a_lesson_goes_from_scene_to_scene_with_a_guess_before_the_data(visit: Visit) -> None:
    page = visit.page
    teach(page)
    page.goto(f"{visit.origin}/{LESSON}")
    for place in ("1/all", "2/guess"):
        shown(page, f"small-lesson/{place}")
        if place == "1/all":
            page.keyboard.press("PageDown")
    sheet = page.locator(".present-sheet")
    box = sheet.bounding_box()
    assert box
    page.mouse.move(box["x"] + 200, box["y"] + 300)
    page.mouse.down()
    page.mouse.move(box["x"] + 700, box["y"] + 100)
    page.mouse.up()
    sheet.focus()
    page.keyboard.press("ArrowUp")
    assert re.search(r"19\d\d: about", page.locator('[data-part="spoken"]').inner_text())
    page.keyboard.press("PageDown")
    shown(page, "small-lesson/2/units")
    assert page.locator(".present-sheet .guess-line").count() == 1
    page.get_by_role("button", name="Clear guess").click()
    assert page.locator(".present-sheet").count() == 0
    for place in ("2/source", "2/all", "3/source", "3/all"):
        page.keyboard.press("PageDown")
        shown(page, f"small-lesson/{place}")
    assert "from=" not in page.url, "the years belong to the scene, not to the address"
    page.keyboard.press("PageDown")
    assert "end" in part(page, "say")


def test_the_speaker_window_follows_and_leads_and_needs_no_address(visit: Visit) -> None:
    page = visit.page
    page.goto(f"{visit.origin}/{TROOPS}&step=units")
    shown(page, "chinese_troops/1/units")
    with page.expect_popup() as opened:
        page.keyboard.press("n")
    notes = opened.value
    assert notes.url == "about:blank"
    expect(notes.get_by_role("heading", name="Chinese soldiers")).to_be_visible()
    notes.get_by_role("button", name="Next").click()
    shown(page, "chinese_troops/1/source")
    notes.keyboard.press("PageDown")
    shown(page, "chinese_troops/1/all")
    expect(notes.locator('[data-speaker="scene"]')).to_contain_text("With the answer")
    page.bring_to_front()
    page.keyboard.press("PageUp")
    expect(notes.locator('[data-speaker="scene"]')).to_contain_text("With title and sources")
    expect(notes.locator('[data-speaker="elapsed"]')).to_have_text(re.compile(r"\d:\d\d"))


def test_single_keys_can_be_switched_off_and_text_made_larger(visit: Visit) -> None:
    page = visit.page
    page.goto(f"{visit.origin}/{TROOPS}")
    shown(page, "chinese_troops/1/all")
    page.keyboard.press("b")
    cover = page.locator('[data-present="blank"]')
    expect(cover).to_be_visible()
    page.keyboard.press("b")
    page.keyboard.press("?")
    page.get_by_role("switch", name="Keys of one letter").click()
    page.get_by_role("button", name="130 %").click()
    page.wait_for_function(
        "() => document.querySelector('[data-part=present]').dataset.size === '130'"
    )
    page.keyboard.press("Escape")
    page.keyboard.press("b")
    expect(cover).to_be_hidden()
    shown(page, "chinese_troops/1/all")
    sizes = {one["px"] for one in texts(page) if one["drawn"]}
    assert min(sizes) > 1.25 * TEXT_SHARE * 900


def test_a_chart_higher_than_the_screen_is_gone_through_part_by_part(visit: Visit) -> None:
    page = visit.page
    page.goto(f"{visit.origin}/#/sources?chart=school_numbers&present=on&step=source")
    shown(page, "school_numbers/1/source")
    expect(page.locator('[data-present="count"]')).to_have_text("part 1 of 2")
    page.keyboard.press("PageDown")
    expect(page.locator('[data-present="count"]')).to_have_text("part 2 of 2")
    assert "step=source" in page.url
    page.keyboard.press("PageDown")
    shown(page, "school_numbers/1/all")
    expect(page.locator('[data-present="count"]')).to_have_text("part 1 of 2")
    page.keyboard.press("PageUp")
    shown(page, "school_numbers/1/source")
    expect(page.locator('[data-present="count"]')).to_have_text("part 2 of 2")


def test_a_guess_is_offered_over_years_only(visit: Visit) -> None:
    page = visit.page
    page.goto(f"{visit.origin}/{TROOPS}")
    shown(page, "chinese_troops/1/all")
    pencil = page.get_by_role("button", name="Guess", exact=True)
    expect(pencil).to_be_visible()
    go(page, "#/routes?chart=supply_map&present=on", "supply_map/1/all")
    expect(pencil).to_be_hidden()
    page.keyboard.press("g")
    assert "over time" in part(page, "say")
    assert "step=guess" not in page.url


def test_the_focus_stays_on_the_screen_that_is_presented(visit: Visit) -> None:
    page = visit.page
    page.goto(f"{visit.origin}/{TROOPS}")
    shown(page, "chinese_troops/1/all")
    inside = "document.querySelector('[data-part=present]').contains(document.activeElement)"
    for _ in range(12):
        assert page.evaluate(f"{inside} || document.activeElement === document.body")
        page.keyboard.press("Tab")


def test_without_a_chart_or_a_lesson_the_test_card_is_shown(visit: Visit) -> None:
    page = visit.open("#/lessons", "lessons")
    page.get_by_role("button", name="Can the back row read this?").first.click()
    shown(page, "card")
    heights = page.locator(".card-line").evaluate_all(
        "lines => lines.map(line => parseFloat(getComputedStyle(line).fontSize) / innerHeight)"
    )
    assert min(heights) == pytest.approx(0.01)
    assert max(heights) == pytest.approx(0.06)


def test_a_swipe_turns_the_scene(phone: Visit) -> None:
    page = phone.page
    page.goto(f"{phone.origin}/{TROOPS}&step=marks")
    shown(page, "chinese_troops/1/marks")
    page.evaluate("""() => {
      const send = (name, x) => document.querySelector('[data-present="stage"]').dispatchEvent(
        new TouchEvent(name, { bubbles: true, touches: name === 'touchend' ? [] : [touch(x)],
          changedTouches: [touch(x)] }));
      const touch = (clientX) => new Touch(
        { identifier: 1, target: document.body, clientX, clientY: 300 });
      send('touchstart', 300); send('touchend', 100);
    }""")
    shown(page, "chinese_troops/1/axes")


def faults(page: Page, height: int) -> Iterator[str]:
    """Everything that the back row could not read on the shown scene."""
    for one in texts(page):
        share = one["px"] / height
        what = f"{one['text'][:40]!r} is {share:.2%} of the height"
        if share < (TITLE_SHARE if one["title"] else TEXT_SHARE) - 1e-4:
            yield what
        colour = Color(one["colour"])
        light = colour.contrast(Color("white"))
        white = light < 1.1
        if not white and (light < CONTRAST or one["opacity"] < 1) and not one["bar"]:
            yield f"{one['text'][:40]!r} has a contrast of {light:.1f}:1"
    if (count := len(part(page, "prose").split())) > WORDS + 1:
        yield f"{count} words of prose"
    if page.locator(f"{OVERLAY} .main-svg").count():
        yield from page.evaluate(CROWDED)
        for name, size in page.evaluate(MARKS):
            if size < MARK_SHARE * height:
                yield f"a mark of {name} is {size:.1f} px"


def unreadable(visit: Visit, height: int, decks: list[tuple[str, str]]) -> list[str]:
    """The faults of several scenes, each an address and the place that it shows."""
    page = visit.page
    page.goto(f"{visit.origin}/{decks[0][0]}")
    found = []
    for address, place in decks:
        go(page, address, place)
        found += [f"{place}: {fault}" for fault in faults(page, height)]
    return found


@pytest.mark.parametrize("size", QUICK_SCREENS)
def test_the_back_row_can_read_one_chart_of_each_kind(
    visitor: Visitor, size: tuple[int, int]
) -> None:
    pages = {chart.slug: chart.page for chart in charts()}
    decks = [(f"#/{pages[one]}?chart={one}&present=on", f"{one}/1/all") for one in KINDS]
    assert unreadable(visitor(size), size[1], decks) == []


@pytest.mark.parametrize("key", ["troops", "lessons"])
def test_a_page_in_the_projector_theme_has_no_small_text(visitor: Visitor, key: str) -> None:
    size = (1280, 720)
    page = visitor(size).open(f"#/{key}?theme=projector", key)
    small = {one["text"][:40] for one in texts(page, "main") if one["px"] < TEXT_SHARE * size[1]}
    assert small == set()


@pytest.mark.full
@pytest.mark.parametrize("size", SCREENS)
def test_the_back_row_can_read_every_chart(visitor: Visitor, size: tuple[int, int]) -> None:
    decks = [
        (f"#/{chart.page}?chart={chart.slug}&variant={name}&present=on", f"{chart.slug}/1/all")
        for chart in charts()
        for name, _ in chart.drawings()
    ]
    assert unreadable(visitor(size), size[1], decks) == []


@pytest.mark.full
@pytest.mark.parametrize("size", SCREENS)
def test_the_back_row_can_read_every_scene_of_every_lesson(
    visitor: Visitor, tables: Tables, size: tuple[int, int]
) -> None:
    lessons = load_lessons(data_dir(), tables)
    decks = [
        (f"#/lessons?lesson={one.slug}&scene={number}&present=on", f"{one.slug}/{number}/all")
        for one in lessons
        for number in range(1, len(one.scenes) + 1)
    ]
    assert not decks or unreadable(visitor(size), size[1], decks) == []
