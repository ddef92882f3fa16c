"""Ten and a hundred times the claims: what takes how long, and what gives way first.

`make bench-growth` writes `GROWTH.md` and `growth.json`. The claims are made up (see `claims.py`);
each size is measured in a process of its own.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.claims import multiplied
from benchmarks.machine import machine, write
from dashboard.charts._spec import MAX_BYTES
from dashboard.tables import load

HERE = Path(__file__).parent
GROWS: dict[str, Callable[[dict[str, Any]], float]] = {
    "bytes of the ledger": lambda one: one["ledger_bytes"],
    "the slowest chart": lambda one: max(chart["build_ms"] for chart in one["charts"]),
    "all charts": lambda one: sum(chart["build_ms"] for chart in one["charts"]),
    "loading the tables": lambda one: one["load_ms"],
    "opening the ledger": lambda one: one["page"]["ledger_ms"],
    "a search of it": lambda one: one["page"]["search_ms"],
    "a click": lambda one: one["page"]["click_p95_ms"],
    "the live chart": lambda one: one["page"]["live_ms"],
    "bytes of the first page": lambda one: one["page"]["wire_bytes"],
    "memory": lambda one: one["memory_bytes"],
}
SIZES = (1, 10, 100)
SECONDS = 900
# More than that, and a reader waits for a page of three charts longer than two seconds.
KNEE_MS = 700
MOST_NAMED = 5


def main() -> None:
    """One run over all sizes; a size that takes too long is said to."""
    tables = load()
    with TemporaryDirectory(prefix="hanois-") as folder:
        found = {times: _measured(multiplied(tables, times, Path(folder))) for times in SIZES}
    text = markdown(found)
    print(text)
    write(HERE / "GROWTH.md", text)
    write(HERE / "growth.json", json.dumps(found, indent=1) + "\n")


def _measured(folder: Path) -> dict[str, Any] | None:
    command = [sys.executable, "-m", "benchmarks.grown", str(folder)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=SECONDS)
    except subprocess.TimeoutExpired:
        return None
    made: dict[str, Any] = json.loads(done.stdout)
    return made


def markdown(found: dict[int, dict[str, Any] | None]) -> str:
    """The page `GROWTH.md`."""
    known = {times: one for times, one in found.items() if one}
    lines = [
        "# Growth",
        "",
        "Made by `make bench-growth` with made-up claims. Those have no drawings to stand in for "
        "their charts: the first chart is the live one.",
        "",
        *(f"- {name}: {value}" for name, value in machine().items()),
        "",
        "| claims | load | ledger | search index | charts: slowest | largest figure | over the "
        "limit | thinned out | in trouble | memory |",
        "|---|---|---|---|---|---|---|---|---|---|",
        *(_row(one) for one in known.values()),
        *(f"| {times} times | over {SECONDS} s |" for times in found if times not in known),
        "",
        "| claims | first page | first chart | live chart | click, 95th percentile | ledger "
        "opened | search of the ledger | the longest |",
        "|---|---|---|---|---|---|---|---|",
        *(_page(one) for one in known.values()),
        "",
        *(_knee(known)),
        "",
        *_gives_way(known),
    ]
    return "\n".join(lines) + "\n"


def _row(one: dict[str, Any]) -> str:
    charts = one["charts"]
    slowest = max(charts, key=lambda chart: chart["build_ms"])
    largest = max(charts, key=lambda chart: chart["figure_bytes"])
    over = [chart["name"] for chart in charts if chart["figure_bytes"] > MAX_BYTES]
    trouble = [f"{chart['name']} ({chart['trouble']})" for chart in charts if chart["trouble"]]
    cells = (
        f"{one['claims']:,}",
        f"{one['load_ms'] / 1000:.1f} s",
        f"{one['ledger_ms'] / 1000:.1f} s, {one['ledger_bytes'] / 1e6:.1f} MB",
        f"{one['search_ms'] / 1000:.1f} s, {one['search_bytes'] / 1e6:.1f} MB",
        f"{slowest['name']} {slowest['build_ms'] / 1000:.1f} s",
        f"{largest['name']} {largest['figure_bytes'] / 1000:.0f} kB",
        ", ".join(over) or "none",
        ", ".join(chart["name"] for chart in charts if chart["thinned"]) or "none",
        ", ".join(trouble) or "none",
        f"{one['memory_bytes'] / 1e6:.0f} MB",
    )
    return f"| {' | '.join(cells)} |"


def _page(one: dict[str, Any]) -> str:
    page = one["page"]
    cells = (
        f"{one['claims']:,}",
        f"{page['wire_bytes'] / 1000:.0f} kB",
        f"{page['first_ms'] / 1000:.2f} s",
        f"{page['live_ms'] / 1000:.2f} s",
        f"{page['click_p95_ms']:.0f} ms",
        f"{page['ledger_ms']:.0f} ms",
        f"{page['search_ms']:.0f} ms",
        f"{page['search_longest_ms']:.0f} ms",
    )
    return f"| {' | '.join(cells)} |"


def _knee(known: dict[int, dict[str, Any]]) -> list[str]:
    """Which charts are the first to take longer than a reader waits, and at which size."""
    late = {times: _late(one) for times, one in known.items()}
    today = late.get(1, [])
    said = [f"Over {KNEE_MS} ms already today: {', '.join(today)}."] if today else []
    for times, names in late.items():
        if new := [one for one in names if one not in today]:
            more = f" and {len(new) - MOST_NAMED} more" if len(new) > MOST_NAMED else ""
            named = ", ".join(new[:MOST_NAMED]) + more
            return [*said, f"The knee: at {times} times the claims so do {named}."]
    return [*said, "No knee up to the largest size that was measured."]


def _late(one: dict[str, Any]) -> list[str]:
    return [chart["name"] for chart in one["charts"] if chart["build_ms"] > KNEE_MS]


def _gives_way(known: dict[int, dict[str, Any]]) -> list[str]:
    """How many times as long, or as large, things are at the largest size: the worst first."""
    if len(known) < 2:
        return []
    least, most = known[min(known)], known[max(known)]
    grown = {name: of(most) / of(least) for name, of in GROWS.items()}
    worst = sorted(grown.items(), key=lambda one: -one[1])
    said = ", ".join(f"{name} {ratio:.1f}" for name, ratio in worst)
    return [f"At {max(known)} times the claims, times what it is today: {said}."]


if __name__ == "__main__":
    main()
