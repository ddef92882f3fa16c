"""Soviet divisions opposite China, 1964 to 1970, and where they stood in October 1970.

Three works count three areas, so no two counts are joined. On a phone the same claims stand in rows
by date.
"""

from __future__ import annotations

from dataclasses import dataclass

import plotly.graph_objects as go

from dashboard.charts._border_areas import areas
from dashboard.charts._border_time import Says, Scale, counts, undated
from dashboard.charts._panel import Part
from dashboard.charts._parts import finish, label, time_axis, year
from dashboard.charts._phases import phase_bands
from dashboard.charts._source_columns import Words
from dashboard.charts._source_panels import Group, Panel, grouped, source_panels, spoken
from dashboard.charts._spec import Chart, Uses
from dashboard.charts._time_panels import LEAST_WIDTH
from dashboard.charts._type import ink, muted, two_tone
from dashboard.tables import Tables
from dashboard.tables.derive import assess, claims_by_id
from dashboard.tables.words import claim_value
from dashboard.theme.canvas import Canvas
from dashboard.theme.tokens import light

SLUG = "border_divisions"
EARLY, LATE = "border-divisions-1965", "border-divisions-1970"
CIA_1965, CIA_1970 = "split-su-0007", "split-su-0014"
READY_1965, READY_1970 = "split-su-0008", "split-su-0015"
AIM = "split-su-0016"
SAYS = {
    "split-su-0006": Says("before 1965, CIA 1968", "above", fades=(-1,)),
    "split-su-0009": Says("GlobalSecurity", "right", 0.3),
    CIA_1965: Says("CIA 1970", "right", -0.4),
    READY_1965: Says("at combat strength", "right", 0.35),
    "split-su-0010": Says("CIA 1968", "above"),
    "split-su-0011": Says("GlobalSecurity", "above"),
    CIA_1970: Says("CIA, October 1970", "left"),
    READY_1970: Says("combat ready", "left"),
}
AREAS = {
    "split-su-0013": "opposite northeast China and in Mongolia",
    "split-su-0012": "opposite Sinkiang",
    "split-su-0018": "in reserve, Turkestan",
    "split-su-0017": "in reserve, Siberia",
}
ROWS = {
    "split-su-0006": Words("CIA", "review of 1968"),
    "split-su-0009": Words("GlobalSecurity", "border districts"),
    CIA_1965: Words("CIA", "report of 1970"),
    READY_1965: Words("At combat strength", "CIA 1970"),
    "split-su-0010": Words("CIA", "review of 1968"),
    "split-su-0011": Words("GlobalSecurity", "border districts"),
    CIA_1970: Words("CIA", "report of 1970"),
    READY_1970: Words("Combat ready", "CIA 1970"),
    AIM: Words("The Soviet aim", "as the CIA saw it", planned=True),
    "split-su-0013": Words("Northeast China", "and Mongolia"),
    "split-su-0012": Words("Sinkiang"),
    "split-su-0018": Words("Turkestan", "reserve", planned=True),
    "split-su-0017": Words("Siberia", "reserve", planned=True),
}
COUNTED = ("divisions", "divisions")
GROUPS = (
    Group("About 1965", COUNTED, 52, 10, EARLY),
    Group("About 1967", ("before more came",) * 2, 52, 10, ids=("split-su-0010",)),
    Group("1969 and 1970", COUNTED, 52, 10, LATE, ("split-su-0011", CIA_1970, AIM)),
    Group("Ready to fight", COUNTED, 52, 10, ids=(READY_1965, READY_1970)),
    Group("Where, October 1970", ("CIA", "CIA"), 52, 10, ids=tuple(AREAS)),
)
CLASH = "ev-123"
CLASH_FROM = (43.5, 49.5)
YEARS = (1964, 1971)
AXIS = (1963.6, 1972.4)
UNDATED = (1971.1, 1972.4)
AIM_WORDS = "the Soviet<br>aim, as the<br>CIA saw it,<br>no date"


@dataclass(frozen=True)
class Plan:
    """The measures on one canvas in px; `peak` is the highest division, `reach` that of areas."""

    top: int
    upper: int
    head: int
    row: int
    left: int
    right: int
    foot: int
    peak: float
    reach: float

    @property
    def height(self) -> int:
        """The whole figure."""
        return self.top + self.upper + self.head + self.row * len(AREAS) + self.foot


PLANS = {
    "wide": Plan(38, 430, 104, 30, 40, 16, 10, 56, 82),
    "projector": Plan(60, 500, 160, 52, 60, 20, 10, 54, 78),
}


def build(tables: Tables, canvas: Canvas) -> go.Figure:
    """The counts over time and the areas below; on a phone rows by date."""
    if canvas.name not in PLANS:
        return source_panels(tables, canvas, SLUG, panels(tables), common=True)
    plan = PLANS[canvas.name]
    inner = plan.height - plan.top - plan.foot
    lower, foot = plan.row * len(AREAS) / inner, 1 - plan.upper / inner
    part = _over_time(tables, canvas, plan, foot)
    part += areas(tables, canvas, claims_by_id(tables, AREAS), AREAS)
    figure = go.Figure(part.traces)
    figure.update_layout(
        barmode="overlay",
        xaxis={**time_axis(canvas, YEARS), "range": list(AXIS), "anchor": "y"},
        yaxis=_divisions_axis(canvas, plan, foot),
        xaxis2={"range": [0, plan.reach], "anchor": "y2", "visible": False, "fixedrange": True},
        yaxis2={
            "domain": [0, lower],
            "range": [len(AREAS) - 0.5, -0.5],
            "anchor": "x2",
            "visible": False,
            "fixedrange": True,
        },
    )
    return finish(
        figure,
        SLUG,
        canvas,
        height=plan.height,
        margin={"l": plan.left, "r": plan.right, "t": plan.top, "b": plan.foot},
        time_axis="xaxis",
        shapes=part.shapes,
        notes=[*part.notes, *_heads(canvas, plan, lower)],
    )


