"""The app: what it serves, what it does not, and that two of them do not know each other."""

from __future__ import annotations

from pathlib import Path

import pytest
from dash import Dash
from flask.testing import FlaskClient
from plotly.offline import get_plotlyjs_version

from dashboard.app import create_app, small_bundle_fits
from dashboard.charts import chart
from dashboard.tables import Tables

FIGURE = "/figures/chinese_troops.wide.all.json"


@pytest.fixture
def client(app: Dash) -> FlaskClient:
    return app.server.test_client()


def test_a_figure_is_served_as_json_that_no_browser_guesses_about(client: FlaskClient) -> None:
    answer = client.get(FIGURE)
    assert answer.status_code == 200
    assert answer.mimetype == "application/json"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.get_json()["chart"] == "chinese_troops"


def test_a_figure_is_packed_for_those_who_unpack(client: FlaskClient) -> None:
    plain = client.get(FIGURE)
    packed = client.get(FIGURE, headers={"Accept-Encoding": "gzip"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert len(packed.data) < len(plain.data) / 2
    assert "Accept-Encoding" in packed.headers["Vary"]
    assert packed.headers["ETag"] != plain.headers["ETag"]


def test_an_unchanged_file_is_not_sent_again(client: FlaskClient) -> None:
    tag = client.get(FIGURE).headers["ETag"]
    again = client.get(FIGURE, headers={"If-None-Match": tag})
    assert again.status_code == 304
    assert again.data == b""


@pytest.mark.parametrize(
    "address", ["/figures/nothing.wide.all.json", "/evidence/nothing.json", "/figures/x/y", "/aid"]
)
def test_an_unknown_file_is_not_found(client: FlaskClient, address: str) -> None:
    assert client.get(address).status_code == 404


def test_the_document_is_ours(client: FlaskClient) -> None:
    page = client.get("/").get_data(as_text=True)
    assert '<html lang="en"' in page
    assert page.count('name="viewport"') == 1
    assert '<meta name="description"' in page
    assert "<noscript>" in page


def test_the_layout_holds_no_figure(client: FlaskClient) -> None:
    layout = client.get("/_dash-layout")
    assert b"customdata" not in layout.data
    # Four stores: what the page knows of the site, and no element of it.
    assert len(layout.data) < 20_000


def test_the_number_of_callbacks_does_not_grow_with_the_charts(tables: Tables, app: Dash) -> None:
    one = create_app(tables, (chart("chinese_troops"),))
    count = [
        len(each.server.test_client().get("/_dash-dependencies").get_json()) for each in (one, app)
    ]
    assert count[0] == count[1]


def test_a_bundle_of_another_version_is_not_used(tmp_path: Path) -> None:
    bundle = tmp_path / "plotly-basic.min.js"
    assert not small_bundle_fits(bundle)
    bundle.write_text("/**\n* plotly.js (basic - minified) v0.0.1\n*/")
    assert not small_bundle_fits(bundle)
    bundle.write_text(f"/**\n* plotly.js (basic - minified) v{get_plotlyjs_version()}\n*/")
    assert small_bundle_fits(bundle)


def test_an_address_with_nothing_says_so_leads_home_and_shows_hostile_text_as_text(
    app: Dash,
) -> None:
    answer = app.server.test_client().get("/nowhere/<script>alert(1)</script>")
    text = answer.get_data(as_text=True)
    assert answer.status_code == 404
    assert '<a href="/">' in text
    assert "<script>" not in text
