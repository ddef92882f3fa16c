"""What the browser is told of the site is plain, complete and the same for all visitors."""

from __future__ import annotations

import json

from dashboard.charts._spec import Chart
from dashboard.pages import PAGES
from dashboard.site import site
from dashboard.tables import Tables
from dashboard.theme.tokens import THEMES, light
from dashboard.view import as_json


def test_it_is_plain_json(tables: Tables, charts: tuple[Chart, ...]) -> None:
    told = site(tables, charts)
    assert json.loads(json.dumps(told)) == told
    assert told["keys"] == as_json()


def test_every_chart_stands_on_exactly_one_page(tables: Tables, charts: tuple[Chart, ...]) -> None:
    pages = site(tables, charts)["pages"]
    assert [page["key"] for page in pages] == [page.key for page in PAGES]
    placed = [slug for page in pages for slug in page["charts"]]
    assert sorted(placed) == sorted(chart.slug for chart in charts)


def test_every_claim_and_event_finds_its_evidence_file(
    tables: Tables, charts: tuple[Chart, ...]
) -> None:
    files = site(tables, charts)["tables"]
    assert files["deliv"] == "deliveries"
    assert files["ev"] == "events"
    prefixes = {one.split("-")[0] for one in tables.claims["claim_id"]}
    assert prefixes <= set(files)


def test_every_theme_has_a_palette_for_every_light_value(
    tables: Tables, charts: tuple[Chart, ...]
) -> None:
    palettes = site(tables, charts)["palettes"]
    assert tuple(palettes) == THEMES
    assert all(light("accent") in palette for palette in palettes.values())
