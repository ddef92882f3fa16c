"""Military tonnes: goods by donor in five periods of unequal length, and the printed totals.

Height (on a phone: length) is the tonnage of a whole period and every bar is equally wide, so area
is tonnage too; nothing is divided by years. The printed totals are marks of their own, never
stacked, and where the donors add to something else the chart says so.
"""

from __future__ import annotations

import plotly.graph_objects as go

from dashboard.charts import _tonnes_columns, _tonnes_rows
from dashboard.charts._parts import finish, label, meta
from dashboard.charts._spec import Chart, Uses
from dashboard.charts._time_panels import FIRST, reading_note
from dashboard.charts._tonnes import DONORS_SERIES, TOTAL_SERIES, Period, periods
from dashboard.tables import Tables
from dashboard.tables.derive import Assessment, assess, series_claims, total
from dashboard.tables.words import number
from dashboard.theme.canvas import Canvas
from dashboard.theme.marks import look
from dashboard.theme.template import BOLD
from dashboard.theme.tokens import SERIF, light
from dashboard.vocab import Actor

SLUG = "military_tonnes"
QUANTITY = "cn-tonnes-5575"
# How high the sum stands in the empty corner, as a share of the axis.
SUM_AT = 0.84
ALONE = "one claim, only weak rivals"
TITLE = "Military goods"
BASIS = "tonnes in each whole period"
READING = (
    "Solid: gave the most.",
    "All bars are equally wide:",
    "area is tonnes; brackets show the years.",
)
READING_ROWS = ("Solid: gave the most. All bars are", "equally thick: area is tonnes.")


def build(tables: Tables, canvas: Canvas) -> go.Figure:
    """Stacked columns over brackets of years; on a phone stacked rows."""
    return _rows(tables, canvas) if canvas.name == "narrow" else _columns(tables, canvas)


def _columns(tables: Tables, canvas: Canvas) -> go.Figure:
    found = periods(tables, _tonnes_columns.WIDTH)
    drawn = _tonnes_columns.columns(tables, canvas)
    figure = _tonnes_columns.bare_figure(drawn, found)
    shapes, notes = _tonnes_columns.surroundings(drawn, found, TITLE, BASIS)
    sheet = drawn.sheet
    sums = assess(tables, QUANTITY)
    if sums.shown:
        figure.add_trace(_sum(drawn, sums))
        figure.update_layout(hoverdistance=60)
        notes += _sum_words(drawn, sums)
    notes += reading_note(canvas, READING, sheet.foot)
    return finish(
        figure,
        SLUG,
        canvas,
        height=round(drawn.plot) + sheet.foot + 8,
        margin={"l": sheet.left, "r": sheet.right, "t": 8, "b": sheet.foot},
        time_axis="xaxis",
        shapes=shapes,
        notes=notes,
    )


def _rows(tables: Tables, canvas: Canvas) -> go.Figure:
    found = periods(tables, 1)
    foot = 44
    notes = _tonnes_rows.words(canvas, found, TITLE, BASIS)
    notes += reading_note(canvas, READING_ROWS, foot)
    return finish(
        _tonnes_rows.bare_figure(tables, canvas, found),
        SLUG,
        canvas,
        height=round(_tonnes_rows.height(found)) + foot + 4,
        margin={"l": 2, "r": 2, "t": 4, "b": foot},
        time_axis=None,
        notes=notes,
    )


def _sum(drawn: _tonnes_columns.Columns, sums: Assessment) -> go.Scatter:
    """What all periods add to for China, as its sources have it: a number in the empty corner."""
    return go.Scatter(
        x=[FIRST],
        y=[SUM_AT * _tonnes_columns.PEAK],
        mode="text",
        text=[number(sums.low)],
        textposition="middle right",
        textfont={
            "family": SERIF,
            "size": drawn.canvas.head * 1.7,
            "weight": BOLD,
            "color": look(Actor.CHINA).colour,
        },
        cliponaxis=False,
        customdata=[sums.claims["claim_id"].tolist()],
        hovertext=[f"{number(sums.low)} tonnes from China, 1955 to 1975<br>{_agreement(sums)}"],
        hoverinfo="text",
        meta=meta("label", Actor.CHINA),
    )


