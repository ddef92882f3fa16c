"""The map in a real browser: base map, labels as drawn, years, routes by list, pointer and key."""

from __future__ import annotations

from itertools import product

import pytest
from playwright.sync_api import Page

from dashboard.tables.mapview import MAP_VIEWS
from tests.browser.conftest import DESK, PHONE, Visit, Visitor

pytestmark = pytest.mark.browser
CARD = '[data-chart="supply_map"]'
ROOM = (1920, 1080)
SIZES = {"desk": DESK, "phone": PHONE, "room": ROOM}
THEMES = ("light", "dark", "projector", "print")
VIEWS = [view.name for view in MAP_VIEWS]

# Pairs of texts on the map that overlap by more than 3 px across and 1 px down, as drawn.
COLLISIONS = """() => {
  const card = document.querySelector('[data-chart="supply_map"]');
  const map = card.querySelector(".nsewdrag").getBoundingClientRect();
  const texts = [...card.querySelectorAll(".annotation-text, .textpoint text")]
    .map((text) => ({ words: text.textContent, box: text.getBoundingClientRect() }))
    .filter(({ box }) => box.width && box.top < map.bottom);
  const outside = ({ box }) => box.left < map.left - 1 || box.right > map.right + 1;
  const found = texts.filter(outside).map(({ words }) => [words, "edge"]);
  texts.forEach(({ words, box }, at) => {
    for (const { words: other, box: beside } of texts.slice(at + 1)) {
      const across = Math.min(box.right, beside.right) - Math.max(box.left, beside.left);
      // A line box is higher than its letters: a third of it is empty.
      const down = Math.min(box.bottom, beside.bottom) - Math.max(box.top, beside.top);
      const empty = 0.34 * Math.min(box.height, beside.height);
      if (across > 3 && down > 1 + empty) found.push([words, other]);
    }
  });
  return { count: texts.length, found };
}"""

OPEN_AND_GHOSTS = """() => {
  const { data } = document.querySelector('[data-chart="supply_map"] .js-plotly-plot');
  const routes = data.filter(({ meta }) => meta.whole);
  const ghosts = routes.filter(({ meta }) => meta.ghost);
  return [routes.length - ghosts.length, ghosts.length];
}"""


def states() -> list[object]:
    quick = {
        ("indochina", "phone", "dark"),
        ("world", "room", "projector"),
    }
    return [
        pytest.param(*one, marks=() if one in quick else pytest.mark.full)
        for one in product(VIEWS, SIZES, THEMES)
        # Type for the back row on a phone held upright has no room for any map.
        if one[1:] != ("phone", "projector")
    ]


@pytest.mark.parametrize(("view", "size", "theme"), states())
def test_no_two_labels_collide_as_drawn(visitor: Visitor, view: str, size: str, theme: str) -> None:
    address = f"#/routes?theme={theme}&variant=supply_map~{view}"
    page = visitor(SIZES[size]).open(address, "routes")
    drawn = page.evaluate(COLLISIONS)
    assert drawn["count"] > 8
    assert drawn["found"] == []


def panel(page: Page):
    return page.locator('[data-panel="evidence"]')


def test_only_the_base_map_of_the_shown_view_is_fetched(visit: Visit) -> None:
    visit.open("#/routes", "routes")
    fetched = [one.split("/")[-1] for one in visit.requests if "/geo/" in one]
    assert fetched == ["border.json"]


def test_a_year_of_the_address_makes_ghosts_of_other_routes_and_says_how_many(visit: Visit) -> None:
    page = visit.open("#/routes?from=1954&to=1954", "routes")
    opened, ghosts = page.evaluate(OPEN_AND_GHOSTS)
    assert opened > 5
    assert ghosts > 5
    said = page.locator(f'{CARD} [data-part="ways-count"]').inner_text()
    assert said == f"1954: {opened} of {opened + ghosts} routes open"
    assert page.locator(f"{CARD} .way").count() == opened


def test_the_slider_writes_the_address_without_filling_the_history(visit: Visit) -> None:
    page = visit.open("#/routes?from=1954&to=1954", "routes")
    before = page.evaluate("history.length")
    page.locator('[data-slide="year"]').focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("() => location.hash.includes('from=1955&to=1955')")
    assert page.evaluate("history.length") == before
    page.keyboard.press("Home")
    page.wait_for_function("() => !location.hash.includes('from')")
    assert page.locator('[data-slide="year"]').get_attribute("aria-valuetext") == "All years"


def test_a_range_is_written_by_its_two_numbers(visit: Visit) -> None:
    page = visit.open("#/routes", "routes")
    page.locator('[data-part="years"] [data-change="from"]').fill("1965")
    page.locator('[data-part="years"] [data-change="to"]').fill("1973")
    page.keyboard.press("Tab")
    page.wait_for_function("() => location.hash.includes('from=1965&to=1973')")
    page.get_by_role("button", name="All years").click()
    page.wait_for_function("() => !location.hash.includes('from')")


def test_who_wants_no_motion_plays_a_year_at_a_time(visit: Visit) -> None:
    page = visit.open("#/routes?from=1954&to=1954", "routes")
    page.get_by_role("button", name="Next year").click()
    page.wait_for_function("() => location.hash.includes('from=1955')")
    page.wait_for_timeout(1300)
    assert "from=1955" in page.url


