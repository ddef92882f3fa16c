"""Load on the loopback: requests a second, how long the slowest wait, what memory it takes.

    python -m benchmarks.load              a few seconds for each number of connections
    python -m benchmarks.load --soak 600   ten minutes under 64: does memory grow?

The client shares the machine with the server, so the numbers are the least that it does. Writes
`load.json`, or `soak.json`, and prints a table.
"""

from __future__ import annotations

import argparse
import json
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from time import monotonic
from urllib.request import urlopen

from benchmarks.callers import call
from benchmarks.machine import write
from benchmarks.server import process

HERE = Path(__file__).parent
PAGE, LAYOUT = "/", "/_dash-layout"
# What the page asks for besides: its scripts, by addresses that change with their content.
SCRIPT = re.compile(r'<script src="([^"]+)"')
KINDS = {
    "page": (PAGE, LAYOUT, "/_dash-dependencies"),
    "figures": (
        "/figures/chinese_troops.wide.all.json",
        "/figures/yardsticks.narrow.all.json",
        "/evidence/troops.json",
    ),
    "data": ("/data/troops.csv", "/api/v1/troops.json", "/healthz"),
}
CONNECTIONS = (16, 64, 200)
SECONDS, WARM_SECONDS, SOAKING = 8.0, 0.5, 64
SAMPLES = 20
HEAD = (
    "| file | connections | requests/s | p50 | p99 | errors | memory |",
    "|---|---|---|---|---|---|---|",
)
MB = 1_000_000
Kinds = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Load:
    """What one kind of file came to under so many connections; times in ms, memory in MB."""

    kind: str
    connections: int
    seconds: float
    requests: int
    errors: int
    per_second: float
    p50_ms: float
    p99_ms: float
    memory_mb: float


def main() -> None:
    """Measure and print; the file is written when all of it has been measured."""
    asked = _asked()
    rows: list[Load] = []
    for line in HEAD:
        print(line)
    with process() as (address, pid):
        host, port = address.removeprefix("http://").rstrip("/").split(":")
        place = (host, int(port), pid)
        kinds = {**KINDS, "page": (*KINDS["page"], *_scripts(address))}
        for one in _soak(*place, kinds, asked.soak) if asked.soak else _loads(*place, kinds):
            rows.append(one)
            print(_row(one), flush=True)
        if asked.soak:
            first, last = rows[0].memory_mb, rows[-1].memory_mb
            print(f"memory: {first:.0f} MB after the first part, {last:.0f} MB at the end")
        told = json.dumps([asdict(one) for one in rows], indent=1) + "\n"
        write(HERE / ("soak.json" if asked.soak else "load.json"), told)


def _row(one: Load) -> str:
    """One measurement as a row of a Markdown table."""
    return (
        f"| {one.kind} | {one.connections} | {one.per_second:.0f} | {one.p50_ms:.1f} ms | "
        f"{one.p99_ms:.0f} ms | {one.errors} of {one.requests:,} | {one.memory_mb:.0f} MB |"
    )


def _scripts(address: str) -> list[str]:
    with urlopen(address, timeout=SECONDS) as answer:
        return [f"/{one}" for one in SCRIPT.findall(answer.read().decode())]


def _loads(host: str, port: int, pid: int, kinds: Kinds) -> Iterator[Load]:
    for kind, addresses in kinds.items():
        # Made when first asked for: the making is measured by `make bench`.
        for address in addresses:
            call(host, port, (address,), 1, WARM_SECONDS)
        for connections in CONNECTIONS:
            yield _measured(host, port, pid, (kind, addresses), connections, SECONDS)


def _soak(host: str, port: int, pid: int, kinds: Kinds, seconds: float) -> Iterator[Load]:
    """The same load in parts; each says the memory at its end."""
    everything = tuple(address for addresses in kinds.values() for address in addresses)
    begun = monotonic()
    while monotonic() - begun < seconds:
        part = min(seconds / SAMPLES, seconds - (monotonic() - begun))
        yield _measured(host, port, pid, ("all", everything), SOAKING, max(part, 1.0))


def _measured(
    host: str,
    port: int,
    pid: int,
    asked: tuple[str, tuple[str, ...]],
    connections: int,
    seconds: float,
) -> Load:
    kind, addresses = asked
    begun = monotonic()
    calls = call(host, port, addresses, connections, seconds)
    taken = monotonic() - begun
    times = sorted(calls.times_ms) or [0.0]
    return Load(
        kind=kind,
        connections=connections,
        seconds=round(taken, 1),
        requests=len(calls.times_ms),
        errors=calls.errors,
        per_second=round(len(calls.times_ms) / taken, 1),
        p50_ms=round(median(times), 2),
        p99_ms=round(times[int(len(times) * 0.99)], 2),
        memory_mb=round(_memory(pid), 1),
    )


def _memory(pid: int) -> float:
    """Resident memory of a process in MB, as Linux tells it; 0 elsewhere."""
    file = Path(f"/proc/{pid}/statm")
    if not file.exists():
        return 0.0
    return int(file.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / MB


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.load")
    parser.add_argument("--soak", type=float, default=0.0, metavar="SECONDS")
    return parser.parse_args()


if __name__ == "__main__":
    main()
