"""The measurements as a Markdown page."""

from __future__ import annotations

from dataclasses import dataclass

from benchmarks.figures import FigureCost
from benchmarks.page import PageCost


@dataclass(frozen=True)
class Results:
    """Everything that one run measured; times in milliseconds, sizes in bytes."""

    machine: dict[str, str]
    start_ms: float
    load_ms: float
    page: PageCost
    figures: list[FigureCost]


def markdown(results: Results) -> str:
    """The page `RESULTS.md`."""
    page = results.page
    lines = [
        "# Measurements",
        "",
        "Made by `make bench`; times are medians on the machine below, sizes are exact.",
        "",
        *(f"- {name}: {value}" for name, value in results.machine.items()),
        "",
        "| what | value |",
        "|---|---|",
        f"| command to listening, data checked | {_seconds(results.start_ms)} |",
        f"| `load()`, warm | {_seconds(results.load_ms)} |",
        f"| first page, empty cache: until drawn | {_seconds(page.ready_ms)} |",
        f"| first page: requests | {page.requests} |",
        f"| first page: bytes over the wire | {_kilobytes(page.wire_bytes)} |",
        *(f"| of these, `{name or '/'}` | {_kilobytes(size)} |" for name, size in page.largest),
        "",
        "| figure | canvas | build | figure JSON | file | file, gzip | marks with a source |",
        "|---|---|---|---|---|---|---|",
        *map(_row, results.figures),
    ]
    return "\n".join(lines) + "\n"


def _row(cost: FigureCost) -> str:
    size = _kilobytes(cost.figure_bytes) + ("" if cost.fits else " (over the limit)")
    cells = [
        cost.chart,
        cost.canvas,
        f"{cost.build_ms:.0f} ms",
        size,
        _kilobytes(cost.file_bytes),
        _kilobytes(cost.packed_bytes),
        str(cost.claims),
    ]
    return f"| {' | '.join(cells)} |"


def _seconds(ms: float) -> str:
    return f"{ms / 1000:.2f} s"


def _kilobytes(size: int) -> str:
    return f"{size / 1000:.1f} kB"
