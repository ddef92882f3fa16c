"""The eight numbers of the school text that started the data set, each beside its rivals.

One row a number: units differ from row to row, so every row has an axis of its own that starts
at zero. What the check of the textbook concluded stands at the right; it is printed in
`seed_check.csv` and is not worked out again when weak sources are hidden.
"""

from __future__ import annotations

from collections import Counter
from math import isnan

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._parts import finish, hover, kept_back, label, meta, on_scale, wrap
from dashboard.charts._spec import Chart, Uses
from dashboard.tables import Tables
from dashboard.tables.derive import Assessment, assess
from dashboard.tables.words import claim_value, number
from dashboard.theme.canvas import Canvas
from dashboard.theme.marks import look, symbol
from dashboard.theme.tokens import light
from dashboard.vocab import SEED_SOURCE, Unit

SLUG = "school_numbers"
QUANTITIES = (
    "cn-troops-1965",
    "cn-troops-total",
    "cn-troops-peak",
    "cn-killed",
    "su-served",
    "su-share-late60s",
    "border-troops",
    "clash-dead-all",
)
# How the printed verdicts of the textbook check read in a sentence and in the column at the right.
VERDICTS = {
    "confirmed": ("confirm", "confirmed"),
    "confirmed-exact": ("confirm", "confirmed, with a date"),
    "partly-confirmed": ("partly confirm", "partly confirmed"),
    "conflict": ("conflict with", "in conflict"),
    "contradicted": ("contradict", "contradicted"),
    "not-confirmed": ("do not confirm", "not confirmed"),
}
WORDS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight")
EDGE = 0.15


def build(tables: Tables, canvas: Canvas) -> go.Figure:
    """Eight rows: question, spread line with every claim, the school text's number, the verdict."""
    figure = go.Figure()
    notes: list[go.layout.Annotation] = []
    height = _row_px(canvas) * len(QUANTITIES)
    for number_of_row, quantity_id in enumerate(QUANTITIES):
        found = assess(tables, quantity_id)
        axis = "" if number_of_row == 0 else str(number_of_row + 1)
        _axes(figure, canvas, axis, number_of_row, _top(found))
        refs = (f"x{axis}", f"y{axis}")
        for trace in _traces(tables, canvas, found):
            figure.add_trace(trace.update(xaxis=refs[0], yaxis=refs[1]))
        notes += _words(tables, canvas, found, refs)
        notes += kept_back(_side(tables, canvas, found, refs[1]))
    return finish(
        figure,
        SLUG,
        canvas,
        height=height,
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        time_axis=None,
        notes=notes,
    )


def _row_px(canvas: Canvas) -> int:
    return {"wide": 92, "narrow": 158, "projector": 196}[canvas.name]


def _domain(canvas: Canvas) -> tuple[float, float]:
    if not canvas.roomy:
        return (0.06, 0.76)
    return (0.40, 0.78) if canvas.grid else (0.42, 0.7)


def _axes(figure: go.Figure, canvas: Canvas, axis: str, row: int, top: float) -> None:
    bottom = 1 - (row + 1) / len(QUANTITIES)
    figure.update_layout(
        {
            f"xaxis{axis}": {
                "domain": _domain(canvas),
                "anchor": f"y{axis}",
                "range": [0, top],
                "visible": False,
                "fixedrange": True,
            },
            f"yaxis{axis}": {
                "domain": [bottom, bottom + 1 / len(QUANTITIES)],
                "anchor": f"x{axis}",
                "range": [-1, 1],
                "visible": False,
                "fixedrange": True,
            },
        }
    )


def _level(canvas: Canvas) -> float:
    """Where the line of a row runs: a phone has the question above it in the same row."""
    return 0.0 if canvas.roomy else -0.16


def _marks(row: pd.Series) -> list[float]:
    """Where a claim stands: at its figure, or, where it gives only bounds, at each bound."""
    if not isnan(row["value"]):
        return [float(row["value"])]
    return [float(row[bound]) for bound in ("low", "high") if not isnan(row[bound])]


