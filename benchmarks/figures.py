"""Build time and size of every figure, as the page fetches it."""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from functools import partial

from benchmarks.clock import median_of
from dashboard.charts import charts
from dashboard.charts._spec import MAX_BYTES
from dashboard.figures import ALL, figure_file
from dashboard.tables import Tables
from dashboard.theme.canvas import CANVASES

BUILDS = 3


@dataclass(frozen=True)
class FigureCost:
    """One chart on one canvas: time of `build`; bytes of the figure, of its file, and packed."""

    chart: str
    canvas: str
    build_ms: float
    figure_bytes: int
    file_bytes: int
    packed_bytes: int
    claims: int

    @property
    def fits(self) -> bool:
        """Whether the figure keeps the limit of the figure contract."""
        return self.figure_bytes < MAX_BYTES


def measure(tables: Tables) -> list[FigureCost]:
    """Every chart on every canvas, with all its evidence."""
    costs = []
    for chart in charts():
        for canvas in CANVASES:
            file = figure_file(tables, chart, canvas, ALL)
            whole = _json(file)
            costs.append(
                FigureCost(
                    chart=chart.slug,
                    canvas=canvas.name,
                    build_ms=median_of(BUILDS, partial(chart.build, tables, canvas)),
                    figure_bytes=len(_json(file["figure"])),
                    file_bytes=len(whole),
                    packed_bytes=len(gzip.compress(whole, mtime=0)),
                    claims=file["claims"],
                )
            )
    return costs


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
