"""Aid of all communist donors to North Vietnam in dollars, 1970-74: in all, economic, military.

Three panels on one scale of dollars, one column a year. A range is a column to its low end with the
band from low to high on top; no column stands on another, because the source sums them itself.
Years without a figure are hatched; what is known of them only as a sum of years is written there
and not drawn to scale.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._dollar_columns import (
    Field,
    amount,
    baseline,
    columns,
    gap,
    gap_word,
    range_text,
    rival,
    rival_words,
    sum_of_years,
)
from dashboard.charts._parts import finish, label, middle
from dashboard.charts._rows import Domain, bar_years, head, head_px, stacked, strip, strip_px
from dashboard.charts._spec import Chart, Uses
from dashboard.tables import Tables
from dashboard.tables.derive import claims_by_id, series_claims
from dashboard.tables.words import number
from dashboard.theme.canvas import Canvas
from dashboard.theme.tokens import light

SLUG = "all_donor_dollars"
YEARS = (1965, 1976)
UNKNOWN = (1965, 1970)
AFTER = (1975, 1976)
TICK = 500
# Room for the figure beside the longest bar of a phone.
TURNED_TOP = 2400
# The narrowest that a wide drawing makes its time axis, in px.
LEAST_AXIS = 580


@dataclass(frozen=True)
class Panel:
    """One kind of aid: its yearly series, rivals for single years, sums of several years.

    `rivals` and `sums` are claim ids; `weak` says what a hollow diamond in the panel is; `top` is
    the highest dollar (millions) of the panel.
    """

    title: str
    series: str
    rivals: tuple[str, ...]
    weak: str
    sums: tuple[str, ...]
    top: int


TOTAL = Panel("All aid", "ac-total-7074", ("aid-ac-0022",), "", (), 1800)
ECONOMIC = Panel(
    "Economic",
    "ac-economic-7074",
    # The row of the first says "do not chart": it is drawn only as the weak rival of its quantity.
    ("aid-ac-0011", "aid-ac-0012"),
    "a web copy, probably damaged",
    ("aid-ac-0003",),
    1400,
)
MILITARY = Panel(
    "Military",
    "ac-military-7074",
    ("aid-sc-0001",),
    "a weak copy",
    ("aid-ac-0014", "aid-ac-0013"),
    950,
)
PANELS = (TOTAL, ECONOMIC, MILITARY)


def build(tables: Tables, canvas: Canvas) -> go.Figure:
    """The three panels on one scale; on a phone time runs down each of them."""
    figure = go.Figure()
    bases = [_basis(tables, canvas, panel) for panel in PANELS]
    above = [head_px(canvas, basis.count("<br>") + 1) for basis in bases]
    if not canvas.grid:
        above = [px - canvas.gap * 0.45 for px in above]
    named = canvas.name == "wide"
    above[0] += (strip_px(canvas) if named else 0) - canvas.gap * (0.7 if canvas.grid else 0.2)
    domains, plot = stacked([_height(canvas, panel) for panel in PANELS], above)
    shapes, notes = strip(tables, canvas, YEARS, plot, least_px=LEAST_AXIS) if named else ([], [])
    for place, (panel, domain, basis) in enumerate(zip(PANELS, domains, bases, strict=True)):
        y = f"y{place + 1}" if place else "y"
        field = Field(canvas, ("x", y), panel.top if canvas.roomy else TURNED_TOP)
        figure.update_layout({y.replace("y", "yaxis"): _panel_axis(field, domain)})
        _fill(figure, tables, panel, field)
        shapes.append(baseline(field))
        notes += [*head(canvas, panel.title, basis, y), *_labels(tables, panel, field)]
    figure.update_layout(barmode="overlay", xaxis=_common_axis(canvas, f"y{len(PANELS)}"))
    margin = {"l": _left(canvas), "r": 8, "t": 4, "b": round(canvas.tick * 3.6)}
    return finish(
        figure,
        SLUG,
        canvas,
        height=round(plot + margin["t"] + margin["b"]),
        margin=margin,
        time_axis="xaxis" if canvas.roomy else None,
        shapes=shapes,
        notes=[*notes, _axis_note(canvas)],
    )


def _height(canvas: Canvas, panel: Panel) -> float:
    """A panel's px: as many for a dollar, or on a phone for a year, in all of them."""
    if not canvas.roomy:
        return 19 * (YEARS[1] - YEARS[0])
    return panel.top * (0.11 if canvas.grid else 0.115)


def _left(canvas: Canvas) -> int:
    return round(canvas.text_width("1,500", canvas.tick)) + 10


def _dollars(top: float) -> dict[str, object]:
    ticks = list(range(0, round(top), TICK))
    return {
        "range": [0, top],
        "tickmode": "array",
        "tickvals": ticks,
        "ticktext": [number(one) for one in ticks],
    }


def _panel_axis(field: Field, domain: Domain) -> dict[str, object]:
    """The vertical axis of one panel: dollars, or on a phone the years from the top down."""
    common = {"domain": list(domain), "anchor": "x"}
    if not field.turned:
        return {**_dollars(field.top), **common, "showgrid": False}
    years = bar_years(YEARS, [YEARS[0], *range(UNKNOWN[1], YEARS[1])])
    return {**years, **common, "range": list(YEARS[::-1]), "showgrid": False, "showline": False}


