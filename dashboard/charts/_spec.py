"""What a chart is: its specification and the contract that its figure keeps.

The contract lets the browser code be generic: it knows `layout.meta` and `trace.meta`, never a
chart. `breaches` lists where a figure breaks it; a test holds it for every chart on every
canvas.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

import plotly.graph_objects as go

from dashboard.tables import Tables
from dashboard.theme.canvas import Canvas

Figure = dict[str, Any]
Build = Callable[[Tables, Canvas], go.Figure]
Sentence = Callable[[Tables], str]

# What a trace is for: marks of claims, text beside them, a range from several claims, or a frame
# (phase bands, reference lines) that stands for no claim.
KINDS = ("claims", "label", "spread", "frame")
MAX_BYTES = 200_000
UIREVISION = "keep"
LABEL_PREFIX = "label:"
# Names of texts for the slow reveal: part of a scale, or kept back until the units are shown.
ON_SCALE, KEPT_BACK = "scale", "kept"


@dataclass(frozen=True)
class Uses:
    """The evidence that a chart may draw: tables, and series and quantities by id."""

    tables: tuple[str, ...]
    series: tuple[str, ...] = ()
    quantities: tuple[str, ...] = ()


@dataclass(frozen=True)
class Variant:
    """One of several drawings of a chart, such as a view of the map: its own question and answer.

    `key` stands in the address and in the name of the figure file, `label` in the card's chooser.
    """

    key: str
    label: str
    question: str
    takeaway: Sentence
    alt: Sentence
    build: Build
    uses: Uses


@dataclass(frozen=True)
class Chart:
    """One chart: a question, how to answer it in a sentence, and how to draw it.

    `slug` is the name of the chart's file and the same word everywhere: component id, address,
    figure file, snapshot, test id. `takeaway` and `alt` are sentences computed from the tables,
    so that hiding weak sources changes them; `build` is pure and gives a figure that keeps the
    contract. `span` is the part of the page's width that the chart takes: `column` or `full`.
    `reacts` names the reactions that change the figure in the browser besides theme (`actors`,
    `years`), and `guess` where a class can draw over its years before the data appear. A
    chart with `variants` is always drawn as one of them; its own question, sentences and build are
    those of the first.
    """

    slug: str
    page: str
    title: str
    question: str
    takeaway: Sentence
    alt: Sentence
    build: Build
    uses: Uses
    reacts: frozenset[str] = frozenset()
    span: str = "column"
    variants: tuple[Variant, ...] = ()

    def drawn_as(self, key: str) -> Chart:
        """The chart in one of its variants; KeyError lists them when there is no such one."""
        for one in self.variants:
            if one.key == key:
                return replace(
                    self,
                    question=one.question,
                    takeaway=one.takeaway,
                    alt=one.alt,
                    build=one.build,
                    uses=one.uses,
                )
        known = ", ".join(one.key for one in self.variants) or "none"
        raise KeyError(f"chart {self.slug!r} has no variant {key!r}: {known}")

    def drawings(self) -> tuple[tuple[str, Chart], ...]:
        """Every drawing as (name, chart): `slug`, or `slug~variant` for each of its variants."""
        if not self.variants:
            return ((self.slug, self),)
        return tuple((f"{self.slug}~{one.key}", self.drawn_as(one.key)) for one in self.variants)


def claim_ids(figure: Figure) -> tuple[str, ...]:
    """The ids of all claims and events that a figure draws, in drawing order, each once."""
    seen = {one: None for trace in figure["data"] for ids in _ids(trace) for one in ids}
    return tuple(seen)


def _ids(trace: dict[str, Any]) -> Iterator[list[str]]:
    if (trace.get("meta") or {}).get("kind") != "frame":
        yield from trace.get("customdata") or []


def breaches(figure: Figure, slug: str, colours: frozenset[str]) -> list[str]:
    """Every way in which a figure (plain JSON values) breaks the contract; empty when it keeps
    it."""
    layout = figure["layout"]
    found = []
    meta = layout.get("meta") or {}
    if meta.get("chart") != slug:
        found.append(f"layout.meta.chart is {meta.get('chart')!r}, not {slug!r}")
    if "time_axis" not in meta:
        found.append("layout.meta.time_axis is missing (an axis name, or null)")
    if layout.get("uirevision") != UIREVISION:
        found.append("layout.uirevision is not constant")
    if (layout.get("title") or {}).get("text"):
        found.append("the figure has a title: the card carries it")
    if not isinstance(layout.get("height"), int | float):
        found.append("layout.height is not set: the page would jump when the chart is drawn")
    for number, trace in enumerate(figure["data"]):
        found += [f"trace {number}: {what}" for what in _trace_breaches(trace)]
    found += [f"colour {c} is not a token" for c in sorted(_colours(figure) - colours)]
    size = len(json.dumps(figure, ensure_ascii=False).encode())
    if size > MAX_BYTES:
        found.append(f"{size} bytes of JSON, at most {MAX_BYTES} are allowed")
    return found


def _trace_breaches(trace: dict[str, Any]) -> list[str]:
    meta = trace.get("meta") or {}
    if meta.get("kind") not in KINDS:
        return [f"meta.kind is {meta.get('kind')!r}, not one of {', '.join(KINDS)}"]
    if meta["kind"] == "frame":
        quiet = trace.get("hoverinfo") == "skip"
        return [] if quiet else ["a frame must not answer to the pointer"]
    found = [f"meta.{key} is missing" for key in ("actor", "series") if key not in meta]
    points = max(len(trace.get(axis) or []) for axis in ("x", "y"))
    ids = trace.get("customdata") or []
    if len(ids) != points:
        found.append(f"{points} points but {len(ids)} entries of customdata")
    if any(not isinstance(one, list) or not one for one in ids):
        found.append("an entry of customdata is not a list of claim ids")
    for key in ("x", "y", "customdata"):
        if isinstance(trace.get(key), dict):
            found.append(f"{key} is packed binary: give a list")
    return found


def _colours(value: Any) -> set[str]:
    """Every colour word in a figure that starts like a colour: hex and rgb()."""
    if isinstance(value, dict):
        return {c for one in value.values() for c in _colours(one)}
    if isinstance(value, list):
        return {c for one in value for c in _colours(one)}
    if isinstance(value, str) and value.startswith(("#", "rgb")):
        return {value}
    return set()
