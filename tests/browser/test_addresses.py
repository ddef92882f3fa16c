"""The corpus of addresses means in the browser what it means to Python (tests/test_engine.py)."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dashboard.charts._spec import Chart
from dashboard.site import site
from dashboard.tables import Tables
from dashboard.view import KEYS
from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser
CORPUS = json.loads((Path(__file__).parent.parent / "addresses.json").read_text(encoding="utf-8"))


def test_every_address_of_the_corpus_gives_the_same_view(
    visit: Visit, tables: Tables, charts: tuple[Chart, ...]
) -> None:
    page = visit.open("#/method", "method")
    told = page.evaluate(
        "([site, all]) => all.map(one => hanois.address.parse(one, site))",
        [site(tables, charts), [case["address"] for case in CORPUS]],
    )
    defaults = {key.name: key.default for key in KEYS}
    for case, found in zip(CORPUS, told, strict=True):
        assert found["view"] == {"page": case["page"], **defaults, **case["view"]}, case
        assert len(found["problems"]) == case["problems"], case


def test_a_hostile_address_is_mended_once_and_shown_as_text(visit: Visit) -> None:
    page = visit.open("#/losses?actors=china,<img src=x onerror=alert(1)>&theme=purple", "losses")
    notice = page.locator('[data-part="notice"]')
    assert "mended" in notice.inner_text()
    assert notice.locator("img").count() == 0
    assert page.url.endswith("#/losses?actors=china")
