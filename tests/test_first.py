"""The page in the document: its first part with drawings, the rest hidden."""

from __future__ import annotations

import re
import shutil
from html import escape
from pathlib import Path

import pytest
from dash import Dash

from dashboard.app import create_app
from dashboard.charts import charts as registered
from dashboard.charts._spec import Chart
from dashboard.first import address_of
from dashboard.pages import PAGES, charts_of
from dashboard.paths import data_dir
from dashboard.tables import Tables
from dashboard.theme.canvas import NARROW, WIDE


@pytest.fixture
def page(app: Dash) -> str:
    document = app.server.test_client().get("/").get_data(as_text=True)
    return document[document.index('<div class="page">') : document.index('id="react-entry-point"')]


def outside(page: str) -> str:
    """The page without its drawings."""
    return re.sub(r"<svg.*?</svg>", "", page, flags=re.DOTALL)


def test_the_page_stands_in_the_document_with_a_drawing_for_each_width(
    page: str, charts: tuple[Chart, ...]
) -> None:
    assert PAGES[0].lead in page
    for canvas in (WIDE, NARROW):
        shown = re.findall(rf'data-still="([^"]+)" data-canvas="{canvas.name}"[^>]*><svg', page)
        assert shown == [chart.slug for chart in charts_of(PAGES[0], charts)]


def test_a_drawing_stands_beside_the_answer_that_it_shows(page: str, tables: Tables) -> None:
    for chart in charts_of(PAGES[0], registered()):
        assert escape(chart.takeaway(tables), quote=False) in page


def test_every_other_page_is_there_and_hidden(page: str) -> None:
    shown = [
        (key[1], " hidden" in tag)
        for tag in re.findall(r"<section[^>]*>", page)
        if (key := re.search(r'data-page="(\w+)"', tag))
    ]
    assert shown == [(one.key, one is not PAGES[0]) for one in PAGES]


def test_every_id_of_the_document_is_there_once(page: str) -> None:
    found = re.findall(r'\bid="([^"]+)"', outside(page))
    assert len(found) == len(set(found)) > len(PAGES)


def test_the_page_holds_no_script_and_no_place_that_was_not_filled(page: str) -> None:
    assert "<script" not in page
    assert "{drawings of" not in page


def test_every_page_has_its_placeholders_as_a_file(app: Dash, charts: tuple[Chart, ...]) -> None:
    client = app.server.test_client()
    for page in PAGES:
        for canvas in (WIDE, NARROW):
            found = client.get(f"/{address_of(page.key, canvas)}").get_json()
            wanted = [chart.drawings()[0][0] for chart in charts_of(page, charts)]
            assert list(found) == wanted
            assert all(one["svg"].startswith("<svg") and one["answer"] for one in found.values())


def test_other_data_than_the_shipped_ones_have_no_placeholders(
    tables: Tables, tmp_path: Path
) -> None:
    other = shutil.copytree(data_dir(), tmp_path / "data")
    client = create_app(tables, folder=other).server.test_client()
    assert client.get(f"/{address_of('troops', WIDE)}").get_json() == {}
    assert 'data-still="' not in client.get("/").get_data(as_text=True)
