"""The names for notebooks and scripts: `from dashboard import load, claims, series, chart`.

    tables = load()
    rows = claims(tables, quantity="cn-troops-peak")
    run = series(tables, "us-troops-historycom")
    figure = chart(tables, "allied_strength", "actors=china&from=1965&to=1971")

Nothing is drawn, computed or served here: these hand out what the dashboard is made of. Every row
is what one source says at one place in it; nothing is averaged, filled in or converted.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts import charts
from dashboard.charts._spec import Chart, claim_ids
from dashboard.engine import Engine, Screen
from dashboard.figures import ALL, figure_file
from dashboard.site import site
from dashboard.tables import Tables, TablesError, store
from dashboard.tables.basemap import base_file
from dashboard.tables.derive import claims_by_id, series_claims
from dashboard.tables.names import short_source
from dashboard.theme.canvas import CANVASES, NARROW, PROJECTOR, WIDE, canvas

__all__ = ["chart", "claims", "load", "series"]


def load(folder: str | Path | None = None, add: Iterable[str | Path] = ()) -> Tables:
    """All tables of a data folder, those that ship with the package unless told.

    `add` are CSV files of own claims to lay over them; `hanois-allies check --add FILE` says what
    is wrong with one. They stand beside the others with `own` set, and change no verdict.

    The answer has a pandas frame for each table (`claims`, `sources`, `series`, `quantities`,
    `events`, `places`, `routes` ...) with the columns of `data/README.md`, typed: numbers are
    float64, NaN where the source says nothing; an empty text is ""; lists are tuples. The frames
    are shared: copy one before you change it. `without_weak()` leaves out claims of weak sources.

    Errors: FileFaultError, a TablesError, names file and line of what cannot be read.
    """
    return store.load(None if folder is None else Path(folder), [Path(one) for one in add])


def claims(
    tables: Tables,
    drawn: go.Figure | None = None,
    *,
    table: str = "",
    measure: str = "",
    actor: str = "",
    source: str = "",
    quantity: str = "",
) -> pd.DataFrame:
    """The claims that match everything that is given, one row each, in the order of the tables.

    `drawn` takes those that a figure of `chart` draws, `quantity` those that answer a question (in
    its order). The others compare a column: `table` (troops, losses, aid, deliveries, transport,
    split), `measure`, `actor`, and `source`, a source_id.

    Columns: `claim_id`; `item`, what is counted; `value`, `low`, `high` in the `unit` of the row,
    never converted (money in prices of its time unless `note` says otherwise; a range without
    `value` has no middle); `start`, `end` as EDTF and `start_day`, `end_day` as dates; `warnings`,
    keys of the vocabulary; `source_id`, `locator`, `check`, where to find it; `reliability`, A to
    D; `weak`; `own`, added by you; and `source`, the short name of the work.

    Errors: TablesError names a word that the tables do not have, or claims that must not be mixed.
    """
    found = tables.claims
    if drawn is not None:
        found = claims_by_id(tables, _claims_of(drawn, tables))
    if quantity:
        asked = tables.quantities[tables.quantities["quantity_id"] == quantity]
        if asked.empty:
            raise TablesError(f"quantity {quantity!r} is not in quantities.csv")
        ids = [one for one in asked.iloc[0]["claim_ids"] if one in set(found["claim_id"])]
        found = claims_by_id(tables, ids)
    for column, wanted in (
        ("table", table),
        ("measure", measure),
        ("actor", actor),
        ("source_id", source),
    ):
        found = _only(tables, found, column, wanted)
    return _named(tables, found)


def series(tables: Tables, series_id: str) -> pd.DataFrame:
    """The claims of one series, by time: the only ones that may be joined, stacked or summed.

    The columns are those of `claims`. What a series allows is said in its `comparable_note`;
    `dashboard.tables.derive` has `join_line`, `stack` and `total`, which refuse anything else.

    Errors: TablesError when there is no such series.
    """
    return _named(tables, series_claims(tables, series_id))


def chart(tables: Tables, name: str, view: str = "", *, size: str = WIDE.name) -> go.Figure:
    """A chart of the dashboard as a Plotly figure: `name` is a slug, or `slug~variant`.

    `view` is what stands behind the `?` of a copied address, such as "actors=china&from=1965": the
    figure is then painted by the functions of the browser, which need the extra `[export]`; so is a
    map. `size` is wide, narrow or projector, and counts where the view names no theme of its own
    size. Axes are in the units of the claims; time is a decimal year (1965.5 is mid-1965).
    `customdata` of a mark are the ids of its claims.

    Errors: TablesError names what there is, for a name, size or view that is not;
    EngineMissingError says what to install.
    """
    drawing = _drawing(name)
    if size not in {one.name for one in CANVASES}:
        raise TablesError(f"size {size!r}: one of {', '.join(one.name for one in CANVASES)}")
    plain = figure_file(tables, drawing, canvas(size), ALL)["figure"]
    if view or plain["layout"]["meta"].get("base"):
        plain = _painted(tables, drawing, name, view, size)
    return go.Figure(plain)


def _painted(tables: Tables, drawing: Chart, name: str, view: str, size: str) -> dict[str, Any]:
    engine = Engine(site(tables, charts()))
    shown, problems = engine.parse(f"#/{drawing.page}?{view.removeprefix('?')}")
    if problems:
        raise TablesError("; ".join(problems))
    variant = name if "~" in name else ""
    shown = {**shown, "chart": drawing.slug, "variant": variant}
    screen = Screen(narrow=size == NARROW.name)
    if size == PROJECTOR.name:
        shown["theme"] = size
    address = engine.figure_address(drawing.slug, shown, screen)
    _, laid_out, evidence, _ = address.removeprefix("figures/").split(".")
    figure = figure_file(tables, drawing, canvas(laid_out), evidence)["figure"]
    ground = figure["layout"]["meta"].get("base")
    base = json.loads(base_file(ground).read_text(encoding="utf-8")) if ground else None
    return engine.paint(figure, shown, screen, base)


def _drawing(name: str) -> Chart:
    known = {key: one for each in charts() for key, one in each.drawings()}
    first = {each.slug: one for each in charts() for _, one in each.drawings()[:1]}
    found = known.get(name) or first.get(name)
    if found is None:
        raise TablesError(f"there is no chart {name!r}: {', '.join(known)}")
    return found


def _claims_of(figure: go.Figure, tables: Tables) -> list[str]:
    """Claims only: events and routes have ids too, and tables of their own."""
    known = set(tables.all_claims["claim_id"])
    return [one for one in claim_ids(json.loads(figure.to_json())) if one in known]


def _only(tables: Tables, found: pd.DataFrame, column: str, wanted: str) -> pd.DataFrame:
    if not wanted:
        return found
    known = sorted(set(tables.all_claims[column]))
    if wanted not in known:
        raise TablesError(f"no claim has {column} {wanted!r}: {', '.join(known[:40])}")
    return found[found[column] == wanted]


def _named(tables: Tables, found: pd.DataFrame) -> pd.DataFrame:
    names = {row["source_id"]: short_source(row) for _, row in tables.sources.iterrows()}
    return found.assign(source=found["source_id"].map(names)).reset_index(drop=True)
