"""Yardsticks: what China and the USSR gave by weight, by military worth and in dollars, by period.

Each yardstick has a panel and an axis of its own, all share one time axis. A height is the amount
of the whole period: nothing is divided by its years. The dollars are one magazine's; the claim that
contradicts them names no amount, so it stands over its years and has no height.
"""

from __future__ import annotations

from itertools import groupby

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts import _yardstick_rival
from dashboard.charts._dots import source_name
from dashboard.charts._parts import finish, plain
from dashboard.charts._period_blocks import largest, side_by_side, traces
from dashboard.charts._spec import Chart, Uses
from dashboard.charts._time_panels import baseline, head, phase_strip, reading_note
from dashboard.charts._yardstick_panels import (
    axes,
    period_names,
    silence_words,
    silences,
    values,
)
from dashboard.charts._yardstick_sheet import Drawing, Yardstick, drawing
from dashboard.tables import Tables
from dashboard.tables.derive import claims_by_id, series_claims
from dashboard.tables.words import claim_value, period
from dashboard.theme.canvas import Canvas
from dashboard.theme.marks import look
from dashboard.vocab import Actor

SLUG = "yardsticks"
DONORS = (Actor.CHINA, Actor.USSR)
# Mehta 2012: China first in economic aid in 1967-68. A rank has no place on an axis of dollars.
RIVAL = "aid-cn-0015"
READING = (
    "Solid: gave more in that period.",
    "A bar counts its whole period;",
    "periods differ in length.",
)

WEIGHT = Yardstick(
    series="mil-tonnes-donors",
    title="By weight",
    basis="tonnes of military goods",
    unit="tonnes",
    phrase="by weight",
    peak=800_000,
    tick=400_000,
)
WORTH = Yardstick(
    series="tiv-drv-periods",
    title="By military worth",
    basis="major weapons, million SIPRI TIV",
    unit="million SIPRI TIV",
    phrase="by military worth",
    peak=4_000,
    tick=2_000,
)
MONEY = Yardstick(
    series="aid-1967-donors",
    title="By money",
    basis="all aid, million dollars a year",
    unit="million dollars",
    phrase="in dollars",
    peak=600,
    tick=600,
)
YARDSTICKS = (WEIGHT, WORTH, MONEY)


def build(tables: Tables, canvas: Canvas) -> go.Figure:
    """Three panels of paired bars; on a phone time runs down the page and the bars to the right."""
    drawn = drawing(tables, canvas, YARDSTICKS)
    figure = go.Figure()
    shapes, notes = _surroundings(drawn)
    for yardstick, panel in zip(YARDSTICKS, drawn.panels, strict=True):
        blocks = side_by_side(_claims(tables, yardstick), DONORS, drawn.gap)
        figure.add_traces(silences(drawn, panel, blocks))
        figure.add_traces(traces(tables, blocks, panel, canvas, turned=drawn.turned))
        figure.update_layout(axes(drawn, yardstick, panel, blocks))
        notes += silence_words(drawn, panel, blocks)
        notes += values(drawn, panel, blocks) + period_names(drawn, panel, blocks)
    for _, row in claims_by_id(tables, [RIVAL]).iterrows():
        figure.add_traces(_yardstick_rival.mark(drawn, row))
        figure.update_layout(_yardstick_rival.axis(drawn))
        notes += _yardstick_rival.words(drawn, row)
        before = (MONEY.title, _basis(drawn, MONEY))
        more_shapes, more_notes = _yardstick_rival.contradicted(drawn, *before)
        shapes += more_shapes
        notes += more_notes
    figure.update_layout(barmode="overlay")
    sheet = drawn.sheet
    return finish(
        figure,
        SLUG,
        canvas,
        height=round(drawn.plot) + sheet.foot + 8,
        margin={"l": sheet.left, "r": sheet.right, "t": 8, "b": sheet.foot},
        time_axis=None if drawn.turned else "xaxis",
        shapes=shapes,
        notes=notes,
    )


def _claims(tables: Tables, yardstick: Yardstick) -> pd.DataFrame:
    """The claims of the two donors by one yardstick."""
    claims = series_claims(tables, yardstick.series)
    return claims[claims["actor"].isin(list(DONORS))]


def _basis(drawn: Drawing, yardstick: Yardstick) -> str:
    """What a panel counts; the source of the dollars is named, since there is only one."""
    if drawn.canvas.name == "projector":
        return yardstick.unit
    claims = _claims(drawn.tables, yardstick)
    if yardstick is not MONEY or claims.empty:
        return yardstick.basis
    return f"{yardstick.basis}, {plain(source_name(drawn.tables, claims.iloc[0]))}"