def _top(found: Assessment) -> float:
    return float(found.high) if found.shown else 1.0


def _traces(tables: Tables, canvas: Canvas, found: Assessment) -> list[go.Scatter]:
    claims = found.claims
    if claims.empty:
        return []
    level, top = _level(canvas), _top(found)
    colour = look(str(claims["actor"].iloc[0])).colour
    frame = {"mode": "lines", "hoverinfo": "skip", "y": [level, level]}
    every = claims["claim_id"].tolist()
    traces = [
        go.Scatter(
            **frame,
            x=[0, top],
            line={"color": light("rule-strong"), "width": canvas.thin},
            meta=meta("frame"),
        ),
        go.Scatter(
            **frame,
            x=[found.low, found.high],
            line={"color": colour, "width": canvas.spread},
            opacity=0.4,
            meta=meta("spread", str(claims["actor"].iloc[0])),
            customdata=[every, every],
        ),
    ]
    if found.headline is not None:
        traces.append(_halo(canvas, found.headline, level))
    traces.append(_dots(tables, canvas, claims, level))
    return traces


def _halo(canvas: Canvas, headline: pd.Series, level: float) -> go.Scatter:
    return go.Scatter(
        x=_marks(headline),
        y=[level] * len(_marks(headline)),
        mode="markers",
        cliponaxis=False,
        hoverinfo="skip",
        marker={
            "symbol": "circle",
            "size": canvas.radius * 4.2,
            "color": light("accent"),
            "line": {"color": light("accent-edge"), "width": canvas.thin},
        },
        meta=meta("frame"),
    )


def _dots(tables: Tables, canvas: Canvas, claims: pd.DataFrame, level: float) -> go.Scatter:
    """One mark a claim, two where it gives only a range: the band behind joins its ends."""
    actor = str(claims["actor"].iloc[0])
    marks = [(x, row) for _, row in claims.iterrows() for x in _marks(row)]
    return go.Scatter(
        x=[x for x, _ in marks],
        y=[level] * len(marks),
        mode="markers",
        cliponaxis=False,
        marker={
            "symbol": [symbol(actor, row["reliability"]) for _, row in marks],
            "size": canvas.radius * 2,
            "color": look(actor).colour,
            "line": {"color": look(actor).colour, "width": canvas.ring},
        },
        customdata=[[row["claim_id"]] for _, row in marks],
        hovertext=[hover(tables, row) for _, row in marks],
        hoverinfo="text",
        meta=meta("claims", actor),
    )


def _words(
    tables: Tables, canvas: Canvas, found: Assessment, refs: tuple[str, str]
) -> list[go.layout.Annotation]:
    """The ends of the row's scale, the school text's number above its mark, the headline below."""
    if not found.shown:
        return []
    level, top = _level(canvas), _top(found)
    unit = "%" if found.claims["unit"].iloc[0] == Unit.PERCENT else ""
    gap = canvas.radius * 3
    notes = on_scale(
        label(
            text,
            x,
            level,
            size=canvas.tick,
            colour=light("muted"),
            anchor=anchor,
            shift=(shift, 0),
            refs=refs,
        )
        for text, x, anchor, shift in (
            ("0", 0, "right", -6),
            (number(top) + unit, top, "left", gap),
        )
    )
    seed = found.claims[found.claims["source_id"] == SEED_SOURCE]
    rise = _rise(canvas)
    for _, row in seed.iterrows():
        text = f"school text: <b>{_said(row)}</b>"
        notes += kept_back([_mark_label(canvas, row, level, top, rise, refs, text)])
    headline = found.headline
    if headline is not None and headline["source_id"] != SEED_SOURCE:
        text = f"printed first: <b>{_said(headline)}</b>"
        notes += kept_back([_mark_label(canvas, headline, level, top, -rise, refs, text)])
    return notes


