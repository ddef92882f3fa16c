"""What most tests need: the real data, the charts, the app. Read-only, made once a run."""

from __future__ import annotations

from pathlib import Path

import pytest
from dash import Dash

from dashboard.charts import charts as all_charts
from dashboard.charts._spec import Chart
from dashboard.tables import Tables, load

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the checkout."""
    return ROOT


@pytest.fixture(scope="session")
def tables() -> Tables:
    """The data as they ship."""
    return load()


@pytest.fixture(scope="session")
def charts() -> tuple[Chart, ...]:
    """Every chart in the order of the pages."""
    return all_charts()


@pytest.fixture(scope="session")
def app(tables: Tables) -> Dash:
    """The dashboard over the real data; not served."""
    # Here, so that tests of the tables start without Dash.
    from dashboard.app import create_app

    return create_app(tables)
