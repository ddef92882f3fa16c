"""The measurements as Markdown: the table for the README, then the rest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from benchmarks.contestants import STOCK
from benchmarks.figures import FigureCost
from benchmarks.race import Result, Spread

HEADS = (
    "", "bytes", "requests", "first chart", "live chart", "click: charts in the window, median",
    "95th percentile", "click: all charts, 95th percentile", "layout shift", "heap",
    "server memory", "start",
)  # fmt: skip
FIGURE_HEADS = ("figure", "canvas", "build", "JSON", "file, gzip")
LARGEST_FIGURES = 12
SHORT_HEADS = ("", "bytes", "first chart", "live chart", "click, 95th percentile")
# Between these lines the README has the short table.
START, END = "<!-- made by make bench -->", "<!-- end -->"


@dataclass(frozen=True)
class Results:
    """Everything that one run measured; times in milliseconds, sizes in bytes."""

    machine: dict[str, str]
    load_ms: float
    race: list[Result]
    figures: list[FigureCost]


def markdown(results: Results) -> str:
    """The page `RESULTS.md`."""
    lines = [
        "# Measurements",
        "",
        "Made by `make bench`, all contestants in turns. Times are medians with the least and the "
        "most in brackets; in brackets after them the ratio to stock Dash. Sizes are exact. A "
        "first visit with an empty cache; a click is measured on an unslowed machine. Peers show "
        "three charts and nothing else. On a first visit two of them are those of our first page; "
        "for the clicks they are the three of our page on troops. Where no click is measured, the "
        "page puts new charts in the place of the old ones, which never say that they drew again.",
        "",
        *(f"- {name}: {value}" for name, value in results.machine.items()),
        "",
        *table(results.race),
        "",
        f"`load()` of the data, warm: {_ms(results.load_ms)}. The largest figures:",
        "",
        *_table(FIGURE_HEADS, map(_figure, _largest(results))),
    ]
    return "\n".join(lines) + "\n"


def table(race: Sequence[Result]) -> list[str]:
    """One row a contestant; ratios are to stock Dash where that was measured."""
    stock = next((one for one in race if one.name == STOCK), None)
    return _table(HEADS, (_row(one, stock) for one in race))


def in_readme(text: str, race: Sequence[Result]) -> str:
    """The text of the README with the short table of a run; ValueError where it has no place."""
    before, rest = text.split(START)
    _, after = rest.split(END)
    table = "\n".join(_table(SHORT_HEADS, map(_short, race)))
    return f"{before}{START}\n\n{table}\n\n{END}{after}"


def _short(one: Result) -> list[str]:
    return [
        one.name,
        _kilobytes(one.wire_bytes),
        _ms(one.first_ms.median),
        _ms(one.live_ms.median) if one.live_ms else "",
        f"{one.click.p95_ms:.0f} ms" if one.click else "",
    ]


def _row(one: Result, stock: Result | None) -> list[str]:
    base = stock if stock is not one else None
    click = one.click
    beside = base.click if base else None
    return [
        one.name,
        _kilobytes(one.wire_bytes),
        str(one.requests),
        _spread(one.first_ms, base.first_ms if base else None),
        _spread(one.live_ms, base.live_ms if base else None),
        f"{click.median_ms:.0f} ms" if click else "",
        _click(click.p95_ms, beside.p95_ms if beside else None) if click else "",
        _click(click.all_p95_ms, beside.all_p95_ms if beside else None) if click else "",
        f"{one.shift:.3f}",
        _megabytes(one.heap_bytes),
        _megabytes(one.server_bytes),
        _ms(one.start_ms.median),
    ]


def _click(value: float, base: float | None) -> str:
    return f"{value:.0f} ms{_ratio(value, base)}"


def _spread(value: Spread | None, base: Spread | None) -> str:
    if value is None:
        return ""
    whole = f"{_ms(value.median)} ({_ms(value.least)} to {_ms(value.most)})"
    return whole + _ratio(value.median, base.median if base else None)


def _ratio(value: float, base: float | None) -> str:
    return f" [{value / base:.2f}]" if base else ""


def _largest(results: Results) -> list[FigureCost]:
    return sorted(results.figures, key=lambda one: -one.figure_bytes)[:LARGEST_FIGURES]


def _figure(cost: FigureCost) -> list[str]:
    size = _kilobytes(cost.figure_bytes) + ("" if cost.fits else " (over the limit)")
    return [cost.chart, cost.canvas, f"{cost.build_ms:.0f} ms", size, _kilobytes(cost.packed_bytes)]


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    lines = (f"| {' | '.join(cells)} |" for cells in rows)
    return [f"| {' | '.join(heads)} |", "|" + "---|" * len(heads), *lines]


def _ms(value: float) -> str:
    return f"{value / 1000:.2f} s"


def _kilobytes(size: int) -> str:
    return f"{size / 1000:.1f} kB"


def _megabytes(size: int) -> str:
    return f"{size / 1e6:.0f} MB" if size else "unknown"
