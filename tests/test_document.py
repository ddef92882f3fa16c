"""The document: few files under addresses that name them, and nothing that no page uses."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest
from dash import Dash
from flask.testing import FlaskClient

from dashboard.app import create_app
from dashboard.paths import PLOTLY_BUNDLE, assets_dir
from dashboard.tables import Tables
from tests.sources import ROOT

LOADED = re.compile(r'<(?:script|link|img)\b[^>]*?\b(?:src|href)="([^"#]+)"')
FONTS = re.compile(r'url\("(assets/fonts/[^"]+)"\)')


@pytest.fixture
def client(app: Dash) -> FlaskClient:
    return app.server.test_client()


@pytest.fixture
def page(client: FlaskClient) -> str:
    return client.get("/").get_data(as_text=True)


def test_every_file_that_the_document_names_may_be_kept_for_ever(
    client: FlaskClient, page: str
) -> None:
    named = {*LOADED.findall(page), *FONTS.findall(page)}
    assert len(named) > 8
    for address in named:
        answer = client.get(f"/{address}")
        assert answer.status_code == 200, address
        assert "immutable" in answer.headers["Cache-Control"], address


def test_a_wrong_stamp_is_not_kept(client: FlaskClient) -> None:
    answer = client.get("/assets/js/early.js?v=0")
    assert answer.headers["Cache-Control"] == "no-cache"
    assert client.get("/assets/js/nothing.js").status_code == 404


def test_the_scripts_are_few_and_none_is_there_for_nothing(client: FlaskClient, page: str) -> None:
    scripts = re.findall(r'<script src="([^"]+)"', page)
    assert len(scripts) == 4
    texts = [client.get(f"/{one}").get_data(as_text=True) for one in scripts]
    assert not any("dash_table=" in text or "DataTable" in text for text in texts)
    assert sum("hanois.charts" in text for text in texts) == 1
    assert "DashRenderer" in texts[-1]


def test_our_scripts_keep_the_order_of_their_names(client: FlaskClient, page: str) -> None:
    bundle = next(one for one in LOADED.findall(page) if one.startswith("bundle/page."))
    text = client.get(f"/{bundle}").get_data(as_text=True)
    names = sorted(one.stem for one in (assets_dir() / "js").glob("*.js") if one.stem != "early")
    files = [assets_dir() / "js" / f"{name}.js" for name in names]
    firsts = [text.index(one.read_text(encoding="utf-8").strip()) for one in files]
    assert firsts == sorted(firsts)


def test_two_documents_are_the_same_bytes(tables: Tables, page: str) -> None:
    again = create_app(tables).server.test_client().get("/").get_data(as_text=True)
    assert again == page


OTHER_PROCESS = """
import hashlib
from dashboard.app import create
from dashboard.tables import load

made = create(load())
figures = ("figures/", "handouts/", "tables/", "cite/", "api/", "data/")
said = hashlib.sha256(made.page.html.encode() + made.page.layout + made.page.dependencies)
for address in made.files.addresses:
    if not address.startswith(figures):
        said.update(made.files.get(address).plain)
print(said.hexdigest())
"""


def test_two_processes_make_the_same_page_whatever_order_their_sets_have() -> None:
    """Within one process two makings are the same by chance: its sets have one order."""
    seeds = ("1", "2")
    ran = [
        subprocess.run(
            [sys.executable, "-c", OTHER_PROCESS],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=ROOT,
            capture_output=True,
            check=True,
            text=True,
        )
        for seed in seeds
    ]
    assert ran[0].stdout == ran[1].stdout


def test_the_answers_to_dash_are_packed_and_known_again(client: FlaskClient) -> None:
    for address in ("/", "/_dash-layout", "/_dash-dependencies"):
        answer = client.get(address, headers={"Accept-Encoding": "br, gzip"})
        assert answer.headers["Content-Encoding"] == "br"
        tag = {"If-None-Match": answer.headers["ETag"], "Accept-Encoding": "br, gzip"}
        assert client.get(address, headers=tag).status_code == 304


def test_dash_is_handed_what_it_keeps_and_no_part_of_the_page(client: FlaskClient) -> None:
    """It asks each of its components after each output: a thousand of them cost a click 150 ms."""
    kept = client.get("/_dash-layout").get_json()
    assert {one["type"] for one in kept} == {"Store"}


def test_the_parts_of_dash_that_no_page_asks_for_are_still_there(client: FlaskClient) -> None:
    path = "/_dash-component-suites/dash/dcc/async-markdown.js"
    assert client.get(path).status_code == 200


def test_without_the_small_bundle_the_one_of_the_plotly_package_is_loaded(
    tables: Tables, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dashboard.app.small_bundle_fits", lambda _: False)
    client = create_app(tables).server.test_client()
    page = client.get("/").get_data(as_text=True)
    assert PLOTLY_BUNDLE.name not in page
    library = next(one for one in LOADED.findall(page) if one.startswith("bundle/plotly."))
    framed = client.get("/embed/chinese_troops.html").get_data(as_text=True)
    assert f'src="../{library}"' in framed


@pytest.mark.parametrize("path", ["embed/chinese_troops.html", "handouts/two-donors.html"])
def test_a_document_beside_the_page_holds_no_script_that_the_policy_refuses(
    client: FlaskClient, path: str
) -> None:
    text = client.get(f"/{path}").get_data(as_text=True)
    assert "<script>" not in text
    assert client.get("/" + LOADED.findall(text)[0].removeprefix("../")).status_code == 200
