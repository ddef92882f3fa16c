"""Aid shares: each donor's part by weight, by military worth, in dollars and in hardware, to 100 %.

Four measures, four rows: no share of one is ever stacked on another's. A line at three quarters
crosses all of them, since that is what the school text claims; its own claim stands in the row of
hardware, with its words. Shares are as the tables have them: nothing is worked out here.
"""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._dots import figure_of, is_school_text, source_name
from dashboard.charts._parts import finish, span
from dashboard.charts._period_blocks import Block, stacked, traces
from dashboard.charts._share_claims import FADE, school, single
from dashboard.charts._share_rows import (
    column_labels,
    labels,
    words_on_hatch,
    years_below,
)
from dashboard.charts._share_sheet import WHOLE, Drawing, Measure, Parts, drawing
from dashboard.charts._spec import Chart, Uses
from dashboard.charts._time_panels import (
    FIRST,
    Panel,
    baseline,
    gaps,
    hatch,
    head,
    phase_strip,
    reading_note,
    rule,
    time_axis,
    value_axis,
)
from dashboard.tables import Tables
from dashboard.tables.derive import assess, claims_by_id, series_claims
from dashboard.tables.words import number, period
from dashboard.theme.canvas import Canvas
from dashboard.theme.tokens import light
from dashboard.vocab import Actor

SLUG = "aid_shares"
QUANTITY = "su-share-late60s"
# The claim of 50 percent for 1968: a share of all aid, from a source of its own and in no series.
LONE = "aid-su-0020"
READING = (
    "Solid: gave the most.",
    "Each column adds to about 100;",
    "compare within a row, never across.",
)

WEIGHT = Measure(
    series="weight-share",
    title="By weight",
    basis="military goods in tonnes",
    phrase="by weight",
    donors=(Actor.USSR, Actor.OTHER_SOCIALIST, Actor.CHINA),
)
WORTH = Measure(
    series="tiv-share",
    title="By military worth",
    basis="major weapons as SIPRI rates them",
    phrase="by military worth",
    donors=(Actor.USSR, Actor.EASTERN_EUROPE, Actor.CHINA),
)
MONEY = Measure(
    series="aid-share-1967",
    title="By money",
    basis="all aid in dollars, TIME 1967",
    phrase="by money",
    donors=WORTH.donors,
)
HARDWARE = Measure(
    series="arms-share-1975",
    title="By hardware",
    basis="as two texts say; measure not stated",
    phrase="by hardware",
    donors=WORTH.donors,
)
MEASURES = (WEIGHT, WORTH, MONEY, HARDWARE)


def build(tables: Tables, canvas: Canvas) -> go.Figure:
    """Four rows of columns to 100 % on one time axis, with the school text's three quarters."""
    said, lone = _school(tables), _lone(tables)
    drawn = drawing(tables, canvas, WHOLE if said is None else figure_of(said))
    parts = [_phases(drawn)]
    for measure, panel in zip(MEASURES, drawn.panels, strict=True):
        own = lone if measure is MONEY else said if measure is HARDWARE else None
        parts.append(_row(drawn, panel, measure, own))
        if own is not None:
            parts.append((single if measure is MONEY else school)(drawn, panel, own))
    if said is not None:
        parts.append(_three_quarters(drawn, figure_of(said)))
    figure = go.Figure([trace for part in parts for trace in part.traces])
    figure.update_layout(barmode="overlay", xaxis=time_axis(drawn.panels))
    for panel in drawn.panels:
        ticks = _ticks(drawn, said)
        figure.update_layout({f"yaxis{panel.suffix}": value_axis(panel, drawn.plot, ticks)})
    sheet = drawn.sheet
    return finish(
        figure,
        SLUG,
        canvas,
        height=round(drawn.plot) + sheet.foot + 8,
        margin={"l": sheet.left, "r": sheet.right, "t": 8, "b": sheet.foot},
        time_axis="xaxis",
        shapes=[shape for part in parts for shape in part.shapes],
        notes=[note for part in parts for note in part.notes],
    )


def _school(tables: Tables) -> pd.Series | None:
    """The school text's claim, if it is shown."""
    claims = assess(tables, QUANTITY).claims
    return next((row for _, row in claims.iterrows() if is_school_text(row)), None)


def _lone(tables: Tables) -> pd.Series | None:
    """The weak claim of 1968, if it is shown."""
    claims = claims_by_id(tables, [LONE])
    return None if claims.empty else claims.iloc[0]


def _phases(drawn: Drawing) -> Parts:
    """The phase strip, where the canvas has one, and the note on how to read the chart."""
    sheet = drawn.sheet
    notes = reading_note(drawn.canvas, READING, sheet.foot)
    if not sheet.strip:
        return Parts(notes=tuple(notes))
    shapes, names = phase_strip(
        drawn.tables,
        drawn.canvas,
        drawn.plot,
        height=sheet.strip,
        sides=sheet.left + sheet.right,
        lines=2,
    )
    return Parts(shapes=tuple(shapes), notes=(*notes, *names))


