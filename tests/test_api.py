"""The lines that "Copy as Python" gives run as they are and make the figure that the page shows."""

from __future__ import annotations

import json
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import plotly.graph_objects as go
import pytest

import dashboard
from dashboard import api
from dashboard.charts import charts
from dashboard.charts._spec import Chart, claim_ids
from dashboard.engine import Engine, Screen, View
from dashboard.figures import figure_file
from dashboard.paths import data_dir
from dashboard.site import site
from dashboard.tables import Tables, TablesError
from dashboard.tables.basemap import base_file
from dashboard.theme.canvas import canvas

DESK = Screen()
VIEWS = (
    "from=1965&to=1973&actors=china,ussr",
    "weak=hide&archive=hanoi",
    "theme=projector&actors=usa",
)
built = cache(figure_file)
HOSTILE = 'A "title"\n"""; raise SystemExit  # \u2028 end'


@cache
def engine(tables: Tables) -> Engine:
    return Engine(site(tables, charts()))


def drawings() -> list[tuple[str, Chart]]:
    return [drawing for one in charts() for drawing in one.drawings()]


# Of each kind one: columns, lines, rows of dots, lanes, slopes, a map.
QUICK = {
    "allied_strength",
    "aid_shares",
    "events_timeline",
    "headlines",
    "quantity~cn-killed",
    "sipri_deliveries",
    "supply_map~border",
    "two_periods~1965-1969",
}


