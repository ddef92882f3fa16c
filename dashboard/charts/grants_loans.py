"""Grants against loans: on what terms China and the Soviet bloc helped, each in order of time.

Promises, not deliveries. Each section has a unit and a scale of its own; only the promises of
1955-60 are in the same unit for both donors, and only they share a scale. A gift is solid, a loan
pale, a weak source hollow. Above stands what the school text says of it.
"""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._ledger import (
    Column,
    Sizes,
    Spot,
    bars,
    missing,
    section_head,
    turn,
    words,
)
from dashboard.charts._parts import finish, kept_back, label, wrap
from dashboard.charts._spec import Chart, Uses
from dashboard.charts._terms import (
    BLOC,
    CHINA,
    DEBTS_FORGIVEN,
    DONORS,
    OLD_ROUBLES,
    ROUBLES,
    SIGNED,
    TERMS,
    TOTALS,
    WHOLE,
    Donor,
    Section,
    Turn,
    entries,
    scale,
)
from dashboard.tables import Tables
from dashboard.tables.cite import short_source
from dashboard.theme.canvas import Canvas
from dashboard.theme.marks import look
from dashboard.theme.tokens import light
from dashboard.vocab import Actor

SLUG = "grants_loans"
STATEMENT = "s33"
# So much of a scale lies left of zero and beyond its end that no edge or stroke is cut in half.
EDGE, BEYOND = 0.004, 1.03
SHORT = {CHINA.actor: "China", BLOC.actor: "the Soviet bloc"}


def build(tables: Tables, canvas: Canvas) -> go.Figure:
    """The two columns, or on a phone one below the other, under the words of the school text."""
    figure = go.Figure()
    notes, top = _statement(tables, canvas)
    shapes: list[go.layout.Shape] = []
    feet, axis = [top], 0
    first_axis: dict[Column, str] = {}
    for donor, column in zip(DONORS, _columns(canvas), strict=True):
        start = top if canvas.roomy else feet[-1]
        spot = Spot(canvas, _sizes(canvas), column, "", start)
        shapes.append(_rule(spot))
        notes += kept_back([_donor(spot, donor)])
        spot = spot.lower(canvas.head * 1.4 + spot.sizes.free)
        for entry in donor.entries:
            axis += 1
            spot = Spot(canvas, spot.sizes, column, "" if axis == 1 else str(axis), spot.top)
            over = first_axis.setdefault(column, spot.refs[0])
            figure.update_layout({f"xaxis{spot.axis}": _axis(tables, spot, entry, over)})
            foot, labels = _draw(figure, tables, spot, entry)
            spot, notes = spot.lower(foot), notes + labels
        feet.append(spot.top)
    plot = max(feet)
    down = {"range": [plot, 0], "domain": [0, 1], "visible": False}
    figure.update_layout(barmode="overlay", yaxis=down)
    margin = {"l": round(canvas.radius) + 2, "r": 8, "t": 4, "b": 4}
    height = round(plot + margin["t"] + margin["b"])
    return finish(
        figure,
        SLUG,
        canvas,
        height=height,
        margin=margin,
        time_axis=None,
        shapes=shapes,
        notes=notes,
    )


def _sizes(canvas: Canvas) -> Sizes:
    return {
        "wide": Sizes(line=22, bar=15, free=10, between=14, beside=False),
        "narrow": Sizes(line=22, bar=15, free=11, between=16, beside=False),
        "projector": Sizes(line=42, bar=30, free=5, between=14, beside=True),
    }[canvas.name]


def _columns(canvas: Canvas) -> tuple[Column, Column]:
    """The bars of both columns have the same width: the first sections share a scale."""
    if canvas.name == "projector":
        return Column(0, 0.48, (0.165, 0.25)), Column(0.52, 1, (0.685, 0.77))
    if canvas.roomy:
        return Column(0, 0.47, (0, 0.47)), Column(0.53, 1, (0.53, 1))
    return Column(0, 1, (0, 1)), Column(0, 1, (0, 1))


def _statement(tables: Tables, canvas: Canvas) -> tuple[list[go.layout.Annotation], float]:
    """What the school text says and how the check ended, and the px that this takes."""
    found = tables.seed_check[tables.seed_check["seed_id"] == STATEMENT]
    if found.empty:
        return [], 0.0
    row = found.iloc[0]
    size = canvas.label if canvas.grid else canvas.tick
    serif = canvas.head if canvas.roomy else canvas.head - 2
    verdict = str(row["verdict"]).replace("-", " ")
    said = wrap(row["seed_statement"], 90 if canvas.roomy else 34)
    first, second = size * 1.5, serif * 1.35 * (said.count("<br>") + 1)
    check = f"The school text says (our check: <b>{verdict}</b>)"
    refs = ("paper", "y")
    notes = [
        label(check, 0, first / 2, size=size, colour=light("muted"), refs=refs),
        label(said, 0, first + second / 2, size=serif, colour=light("ink"), refs=refs, serif=True),
    ]
    return kept_back(notes), first + second + canvas.gap * (0.9 if canvas.grid else 0.4)


