"""The same donors in two periods: shares and amounts by weight and by military worth.

Each pair of the five periods that the series have is a variant; 1965-68 beside 1969-72 is the
first. Amounts are those of a whole period and are never divided by its years.
"""

from __future__ import annotations

from functools import partial
from itertools import combinations

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._dots import figure_of
from dashboard.charts._panel import merged
from dashboard.charts._parts import finish
from dashboard.charts._slopes import SHEETS, Panel, Period, Slope, axes, claims_of, drawn, plot_px
from dashboard.charts._spec import Chart, Uses, Variant
from dashboard.charts._time_panels import reading_note
from dashboard.tables import Tables
from dashboard.tables.derive import series_claims
from dashboard.tables.words import claim_value, number
from dashboard.theme.canvas import Canvas
from dashboard.theme.marks import look
from dashboard.vocab import Actor

SLUG = "two_periods"
# The periods of the series; a test holds them against the data, which is not read for labels.
PERIODS = (
    Period(1955, 1960),
    Period(1961, 1964),
    Period(1965, 1968),
    Period(1969, 1972),
    Period(1973, 1975),
)
FIRST, SECOND = PERIODS[2], PERIODS[3]
WEIGHT_DONORS = (Actor.USSR, Actor.CHINA, Actor.OTHER_SOCIALIST)
WORTH_DONORS = (Actor.USSR, Actor.CHINA, Actor.EASTERN_EUROPE)
WEIGHT = Slope("weight-share", "By weight", "share in percent", WEIGHT_DONORS, 100.0)
TONNES = Slope("mil-tonnes-donors", "By weight", "tonnes", WEIGHT_DONORS)
WORTH = Slope("tiv-share", "By military worth", "share in percent", WORTH_DONORS, 100.0)
TIV = Slope("tiv-drv-periods", "By military worth", "million SIPRI TIV", WORTH_DONORS)
SLOPES = (WEIGHT, TONNES, WORTH, TIV)


def periods(tables: Tables) -> tuple[Period, ...]:
    """The periods of the series in order of time: any two of them can be compared."""
    claims = series_claims(tables, WEIGHT.series)
    ends = zip(claims["start_day"], claims["end_day"], strict=True)
    return tuple(sorted({Period(start.year, end.year) for start, end in ends}))


def two_periods(tables: Tables, canvas: Canvas, first: Period, second: Period) -> go.Figure:
    """Four panels, one series each, with the figures of both periods."""
    sheet, both = SHEETS[canvas.name], (first, second)
    plot = plot_px(canvas, len(SLOPES))
    panels = [
        Panel(slope, place, canvas, claims_of(tables, slope, both), both)
        for place, slope in enumerate(SLOPES)
    ]
    part = merged(drawn(tables, panel) for panel in panels)
    figure = go.Figure(part.traces)
    for panel in panels:
        figure.update_layout(axes(panel, plot))
    return finish(
        figure,
        SLUG,
        canvas,
        height=round(plot) + sheet.note + 6,
        margin={"l": sheet.left, "r": sheet.right, "t": 6, "b": sheet.note},
        time_axis=None,
        shapes=part.shapes,
        notes=[*part.notes, *_reading(canvas, first, second)],
    )


def _reading(canvas: Canvas, first: Period, second: Period) -> list[go.layout.Annotation]:
    """How long the periods are, and that a line is no course."""
    same = (f"Both periods are {first.length} years long.",)
    differ = (f"{first.length} years beside {second.length}:", "amounts are of whole periods.")
    lengths = same if first.length == second.length else differ
    sheet = SHEETS[canvas.name]
    notes = reading_note(canvas, (*lengths, "A line only ties two figures."), sheet.note)
    return [note.update(xshift=-sheet.left) for note in notes]


def answer(tables: Tables, first: Period, second: Period) -> str:
    """How the shares of both donors changed, by weight and by worth."""
    parts = []
    for donor, name in ((Actor.USSR, "the USSR’s share"), (Actor.CHINA, "China’s")):
        changes = [
            (*change, phrase)
            for slope, phrase in ((WEIGHT, "by weight"), (WORTH, "by military worth"))
            if (change := _change(tables, slope, donor, first, second))
        ]
        if changes:
            parts.append(f"{name} {_in_words(changes)}")
    if not parts:
        return "No source that is shown gives the shares of both periods."
    return f"From {first.text} to {second.text} {'; '.join(parts)}."


def _in_words(changes: list[tuple[str, str, str]]) -> str:
    """A verb that two changes share is said once."""
    said = []
    for place, (verb, figures, phrase) in enumerate(changes):
        again = place and verb == changes[place - 1][0]
        said.append(f"{'' if again else verb + ' '}{figures} {phrase}")
    return " and ".join(said)


def _change(
    tables: Tables, slope: Slope, donor: str, first: Period, second: Period
) -> tuple[str, str] | None:
    """How a donor's share changed, as a verb and the figures; None where a figure is missing."""
    claims = claims_of(tables, slope, (first, second))
    own = claims[claims["actor"] == donor].sort_values("start_day", kind="stable")
    if len(own) < 2:
        return None
    before, after = figure_of(own.iloc[0]), figure_of(own.iloc[1])
    if before == after:
        return "stayed", f"at {number(before)} percent"
    verb = "rose" if after > before else "fell"
    return verb, f"from {number(before)} to {number(after)} percent"


def alt(tables: Tables, first: Period, second: Period) -> str:
    """All figures of both periods."""
    said = "; ".join(_spoken(tables, slope, (first, second)) for slope in SLOPES)
    return (
        f"Four panels of lines from {first.text} to {second.text}, a line a donor. "
        f"{said[0].upper()}{said[1:]}."
    )


def _spoken(tables: Tables, slope: Slope, both: tuple[Period, Period]) -> str:
    claims = claims_of(tables, slope, both)
    donors = [
        f"{look(donor).label} {_figures(claims[claims['actor'] == donor])}"
        for donor in slope.donors
        if (claims["actor"] == donor).any()
    ]
    return f"{slope.title.lower()}, {slope.basis}: {', '.join(donors) or 'no claim'}"


def _figures(own: pd.DataFrame) -> str:
    return " then ".join(claim_value(row) for _, row in own.iterrows())


USES = Uses(tables=("aid", "deliveries"), series=tuple(slope.series for slope in SLOPES))


def _variant(first: Period, second: Period) -> Variant:
    return Variant(
        key=f"{first.first}-{second.first}",
        label=f"{first.text} and {second.text}",
        question=f"How did the donors’ parts change from {first.text} to {second.text}?",
        takeaway=partial(answer, first=first, second=second),
        alt=partial(alt, first=first, second=second),
        build=partial(two_periods, first=first, second=second),
        uses=USES,
    )


PAIRS = (
    (FIRST, SECOND),
    *(pair for pair in combinations(PERIODS, 2) if pair != (FIRST, SECOND)),
)
VARIANTS = tuple(_variant(*pair) for pair in PAIRS)

CHART = Chart(
    slug=SLUG,
    page="compare",
    title="Two periods side by side",
    question=VARIANTS[0].question,
    takeaway=VARIANTS[0].takeaway,
    alt=VARIANTS[0].alt,
    build=VARIANTS[0].build,
    uses=USES,
    reacts=frozenset({"actors"}),
    variants=VARIANTS,
)
