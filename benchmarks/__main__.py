"""Measure, print, and write `results.json` and `RESULTS.md` beside this file."""

from __future__ import annotations

import json
import os
import platform
from dataclasses import asdict
from pathlib import Path
from statistics import median

from plotly.offline import get_plotlyjs_version

from benchmarks import figures, page
from benchmarks.clock import median_of
from benchmarks.report import Results, markdown
from benchmarks.server import STARTS, running, starting_ms
from dashboard.tables import load

HERE = Path(__file__).parent
LOADS = 7


def main() -> None:
    """One run; the files are written only when all of it has been measured."""
    machine = _machine()
    tables = load()
    results = Results(
        machine={**machine, "data version": tables.version},
        start_ms=median(starting_ms() for _ in range(STARTS)),
        load_ms=median_of(LOADS, load),
        page=_first_page(),
        figures=figures.measure(tables),
    )
    text = markdown(results)
    print(text)
    _write(HERE / "RESULTS.md", text)
    _write(HERE / "results.json", json.dumps(asdict(results), indent=1) + "\n")


def _first_page() -> page.PageCost:
    with running() as address:
        return page.measure(address)


def _machine() -> dict[str, str]:
    return {
        "processors": str(os.cpu_count()),
        "busy with other work": f"load average {_busy()} at the start",
        "system": f"{platform.system()} {platform.machine()}, Python {platform.python_version()}",
        "plotly.js": get_plotlyjs_version(),
    }


def _busy() -> str:
    return f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"


def _write(target: Path, text: str) -> None:
    aside = target.with_suffix(".part")
    aside.write_text(text, encoding="utf-8", newline="\n")
    aside.replace(target)


if __name__ == "__main__":
    main()
