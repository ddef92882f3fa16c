"""Exports for real: a reader saves each format, and the receipt is read back from each file."""

from __future__ import annotations

import csv
import json
import re
import struct
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page

from tests.browser.axe import RULES
from tests.browser.conftest import Visit
from tests.browser.exported import between, body, chunks, of_csv, of_png, of_svg, pixels

pytestmark = pytest.mark.browser

# Address, page, chart, what the receipt must say of the filters.
YARDSTICKS = ("#/aid", "aid", "yardsticks", "Everything")
MAP = ("#/routes?variant=supply_map~border", "routes", "supply_map", "Everything")
FILTERED = (
    "#/aid?actors=china&from=1965&to=1973&weak=hide",
    "aid",
    "yardsticks",
    "In full colour: China; the years 1965 to 1973; claims of weak sources are left out.",
)
CASES = [YARDSTICKS, MAP, FILTERED]
NAMES = ["chart", "map", "filtered"]
Case = tuple[str, str, str, str]


def dialog_of(page: Page, slug: str) -> Locator:
    page.locator(f'[data-chart="{slug}"] [data-act="export"]').click()
    dialog = page.locator('dialog[data-part="export"]')
    settled(page)
    return dialog


def settled(page: Page) -> None:
    """Wait until the preview shows what the form asks for."""
    # Longer than the form waits for the next key before it draws.
    page.wait_for_timeout(260)
    page.wait_for_selector('dialog[data-part="export"][open]:not([aria-busy])')


def saved(page: Page, folder: Path, **asked: str) -> Path:
    """The file that the open dialog saves for a format and further fields."""
    dialog = page.locator('dialog[data-part="export"]')
    dialog.locator(f'[name="format"][value="{asked.pop("format")}"]').check()
    for name, value in asked.items():
        dialog.locator(f'select[name="{name}"]').select_option(value)
    with page.expect_download() as download:
        dialog.locator('[data-act="export-save"]').click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def shown(page: Page, slug: str) -> dict[str, str]:
    """What the card says of a chart: its question, its answer, its source line."""
    card = page.locator(f'[data-chart="{slug}"]')
    line = card.locator(".sources").first.text_content() or ""
    return {
        "question": card.locator('[data-part="question"]').text_content() or "",
        "answer": card.locator('[data-part="answer"]').text_content() or "",
        "sources": re.sub(r"^(Sources?) ", r"\1: ", line),
    }


def the_same(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("case", CASES, ids=NAMES)
def test_every_format_carries_the_receipt(visit: Visit, tmp_path: Path, case: Case) -> None:
    address, name, slug, filters = case
    page = visit.open(address, name)
    card = shown(page, slug)
    dialog_of(page, slug)
    png = saved(page, tmp_path, format="png", size="slide", density="1").read_bytes()
    svg = saved(page, tmp_path, format="svg").read_text(encoding="utf-8")
    table = saved(page, tmp_path, format="csv").read_text(encoding="utf-8-sig")
    figure = json.loads(saved(page, tmp_path, format="json").read_text(encoding="utf-8"))
    html = saved(page, tmp_path, format="html").read_text(encoding="utf-8")
    receipts = {
        "png": of_png(png),
        "svg": of_svg(svg),
        "csv": of_csv(table),
        "json": figure["receipt"],
        "html": json.loads(between(html, 'id="receipt">', "</script>")),
    }
    for kind, receipt in receipts.items():
        assert receipt["title"] == card["question"], kind
        assert card["answer"] in receipt["answer"], kind
        assert filters in receipt["filters"], kind
        assert the_same(receipt["sources"]) == the_same(card["sources"]), kind
        assert receipt["licence"].startswith("CC BY 4.0"), kind
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", receipt["date"]), kind
        assert f"chart={slug}" in receipt["address"], kind
        assert "1.0.0" in receipt["version"], kind
    assert pixels(png) == (1920, 1080)
    assert figure["figure"]["data"]
    assert figure["figure"]["layout"]["meta"]["chart"] == slug
    assert len(list(csv.reader(StringIO(body(table))))) > 1


@pytest.mark.full
def test_names_say_chart_view_size_theme_and_day(visit: Visit, tmp_path: Path) -> None:
    page = visit.open(FILTERED[0], "aid")
    dialog_of(page, "yardsticks")
    name = saved(page, tmp_path, format="png", size="column85", theme="print").name
    day = r"\d{4}-\d\d-\d\d"
    assert re.fullmatch(rf"yardsticks_china-1965-1973-strong_column85-print_{day}\.png", name)
    csv_name = saved(page, tmp_path, format="csv").name
    assert re.fullmatch(rf"yardsticks_china-1965-1973-strong_{day}\.csv", csv_name)


def test_a_filtered_table_holds_only_what_is_in_full_colour(visit: Visit, tmp_path: Path) -> None:
    page = visit.open(FILTERED[0], "aid")
    dialog_of(page, "yardsticks")
    text = saved(page, tmp_path, format="csv").read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(StringIO(body(text))))
    assert rows
    assert {row["Actor"] for row in rows} <= {"China"}
    assert all(re.fullmatch(r"[\d.]+|.*\D.*", row["Value"]) for row in rows)
    assert any(row["Value"].isdigit() and int(row["Value"]) > 999 for row in rows)
    assert all(re.fullmatch(r"[a-z]+-[a-z]+-\d{4}", row["Claim"]) for row in rows)


