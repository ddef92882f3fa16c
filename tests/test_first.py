"""The first view: the page as it first appears, with drawings, and without what is hidden."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from dash import Dash

from dashboard.app import create_app
from dashboard.charts._spec import Chart
from dashboard.first import address_of
from dashboard.pages import PAGES, charts_of
from dashboard.paths import data_dir
from dashboard.tables import Tables
from dashboard.theme.canvas import NARROW, WIDE


@pytest.fixture
def first(app: Dash) -> str:
    page = app.server.test_client().get("/").get_data(as_text=True)
    return page[page.index('<div class="first"') : page.index('id="react-entry-point"')]


def test_the_first_page_stands_in_the_document_with_a_drawing_for_each_width(
    first: str, charts: tuple[Chart, ...]
) -> None:
    assert PAGES[0].lead in first
    for canvas in (WIDE, NARROW):
        shown = re.findall(rf'data-still="([^"]+)" data-canvas="{canvas.name}"><svg', first)
        assert shown == [chart.slug for chart in charts_of(PAGES[0], charts)]


def test_it_has_no_ids_but_those_inside_drawings_and_no_other_page(first: str) -> None:
    outside = re.sub(r"<svg.*?</svg>", "", first, flags=re.DOTALL)
    assert ' id="' not in outside
    assert 'data-page="troops"' not in outside
    assert "<dialog" not in outside
    assert "<script" not in first


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