def _surroundings(drawn: Drawing) -> tuple[list[go.layout.Shape], list[go.layout.Annotation]]:
    """Phase strip, heads, base lines and the reading note."""
    canvas, sheet = drawn.canvas, drawn.sheet
    shapes: list[go.layout.Shape] = []
    notes = reading_note(canvas, READING, sheet.foot)
    if sheet.strip:
        sides = sheet.left + sheet.right
        bands, names = phase_strip(
            drawn.tables, canvas, drawn.plot, height=sheet.strip, sides=sides
        )
        shapes += bands
        notes += names
    for yardstick, panel in zip(YARDSTICKS, drawn.panels, strict=True):
        basis = _basis(drawn, yardstick)
        notes += head(canvas, panel, yardstick.title, basis, drawn.plot, drawn.lift(panel))
        if not drawn.turned:
            shapes.append(baseline(panel))
    return shapes, notes


def _leads(tables: Tables, yardstick: Yardstick) -> list[tuple[str, list[pd.Series]]]:
    """Who gave more, in runs of periods: the donor and the claims with which it led."""
    claims = _claims(tables, yardstick).sort_values("start_day", kind="stable")
    ahead = claims[claims["claim_id"].isin(largest(claims))]
    rows = [row for _, row in ahead.iterrows()]
    return [(str(actor), list(run)) for actor, run in groupby(rows, key=lambda row: row["actor"])]


def _the(actor: str) -> str:
    return "the USSR" if actor == Actor.USSR else look(actor).label


def _led(tables: Tables, yardstick: Yardstick) -> str:
    """Who led by a yardstick: "by weight the USSR until 1968, then China"."""
    leads = _leads(tables, yardstick)
    if not leads:
        return f"{yardstick.phrase} nobody speaks"
    if len(leads) == 1:
        return f"{yardstick.phrase} {_the(leads[0][0])} throughout"
    parts = [f"{_the(actor)} until {run[-1]['end_day'].year}" for actor, run in leads[:-1]]
    return f"{yardstick.phrase} {', '.join(parts)}, then {_the(leads[-1][0])}"


def takeaway(tables: Tables) -> str:
    """Who led by each yardstick, and that the dollar answer is one magazine's and contradicted."""
    actors = {actor for one in YARDSTICKS for actor, _ in _leads(tables, one)}
    start = "It turns with the yardstick" if len(actors) > 1 else "Every yardstick says the same"
    return f"{start}: {_led(tables, WEIGHT)}; {_led(tables, WORTH)}; {_dollars(tables)}."


def _dollars(tables: Tables) -> str:
    leads = _leads(tables, MONEY)
    if not leads:
        return "in dollars nobody speaks"
    actor, run = leads[-1]
    row, rival = run[-1], claims_by_id(tables, [RIVAL])
    said = f"in dollars {_the(actor)}, says one magazine of {row['start_day'].year}"
    if rival.empty:
        return said
    return f"{said}, which {source_name(tables, rival.iloc[0])} contradicts"


def alt(tables: Tables) -> str:
    """The amounts of both donors by each yardstick and period, and the contradiction."""
    amounts = "; ".join(_spoken(tables, one) for one in YARDSTICKS)
    parts = [
        "Paired bars of China and the USSR on one time axis, a panel a yardstick.",
        f"{amounts[0].upper()}{amounts[1:]}.",
    ]
    parts += [
        f"{source_name(tables, row)} says without an amount that {_the(row['actor'])} gave most "
        f"economic aid in {period(row)}."
        for _, row in claims_by_id(tables, [RIVAL]).iterrows()
    ]
    return " ".join(parts)


def _spoken(tables: Tables, yardstick: Yardstick) -> str:
    claims = _claims(tables, yardstick)
    if claims.empty:
        return f"{yardstick.phrase} no amount"
    said = []
    for _, rows in claims.groupby("start_day"):
        amounts = [f"{look(row['actor']).label} {claim_value(row)}" for _, row in rows.iterrows()]
        said.append(f"{period(rows.iloc[0])}: {' and '.join(amounts)}")
    return f"{yardstick.phrase} ({yardstick.unit}) {', '.join(said)}"


CHART = Chart(
    slug=SLUG,
    page="aid",
    title="Aid by three yardsticks",
    question="Who gave more, China or the USSR?",
    takeaway=takeaway,
    alt=alt,
    build=build,
    uses=Uses(tables=("deliveries", "aid"), series=tuple(one.series for one in YARDSTICKS)),
    reacts=frozenset({"actors", "guess"}),
)