SIZES = [
    ("column85", "300", (1004, None), 300),
    ("column85", "600", (2008, None), 600),
    ("column170", "300", (2008, None), 300),
    ("a4", "300", (3508, 2480), 300),
    ("slide", "4", (7680, 4320), 0),
    ("square", "1", (1080, 1080), 0),
]


@pytest.mark.full
def test_a_png_has_the_pixels_of_its_size_and_says_its_density(
    visit: Visit, tmp_path: Path
) -> None:
    page = visit.open("#/aid", "aid")
    dialog_of(page, "yardsticks")
    for size, density, (wide, high), dpi in SIZES:
        data = saved(page, tmp_path, format="png", size=size, density=density).read_bytes()
        width, height = pixels(data)
        assert (width, high or height) == (wide, height), (size, density)
        said = [struct.unpack(">IIB", body) for kind, body in chunks(data) if kind == "pHYs"]
        per_metre = round(dpi / 0.0254)
        assert said == ([(per_metre, per_metre, 1)] if dpi else []), (size, density)


BOXES = """() => {
  const box = (one) => { const { left, right, top, bottom } = one.getBoundingClientRect();
    return [left, right, top, bottom]; };
  // Not its own box: that counts what is clipped away, such as the land around a map.
  const plot = document.querySelector('[data-part="plot"]');
  const at = ["x", "y", "width", "height"].map((name) => Number(plot.getAttribute(name)));
  const zoom = document.documentElement.getScreenCTM().a;
  const [x, y, width, height] = at.map((length) => length * zoom);
  const texts = (name) => [...document.querySelectorAll(`[data-part="${name}"] text`)];
  return {
    plot: [x, x + width, y, y + height],
    page: box(document.documentElement),
    receipt: [...texts("head"), ...texts("receipt")].map((one) => [one.textContent, box(one)]),
    chart: texts("plot").map((one) => one.textContent),
  };
}"""


@pytest.mark.parametrize(
    "case", [YARDSTICKS, pytest.param(MAP, marks=pytest.mark.full)], ids=["chart", "map"]
)
def test_an_svg_has_live_text_and_its_receipt_lies_on_no_data(
    visit: Visit, tmp_path: Path, case: Case
) -> None:
    address, name, slug, _ = case
    page = visit.open(address, name)
    sources = shown(page, slug)["sources"]
    dialog_of(page, slug)
    paths = [saved(page, tmp_path, format="svg", size=size) for size in ("slide", "a4", "column85")]
    for path in paths:
        page.goto(path.as_uri())
        found = page.evaluate(BOXES)
        _forget_disk(visit)
        assert lying(found) == [], path.name
        written = "".join(text for text, _ in found["receipt"])
        assert re.sub(r"\s", "", sources) in re.sub(r"\s", "", written), path.name
        assert {"yardsticks": "761,001", "supply_map": "Kunming"}[slug] in "".join(found["chart"])


