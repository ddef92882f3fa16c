"""Both copies of the whole dashboard, page by page: charts, evidence, lessons, handouts, frames.

Making them takes minutes, so that only the full run does it.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest
from dash import Dash
from playwright.sync_api import Browser, Page, expect

from dashboard.charts._spec import Chart
from dashboard.pages import PAGES, charts_of
from dashboard.paths import data_dir
from dashboard.publish.copies import MOST_ALONE, MOST_SHOWN, gathered
from dashboard.publish.freeze import weights
from dashboard.tables import Tables
from dashboard.tables.lessons import load_lessons
from tests.browser.copied import BELOW, Copies, Opened, hosted, opened, written
from tests.conftest import ROOT

pytestmark = [pytest.mark.browser, pytest.mark.full, pytest.mark.xdist_group("copies")]
KEYS = [page.key for page in PAGES]
NEEDS = (
    "Firefox is not walked: it needs firefox-esr, and the npm package puppeteer-core that "
    "`make test-full` fetches"
)
# Where `make` puts what drives Firefox.
DRIVER = ROOT / ".venv" / "firefox" / "node_modules"
PICTURES = {"svg": b"<svg", "png": b"\x89PNG", "html": b"<!doctype html>"}
WAIT_MS = 20_000


@pytest.fixture(scope="module")
def copies(tables: Tables, tmp_path_factory: pytest.TempPathFactory) -> Copies:
    collected = gathered(tables, data_dir(), "", lambda *_: None)
    return written(collected, tmp_path_factory.mktemp("whole"))


@pytest.fixture(params=["disk", "host"])
def copy(request: pytest.FixtureRequest, browser: Browser, copies: Copies) -> Iterator[Opened]:
    if request.param == "disk":
        with opened(browser, copies.file.as_uri()) as visit:
            yield visit
        assert len([one for one in visit.requests if one.startswith("file:")]) == 1
    else:
        with hosted(copies) as home, opened(browser, home) as visit:
            yield visit


def turn(page: Page, address: str, ready: str) -> None:
    page.evaluate("to => { location.hash = to; }", address)
    page.wait_for_selector(f'html[data-ready="{ready}"]', timeout=WAIT_MS)


def test_every_page_draws_its_charts_and_opens_their_evidence(
    copy: Opened, charts: tuple[Chart, ...]
) -> None:
    page = copy.go(f"#/{KEYS[0]}", KEYS[0])
    for place in PAGES:
        turn(page, f"#/{place.key}", place.key)
        for chart in charts_of(place, charts):
            card = page.locator(f'[data-chart="{chart.slug}"]')
            expect(card.locator(".main-svg").first).to_be_attached()
            claim = card.get_attribute("data-claim")
            if claim:
                turn(page, f"#/{place.key}?claim={claim}", place.key)
                page.locator('[data-panel="evidence"] h3').first.wait_for()


def test_every_lesson_is_presented_and_printed(copy: Opened, tables: Tables) -> None:
    page = copy.go("#/lessons", "lessons")
    for lesson in load_lessons(data_dir(), tables):
        turn(page, f"#/lessons?lesson={lesson.slug}", "lessons")
        with page.expect_popup() as opening:
            page.locator(f'a[href="handouts/{lesson.slug}.html"]').click()
        handout = opening.value
        handout.wait_for_selector("html[data-drawn]", timeout=WAIT_MS, state="attached")
        assert handout.locator("html").get_attribute("data-drawn") == "all"
        handout.close()
        page.evaluate("to => { location.hash = to; }", f"#/lessons?lesson={lesson.slug}&present=on")
        page.locator('[data-part="present"]').wait_for()
        for _ in range(4):
            page.keyboard.press("ArrowRight")
        page.keyboard.press("Escape")
        page.locator('[data-part="present"]').wait_for(state="hidden")


def test_pictures_and_whole_pages_of_a_chart_are_saved_from_a_copy(copy: Opened) -> None:
    page = copy.go("#/troops", "troops")
    page.locator('[data-chart="chinese_troops"] [data-act="export"]').click()
    dialog = page.locator('dialog[data-part="export"]')
    for kind, begins in PICTURES.items():
        dialog.locator(f'[name="format"][value="{kind}"]').check()
        with page.expect_download() as download:
            dialog.locator('[data-act="export-save"]').click()
        assert Path(download.value.path()).read_bytes().lstrip().lower().startswith(begins.lower())


def test_a_host_of_the_folder_answers_programs_as_the_server_does(
    copies: Copies, app: Dash
) -> None:
    server = app.server.test_client()
    root = copies.above / BELOW
    names = [one.relative_to(root).as_posix() for one in (root / "api").rglob("*.json")]
    assert "api/v1/index.json" in names
    with hosted(copies) as home:
        for name in names:
            with urlopen(home + name, timeout=WAIT_MS / 1000) as answer:
                assert answer.read() == server.get(f"/{name}").get_data(), name


def test_the_speaker_window_opens_from_a_copy(copy: Opened) -> None:
    page = copy.go("#/troops", "troops")
    page.evaluate("location.hash = '#/troops?chart=chinese_troops&present=on'")
    page.locator('[data-part="present"]').wait_for()
    with page.expect_popup() as opening:
        page.keyboard.press("n")
    expect(opening.value.locator('[data-speaker="clock"]')).not_to_be_empty()


def test_every_framed_chart_is_drawn(
    browser: Browser, copies: Copies, charts: tuple[Chart, ...]
) -> None:
    with hosted(copies) as home, opened(browser, home) as visit:
        for chart in charts:
            page = visit.go(f"embed/{chart.slug}.html", chart.slug)
            assert page.locator('[data-part="question"]').inner_text().endswith("?")
            expect(page.locator(".main-svg").first).to_be_attached()


def test_each_pages_own_address_leads_to_it(browser: Browser, copies: Copies) -> None:
    with hosted(copies) as home, opened(browser, home) as visit:
        for key in KEYS:
            visit.page.goto(f"{home}p/{key}.html", wait_until="commit")
            visit.page.wait_for_selector(f'html[data-ready="{key}"]', timeout=WAIT_MS)
            assert visit.page.url == f"{home}#/{key}"


def test_the_copies_keep_their_weights(copies: Copies) -> None:
    folder = copies.above / BELOW
    files = {
        one.relative_to(folder).as_posix(): one.read_bytes()
        for one in folder.rglob("*")
        if one.is_file()
    }
    assert copies.file.stat().st_size <= MOST_ALONE
    assert weights(files).shown <= MOST_SHOWN


def test_firefox_walks_the_one_file(copies: Copies) -> None:
    firefox = shutil.which("firefox-esr") or shutil.which("firefox")
    if not firefox or not (DRIVER / "puppeteer-core").is_dir():
        pytest.skip(NEEDS)
    script = Path(__file__).with_name("firefox.cjs")
    command = ["node", str(script), firefox, copies.file.as_uri(), *KEYS]
    known = {**os.environ, "NODE_PATH": str(DRIVER)}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=known)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["faults"] == []
    asked = [one for one in told["requests"] if not one.startswith(("data:", "blob:"))]
    # Some versions tell of the file itself as well.
    assert {one.split("#")[0] for one in asked} <= {copies.file.as_uri()}
    assert all(told["drawn"][page.key] for page in PAGES if not page.blocks)
