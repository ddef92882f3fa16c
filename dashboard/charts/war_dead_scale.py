"""The dead of the war in South Vietnam by year and side, as one compilation has them, 1966 to 1971.

One source, one basis, one scale: a death is as high in every row. Nothing is stacked or added,
and the yearly US totals of another, unsigned page stay out: they count all causes. The enemy dead
are a body count by the other side and drawn hollow.
"""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._hatch import hollow, solid
from dashboard.charts._panel import Part, merged
from dashboard.charts._parts import finish, hover, ids, label, meta, middle
from dashboard.charts._rows import bar_years, stacked, zero_line
from dashboard.charts._spec import Chart, Uses
from dashboard.charts._type import ink, muted, two_tone
from dashboard.tables import Tables
from dashboard.tables.derive import series_claims
from dashboard.tables.words import number, period
from dashboard.theme.canvas import Canvas
from dashboard.theme.marks import Look, look
from dashboard.theme.tokens import light
from dashboard.vocab import Actor

SLUG = "war_dead_scale"
YEARS = (1966, 1972)
COLUMN = 0.72
ALLIED, US, ENEMY = "deaths-rvn", "deaths-us-combat", "deaths-enemy"


@dataclass(frozen=True)
class Row:
    """One side: series, name, what is counted, whose look it has, whether it is a body count."""

    series: str
    name: str
    basis: str
    actor: Actor
    counted_by_others: bool = False


ROWS = (
    Row(ALLIED, "South Vietnam", "killed in combat", Actor.RVN),
    Row(US, "United States", "killed in combat", Actor.USA),
    Row("deaths-us-noncombat", "United States", "died otherwise", Actor.USA),
    Row("deaths-allied", "Other allies", "killed in combat", Actor.THIRD_COUNTRIES),
    Row(ENEMY, "North and NLF", "as the US side counted", Actor.DRV, True),
)


@dataclass(frozen=True)
class Plan:
    """The measures on one canvas in px: a thousand deaths, margins, the room over a row."""

    thousand: float
    left: int
    over: int
    foot: int

    @property
    def beside(self) -> bool:
        """Whether the names stand left of the rows."""
        return self.left > 10


PLANS = {
    "wide": Plan(1.7, 190, 26, 56),
    "narrow": Plan(1.5, 4, 22, 76),
    "projector": Plan(1.9, 420, 46, 110),
}


def build(tables: Tables, canvas: Canvas) -> go.Figure:
    """A row of columns a side, one below the other, all on one scale."""
    plan = PLANS[canvas.name]
    found = [series_claims(tables, row.series) for row in ROWS]
    figures = canvas.tick * 1.5
    heights = [_peak(claims) / 1_000 * plan.thousand + figures for claims in found]
    named = 0 if plan.beside else canvas.head * 1.5
    domains, plot = stacked(heights, [plan.over + named] * len(ROWS))
    figure, parts = go.Figure(), []
    for place, (row, claims) in enumerate(zip(ROWS, found, strict=True)):
        y = f"y{place + 1}" if place else "y"
        axis = {
            "domain": list(domains[place]),
            "range": [0, heights[place] / plan.thousand * 1_000],
            "anchor": "x",
            "visible": False,
            "fixedrange": True,
        }
        figure.update_layout({y.replace("y", "yaxis"): axis})
        parts.append(_row(tables, canvas, row, claims, y))
        parts.append(Part(notes=tuple(_name(canvas, plan, row, y))))
    drawn = merged(parts)
    figure.add_traces(drawn.traces)
    years = bar_years(YEARS, range(*YEARS))
    figure.update_layout(
        barmode="overlay",
        xaxis={**years, "anchor": f"y{len(ROWS)}", "showline": False, "ticks": ""},
    )
    return finish(
        figure,
        SLUG,
        canvas,
        height=round(plot + plan.foot),
        margin={"l": plan.left, "r": 4, "t": 0, "b": plan.foot},
        time_axis="xaxis",
        shapes=drawn.shapes,
        notes=[*drawn.notes, _note(canvas, plan)],
    )