def lying(found: dict[str, Any]) -> list[str]:
    """What is written on the chart, or beyond the edge of the picture."""
    left, right, top, bottom = found["plot"]
    _, width, _, height = found["page"]
    return [
        text
        for text, (start, end, above, below) in found["receipt"]
        if start < 0
        or end > width + 1
        or below > height + 1
        or not (end <= left + 1 or start >= right - 1 or below <= top + 1 or above >= bottom - 1)
    ]


def _forget_disk(visit: Visit) -> None:
    """Opening a saved file from disk is meant; any other request is not."""
    visit.requests[:] = [one for one in visit.requests if not one.startswith("file:")]


def test_an_html_file_opened_from_disk_draws_the_chart(visit: Visit, tmp_path: Path) -> None:
    page = visit.open("#/aid", "aid")
    dialog_of(page, "yardsticks")
    path = saved(page, tmp_path, format="html")
    visit.requests.clear()
    page.goto(path.as_uri())
    page.wait_for_selector("#chart .main-svg")
    assert page.locator("#chart .bars path").count() > 10
    assert page.locator("h1").inner_text() == "Who gave more, China or the USSR?"
    assert "SIPRI Arms Transfers Database" in page.locator("dl").inner_text()
    _forget_disk(visit)
    assert [one for one in visit.requests if not one.startswith("data:")] == []


# In every frame: what would be printed is kept instead.
KEEP = "window.print = () => { window.top.printed = document.documentElement.outerHTML; }"


def test_a_pdf_is_the_picture_printed_on_a_sheet_of_its_size(visit: Visit) -> None:
    visit.page.add_init_script(KEEP)
    page = visit.open("#/aid", "aid")
    sources = shown(page, "yardsticks")["sources"]
    dialog = dialog_of(page, "yardsticks")
    dialog.locator('[name="format"][value="pdf"]').check()
    dialog.locator('select[name="size"]').select_option("a4")
    dialog.locator('[data-act="export-save"]').click()
    said = dialog.locator('[data-part="export-said"]')
    said.get_by_text("Save as PDF").wait_for()
    assert re.search(r"yardsticks_all_a4-\w+_[\d-]+\.pdf$", said.inner_text())
    printed = page.evaluate("() => window.printed")
    assert "@page { size: 297mm 210mm; margin: 0; }" in printed
    assert re.sub(r"\s|<[^>]+>", "", sources) in re.sub(r"\s|<[^>]+>", "", printed)
    assert page.locator("html[data-ready]").get_attribute("data-theme") != "print"


@pytest.mark.full
def test_a_transparent_picture_has_no_ground(visit: Visit, tmp_path: Path) -> None:
    page = visit.open("#/aid", "aid")
    dialog = dialog_of(page, "yardsticks")
    dialog.locator('[name="transparent"]').check()
    svg = saved(page, tmp_path, format="svg").read_text(encoding="utf-8")
    assert '<rect width="100%"' not in svg


@pytest.mark.full
def test_the_preview_is_the_picture_that_is_saved(visit: Visit, tmp_path: Path) -> None:
    page = visit.open("#/aid", "aid")
    dialog = dialog_of(page, "yardsticks")
    dialog.locator('select[name="size"]').select_option("square")
    dialog.locator('[name="format"][value="svg"]').check()
    settled(page)
    shown_svg = page.evaluate(
        "() => decodeURIComponent(document.querySelector('.export-sheet img').src.split(',')[1])"
    )
    file = saved(page, tmp_path, format="svg").read_text(encoding="utf-8")
    assert shown_svg == file