def _rise(canvas: Canvas) -> float:
    """How far the words of a mark stand above or below it, in px."""
    return canvas.radius * 2 + canvas.label * 0.75


def _said(row: pd.Series) -> str:
    return claim_value(row) + ("%" if row["unit"] == Unit.PERCENT else "")


def _mark_label(
    canvas: Canvas,
    row: pd.Series,
    level: float,
    top: float,
    rise: float,
    refs: tuple[str, str],
    text: str,
) -> go.layout.Annotation:
    x = _marks(row)[0]
    share = x / top
    anchor = "left" if share < 0.5 - EDGE else "right" if share > 0.5 + EDGE else "center"
    side = {"left": -canvas.radius, "right": canvas.radius, "center": 0}[anchor]
    return label(
        text,
        x,
        level,
        size=canvas.label,
        colour=light("ink"),
        anchor=anchor,
        shift=(side, rise),
        refs=refs,
    )


def _side(
    tables: Tables, canvas: Canvas, found: Assessment, yref: str
) -> list[go.layout.Annotation]:
    """The question at the left (on a phone above the line) and the check's verdict at the right."""
    verdict = VERDICTS[_seed_row(tables, found.quantity_id)["verdict"]][1]
    many = f"{found.shown} claims" if found.shown != 1 else "1 claim"
    count = f"{many}, {found.hidden} hidden" if found.hidden else many
    letters = {"wide": 44, "narrow": 46, "projector": 38}[canvas.name]
    y = 0.0 if canvas.roomy else 0.76
    notes = [
        label(
            wrap(found.question, letters),
            0,
            y,
            size=canvas.label,
            colour=light("ink"),
            bold=True,
            refs=("paper", yref),
        )
    ]
    below = f"<b>{verdict}</b><br>{count}" if canvas.roomy else f"<b>{verdict}</b>, {count}"
    notes.append(
        label(
            below,
            1 if canvas.roomy else 0,
            0.0 if canvas.roomy else _level(canvas),
            size=canvas.tick,
            colour=light("muted"),
            anchor="right" if canvas.roomy else "left",
            shift=(0, 0 if canvas.roomy else -_rise(canvas) - canvas.label * 1.4),
            refs=("paper", yref),
        )
    )
    return notes


def _seed_row(tables: Tables, quantity_id: str) -> pd.Series:
    return tables.seed_check.loc[tables.seed_check["quantity_id"] == quantity_id].iloc[0]


def _tally(tables: Tables) -> Counter[str]:
    return Counter(VERDICTS[_seed_row(tables, one)["verdict"]][0] for one in QUANTITIES)


def takeaway(tables: Tables) -> str:
    """How many of the eight numbers other sources bear out."""
    tally = _tally(tables)
    parts = [f"{verb} {WORDS[tally[verb]]}" for verb, _ in VERDICTS.values() if tally[verb]]
    parts = list(dict.fromkeys(parts))
    return (
        f"Of the {WORDS[len(QUANTITIES)]} numbers in the school text, other sources "
        f"{', '.join(parts[:-1])} and {parts[-1]}."
    )


def alt(tables: Tables) -> str:
    """Row by row: the school text's number and the spread of all claims."""
    rows = []
    for quantity_id in QUANTITIES:
        found = assess(tables, quantity_id)
        if not found.shown:
            rows.append(f"{found.question} {found.note}")
            continue
        unit = str(found.claims["unit"].iloc[0])
        span = f"{number(found.low)} to {number(found.high)} {unit}"
        rows.append(f"{found.question} {found.badge}, {span}")
    return "Eight rows, each on a scale of its own. " + "; ".join(rows) + "."


CHART = Chart(
    slug=SLUG,
    page="sources",
    title="The school text's eight numbers",
    question="Do the school text's numbers hold up?",
    takeaway=takeaway,
    alt=alt,
    build=build,
    uses=Uses(tables=("troops", "losses", "aid", "split"), quantities=QUANTITIES),
)
