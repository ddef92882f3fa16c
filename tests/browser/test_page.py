"""The page as a visitor meets it: it loads, turns, and asks nobody else."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from playwright.sync_api import Page

from dashboard.charts._spec import Chart
from dashboard.pages import PAGES, charts_of
from dashboard.pages import Page as Place
from dashboard.paths import PLOTLY_BUNDLE, assets_dir
from tests.browser.conftest import Visit, Visitor

pytestmark = pytest.mark.browser
KEYS = [page.key for page in PAGES]
# Longer than the page waits for a size to settle.
SETTLED_MS = 400
# One page of each make: numbers, words, lists, lessons. Map and tables have tests of their own.
VARIED = ("overview", "story", "sources", "lessons")


def quick(*keys: str) -> list[object]:
    """All pages; those that are not named only in the full run."""
    return [key if key in keys else pytest.param(key, marks=pytest.mark.full) for key in KEYS]


def headings(page: Page) -> list[str]:
    return page.locator("h1:visible").all_inner_texts()


@pytest.mark.parametrize("key", quick(*VARIED))
def test_a_page_opens_by_its_address_with_one_heading_and_all_its_charts(
    visit: Visit, charts: tuple[Chart, ...], key: str
) -> None:
    page = visit.open(f"#/{key}", key)
    place = next(one for one in PAGES if one.key == key)
    assert len(headings(page)) == 1
    assert page.title().startswith(place.title)
    assert page.locator("section[data-page]:visible").count() == 1
    shown = page.locator("article[data-chart]:visible")
    wanted = [chart.slug for chart in charts_of(place, charts)]
    assert [one.get_attribute("data-chart") for one in shown.all()] == wanted
    assert page.locator("article:visible .main-svg").count() >= len(wanted)


def test_without_an_address_the_overview_opens(visit: Visit) -> None:
    page = visit.open("", KEYS[0])
    assert headings(page) == [PAGES[0].lead]


@pytest.mark.parametrize(
    "places",
    [
        [page for page in PAGES if page.key in ("story", "compare", "method")],
        pytest.param(PAGES[1:], marks=pytest.mark.full),
    ],
    ids=("three", "all"),
)
def test_navigation_turns_the_page_its_title_and_its_mark(
    visit: Visit, places: Sequence[Place]
) -> None:
    page = visit.open("", "overview")
    for place in places:
        page.get_by_role("navigation").get_by_role("link", name=place.title).click()
        visit.wait(place.key)
        assert page.title().startswith(place.title)
        assert page.locator('nav [aria-current="page"]').all_inner_texts() == [place.title]
        assert len(headings(page)) == 1
    page.go_back()
    visit.wait(places[-2].key)


def test_every_nav_link_is_a_plain_address_in_the_document_at_every_width(phone: Visit) -> None:
    page = phone.open("", "overview")
    links = page.locator("nav a")
    assert [one.get_attribute("href") for one in links.all()] == [f"#/{key}" for key in KEYS]


def test_the_small_bundle_stands_in_for_the_stock_one(visit: Visit) -> None:
    if not (assets_dir() / PLOTLY_BUNDLE).is_file():
        pytest.skip("the small bundle is not here: the stock one serves")
    visit.open("", "overview")
    plotly = [one for one in visit.requests if "plotly" in one]
    assert len(plotly) == 1
    assert "assets/vendor/plotly-basic.min.js" in plotly[0]


def test_only_the_files_of_the_shown_page_are_fetched(visit: Visit) -> None:
    visit.open("#/troops", "troops")
    fetched = {
        one.split("/figures/")[1].split(".")[0] for one in visit.requests if "/figures/" in one
    }
    shown = {
        one.get_attribute("data-chart")
        for one in visit.page.locator("article[data-chart]:visible").all()
    }
    assert fetched == shown
    assert not [one for one in visit.requests if "/evidence/" in one]


def test_no_chart_offers_to_upload_it(visit: Visit) -> None:
    page = visit.open("#/troops", "troops")
    page.locator(".js-plotly-plot:visible").first.hover()
    assert page.locator(".modebar-btn").count() == 0


def test_dash_leaves_no_word_of_its_own(visit: Visit) -> None:
    page = visit.open("", "overview")
    assert page.locator("html").get_attribute("lang") == "en"
    assert page.get_by_text("Loading...").count() == 0
    assert "Updating" not in page.title()


def test_a_failed_fetch_says_so_and_can_be_tried_again(visitor: Visitor) -> None:
    visit = visitor()
    page = visit.page
    page.route("**/figures/**", lambda route: route.abort())
    page.goto(f"{visit.origin}/#/troops")
    page.get_by_text("This chart could not be shown").first.wait_for()
    page.unroute("**/figures/**")
    page.get_by_role("button", name="Try again").first.click()
    page.wait_for_selector("article:visible .main-svg")
    visit.wait("troops")
    visit.faults.clear()  # The aborted requests themselves.


def test_a_chart_that_cannot_be_drawn_says_so_and_can_be_tried_again(visit: Visit) -> None:
    page = visit.open("", "overview")
    page.evaluate(
        "() => { const real = Plotly.newPlot; window.mend = () => { Plotly.newPlot = real; };"
        " Plotly.newPlot = () => Promise.reject(new Error('no memory left')); }"
    )
    page.evaluate("() => { location.hash = '#/troops'; }")
    page.get_by_text("could not be shown (no memory left)").first.wait_for()
    visit.wait("troops")
    page.evaluate("() => window.mend()")
    page.get_by_role("button", name="Try again").first.click()
    page.wait_for_selector("article:visible .main-svg")
    visit.wait("troops")
    assert page.get_by_text("could not be shown").count() == 0


@pytest.mark.parametrize("key", quick("story", "data"))
def test_a_page_never_scrolls_sideways(visit: Visit, key: str) -> None:
    page = visit.open(f"#/{key}", key)
    for width in (1024, 768, 390, 320):
        page.set_viewport_size({"width": width, "height": 844})
        page.wait_for_timeout(SETTLED_MS)
        visit.wait(key)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