def _peak(claims: pd.DataFrame) -> float:
    return 0.0 if claims.empty else float(claims["value"].max())


def _row(tables: Tables, canvas: Canvas, row: Row, claims: pd.DataFrame, y: str) -> Part:
    style: Look = look(row.actor)
    bars = go.Bar(
        x=[middle(claim) for _, claim in claims.iterrows()],
        y=claims["value"].tolist(),
        width=[COLUMN] * len(claims),
        yaxis=y,
        marker=hollow(style, canvas) if row.counted_by_others else solid(style, canvas),
        customdata=ids(claims),
        hovertext=[hover(tables, claim) for _, claim in claims.iterrows()],
        hoverinfo="text",
        meta=meta("claims", None if claims.empty else claims["actor"].iloc[0], row.series),
    )
    figures = tuple(
        label(
            number(claim["value"]),
            middle(claim),
            claim["value"],
            size=canvas.label if canvas.name == "wide" else canvas.tick,
            colour=light("ink"),
            actor=str(claim["actor"]),
            anchor="center",
            shift=(0, canvas.tick * 0.85),
            refs=("x", y),
        )
        for _, claim in claims.iterrows()
    )
    return Part((bars,), (zero_line(canvas, y),), figures)


def _name(canvas: Canvas, plan: Plan, row: Row, y: str) -> list[go.layout.Annotation]:
    """The side and what is counted: two lines left of the foot of a row, or one above it."""
    first, second = ink(row.name, canvas.label, bold=True), muted(row.basis, canvas.tick)
    refs = ("paper", f"{y} domain")
    if not plan.beside:
        return two_tone(first, second, 0, 1, shift=(0, canvas.head * 0.7), refs=refs)
    return [
        label(
            part.markup,
            0,
            0,
            size=part.size,
            colour=part.colour,
            shift=(-plan.left, canvas.tick * lines),
            refs=refs,
        )
        for part, lines in ((first, 1.7), (second, 0.45))
    ]


def _note(canvas: Canvas, plan: Plan) -> go.layout.Annotation:
    """What the rows share and what is not known of them."""
    lines = ("All rows on one scale.", "Sums of months by a compiler who names no origin.")
    return label(
        (" " if plan.beside else "<br>").join(lines),
        0,
        0,
        size=canvas.tick,
        colour=light("muted"),
        shift=(0, -canvas.tick * (2.6 if plan.beside else 3.2)),
        refs=("paper", "paper"),
    )


def takeaway(tables: Tables) -> str:
    """South Vietnamese against US dead in the worst year, then what the enemy figures are."""
    south, us = series_claims(tables, ALLIED), series_claims(tables, US)
    if south.empty or us.empty:
        return "No yearly count of both South Vietnamese and US dead is shown."
    pairs = south.merge(us, on="start_day", suffixes=("_south", "_us"))
    worst = pairs.iloc[int(pairs["value_us"].argmax())]
    every = bool((pairs["value_south"] > pairs["value_us"]).all())
    often = "in every year" if every else "in most years"
    return (
        f"South Vietnam lost more soldiers in combat than the United States {often} shown, "
        f"{number(worst['value_south'])} against {number(worst['value_us'])} in "
        f"{worst['start_day'].year}; the enemy dead are the US side’s own count."
    )


def alt(tables: Tables) -> str:
    """Every row with its yearly figures."""
    said = []
    for row in ROWS:
        claims = series_claims(tables, row.series)
        years = "; ".join(f"{period(one)} {number(one['value'])}" for _, one in claims.iterrows())
        said.append(f"{row.name}, {row.basis}: {years or 'no figure is shown'}.")
    return f"Columns by year, all on one scale. {' '.join(said)}"


CHART = Chart(
    slug=SLUG,
    page="losses",
    title="War dead by year and side",
    question="How many soldiers died on each side in South Vietnam?",
    takeaway=takeaway,
    alt=alt,
    build=build,
    uses=Uses(tables=("losses",), series=tuple(row.series for row in ROWS)),
    reacts=frozenset({"actors", "years"}),
)
