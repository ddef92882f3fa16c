"""All contestants measured in turns, so that what else the machine does falls on all alike."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser
from playwright.sync_api import Error as PlaywrightError

from benchmarks.chromium import SLOW, chromium
from benchmarks.contestants import Contestant, Running, resident_bytes, rest, running
from benchmarks.interaction import Delay, delay
from benchmarks.same_charts import Shown
from benchmarks.visit import Visit, visit

ROUNDS = 5
STARTS = 3


@dataclass(frozen=True)
class Spread:
    """The median of some measurements, with the least and the most of them."""

    median: float
    least: float
    most: float


@dataclass(frozen=True)
class Result:
    """What was measured of one contestant; milliseconds and bytes. None where there is nothing of
    the kind: a floor has no live chart and no control."""

    name: str
    requests: int
    wire_bytes: int
    first_ms: Spread
    live_ms: Spread | None
    shift: float
    heap_bytes: int
    server_bytes: int
    start_ms: Spread
    click: Delay | None


def race(entered: Sequence[Contestant], shown: Shown, rounds: int = ROUNDS) -> list[Result]:
    """Measure all; a contestant that does not start is named and left out."""
    starts: dict[str, list[float]] = {one.name: [] for one in entered}
    for _ in range(STARTS - 1):
        for one in entered:
            with running(one, shown.visited) as started:
                starts[one.name].append(started.start_ms)
    with ExitStack() as stack, chromium() as browser:
        ready = [stack.enter_context(running(one, shown.visited)) for one in entered]
        for started in ready:
            starts[started.contestant.name].append(started.start_ms)
            rest(started)
        visits = _visits(browser, ready, rounds)
        clicks = {up.contestant.name: _clicks(browser, up, shown.clicked) for up in ready}
        held = {up.contestant.name: resident_bytes(up.process) for up in ready}
    return [_result(name, visits[name], clicks[name], held[name], starts[name]) for name in visits]


def _visits(browser: Browser, ready: Iterable[Running], rounds: int) -> dict[str, list[Visit]]:
    ready = list(ready)
    # Nobody is measured while a server makes something for the first time.
    for one in ready:
        _visit(browser, one)
    made: dict[str, list[Visit]] = {one.contestant.name: [] for one in ready}
    for number in range(rounds):
        for one in ready:
            made[one.contestant.name].append(_visit(browser, one))
            print(f"round {number + 1} of {rounds}: {one.contestant.name}", file=sys.stderr)
    return made


def _visit(browser: Browser, one: Running) -> Visit:
    return visit(browser, one.address, SLOW, live=one.contestant.is_live)


def _clicks(browser: Browser, one: Running, figures: Path) -> Delay | None:
    """Of the charts to be clicked: ours has a page of them, others are started with them."""
    if not one.contestant.control:
        return None
    if one.contestant.clicked_at:
        return _click(browser, one)
    with running(one.contestant, figures) as other:
        return _click(browser, other)


def _click(browser: Browser, one: Running) -> Delay | None:
    given = one.contestant
    try:
        return delay(browser, f"{one.address}{given.clicked_at}", given.ready, given.control)
    except PlaywrightError as error:
        # A page that puts new charts in the place of the old ones never says that it drew again.
        print(f"{given.name}: clicks not measured: {str(error)[:80]}", file=sys.stderr)
        return None


def _result(
    name: str, visits: list[Visit], click: Delay | None, held: int, starts: list[float]
) -> Result:
    lives = [one.live_ms for one in visits if one.live_ms is not None]
    return Result(
        name=name,
        requests=int(_middle(visits, lambda one: one.requests)),
        wire_bytes=int(_middle(visits, lambda one: one.wire_bytes)),
        first_ms=spread([one.first_ms for one in visits]),
        live_ms=spread(lives) if lives else None,
        shift=max(one.shift for one in visits),
        heap_bytes=int(_middle(visits, lambda one: one.heap_bytes)),
        server_bytes=held,
        start_ms=spread(starts),
        click=click,
    )


def _middle(visits: Iterable[Visit], of: Callable[[Visit], float]) -> float:
    return median(map(of, visits))


def spread(values: Sequence[float]) -> Spread:
    """Median, least and most; StatisticsError when there are none."""
    return Spread(median(values), min(values), max(values))