def _common_axis(canvas: Canvas, anchor: str) -> dict[str, object]:
    if not canvas.roomy:
        dollars = _dollars(TURNED_TOP - TICK)
        return {**dollars, "range": [0, TURNED_TOP], "anchor": anchor, "ticks": ""}
    ticks = list(range(*YEARS)) if canvas.grid else [1965, 1970, 1972, 1974]
    return {**bar_years(YEARS, ticks), "anchor": anchor}


def _axis_note(canvas: Canvas) -> go.layout.Annotation:
    said = "Calendar years; the axis shows 1965 to 1975 only"
    return label(
        said if canvas.roomy else "Million dollars; only 1965 to 1975 are shown",
        0,
        0,
        size=canvas.tick,
        colour=light("muted"),
        shift=(0, -canvas.tick * 2.7),
        refs=("paper", "paper"),
    )


def _basis(tables: Tables, canvas: Canvas, panel: Panel) -> str:
    """What is counted, and what a hollow diamond in the panel is."""
    unit = "million dollars, low to high" if panel is not MILITARY else "million dollars"
    said = [unit] if canvas.grid or panel is TOTAL else []
    if panel.weak and len(claims_by_id(tables, panel.rivals)):
        said.append(f"diamond: {panel.weak}")
    return ("; " if canvas.roomy else "<br>").join(said)


def _fill(figure: go.Figure, tables: Tables, panel: Panel, field: Field) -> None:
    figure.add_traces([gap(field, years) for years in (UNKNOWN, AFTER)])
    figure.add_traces(columns(tables, field, series_claims(tables, panel.series)))
    figure.add_traces([rival(tables, field, row) for row in _rows(tables, panel.rivals)])
    if sums := _rows(tables, panel.sums):
        figure.add_trace(sum_of_years(tables, field, sums, sum(UNKNOWN) / 2))


def _rows(tables: Tables, claim_ids: Iterable[str]) -> list[pd.Series]:
    return [row for _, row in claims_by_id(tables, claim_ids).iterrows()]


def _labels(tables: Tables, panel: Panel, field: Field) -> list[go.layout.Annotation]:
    canvas = field.canvas
    claims, rivals = series_claims(tables, panel.series), _rows(tables, panel.rivals)
    taken = {(middle(row), row["value"]) for row in rivals}
    # Projected, a range is wider than its column: every second year is labelled.
    labelled = claims if canvas.grid or claims["value"].notna().all() else claims.iloc[::2]
    notes = [
        amount(field, row, canvas.radius * (2.0 if (middle(row), row["value"]) in taken else 0.9))
        for _, row in labelled.iterrows()
    ]
    for row in rivals:
        if (middle(row), row["value"]) not in set(
            zip(_middles(claims), claims["value"], strict=True)
        ):
            notes += rival_words(tables, field, row)
    if panel is TOTAL:
        year = sum(UNKNOWN) / 2 if canvas.roomy else UNKNOWN[1] - 0.9
        text = "no yearly figures, 1965–69"
        notes.append(gap_word(field, text, UNKNOWN, year))
        notes.append(gap_word(field, "no figure", AFTER, sum(AFTER) / 2))
    return notes


def _middles(claims: pd.DataFrame) -> list[float]:
    return [middle(row) for _, row in claims.iterrows()]


def _takeaway(tables: Tables) -> str:
    claims = series_claims(tables, TOTAL.series)
    if claims.empty:
        return "No source that is shown gives yearly dollar figures for all donors together."
    first, last = claims.iloc[0], claims.iloc[-1]
    return (
        f"US intelligence put all communist aid at {range_text(first, ' to ')} million dollars in "
        f"{first['start_day'].year} and {range_text(last, ' to ')} million in "
        f"{last['start_day'].year}; we found no split by donor."
    )


def _alt(tables: Tables) -> str:
    economic = series_claims(tables, ECONOMIC.series)
    military = series_claims(tables, MILITARY.series)
    if economic.empty or military.empty:
        return _takeaway(tables)
    peak = military.iloc[int(military["value"].argmax())]
    trough = economic.iloc[int(economic["low"].argmin())]
    doubts = claims_by_id(tables, ECONOMIC.rivals)
    doubt = "".join(
        f" A weak web copy puts economic aid at {number(row['value'])} million in "
        f"{row['start_day'].year}, against {range_text(economic.iloc[-1], ' to ')}."
        for _, row in doubts.head(1).iterrows()
    )
    return (
        "Three panels of yearly columns in million dollars, 1970 to 1974: military aid is highest "
        f"in {peak['start_day'].year} at {number(peak['value'])}, economic aid lowest in "
        f"{trough['start_day'].year} at {range_text(trough, ' to ')}. The years 1965 to 1969 are "
        f"hatched: no yearly figures were found.{doubt}"
    )


CHART = Chart(
    slug=SLUG,
    page="aid",
    title="All communist aid in dollars",
    question="How much was all communist aid worth, year by year?",
    takeaway=_takeaway,
    alt=_alt,
    build=build,
    uses=Uses(
        tables=("aid",),
        series=tuple(panel.series for panel in PANELS),
        quantities=("ac-econ-1974",),
    ),
    reacts=frozenset({"guess", "years"}),
)
