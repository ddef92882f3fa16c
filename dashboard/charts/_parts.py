"""Pieces that charts are put together from: time, tooltips, bands, labels, the finish.

Pure functions; x on a time axis is a decimal year (1965.5 is the middle of 1965), because years
are what the page's controls speak. Nothing here joins or sums claims: that is `tables.derive`,
which guards it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._spec import KEPT_BACK, LABEL_PREFIX, ON_SCALE, UIREVISION
from dashboard.tables import Tables
from dashboard.tables.cite import short_source
from dashboard.tables.words import claim_value, period
from dashboard.theme.canvas import Canvas
from dashboard.theme.template import BOLD, REGULAR, template
from dashboard.theme.tokens import SANS, SERIF, light

FIRST_YEAR = 1945
LAST_YEAR = 1980
DAYS_A_YEAR = 365.25


def year(day: pd.Timestamp) -> float:
    """A day as a decimal year, to three decimals."""
    length = 366 if day.is_leap_year else 365
    return round(day.year + (day.day_of_year - 1) / length, 3)


def span(row: pd.Series) -> tuple[float, float]:
    """First moment and end (exclusive) of a dated row, as decimal years."""
    return year(row["start_day"]), year(row["end_day"] + pd.Timedelta(days=1))


def middle(row: pd.Series) -> float:
    """The middle of a dated row's span, as a decimal year: where a mark of it stands."""
    first, last = span(row)
    return round((first + last) / 2, 3)


def meta(kind: str, actor: str | None = None, series: str | None = None) -> dict[str, Any]:
    """The `meta` that the figure contract asks of a trace."""
    return {"kind": kind, "actor": actor, "series": series}


def ids(claims: pd.DataFrame) -> list[list[str]]:
    """`customdata` of a trace that draws one claim a point."""
    return [[one] for one in claims["claim_id"]]


def hover(tables: Tables, row: pd.Series, lead: str = "") -> str:
    """The tooltip of a claim: value with its word, item, period, source with its reliability."""
    source = tables.sources.loc[tables.sources["source_id"] == row["source_id"]].iloc[0]
    weak = "<br>Weak source" if row["weak"] else ""
    head = f"{lead}<br>" if lead else ""
    return (
        f"{head}<b>{claim_value(row)}</b> {plain(row['unit'])}<br>{wrap(row['item'])}<br>"
        f"{period(row)}<br>{plain(short_source(source))} ({row['reliability']}){weak}"
    )


def plain(text: str) -> str:
    """Text of the data made safe for Plotly's pseudo-HTML: what it says is shown, never obeyed."""
    return escape(text, quote=False)


def wrap(text: str, width: int = 46) -> str:
    """Text of the data in lines of at most `width` characters for a label or tooltip, made safe."""
    lines = [""]
    for word in plain(text).split():
        if len(lines[-1]) + len(word) > width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return "<br>".join(lines)


def label(
    text: str,
    x: float,
    y: float,
    *,
    size: float,
    colour: str,
    actor: str | None = None,
    bold: bool = False,
    anchor: str = "left",
    shift: tuple[float, float] = (0, 0),
    refs: tuple[str, str] = ("x", "y"),
    serif: bool = False,
) -> go.layout.Annotation:
    """A direct label as an annotation without arrow or box; hidden with its actor by its `name`."""
    return go.layout.Annotation(
        text=text,
        x=x,
        y=y,
        xref=refs[0],
        yref=refs[1],
        xanchor=anchor,
        yanchor="middle",
        align=anchor if anchor in ("left", "right") else "center",
        xshift=shift[0],
        yshift=shift[1],
        showarrow=False,
        name=f"{LABEL_PREFIX}{actor}" if actor else None,
        font={
            "size": size,
            "color": colour,
            "family": SERIF if serif else SANS,
            "weight": BOLD if bold else REGULAR,
        },
    )


def on_scale(notes: Iterable[go.layout.Annotation]) -> list[go.layout.Annotation]:
    """Texts that stand for the ticks of a scale: the slow reveal shows them with the axes."""
    return [note.update(name=ON_SCALE) for note in notes]


def kept_back(notes: Iterable[go.layout.Annotation]) -> list[go.layout.Annotation]:
    """Texts that say what is counted: the slow reveal keeps them until the units are shown."""
    return [note if note.name else note.update(name=KEPT_BACK) for note in notes]


def phase_spans(tables: Tables, years: tuple[float, float]) -> list[tuple[str, float, float]]:
    """Short name, start and end of every phase, cut to the years shown.

    One ends where the next begins: neighbours share a month in the table (March 1968), because no
    day divides them.
    """
    starts = [span(row)[0] for _, row in tables.phases.iterrows()]
    ends = [*starts[1:], span(tables.phases.iloc[-1])[1]]
    return [
        (str(name), max(first, years[0]), min(last, years[1]))
        for name, first, last in zip(tables.phases["short"], starts, ends, strict=True)
    ]


def band(
    first: float,
    last: float,
    *,
    xref: str = "x",
    yref: str = "paper",
    y: tuple[float, float] = (0, 1),
) -> go.layout.Shape:
    """One quiet rectangle behind the marks."""
    return go.layout.Shape(
        type="rect",
        x0=first,
        x1=last,
        y0=y[0],
        y1=y[1],
        xref=xref,
        yref=yref,
        layer="below",
        line={"width": 0},
        fillcolor=light("band"),
    )


def time_axis(canvas: Canvas, years: tuple[float, float]) -> dict[str, Any]:
    """A time axis over whole years with at most `canvas.max_ticks` round labels."""
    step = next(s for s in (1, 2, 5, 10, 20) if (years[1] - years[0]) / s <= canvas.max_ticks)
    first = int(-(-years[0] // step) * step)
    ticks = list(range(first, int(years[1]) + 1, step))
    return {
        "range": list(years),
        "tickmode": "array",
        "tickvals": ticks,
        "ticktext": [str(tick) for tick in ticks],
        "showline": True,
    }


def finish(
    figure: go.Figure,
    slug: str,
    canvas: Canvas,
    *,
    height: int,
    margin: dict[str, int],
    time_axis: str | None,
    shapes: Sequence[go.layout.Shape] = (),
    notes: Iterable[go.layout.Annotation] = (),
) -> go.Figure:
    """Set what every figure carries (template, size, meta, shapes, labels); the same figure
    back."""
    figure.update_layout(
        template=template(canvas),
        autosize=True,
        height=height,
        margin={"pad": 0, **margin},
        meta={"chart": slug, "canvas": canvas.name, "time_axis": time_axis},
        uirevision=UIREVISION,
        shapes=list(shapes),
        annotations=list(notes),
    )
    return figure
