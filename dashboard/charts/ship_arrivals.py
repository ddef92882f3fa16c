"""Merchant ships that came to North Vietnam: by flag in two years, in single months, shut in 1972.

Columns of a year, dots of a month and the counts of one day have scales of their own. The time axis
is that of the map; the day of the mining is a line on it.
"""

from __future__ import annotations

import plotly.graph_objects as go

from dashboard.charts._flow_figure import flow_figure, moment
from dashboard.charts._flow_marks import marks
from dashboard.charts._flow_rows import sentence
from dashboard.charts._flow_says import ALL, Says
from dashboard.charts._flow_sheet import (
    Flow,
    Laid,
    Silence,
    lay_out,
    least_axis,
)
from dashboard.charts._panel import Part
from dashboard.charts._ships_by_flag import CONTROLLED, FLAGS, TOTALS, flags
from dashboard.charts._ships_trapped import COUNTS, LAST, REACH, by_flag, counts, flag_words
from dashboard.charts._ships_trapped import FLAGS as TRAPPED
from dashboard.charts._source_columns import Words
from dashboard.charts._spec import Chart, Uses
from dashboard.charts._type import ink, muted, two_tone
from dashboard.tables import Tables
from dashboard.tables.derive import assess, claims_by_id, series_claims
from dashboard.tables.words import claim_value, number, period
from dashboard.theme.canvas import Canvas
from dashboard.theme.marks import look
from dashboard.vocab import Actor

SLUG = "ship_arrivals"
YEARS = {"wide": (1964.0, 1974.0), "narrow": (1966.0, 1969.0), "projector": (1964.0, 1974.0)}
TICKS = {"wide": 1, "narrow": 1, "projector": 2}
MINED, MONTHS = "ev-142", "ships-months"
ADJECTIVES = {Actor.USSR: "Soviet", Actor.CHINA: "Chinese"}
BELOW = {"wide": 168, "narrow": 228, "projector": 274}
HEAD = {"wide": 34, "narrow": 36, "projector": 58}
READING = "Solid: most ships. The CIA prints 1967 and the change; most of 1966 is worked out."
A_YEAR = Flow(
    "By flag",
    ("ships in a whole year, counted by the CIA", "ships in a year"),
    440,
    (0, 200, 400),
    (290, 320),
    silences=(Silence(1964, 1966, "no count found"), Silence(1968, 1974, "no count found")),
)
A_MONTH = Flow(
    "In one month",
    ("ships; three of the CIA’s monthly reports were found", "ships, three reports"),
    60,
    (0, 50),
    (80, 120),
    {
        "trans-su-0011": Says("Soviet", Words("Soviet"), lift=-0.15),
        "trans-al-0022": Says(
            "most since March 1965", Words("All flags"), "left", 0.2, way=ALL, brief="in May"
        ),
        "trans-al-0023": Says("in August", Words("All flags"), "left", -0.2, way=ALL),
    },
)


def build(tables: Tables, canvas: Canvas) -> go.Figure:
    """Columns by flag, months below on the same years, and the ships shut in."""
    below = BELOW[canvas.name]
    laid = lay_out(tables, canvas, YEARS[canvas.name], (A_YEAR, A_MONTH), below=below)
    yearly, monthly = laid.fields
    drawn = flags(yearly) + marks(monthly)
    if canvas.roomy:
        drawn += moment(laid, MINED, f"ports mined,{' ' if canvas.grid else '<br>'}May 1972")
    drawn += counts(tables, canvas, least_axis(canvas) / REACH) + _trapped_words(laid)
    figure = flow_figure(laid, SLUG, drawn, _reading(tables, canvas), ticks=TICKS)
    top = (below - HEAD[canvas.name]) / laid.plot
    figure.update_layout(
        xaxis9={"range": [0, REACH], "anchor": "y9", "visible": False, "fixedrange": True},
        yaxis9={
            "domain": [0, top],
            "range": [LAST + 0.5, -0.5],
            "anchor": "x9",
            "visible": False,
            "fixedrange": True,
        },
    )
    return figure


def _reading(tables: Tables, canvas: Canvas) -> str:
    if canvas.name != "narrow":
        return READING
    within = [
        f"Bracket: {number(row['value'])} of the Free World’s flags were<br>British, under Chinese "
        "control. "
        for _, row in claims_by_id(tables, [CONTROLLED]).iterrows()
    ]
    return f"{''.join(within)}Most of 1966<br>is worked out from 1967."


def _trapped_words(laid: Laid) -> Part:
    """The heading of the last panel."""
    canvas = laid.fields[0].canvas
    y = laid.below / laid.plot
    basis = "foreign ships, 11 May 1972" if canvas.roomy else "May 1972"
    notes = two_tone(
        ink("Shut in at Haiphong", canvas.head, bold=True),
        muted(basis, canvas.label),
        0,
        y,
        shift=(0, -canvas.head * 0.7),
        refs=("paper", "paper"),
        serif=canvas.name == "narrow",
    )
    return Part(notes=tuple(notes))


def takeaway(tables: Tables) -> str:
    """The leading flag of each year with the total, then how many ships the mines shut in."""
    claims, totals = series_claims(tables, FLAGS), series_claims(tables, TOTALS)
    parts = []
    for _, total in totals.iterrows():
        year = claims[claims["start_day"] == total["start_day"]]
        if len(year):
            most = year.loc[year["value"].idxmax()]
            parts.append(
                f"in {period(total)} {ADJECTIVES.get(most['actor'], most['actor'])} ships led with "
                f"{number(most['value'])} of {number(total['value'])}"
            )
    parts = [f"{', '.join(parts)} by the CIA’s count"] if parts else []
    found = assess(tables, COUNTS)
    if found.headline is not None:
        parts.append(
            f"the mines of May 1972 shut in {claim_value(found.headline)} at Haiphong, by the "
            "corrected US count"
        )
    return sentence(parts, "no count of ships is shown")


def alt(tables: Tables) -> str:
    """Flags and totals of both years, the single months, and the counts of ships shut in."""
    claims = series_claims(tables, FLAGS)
    years = [
        f"{period(total)}: {number(total['value'])} ships, "
        + ", ".join(
            f"{look(row['actor']).label} {number(row['value'])}"
            for _, row in claims[claims["start_day"] == total["start_day"]].iterrows()
        )
        for _, total in series_claims(tables, TOTALS).iterrows()
    ]
    months = [
        f"{claim_value(row)} in {period(row)}"
        for _, row in series_claims(tables, MONTHS).iterrows()
    ]
    rivals = [f"{claim_value(row)}" for _, row in assess(tables, COUNTS).claims.iterrows()]
    trapped = ", ".join(flag_words(row) for _, row in by_flag(tables).iterrows())
    return (
        f"Stacked columns of arrivals by flag. {'; '.join(years) or 'No year is shown'}. Dots of "
        f"single months: {', '.join(months) or 'none'}. Below, the ships shut in at Haiphong: "
        f"{', '.join(rivals) or 'none'}; by flag {trapped or 'not shown'}."
    )


CHART = Chart(
    slug=SLUG,
    page="routes",
    title="Ship arrivals by flag",
    question="Whose ships brought the goods to North Vietnam?",
    takeaway=takeaway,
    alt=alt,
    build=build,
    uses=Uses(
        tables=("transport",),
        series=(FLAGS, TOTALS, MONTHS, TRAPPED),
        quantities=(COUNTS,),
    ),
    reacts=frozenset({"actors", "guess", "years"}),
)
