"""One data folder measured by itself: `python -m benchmarks.grown FOLDER` prints JSON.

A process of its own, so that its memory is that of this folder. A chart that takes longer than
there is time for, or fails, is named with what happened.
"""

from __future__ import annotations

import json
import resource
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from time import perf_counter, process_time

from benchmarks import grown_page
from benchmarks.grown_page import GrownPage
from dashboard.charts import charts
from dashboard.charts._spec import MAX_BYTES, Chart
from dashboard.figures import ALL, figure_file
from dashboard.search import index
from dashboard.tables import Tables, load
from dashboard.tables.ledger import ledger
from dashboard.theme.canvas import WIDE

SECONDS_FOR_CHARTS = 150


@dataclass(frozen=True)
class GrownChart:
    """One chart on the wide canvas; `trouble` is empty when it was drawn, `thinned` says that not
    every mark was."""

    name: str
    build_ms: float
    figure_bytes: int
    trouble: str = ""
    thinned: bool = False

    @property
    def fits(self) -> bool:
        """Whether the figure keeps the limit of the figure contract."""
        return not self.trouble and self.figure_bytes <= MAX_BYTES


@dataclass(frozen=True)
class Grown:
    """A data folder of some size; milliseconds and bytes, memory at its highest."""

    claims: int
    load_ms: float
    ledger_ms: float
    ledger_bytes: int
    search_ms: float
    search_bytes: int
    memory_bytes: int
    page: GrownPage
    charts: tuple[GrownChart, ...]


def measure(folder: Path) -> Grown:
    """Load the folder, make its ledger, its search index and its charts, and look at its page."""
    begun = perf_counter()
    tables = load(folder)
    loaded = perf_counter()
    listed = len(_json(ledger(tables)))
    listed_at = perf_counter()
    found = len(_json(index(tables, charts())))
    found_at = perf_counter()
    drawn = tuple(_drawn(tables))
    seen = grown_page.measure(tables, folder)
    # Linux says kilobytes.
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    return Grown(
        claims=len(tables.claims),
        load_ms=(loaded - begun) * 1000,
        ledger_ms=(listed_at - loaded) * 1000,
        ledger_bytes=listed,
        search_ms=(found_at - listed_at) * 1000,
        search_bytes=found,
        memory_bytes=held,
        page=seen,
        charts=drawn,
    )


def _drawn(tables: Tables) -> list[GrownChart]:
    until = process_time() + SECONDS_FOR_CHARTS
    made = []
    for one in charts():
        name, first = one.drawings()[0]
        late = process_time() > until
        skipped = GrownChart(name, 0, 0, "not reached in time")
        made.append(skipped if late else _one(tables, name, first))
    return made


def _one(tables: Tables, name: str, chart: Chart) -> GrownChart:
    begun = process_time()
    try:
        made = figure_file(tables, chart, WIDE, ALL)
    except Exception as error:
        taken = (process_time() - begun) * 1000
        return GrownChart(name, taken, 0, f"{type(error).__name__}: {error}"[:120])
    taken = (process_time() - begun) * 1000
    return GrownChart(name, taken, len(_json(made["figure"])), thinned=made["notice"] is not None)


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


if __name__ == "__main__":
    print(json.dumps(asdict(measure(Path(sys.argv[1])))))
