"""Trade between China and the USSR, 1950 to 1979: dollars, share of China's trade, old roubles.

Three panels, three units, no conversion. Each figure is a point of its own: the sources leave out
many years, and in the dollars those are hatched. The rouble value of 1959 that the textbook itself
turns into dollars is not drawn: its rouble is neither the old one nor said to be the new one.
"""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._dots import figure_of
from dashboard.charts._lone_points import (
    LEFT,
    NONE,
    RIGHT,
    Field,
    Says,
    points,
    silence,
    silent_years,
)
from dashboard.charts._panel import Part, merged
from dashboard.charts._parts import finish, label, time_axis
from dashboard.charts._rows import head, head_px, stacked, strip, strip_px, zero_line
from dashboard.charts._spec import Chart, Uses
from dashboard.tables import Tables
from dashboard.tables.derive import claims_by_id
from dashboard.tables.words import claim_value, number, period
from dashboard.theme.canvas import Canvas
from dashboard.theme.tokens import light

SLUG = "sino_soviet_trade"
YEARS = (1950, 1980)
# The narrowest that a wide drawing makes its time axis, in px.
LEAST_AXIS = 560
PEAK, LOWEST, FORECAST = "split-sc-0008", "split-sc-0013", "split-sc-0016"
AFTER_PEAK = 1960
SHARE_PEAK, SHARE_LOWEST = "split-cn-0012", "split-cn-0013"


@dataclass(frozen=True)
class Panel:
    """One unit: heading, basis, claims with their labels, highest figure, ticks, px by canvas."""

    title: str
    basis: str
    says: dict[str, Says]
    top: float
    ticks: tuple[int, ...]
    heights: dict[str, int]


DOLLARS = Panel(
    "In dollars",
    "millions a year",
    {
        "split-sc-0004": Says(RIGHT),
        "split-sc-0006": Says(),
        PEAK: Says(RIGHT, "textbook", 0.5),
        "split-sc-0009": Says(RIGHT, "US estimate", -0.7),
        "split-sc-0011": Says(),
        "split-sc-0012": Says(LEFT, "a year", 0.8),
        LOWEST: Says(),
        "split-sc-0014": Says(),
        "split-sc-0015": Says(),
        FORECAST: Says(LEFT, "forecast", 2.0),
        "split-sc-0017": Says(),
        "split-sc-0018": Says(),
        "split-sc-0019": Says(),
        "split-sc-0020": Says(),
        "split-sc-0021": Says(NONE),
        "split-sc-0022": Says(),
    },
    2_400,
    (0, 500, 1_000, 1_500, 2_000),
    {"wide": 320, "narrow": 300, "projector": 390},
)
SHARE = Panel(
    "Share of China’s foreign trade",
    "percent, three years only",
    {
        "split-cn-0011": Says(LEFT),
        SHARE_PEAK: Says(RIGHT),
        SHARE_LOWEST: Says(),
    },
    75,
    (0, 50),
    {"wide": 90, "narrow": 90, "projector": 110},
)
OLD_ROUBLES = Panel(
    "In old roubles",
    "millions, two years only",
    {"split-sc-0005": Says(RIGHT), "split-sc-0007": Says(RIGHT)},
    6_600,
    (0, 5_000),
    {"wide": 80, "narrow": 80, "projector": 90},
)
PANELS = (DOLLARS, SHARE, OLD_ROUBLES)
# On a phone the other dots of the dollars speak by themselves.
ON_A_PHONE = {
    **{one: DOLLARS.says[one] for one in ("split-sc-0004", "split-sc-0006", PEAK)},
    **{one: DOLLARS.says[one] for one in ("split-sc-0011", "split-sc-0020")},
    LOWEST: Says(LEFT, lift=1.1),
}


def build(tables: Tables, canvas: Canvas) -> go.Figure:
    """The panels from the top down on one time axis."""
    named = canvas.name == "wide"
    above = [head_px(canvas)] * len(PANELS)
    above[0] += (strip_px(canvas, 2) if named else 0) - canvas.gap * 0.7
    heights = [panel.heights[canvas.name] for panel in PANELS]
    domains, plot = stacked(heights, above)
    figure, parts = go.Figure(), []
    for place, (panel, domain) in enumerate(zip(PANELS, domains, strict=True)):
        y = f"y{place + 1}" if place else "y"
        field = Field(canvas, ("x", y), panel.top, (FORECAST,), hatched=panel is DOLLARS)
        figure.update_layout({y.replace("y", "yaxis"): _axis(panel, domain)})
        parts.append(_draw(tables, field, panel))
        parts.append(Part(notes=tuple(head(canvas, panel.title, panel.basis, y))))
    if named:
        bands = strip(tables, canvas, YEARS, plot, least_px=LEAST_AXIS, lines=2)
        parts.append(Part((), tuple(bands[0]), tuple(bands[1])))
    drawn = merged(parts)
    figure.add_traces(drawn.traces)
    figure.update_layout(
        barmode="overlay", xaxis={**time_axis(canvas, YEARS), "anchor": f"y{len(PANELS)}"}
    )
    margin = {"l": _left(canvas), "r": 16, "t": 4, "b": round(canvas.tick * 2.4)}
    return finish(
        figure,
        SLUG,
        canvas,
        height=round(plot + margin["t"] + margin["b"]),
        margin=margin,
        time_axis="xaxis",
        shapes=drawn.shapes,
        notes=drawn.notes,
    )