def _rule(spot: Spot) -> go.layout.Shape:
    """The ink rule at the head of a column."""
    return go.layout.Shape(
        type="line",
        x0=spot.column.left,
        x1=spot.column.right,
        y0=spot.top,
        y1=spot.top,
        xref="paper",
        yref="y",
        line={"color": light("ink"), "width": 1},
    )


def _donor(spot: Spot, donor: Donor) -> go.layout.Annotation:
    style, head = look(donor.actor), spot.canvas.head
    return label(
        style.label,
        spot.column.left,
        spot.top + head * 0.85,
        size=head,
        colour=style.colour,
        bold=True,
        refs=spot.left,
    )


def _axis(tables: Tables, spot: Spot, entry: Section | Turn, first: str) -> dict[str, object]:
    """The scale of a section; it lies over the first of its column, which it would else hide."""
    top = 1.0 if isinstance(entry, Turn) else scale(tables, entry) * BEYOND
    over = {} if first == spot.refs[0] else {"overlaying": first}
    return {
        "domain": [spot.column.left, spot.column.domain[1]],
        "range": [round(-(EDGE + spot.column.lead) * top, 6), top],
        "anchor": "y",
        "visible": False,
        **over,
    }


def _draw(
    figure: go.Figure, tables: Tables, spot: Spot, entry: Section | Turn
) -> tuple[float, list[go.layout.Annotation]]:
    """Draw one section or turning point; the px that it takes, and its labels."""
    sizes = spot.sizes
    if isinstance(entry, Turn):
        event = tables.events[tables.events["event_id"] == entry.event_id].iloc[0]
        mark, notes = turn(spot, event, _source(tables, event), _whose(event))
        figure.add_trace(mark)
        return sizes.line + sizes.between, notes
    notes = kept_back(section_head(spot, entry.title, entry.basis))
    rows = list(entries(tables, entry))
    taken = sizes.line + sizes.free * 0.4
    if not rows:
        bar, note = missing(spot.lower(taken), scale(tables, entry), "only a weak source speaks")
        figure.add_trace(bar)
        return taken + sizes.row + sizes.between, [*notes, note]
    for row in rows:
        figure.add_traces(bars(tables, spot.lower(taken), row, look(entry.actor)))
        notes += words(spot.lower(taken), row)
        taken += sizes.row
    return taken + sizes.between, notes


def _source(tables: Tables, event: pd.Series) -> str:
    return short_source(tables.sources[tables.sources["source_id"] == event["source_id"]].iloc[0])


def _whose(event: pd.Series) -> Actor:
    return Actor.CHINA if Actor.CHINA in event["actors"] else Actor.USSR


def _takeaway(tables: Tables) -> str:
    said = _said(_leaning(tables))
    if not said:
        return "No source that is shown divides the promises of 1955 to 1960 into gifts and loans."
    ended = tables.events[tables.events["event_id"] == DEBTS_FORGIVEN]
    year = "" if ended.empty else f"; Moscow cancelled old debts in {ended['start'].iloc[0][:4]}"
    return f"By a damaged US table of promises, {said}{year}."


def _leaning(tables: Tables) -> dict[str, dict[str, str]]:
    """For each period, whether a donor promised mostly gifts or mostly loans."""
    leaning: dict[str, dict[str, str]] = {}
    for donor in DONORS:
        for entry in entries(tables, donor.promised):
            largest = max(entry.pieces, key=lambda piece: piece.value)
            verb = "mostly gave" if largest.gift else "mostly lent"
            leaning.setdefault(entry.when, {})[donor.actor] = verb
    return leaning


def _said(leaning: dict[str, dict[str, str]]) -> str:
    """The leanings in words; donors that always leaned alike are named once."""
    if all(len(verbs) == 2 and len(set(verbs.values())) == 1 for verbs in leaning.values()):
        alike = [f"{next(iter(verbs.values()))} in {when}" for when, verbs in leaning.items()]
        return f"both China and the Soviet bloc {' and '.join(alike)}" if alike else ""
    return ", ".join(
        f"{SHORT[actor]} {verb} in {when}"
        for when, verbs in leaning.items()
        for actor, verb in verbs.items()
    )


def _alt(tables: Tables) -> str:
    promised = "; ".join(
        f"{look(donor.actor).label}, "
        + ", ".join(f"{e.when}: {e.words}" for e in entries(tables, donor.promised))
        for donor in DONORS
    )
    whole = [
        row
        for entry in CHINA.entries
        if isinstance(entry, Section) and entry.series == WHOLE
        for row in entries(tables, entry)
    ]
    weak = (
        f"One weak source says of all Chinese aid: {whole[0].words}."
        if whole
        else "Of all Chinese aid only a weak source speaks, and it is hidden."
    )
    return f"Bars of gifts and loans promised, in million dollars. {promised}. {weak}"


CHART = Chart(
    slug=SLUG,
    page="aid",
    title="Grants and loans",
    question="Gift or loan: on what terms did the donors help?",
    takeaway=_takeaway,
    alt=_alt,
    build=build,
    uses=Uses(
        tables=("aid", "events"),
        series=(TERMS, TOTALS, WHOLE, SIGNED, OLD_ROUBLES, ROUBLES),
    ),
)
