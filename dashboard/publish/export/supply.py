"""What the charts of a batch are made from: figure files, base maps, and the works behind them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from dashboard.charts._spec import Chart
from dashboard.figures import ALL, STRONG, figure_file
from dashboard.files import figure_address, geo_address
from dashboard.tables import Tables
from dashboard.tables.basemap import base_file
from dashboard.tables.ways import is_way, way_sources
from dashboard.theme.canvas import CANVASES, WIDE, canvas

FigureFile = dict[str, Any]
# The drawings of a batch come one after the other, each on all canvases.
HELD = 2 * len(CANVASES)


def drawing_of(slug: str, view: dict[str, str], names: Iterable[str]) -> str:
    """The drawing of a chart: the variant that a view names, or else the first."""
    known = tuple(names)
    own = [one for one in known if one.partition("~")[0] == slug]
    return view["variant"] if view["variant"] in own else own[0]


class Supply:
    """Figure files by drawing (`slug` or `slug~variant`), made when asked for; one a batch."""

    def __init__(self, tables: Tables, charts: tuple[Chart, ...]) -> None:
        self.tables = tables
        self.drawings = {name: one for chart in charts for name, one in chart.drawings()}
        self._made = lru_cache(HELD)(self._make)
        self._base = lru_cache(None)(_base)
        self._works = _works(tables)

    def file(self, drawing: str, view: dict[str, str], on: str = WIDE.name) -> FigureFile:
        """The figure file of a drawing on a canvas, with or without weak sources as a view asks."""
        return self._made(drawing, on, STRONG if view["weak"] == "hide" else ALL)

    def base(self, file: FigureFile) -> dict[str, Any] | None:
        """The base map that a figure lies on, if it does."""
        name = file["figure"]["layout"]["meta"].get("base")
        return self._base(name) if name else None

    def by_address(self, drawing: str, view: dict[str, str]) -> dict[str, Any]:
        """All that a browser would fetch to draw it on whichever canvas suits: address -> value."""
        found: dict[str, Any] = {}
        for one in CANVASES:
            file = self.file(drawing, view, one.name)
            found[figure_address(drawing, one.name, file["evidence"])] = file
            base = self.base(file)
            if base is not None:
                found[geo_address(file["figure"]["layout"]["meta"]["base"])] = base
        return found

    def sources(self, ids: list[str]) -> tuple[str, ...]:
        """The works behind claims, events, routes and places, by their ids, sorted, each once."""
        ways = [one for one in ids if is_way(one)]
        works = {self._works[one] for one in ids if one in self._works}
        return tuple(sorted(works.union(way_sources(self.tables, ways) if ways else ())))

    def _make(self, drawing: str, on: str, evidence: str) -> FigureFile:
        return figure_file(self.tables, self.drawings[drawing], canvas(on), evidence)


def _base(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(base_file(name).read_text(encoding="utf-8"))
    return found


def _works(tables: Tables) -> dict[str, str]:
    """The work on which a claim or an event rests, by its id."""
    claims, events = tables.with_weak().all_claims, tables.with_weak().events
    return {
        **dict(zip(claims["claim_id"], claims["source_id"], strict=True)),
        **dict(zip(events["event_id"], events["source_id"], strict=True)),
    }
