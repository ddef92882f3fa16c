"""The charts of a lesson: each drawing once, with the words that stand beside it on paper."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

from dashboard.charts._spec import Chart
from dashboard.figures import ALL, STRONG, figure_file
from dashboard.files import figure_address, geo_address
from dashboard.tables import Tables
from dashboard.tables.basemap import base_file
from dashboard.tables.lessons import Lesson, Scene
from dashboard.theme.canvas import WIDE

# A sheet takes what is built for a wide page: that canvas allows 640 px, a sheet has 680.
CANVAS = WIDE


@dataclass(frozen=True)
class Drawing:
    """One figure by its address, in words for those who do not see it, with its source line."""

    address: str
    alt: str
    sources: str
    figure: dict[str, Any]


@dataclass(frozen=True)
class Drawn:
    """The drawings of a lesson by address, and the base maps that some of them lie on."""

    by_scene: Mapping[tuple[str, str], Drawing]
    bases: Mapping[str, Any]

    def of(self, scene: Scene) -> Drawing | None:
        """The drawing of a scene; None for a scene of words."""
        return self.by_scene.get((scene.chart, evidence_of(scene)))

    @property
    def all(self) -> tuple[Drawing, ...]:
        """Every drawing once."""
        return tuple({one.address: one for one in self.by_scene.values()}.values())


def drawings(lesson: Lesson, tables: Tables, charts: Iterable[Chart]) -> Drawn:
    """The drawings of a lesson; KeyError names a chart that does not exist."""
    known = {name: one for chart in charts for name, one in chart.drawings()}
    # A chart of several drawings without a choice among them is the first of them.
    firsts = {name.split("~")[0]: name for name in reversed(known)}
    found = {
        (scene.chart, evidence_of(scene)): _drawing(
            scene.chart if scene.chart in known else firsts[scene.chart],
            known,
            tables,
            evidence_of(scene),
        )
        for scene in lesson.scenes
        if scene.chart
    }
    return Drawn(found, _bases(found.values()))


def evidence_of(scene: Scene) -> str:
    """With or without weak sources, as the view of a scene asks."""
    return STRONG if dict(parse_qsl(scene.view)).get("weak") == "hide" else ALL


def _drawing(name: str, known: Mapping[str, Chart], tables: Tables, evidence: str) -> Drawing:
    file = figure_file(tables, known[name], CANVAS, evidence)
    address = figure_address(name, CANVAS.name, evidence)
    return Drawing(address, file["alt"], file["sources"], file["figure"])


def _bases(found: Iterable[Drawing]) -> dict[str, Any]:
    views = {one.figure["layout"]["meta"].get("base") for one in found} - {None}
    return {
        geo_address(view): json.loads(base_file(view).read_text(encoding="utf-8"))
        for view in sorted(views)
    }
