"""The address is the state: themes, weak sources and tables; hostile values do no harm."""

from __future__ import annotations

import pytest

from dashboard.charts._spec import Chart
from dashboard.figures import figure_file
from dashboard.tables import Tables
from dashboard.theme.canvas import WIDE
from dashboard.theme.tokens import COLOURS
from tests.browser.conftest import Visit, Visitor

pytestmark = pytest.mark.browser
FULL = pytest.mark.full
IN_SIGHT = "one => one.getBoundingClientRect().top >= 0 && one.getBoundingClientRect().top < 600"
FONT = "document.querySelector('section:not([hidden]) .js-plotly-plot')._fullLayout.font"


def theme_of(visit: Visit) -> str | None:
    return visit.page.locator("html").get_attribute("data-theme")


@pytest.mark.parametrize(
    "theme", ["Projector", *(pytest.param(one, marks=FULL) for one in ("Dark", "Print", "Light"))]
)
def test_the_theme_switch_writes_the_address_and_a_reload_keeps_it(
    visit: Visit, theme: str
) -> None:
    page = visit.open("#/troops", "troops")
    page.locator("summary", has_text="Theme").click()
    page.get_by_role("button", name=theme, exact=True).click()
    page.wait_for_function("t => document.documentElement.dataset.theme === t", arg=theme.lower())
    visit.wait("troops")
    assert f"theme={theme.lower()}" in page.url
    page.reload()
    visit.wait("troops")
    assert theme_of(visit) == theme.lower()
    assert page.evaluate(FONT)["color"].upper() == COLOURS["ink"].of(theme.lower())


def test_without_a_theme_in_the_address_the_system_decides(visitor: Visitor) -> None:
    dark = visitor(dark=True)
    dark.open("", "overview")
    assert theme_of(dark) == "dark"
    dark.open("#/overview?theme=light", "overview")
    assert theme_of(dark) == "light"


def test_the_theme_goes_along_to_the_next_page(visit: Visit) -> None:
    page = visit.open("#/troops?theme=dark", "troops")
    page.get_by_role("link", name="Aid", exact=True).click()
    visit.wait("aid")
    assert theme_of(visit) == "dark"


def test_projected_text_grows_with_the_screen(visitor: Visitor) -> None:
    sizes = []
    for size in ((1920, 1080), (3840, 2160)):
        page = visitor(size).open("#/troops?theme=projector", "troops")
        sizes.append(page.evaluate(FONT)["size"])
    assert sizes[1] == pytest.approx(2 * sizes[0])


def test_hiding_weak_sources_changes_figure_answer_and_counts(
    visit: Visit, tables: Tables, charts: tuple[Chart, ...]
) -> None:
    page = visit.open("#/overview", "overview")
    page.get_by_role("switch").click()
    page.wait_for_function("() => location.hash.includes('weak=hide')")
    visit.wait("overview")
    assert page.get_by_role("switch").get_attribute("aria-checked") == "false"
    assert any(".strong.json" in one for one in visit.requests)
    for chart in (one for one in charts if one.page == "overview"):
        file = figure_file(tables, chart, WIDE, "strong")
        card = page.locator(f'[data-chart="{chart.slug}"]')
        assert card.locator('[data-part="answer"]').inner_text() == file["answer"]
        if file["hidden"]:
            assert str(file["hidden"]) in (card.locator(".note-hidden").text_content() or "")


def test_the_table_of_a_chart_holds_every_claim_that_it_draws(
    visit: Visit, tables: Tables, charts: tuple[Chart, ...]
) -> None:
    chart = next(one for one in charts if one.page == "troops")
    page = visit.open("#/troops", "troops")
    card = page.locator(f'[data-chart="{chart.slug}"]')
    card.get_by_role("button", name="Table").click()
    rows = card.locator("tbody tr")
    rows.first.wait_for()
    wanted = figure_file(tables, chart, WIDE, "all")["table"]["claims"]
    assert [row.get_attribute("data-claim") for row in rows.all()] == wanted
    assert card.locator("caption").count() == 1
    assert card.locator('thead th[scope="col"]').count() > 3
    assert f"table={chart.slug}" in page.url
    card.get_by_role("button", name="Table").click()
    card.locator(".js-plotly-plot").wait_for(state="visible")


@pytest.mark.parametrize(
    "address",
    [
        "#/aid?theme=%3Cscript%3Ealert(1)%3C/script%3E",
        "#/nowhere",
        pytest.param("#/aid?claim=../../etc/passwd", marks=FULL),
        pytest.param("#/aid?table=%22%5D", marks=FULL),
        pytest.param("#/aid?unheard=of", marks=FULL),
        "#/%E0%A4%A?theme=%",
    ],
)
def test_a_hostile_address_takes_defaults_and_says_so_once(visit: Visit, address: str) -> None:
    page = visit.page
    page.goto(f"{visit.origin}/{address}")
    page.wait_for_selector("html[data-ready]")
    notice = page.get_by_role("status")
    assert "mended" in notice.inner_text()
    page.reload()
    page.wait_for_selector("html[data-ready]")
    assert notice.inner_text() == ""


def test_a_well_formed_name_that_does_not_exist_breaks_nothing(visit: Visit) -> None:
    page = visit.open("#/troops?claim=troops-zz-9999&table=nothing&chart=nothing", "troops")
    assert "no claim troops-zz-9999" in page.locator('[data-panel="evidence"]').inner_text()


def test_the_link_of_a_chart_leads_back_to_it(visit: Visit) -> None:
    page = visit.open("#/troops?theme=dark", "troops")
    card = page.locator("article[data-chart]:visible").last
    slug = card.get_attribute("data-chart")
    card.get_by_role("button", name="Link").click()
    page.wait_for_function("() => location.hash.includes('chart=')")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == f"{visit.origin}/#/troops?theme=dark&chart={slug}"
    page.goto("about:blank")
    page.goto(copied)
    visit.wait("troops")
    heading = card.get_by_role("heading")
    page.wait_for_function(IN_SIGHT, arg=heading.element_handle())


def test_the_printer_gets_the_print_theme_and_the_screen_its_own_back(visit: Visit) -> None:
    page = visit.open("#/troops?theme=dark", "troops")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert theme_of(visit) == "print"
    assert page.evaluate(FONT)["color"].upper() == COLOURS["ink"].of("print")
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert theme_of(visit) == "dark"
    assert page.evaluate(FONT)["color"].upper() == COLOURS["ink"].of("dark")


def test_a_page_can_be_printed_from_any_theme(visitor: Visitor) -> None:
    for theme in ("dark", "projector"):
        visit = visitor()
        page = visit.open(f"#/troops?theme={theme}&claim=troops-cn-0019", "troops")
        assert page.pdf(format="A4").startswith(b"%PDF")
        assert theme_of(visit) == theme