def _over_time(tables: Tables, canvas: Canvas, plan: Plan, foot: float) -> Part:
    """Phases, the clash of 1969, the counts, and the force that has no date."""
    scale = Scale(plan.peak / plan.upper, plan.peak, UNDATED)
    first = frozenset(
        found.headline["claim_id"]
        for found in (assess(tables, EARLY), assess(tables, LATE))
        if found.headline is not None
    )
    shapes: list[go.layout.Shape] = []
    names: list[go.layout.Annotation] = []
    if canvas.name != "projector":
        room = LEAST_WIDTH[canvas.name] - plan.left - plan.right
        px_a_year = room / (AXIS[1] - AXIS[0])
        shown = (AXIS[0], YEARS[1])
        shapes, names = phase_bands(tables, canvas, shown, px_a_year=px_a_year, y=(foot, 1))
    line, word = _clash(tables, canvas)
    return (
        Part((), (*shapes, line), (*names, word))
        + counts(tables, canvas, scale, SAYS, first)
        + undated(tables, canvas, scale, claims_by_id(tables, [AIM]), AIM_WORDS)
    )


def _clash(tables: Tables, canvas: Canvas) -> tuple[go.layout.Shape, go.layout.Annotation]:
    """The day of the clash on Zhenbao as a line from the top: it stands for no count."""
    event = tables.events[tables.events["event_id"] == CLASH].iloc[0]
    x = year(event["start_day"])
    line = go.layout.Shape(
        type="line",
        x0=x,
        x1=x,
        y0=CLASH_FROM[0],
        y1=CLASH_FROM[1],
        xref="x",
        yref="y",
        layer="below",
        line={"color": light("ink"), "width": canvas.thin, "dash": "dot"},
    )
    word = label(
        "Clash on Zhenbao, March 1969",
        x,
        sum(CLASH_FROM) / 2,
        size=canvas.tick,
        colour=light("ink"),
        anchor="right",
        shift=(-canvas.tick * 0.5, 0),
    )
    return line, word


def _divisions_axis(canvas: Canvas, plan: Plan, foot: float) -> dict[str, object]:
    return {
        "domain": [foot, 1],
        "range": [0, plan.peak],
        "dtick": 10 if canvas.grid else 20,
        "ticklabelstandoff": canvas.tick // 2,
    }


def _heads(canvas: Canvas, plan: Plan, lower: float) -> list[go.layout.Annotation]:
    basis = "divisions; three counts of three areas"
    if canvas.grid:
        basis += "; no count after 1970 was found"
    heads = (
        ("Opposite China", basis, 1.0, plan.top * 0.5),
        ("Where, in October 1970", "divisions; the reserve is counted apart", lower, canvas.head),
    )
    return [
        note
        for head, text, y, rise in heads
        for note in two_tone(
            ink(head, canvas.head, bold=True),
            muted(text, canvas.label),
            0,
            y,
            shift=(0, rise),
            refs=("paper", "paper"),
        )
    ]


def panels(tables: Tables) -> tuple[Panel, ...]:
    """The same claims as rows by date, on one scale."""
    return grouped(tables, GROUPS, ROWS)


def takeaway(tables: Tables) -> str:
    """The two ends of the one count that has both, the rival, and how many could fight."""
    early, late = (claims_by_id(tables, [one]) for one in (CIA_1965, CIA_1970))
    if early.empty or late.empty:
        return "No count that is shown covers both 1965 and 1970."
    said = (
        f"From {claim_value(early.iloc[0])} divisions in 1965 to {claim_value(late.iloc[0])} in "
        "October 1970, according to the CIA"
    )
    ready = claims_by_id(tables, [READY_1970])
    if len(ready):
        said += f", which thought {claim_value(ready.iloc[0])} of them fully combat ready"
    rival = claims_by_id(tables, ["split-su-0011"])
    if len(rival):
        said += f"; another count has {claim_value(rival.iloc[0])} for 1969"
    return f"{said}."


def alt(tables: Tables) -> str:
    """Every count with its date, then the areas."""
    return spoken(tables, panels(tables), "Counts by date, none joined to another.")


CHART = Chart(
    slug=SLUG,
    page="split",
    title="Soviet divisions opposite China",
    question="How many Soviet divisions faced China?",
    takeaway=takeaway,
    alt=alt,
    build=build,
    uses=Uses(
        tables=("split",),
        series=(
            "su-divisions-cia",
            "su-divisions-cia68",
            "su-divisions-gs",
            "su-divisions-ready",
            "su-divisions-area",
            "su-divisions-reserve",
        ),
        quantities=(EARLY, LATE),
    ),
    reacts=frozenset({"actors", "guess", "years"}),
)