def test_play_goes_on_by_itself_until_it_is_pressed_again(visit: Visit) -> None:
    visit.page.emulate_media(reduced_motion="no-preference")
    page = visit.open("#/routes?from=1954&to=1954", "routes")
    button = page.get_by_role("button", name="Play the years")
    button.click()
    page.wait_for_function("() => location.hash.includes('from=1956')", timeout=8000)
    assert button.get_attribute("aria-pressed") == "true"
    button.click()
    assert button.get_attribute("aria-pressed") == "false"


def test_a_route_of_the_list_opens_its_evidence_and_lies_on_the_marker(visit: Visit) -> None:
    page = visit.open("#/routes", "routes")
    button = page.locator(f'{CARD} .way[data-value="rt-rail-bisezhai-hekou"]')
    button.click()
    panel(page).locator("h3").wait_for()
    said = panel(page).inner_text()
    for word in ("Bisezhai-Hekou", "1957 to 1975", "1000 mm", "at least 120 km along our", "466"):
        assert word in said
    page.wait_for_function(
        "() => document.querySelector('[data-chart=supply_map] .js-plotly-plot').data"
        ".some((t) => t.line?.color === '#FFDF6B' && t.line.width === 13)"
    )
    assert button.get_attribute("aria-pressed") == "true"
    page.keyboard.press("Escape")
    panel(page).wait_for(state="hidden")
    assert button.evaluate("button => button === document.activeElement")


def test_a_click_on_a_line_opens_the_route(visit: Visit) -> None:
    page = visit.open("#/routes", "routes")
    at = page.evaluate(
        """() => {
          const plot = document.querySelector('[data-chart="supply_map"] .js-plotly-plot');
          const trace = plot.data.find((t) => t.customdata?.[0][0] === "rt-river-jinping-laichau");
          const places = plot.data.find((t) => t.customdata?.[0][0].startsWith("pl-"));
          const { x: px, y: py } = plot.getBoundingClientRect();
          const { xaxis, yaxis } = plot._fullLayout;
          const spots = ({ x, y }) => x.map((one, index) =>
            [px + xaxis._offset + xaxis.c2p(one), py + yaxis._offset + yaxis.c2p(y[index])]);
          const named = spots(places);
          const free = ([x, y]) => Math.min(...named.map(([a, b]) => Math.hypot(a - x, b - y)));
          // A place takes the pointer before its routes do: the point farthest from any.
          return spots(trace).sort((one, other) => free(other) - free(one))[0];
        }"""
    )
    page.mouse.move(at[0] - 3, at[1])
    page.mouse.move(*at)
    page.mouse.click(*at)
    panel(page).locator("h3").wait_for()
    assert "claim=rt-river-jinping-laichau" in page.url


def test_enter_on_a_route_under_the_keys_opens_it(visit: Visit) -> None:
    page = visit.open("#/routes", "routes")
    page.locator(f'{CARD} [data-part="chart"]').focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert page.locator('[data-part="spoken"]').inner_text()
    page.keyboard.press("Enter")
    page.wait_for_function("() => location.hash.includes('claim=rt-')")


def test_a_place_of_the_address_shows_its_names_and_its_routes(visit: Visit) -> None:
    page = visit.open("#/routes?claim=pl-kunming", "routes")
    panel(page).locator("h3").wait_for()
    said = panel(page).inner_text()
    assert "昆明" in said
    assert "Yunnan road to Ha Giang" in said


def test_the_map_stays_where_it_is_when_the_evidence_opens(visit: Visit) -> None:
    page = visit.open("#/routes", "routes")
    place = page.locator(f"{CARD} .picture")
    before = place.bounding_box()
    page.locator(f"{CARD} .way").first.click()
    panel(page).locator("h3").wait_for()
    after = place.bounding_box()
    assert before
    assert after
    assert (after["x"], after["y"]) == (before["x"], before["y"])


def test_another_view_is_chosen_by_name(visit: Visit) -> None:
    page = visit.open("#/routes", "routes")
    page.locator(f'{CARD} [data-part="variant"]').select_option(label="The world")
    page.wait_for_function("() => decodeURIComponent(location.hash).includes('supply_map~world')")
    visit.wait("routes")
    assert page.locator(f'{CARD} [data-part="question"]').inner_text().startswith("How far")


def test_at_a_desk_the_map_and_its_years_stand_above_the_fold_and_no_phase_is_cut(
    visit: Visit,
) -> None:
    page = visit.open("#/routes", "routes")
    foot, cut = page.evaluate(
        """() => {
          const bar = document.querySelector('[data-page="routes"] [data-part="years"]');
          const names = [...bar.querySelectorAll(".years-phases span")];
          const shown = names.filter((one) => one.offsetParent);
          const cut = shown.filter((one) => one.scrollWidth > one.clientWidth + 1);
          return [bar.getBoundingClientRect().bottom, [shown.length, cut.length]];
        }"""
    )
    assert foot <= DESK[1]
    assert cut == [8, 0]
