"""Which charts a change touches: those that draw the claim, or drew its like."""

from __future__ import annotations

from dashboard.charts import chart
from dashboard.tables import Tables
from dashboard.tables.changes import changes
from dashboard.tables.history import Printed
from dashboard.touched import touched

CHARTS = (chart("allied_strength"), chart("chinese_troops"))


def printed(tables: Tables, *ids: str) -> dict[str, dict[str, str]]:
    rows = tables.claims.set_index("claim_id", drop=False)
    names = ("table", "measure", "actor", "series_id")
    return {one: {name: str(rows.loc[one, name]) for name in names} for one in ids}


def version(number: str, claims: dict[str, dict[str, str]]) -> Printed:
    return Printed(number, "2025-01-01", claims)


def test_a_changed_claim_touches_the_charts_that_draw_it(tables: Tables) -> None:
    now = printed(tables, "troops-cn-0033")
    old = {"troops-cn-0033": {**now["troops-cn-0033"], "value": "1"}}
    found = changes(version("1", old), version("2", now))
    assert touched(found, tables, CHARTS) == {"troops-cn-0033": ("chinese_troops",)}


def test_a_removed_claim_touches_the_charts_that_draw_its_series(tables: Tables) -> None:
    gone = printed(tables, "troops-th-0003")
    found = changes(version("1", {"troops-th-9999": gone["troops-th-0003"]}), version("2", {}))
    assert touched(found, tables, CHARTS) == {"troops-th-9999": ("allied_strength",)}


def test_a_claim_that_no_chart_draws_touches_none(tables: Tables) -> None:
    new = {"x-1": {"table": "troops", "measure": "", "actor": "", "series_id": ""}}
    assert touched(changes(version("1", {}), version("2", new)), tables, CHARTS) == {}


def test_without_a_change_no_chart_is_built(tables: Tables) -> None:
    same = version("1", {})
    assert touched(changes(same, same), tables, ()) == {}