def _left(canvas: Canvas) -> int:
    return round(canvas.text_width("5,000", canvas.tick)) + 10


def _axis(panel: Panel, domain: tuple[float, float]) -> dict[str, object]:
    return {
        "domain": list(domain),
        "anchor": "x",
        "range": [0, panel.top],
        "tickmode": "array",
        "tickvals": list(panel.ticks),
        "ticktext": [number(tick) for tick in panel.ticks],
        "showgrid": False,
        "ticklabelstandoff": 4,
    }


def _draw(tables: Tables, field: Field, panel: Panel) -> Part:
    claims = claims_by_id(tables, panel.says)
    gaps = silent_years(claims[~claims["claim_id"].isin(field.planned)], YEARS)
    says = panel.says
    if panel is DOLLARS and not field.canvas.roomy:
        says = {one: ON_A_PHONE.get(one, Says(NONE)) for one in says}
    zero = Part(shapes=(zero_line(field.canvas, field.refs[1]),))
    drawn = points(tables, field, claims, says) + zero
    if panel is DOLLARS:
        drawn = silence(field, gaps) + drawn + _word(field, gaps)
    return drawn


def _word(field: Field, gaps: list[tuple[int, int]]) -> Part:
    """What the hatch means, in the first stretch after the peak."""
    after = [pair for pair in gaps if pair[0] >= AFTER_PEAK]
    if not after:
        return Part()
    word = label(
        "<i>no figure</i>",
        sum(after[0]) / 2,
        field.top * 0.5,
        size=field.canvas.tick,
        colour=light("muted"),
        anchor="center",
        refs=field.refs,
    )
    return Part(notes=(word.update(bgcolor=light("ground"), borderpad=2),))


def takeaway(tables: Tables) -> str:
    """The peak and the lowest year in dollars, then the share of both years."""
    peak, lowest = (claims_by_id(tables, [one]) for one in (PEAK, LOWEST))
    if peak.empty or lowest.empty:
        return "No source that is shown gives both the peak and the lowest year in dollars."
    said = (
        f"From {claim_value(peak.iloc[0])} million dollars in {period(peak.iloc[0])} to "
        f"{claim_value(lowest.iloc[0])} million in {period(lowest.iloc[0])}"
    )
    shares = claims_by_id(tables, [SHARE_PEAK, SHARE_LOWEST])
    if len(shares) == 2:
        high, low = (row for _, row in shares.iterrows())
        said += (
            f", from {claim_value(high)} percent of China’s foreign trade to "
            f"{claim_value(low)} percent"
        )
    between = (peak.iloc[0]["end_day"].year + 1, lowest.iloc[0]["start_day"].year)
    silent = sum(last - first for first, last in silent_years(_dollars(tables), between))
    return f"{said}; {silent} of the {between[1] - between[0]} years between have no figure."


def alt(tables: Tables) -> str:
    """Every point of every panel, then the years without one."""
    sentences = []
    for panel in PANELS:
        claims = _by_year(claims_by_id(tables, panel.says))
        said = "; ".join(f"{period(row)} {claim_value(row)}" for _, row in claims.iterrows())
        sentences.append(f"{panel.title}, {panel.basis}: {said or 'no figure is shown'}.")
    gaps = silent_years(_dollars(tables), YEARS)
    silent = ", ".join(str(a) if b - a == 1 else f"{a} to {b - 1}" for a, b in gaps)
    return f"Points that are not joined. {' '.join(sentences)} No dollar figure for {silent}."


def _dollars(tables: Tables) -> pd.DataFrame:
    return claims_by_id(tables, [one for one in DOLLARS.says if one != FORECAST])


def _by_year(claims: pd.DataFrame) -> pd.DataFrame:
    figures = [figure_of(row) for _, row in claims.iterrows()]
    order = claims.assign(figure=figures).sort_values(["start_day", "figure"], kind="stable")
    return order.drop(columns="figure")


CHART = Chart(
    slug=SLUG,
    page="split",
    title="Trade between China and the USSR",
    question="What did the quarrel do to trade between China and the USSR?",
    takeaway=takeaway,
    alt=alt,
    build=build,
    uses=Uses(
        tables=("split",),
        series=(
            "cnsu-trade",
            "cnsu-trade-nie",
            "cnsu-trade-oldroubles",
            "cnsu-trade-press",
            "cnsu-trade-textbook",
        ),
        quantities=("cnsu-trade-1959", "cnsu-trade-1970"),
    ),
    reacts=frozenset({"guess", "years"}),
)
