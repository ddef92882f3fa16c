"""Major weapons delivered to North Vietnam by year and supplier, in SIPRI's measure of worth.

Bars of one year, stacked by supplier: the USSR at the foot, China on top. Below, hanging from the
same years on the same scale, what South Vietnam received: the same basis, for scale. A year without
a bar has no recorded delivery. Claims after 1979 are left to the evidence and the ledger.
"""

from __future__ import annotations

from functools import partial
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._hatch import solid, tinted
from dashboard.charts._parts import finish
from dashboard.charts._rows import bar_years, head, head_px, strip, strip_px
from dashboard.charts._rows import stacked as panels
from dashboard.charts._sipri_stacks import (
    NORTH,
    SOUTH,
    TICK,
    YEARS,
    bars,
    north_stacks,
    peak,
    south_stacks,
)
from dashboard.charts._sipri_words import north_words, south_words
from dashboard.charts._spec import Chart, Uses
from dashboard.tables import Tables
from dashboard.tables.words import number
from dashboard.theme.canvas import Canvas
from dashboard.theme.marks import Look
from dashboard.theme.tokens import light
from dashboard.vocab import Actor

SLUG = "sipri_deliveries"
TOPS = {"y": 1650, "y2": 2700}
# The narrowest that a wide drawing makes its time axis, in px.
LEAST_AXIS = 580


def build(tables: Tables, canvas: Canvas) -> go.Figure:
    """North Vietnam's deliveries upwards, South Vietnam's downwards, one scale."""
    north, south = north_stacks(tables), south_stacks(tables)
    named = canvas.name == "wide"
    basis = _basis(canvas)
    above = [head_px(canvas, basis.count("<br>") + 1) - canvas.gap * 0.7, canvas.tick * 2.6]
    above[0] += strip_px(canvas, 2) if named else 0
    heights = [TOPS[axis] * _px(canvas) for axis in ("y", "y2")]
    domains, plot = panels(heights, above)
    shapes, notes = (
        strip(tables, canvas, YEARS, plot, least_px=LEAST_AXIS, lines=2) if named else ([], [])
    )
    figure = go.Figure(
        [
            *bars(tables, north, "y", partial(solid, canvas=canvas)),
            *bars(tables, south, "y2", partial(_pale, canvas=canvas)),
        ]
    )
    figure.update_layout(
        barmode="stack",
        xaxis={**bar_years(YEARS, _ticks(canvas)), "anchor": "y"},
        yaxis=_worth(canvas, "y", domains[0], [0, TOPS["y"]]),
        yaxis2=_worth(canvas, "y2", domains[1], [TOPS["y2"], 0]),
    )
    notes += [
        *head(canvas, "To North Vietnam", basis, "y"),
        *north_words(canvas, north),
        *south_words(canvas, south),
    ]
    margin = {"l": _left(canvas), "r": 8, "t": 4, "b": 8}
    return finish(
        figure,
        SLUG,
        canvas,
        height=round(plot + margin["t"] + margin["b"]),
        margin=margin,
        time_axis="xaxis",
        shapes=[*shapes, *(_zero(canvas, axis) for axis in ("y", "y2"))],
        notes=notes,
    )


def _px(canvas: Canvas) -> float:
    """Pixels for a million TIV, the same up and down."""
    return {"wide": 0.125, "narrow": 0.11, "projector": 0.15}[canvas.name]


def _left(canvas: Canvas) -> int:
    return round(canvas.text_width("1,500", canvas.tick)) + 10


def _ticks(canvas: Canvas) -> list[int]:
    if canvas.name == "wide":
        return [*range(YEARS[0], YEARS[1], 5), YEARS[1] - 1]
    return list(range(YEARS[0], YEARS[1], 10))


def _worth(
    canvas: Canvas, axis: str, domain: tuple[float, float], reach: list[float]
) -> dict[str, Any]:
    step = TICK if canvas.grid else 2 * TICK
    ticks = list(range(0 if axis == "y" else step, TOPS[axis], step))
    return {
        "domain": list(domain),
        "range": reach,
        "anchor": "x",
        "tickmode": "array",
        "tickvals": ticks,
        "ticktext": [number(one) for one in ticks],
    }


def _zero(canvas: Canvas, axis: str) -> go.layout.Shape:
    line = {"color": light("rule-strong"), "width": canvas.thin}
    return go.layout.Shape(
        type="line", x0=0, x1=1, xref="x domain", y0=0, y1=0, yref=axis, line=line
    )


def _basis(canvas: Canvas) -> str:
    if canvas.name == "projector":
        return "million SIPRI TIV: worth, not price"
    if canvas.roomy:
        return "million SIPRI TIV: worth, not price; yearly timing is soft"
    return "million SIPRI TIV: worth, not price<br>yearly timing is soft; from 1976 all Vietnam"


def _pale(of: Look, canvas: Canvas) -> dict[str, Any]:
    """The South is there for scale: pale, with a hairline."""
    return tinted(of, canvas) | {"line": {"color": of.colour, "width": canvas.thin}}


def _takeaway(tables: Tables) -> str:
    claims = north_stacks(tables)
    china, ussr = peak(claims, (Actor.CHINA,)), peak(claims, (Actor.USSR,))
    if china is None or ussr is None:
        return "The sources that are shown do not compare China and the USSR by SIPRI’s measure."
    same = claims[(claims["actor"] == Actor.USSR) & (claims["start_day"] == china["start_day"])]
    against = f", against {number(same['value'].iloc[0])} from the USSR" if len(same) else ""
    return (
        f"By SIPRI’s measure of major weapons the USSR delivered most in {_led(claims)}; China’s "
        f"best year was {china['start_day'].year} with {number(china['value'])}{against}."
    )


def _led(claims: pd.DataFrame) -> str:
    """In which years the USSR delivered most, in words."""
    highest = claims.groupby(claims["start_day"].dt.year)["value"].transform("max")
    others = claims[(claims["value"] == highest) & (claims["actor"] != Actor.USSR)]
    years = sorted(set(others["start_day"].dt.year))
    span = f"{claims['start_day'].dt.year.min()} to {claims['start_day'].dt.year.max()}"
    if not years:
        return f"every year from {span}"
    if len(years) > 3:
        return f"all but {len(years)} years from {span}"
    return f"every year from {span} but {' and '.join(str(year) for year in years)}"


def _alt(tables: Tables) -> str:
    north, south = north_stacks(tables), south_stacks(tables)
    ussr, usa = peak(north, (Actor.USSR,)), peak(south, (Actor.USA,))
    if ussr is None or usa is None:
        return _takeaway(tables)
    first, last = north["start_day"].dt.year.min(), north["start_day"].dt.year.max()
    return (
        f"Stacked yearly bars, {first} to {last}, in million SIPRI TIV: Soviet deliveries peak at "
        f"{number(ussr['value'])} in {ussr['start_day'].year}. Below, on the same scale, "
        f"deliveries to South Vietnam reach {number(usa['value'])} from the United States alone in "
        f"{usa['start_day'].year}."
    )


CHART = Chart(
    slug=SLUG,
    page="aid",
    title="Major weapons by year and supplier",
    question="Who delivered North Vietnam’s heavy weapons, year by year?",
    takeaway=_takeaway,
    alt=_alt,
    build=build,
    uses=Uses(tables=("deliveries",), series=(NORTH, SOUTH)),
    reacts=frozenset({"actors", "guess", "years"}),
)