def run(lines: str, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What the lines leave behind; the figure is not shown."""
    monkeypatch.setattr(go.Figure, "show", lambda self: None)
    left: dict[str, Any] = {}
    exec(compile(lines, "copied", "exec"), left)
    return left


def plain(figure: Any) -> Any:
    """A figure as JSON has it, without what says nothing."""
    if isinstance(figure, dict):
        return {key: plain(one) for key, one in figure.items() if one is not None}
    return [plain(one) for one in figure] if isinstance(figure, list) else figure


def shown(tables: Tables, name: str, drawing: Chart, view: View | None) -> dict[str, Any]:
    """The figure as the page has it: painted where a view is asked for, or a ground is needed."""
    file = built(tables, drawing, canvas("wide"), "all")["figure"]
    ground = file["layout"]["meta"].get("base")
    if view is None and not ground:
        return dict(file)
    asked = view or engine(tables).parse(f"#/{drawing.page}")[0]
    asked = {**asked, "chart": drawing.slug, "variant": name if "~" in name else ""}
    address = engine(tables).figure_address(drawing.slug, asked, DESK)
    _, size, evidence, _ = address.split(".")
    file = built(tables, drawing, canvas(size), evidence)["figure"]
    base = json.loads(base_file(ground).read_text(encoding="utf-8")) if ground else None
    return engine(tables).paint(file, asked, DESK, base)


def same(tables: Tables, name: str, drawing: Chart, view: str, patch: pytest.MonkeyPatch) -> None:
    asked = engine(tables).parse(f"#/{drawing.page}?{view}")[0]
    lines = engine(tables).python(name, drawing.question, asked)
    left = run(lines, patch)
    wanted = shown(tables, name, drawing, asked if view else None)
    assert plain(json.loads(left["figure"].to_json())) == plain(wanted)
    assert set(left["rows"]["claim_id"]) <= set(claim_ids(wanted))


@pytest.fixture(autouse=True)
def loaded_once(tables: Tables, monkeypatch: pytest.MonkeyPatch) -> None:
    """The lines load the tables and build a figure: here each of them is made once a run."""
    monkeypatch.setattr(api.store, "load", lambda folder, add: tables)
    monkeypatch.setattr(api, "figure_file", built)


@pytest.mark.parametrize("name", sorted(QUICK))
def test_the_copied_lines_make_the_same_figure(
    name: str, tables: Tables, monkeypatch: pytest.MonkeyPatch
) -> None:
    same(tables, name, dict(drawings())[name], "", monkeypatch)


def test_the_copied_lines_name_every_chart_and_variant(
    tables: Tables, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def chart(tables: Tables, name: str) -> go.Figure:
        asked.append(name)
        return go.Figure()

    monkeypatch.setattr(api, "chart", chart)
    for name, drawing in drawings():
        view, _ = engine(tables).parse(f"#/{drawing.page}")
        run(engine(tables).python(name, drawing.question, view), monkeypatch)
    assert asked == [name for name, _ in drawings()]


@pytest.mark.full
@pytest.mark.parametrize("name", [name for name, _ in drawings() if name not in QUICK])
def test_so_do_those_of_every_other(
    name: str, tables: Tables, monkeypatch: pytest.MonkeyPatch
) -> None:
    same(tables, name, dict(drawings())[name], "", monkeypatch)


@pytest.mark.parametrize("view", VIEWS)
def test_a_view_is_copied_with_its_chart(
    view: str, tables: Tables, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("allied_strength", "quantity~cn-killed"):
        same(tables, name, dict(drawings())[name], view, monkeypatch)


@pytest.mark.full
@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("name", [name for name, _ in drawings()])
def test_so_it_is_with_every_chart(
    name: str, view: str, tables: Tables, monkeypatch: pytest.MonkeyPatch
) -> None:
    same(tables, name, dict(drawings())[name], view, monkeypatch)


def test_a_title_cannot_become_code(tables: Tables, monkeypatch: pytest.MonkeyPatch) -> None:
    view, _ = engine(tables).parse("#/troops?actors=china")
    lines = engine(tables).python("allied_strength", HOSTILE, view)
    assert run(lines, monkeypatch)["figure"].layout.meta["chart"] == "allied_strength"
    assert lines.splitlines()[0].startswith('# A "title"')


def test_wrong_words_are_answered_with_what_there_is(tables: Tables) -> None:
    with pytest.raises(TablesError, match="there is no chart 'yardstick': headlines"):
        api.chart(tables, "yardstick")
    with pytest.raises(TablesError, match="size 'huge': one of wide, narrow, projector"):
        api.chart(tables, "yardsticks", size="huge")
    with pytest.raises(TablesError, match="paris"):
        api.chart(tables, "yardsticks", "archive=paris")
    with pytest.raises(TablesError, match="no claim has actor 'Chna': "):
        api.claims(tables, actor="Chna")
    with pytest.raises(TablesError, match="quantity 'x' is not in"):
        api.claims(tables, quantity="x")
    with pytest.raises(TablesError, match="series 'x' is not in"):
        api.series(tables, "x")


def test_claims_can_be_asked_for_in_several_ways(tables: Tables) -> None:
    peak = api.claims(tables, quantity="cn-troops-peak")
    assert peak["claim_id"].iloc[0] == "troops-cn-0018"
    assert set(api.claims(tables, measure="troops_present", actor="China")["table"]) == {"troops"}
    assert api.claims(tables, table="split", actor="USSR")["source"].str.len().gt(0).all()
    figure = api.chart(tables, "chinese_troops", size="narrow")
    assert set(peak["claim_id"]) <= set(api.claims(tables, figure)["claim_id"])
    assert len(api.series(tables, tables.series["series_id"].iloc[0])) > 1


def test_the_public_names_are_those_of_the_package_and_cost_nothing_before() -> None:
    assert set(dashboard.__all__) == set(api.__all__)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        dashboard.nothing  # noqa: B018
    code = "import sys, dashboard; print('pandas' in sys.modules); from dashboard import load"
    said = subprocess.run(
        [sys.executable, "-c", f"{code}; print('pandas' in sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert said.stdout.split() == ["False", "True"]


def test_load_takes_text_for_a_path(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[Path | None, list[Path]]] = []
    monkeypatch.setattr(api.store, "load", lambda folder, add: seen.append((folder, add)))
    api.load(str(data_dir()), ["mine.csv"])
    api.load()
    assert seen == [(data_dir(), [Path("mine.csv")]), (None, [])]