def _sum_words(drawn: _tonnes_columns.Columns, sums: Assessment) -> list[go.layout.Annotation]:
    """What the number of the corner is, and how far its sources agree."""
    canvas = drawn.canvas
    texts = ("tonnes from China in 1955–75:", _agreement(sums))
    return [
        label(
            text,
            FIRST,
            SUM_AT * _tonnes_columns.PEAK,
            size=canvas.tick,
            colour=light("muted"),
            actor=Actor.CHINA,
            shift=(0, -canvas.head * 1.35 - place * canvas.tick * 1.35),
        )
        for place, text in enumerate(texts)
    ]


def takeaway(tables: Tables) -> str:
    """What China sent in all, most of it from when, and where the donors do not fit the total."""
    sums, found = assess(tables, QUANTITY), periods(tables, 1)
    claims = series_claims(tables, DONORS_SERIES)
    china = claims[claims["actor"] == Actor.CHINA]
    if not sums.shown or china.empty:
        return "No source that is shown gives tonnes by donor."
    who = _basis_words(tables)
    most = _most_from(tables)
    parts = [f"{who} give China {number(sums.low)} tonnes, most of it from {most} on"]
    parts += [
        f"for {period.years} the donors add to {number(period.parts)}, "
        f"{number(period.excess)} more than the total printed beside them"
        for period in found
        if period.excess > 0
    ]
    return f"{'; '.join(parts)}."


def _basis_words(tables: Tables) -> str:
    """Whose figures they are: the first words of the series' basis."""
    row = tables.series.loc[tables.series["series_id"] == DONORS_SERIES].iloc[0]
    return str(row["basis"]).split(",")[0]


def _most_from(tables: Tables) -> int:
    """The year from which on China sent more than half of its tonnes."""
    claims = series_claims(tables, DONORS_SERIES)
    china = claims[claims["actor"] == Actor.CHINA]
    starts = [
        day.year
        for day in china["start_day"]
        if total(china[china["start_day"] >= day]) > total(china) / 2
    ]
    return int(max(starts))


def alt(tables: Tables) -> str:
    """The tonnes of every donor and period, the printed totals, and the one that does not fit."""
    spoken = "; ".join(_spoken(period) for period in periods(tables, 1))
    parts = ["Stacked bars of tonnes by donor in periods, all bars equally wide."]
    if spoken:
        parts.append(f"{spoken}.")
    sums = assess(tables, QUANTITY)
    if sums.shown:
        parts.append(f"China from 1955 to 1975: {number(sums.low)} ({_agreement(sums)}).")
    return " ".join(parts)


def _agreement(sums: Assessment) -> str:
    """How far the sources of the sum agree, in words that also fit a claim left alone."""
    return ALONE if sums.shown == 1 else sums.badge


def _spoken(period: Period) -> str:
    amounts = [f"{block.look.label} {number(block.row['value'])}" for block in period.blocks]
    if period.printed is not None:
        amounts.append(f"printed total {number(period.printed['value'])}")
    fault = f", though the donors add to {number(period.parts)}" if period.excess else ""
    return f"{period.years}: {', '.join(amounts)}{fault}"


CHART = Chart(
    slug=SLUG,
    page="aid",
    title="Military goods in tonnes",
    question="How heavy was the military aid of each donor?",
    takeaway=takeaway,
    alt=alt,
    build=build,
    uses=Uses(
        tables=("deliveries",),
        series=(DONORS_SERIES, TOTAL_SERIES),
        quantities=(QUANTITY,),
    ),
    reacts=frozenset({"actors", "guess"}),
)
