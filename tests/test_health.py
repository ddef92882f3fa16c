"""What who watches the server is told."""

from __future__ import annotations

from dash import Dash

from dashboard.tables import Tables
from dashboard.version import program_version


def test_the_server_says_its_version_and_that_of_its_data(app: Dash, tables: Tables) -> None:
    answer = app.server.test_client().get("/healthz")
    assert answer.get_json() == {
        "status": "ok",
        "version": program_version(),
        "data_version": tables.version,
    }
    assert answer.headers["Cache-Control"] == "no-store"