def test_picture_and_table_are_copied(visit: Visit) -> None:
    page = visit.open("#/aid", "aid")
    dialog = dialog_of(page, "yardsticks")
    said = dialog.locator('[data-part="export-said"]')
    dialog.locator('[data-act="export-picture"]').click()
    said.get_by_text("The picture is copied").wait_for()
    kinds = page.evaluate("async () => (await navigator.clipboard.read()).flatMap((i) => i.types)")
    assert kinds == ["image/png"]
    dialog.locator('[data-act="export-table"]').click()
    said.get_by_text("A table of").wait_for()
    lines = page.evaluate("() => navigator.clipboard.readText()").splitlines()
    assert lines[0].startswith("What is counted\tValue\tUnit")
    assert len(lines) > 5


@pytest.mark.full
def test_a_table_that_may_not_be_copied_is_offered_in_a_box(visit: Visit) -> None:
    page = visit.open("#/aid", "aid")
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error()); }")
    dialog = dialog_of(page, "yardsticks")
    dialog.locator('[data-act="export-table"]').click()
    text = dialog.locator(".copybox textarea").input_value()
    assert text.count("\n") > 4


def test_the_dialog_is_worked_by_keyboard_and_gives_the_focus_back(visit: Visit) -> None:
    page = visit.open("#/aid?chart=yardsticks", "aid")
    button = page.locator('[data-chart="yardsticks"] [data-act="export"]')
    button.focus()
    page.keyboard.press("Enter")
    settled(page)
    page.locator('[name="format"][value="png"]').focus()
    page.keyboard.press("ArrowDown")
    assert page.evaluate("() => document.activeElement.value") == "svg"
    page.keyboard.press("Escape")
    page.locator('dialog[data-part="export"]').wait_for(state="hidden")
    assert button.evaluate("(one) => one === document.activeElement")
    assert "chart=yardsticks" in page.url


@pytest.mark.parametrize(
    "theme",
    ["light", *(pytest.param(one, marks=pytest.mark.full) for one in ("dark", "projector"))],
)
def test_axe_finds_nothing_in_the_dialog(visit: Visit, theme: str) -> None:
    assert _axe(visit, theme, "png", "csv") == []


@pytest.mark.full
def test_axe_finds_nothing_in_the_dialog_on_a_phone_and_fingers_have_room(phone: Visit) -> None:
    assert _axe(phone, "light", "png") == []
    small = phone.page.evaluate(
        """() => [...document.querySelectorAll(`dialog[data-part="export"] :is(button, select,
            label.export-format, label.export-check)`)].filter((one) => one.offsetParent &&
            one.getBoundingClientRect().height < 44).map((one) => one.textContent)"""
    )
    assert small == []


def _axe(visit: Visit, theme: str, *formats: str) -> list[Any]:
    page = visit.open(f"#/aid?theme={theme}", "aid")
    dialog = dialog_of(page, "yardsticks")
    found = []
    for one in formats:
        dialog.locator(f'[name="format"][value="{one}"]').check()
        settled(page)
        found += Axe().run(page, options=RULES).response["violations"]
    return [(one["id"], node["target"]) for one in found for node in one["nodes"]]


def test_a_printed_page_ends_with_its_receipt(visit: Visit) -> None:
    page = visit.open("#/aid?actors=china&from=1965", "aid")
    page.emulate_media(media="print")
    page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))")
    receipt = page.locator('[data-part="print-receipt"]')
    assert receipt.is_visible()
    text = receipt.inner_text()
    assert "In full colour: China; the years 1965 to 1979" in text
    assert "Who gave more, China or the USSR?" in text
    assert "SIPRI Arms Transfers Database" in text
    assert "#/aid?actors=china&from=1965" in text
    assert "1.0.0" in text
    page.emulate_media(media="screen")
    page.evaluate("() => window.dispatchEvent(new Event('afterprint'))")
    assert receipt.is_hidden()