def _row(drawn: Drawing, panel: Panel, measure: Measure, own: pd.Series | None) -> Parts:
    """One measure: head, hatch, blocks and labels. `own` is a claim that stands beside them."""
    canvas = drawn.canvas
    claims = series_claims(drawn.tables, measure.series)
    blocks = stacked(claims, measure.donors, drawn.gap)
    spans = [span(block.row) for block in blocks] + ([] if own is None else [span(own)])
    free = gaps(spans)
    basis = "" if canvas.name == "projector" else measure.basis
    notes = head(canvas, panel, measure.title, basis, drawn.plot, drawn.lift(panel))
    notes += words_on_hatch(drawn, panel, free, own)
    if blocks:
        notes += years_below(drawn, panel, blocks)
        notes += _values(drawn, panel, blocks, own)
    return Parts(
        traces=(
            *(hatch(canvas, panel, years) for years in free),
            *traces(drawn.tables, blocks, panel, canvas),
        ),
        shapes=(baseline(panel),),
        notes=tuple(notes),
    )


def _values(
    drawn: Drawing, panel: Panel, blocks: Sequence[Block], own: pd.Series | None
) -> list[go.layout.Annotation]:
    if len({span(block.row) for block in blocks}) > 1:
        return labels(drawn, panel, blocks)
    before = own is not None and span(own)[1] <= blocks[0].first
    free_from = span(own)[1] + FADE if before and own is not None else FIRST
    return column_labels(drawn, panel, blocks, free_from)


def _three_quarters(drawn: Drawing, share: float) -> Parts:
    """The line of the school text's share across every row."""
    thin = drawn.canvas.thin
    dash = f"{2 * thin}px,{4 * thin}px"
    line = {"color": light("ink"), "width": thin, "dash": dash}
    return Parts(shapes=tuple(rule(panel, share, line) for panel in drawn.panels))


def _ticks(drawn: Drawing, said: pd.Series | None) -> dict[float, str]:
    ticks = {} if drawn.canvas.name == "projector" else {0.0: "0", WHOLE: "100%"}
    if said is not None:
        ticks[figure_of(said)] = f"<b>{number(figure_of(said))}%</b>"
    return ticks


def _late_sixties(tables: Tables) -> list[tuple[Measure, pd.Series]]:
    """The Soviet share by each measure for the period nearest to the school text's years."""
    claims = assess(tables, QUANTITY).claims.sort_values("start_day", kind="stable")
    found = []
    for measure in MEASURES:
        own = claims[claims["series_id"] == measure.series]
        if len(own):
            found.append((measure, own.iloc[0]))
    return found


def takeaway(tables: Tables) -> str:
    """By which measures the Soviet share was above the school text's, and that it names none."""
    said = _school(tables)
    if said is None:
        return "Nobody who is shown claims a share for the late 1960s."
    found, limit = _late_sixties(tables), figure_of(said)
    above = [_in_words(*pair) for pair in found if figure_of(pair[1]) > limit]
    below = [_in_words(*pair) for pair in found if figure_of(pair[1]) <= limit]
    parts = [f"Yes {' and '.join(above)}"] if above else []
    if below:
        parts.append(f"{'but not' if above else 'Not'} {' or '.join(below)}")
    return f"{', '.join(parts)}; the school text does not say what it counts."


def _in_words(measure: Measure, row: pd.Series) -> str:
    return f"{measure.phrase} ({number(figure_of(row))} percent, {period(row)})"


def alt(tables: Tables) -> str:
    """The Soviet share by every measure and period, and the claims that stand beside them."""
    said, lone = _school(tables), _lone(tables)
    rows = "; ".join(_spoken(tables, measure) for measure in MEASURES)
    parts = [
        "Columns by donor to 100 percent on one time axis, a row a measure, crossed by a line at "
        "the school text's three quarters.",
        f"The Soviet share, {rows}.",
    ]
    beside = []
    if said is not None:
        who = source_name(tables, said)
        beside.append(f"{who} says “{said['check']}” for {period(said)}")
    if lone is not None:
        beside.append(f"a weak source says {number(figure_of(lone))} percent for {period(lone)}")
    if beside:
        parts.append(f"{'; '.join(beside)}.")
    return " ".join(parts)


def _spoken(tables: Tables, measure: Measure) -> str:
    claims = series_claims(tables, measure.series)
    shares = [
        f"{number(row['value'])} ({period(row)})"
        for _, row in claims[claims["actor"] == Actor.USSR].iterrows()
    ]
    return f"{measure.phrase}: {', '.join(shares) or 'nobody says'}"


CHART = Chart(
    slug=SLUG,
    page="aid",
    title="Shares of aid by donor",
    question="Was more than three quarters of it Soviet?",
    takeaway=takeaway,
    alt=alt,
    build=build,
    uses=Uses(
        tables=("aid",),
        series=tuple(measure.series for measure in MEASURES),
        quantities=(QUANTITY,),
    ),
    reacts=frozenset({"actors", "guess"}),
)
