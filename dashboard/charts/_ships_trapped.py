"""The ships shut in at Haiphong in May 1972: by flag, and the rival counts of them on one scale.

The first count is a row of blocks by flag with its printed total as a mark at the end; the
correction is a range and printed first; nothing of the one is carried over to the other.
"""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._dots import dot, figure_of, figure_text
from dashboard.charts._hatch import solid, tinted
from dashboard.charts._panel import Part
from dashboard.charts._parts import hover, label, meta, plain, wrap
from dashboard.charts._period_blocks import largest
from dashboard.charts._range_marks import ends, is_range, range_bar, range_halo, tone
from dashboard.charts._tonnes_totals import total_marks
from dashboard.charts._type import ink, text_width, two_tone
from dashboard.tables import Tables
from dashboard.tables.derive import assess, series_claims, stack
from dashboard.tables.words import period
from dashboard.theme.canvas import Canvas
from dashboard.theme.marks import Look, look
from dashboard.theme.tokens import light
from dashboard.vocab import Actor

FLAGS, COUNTS = "ships-trapped-flag", "ships-trapped"
FIRST_COUNT = "trans-al-0026"
SAYS = {
    FIRST_COUNT: ("the first US count", "first US count"),
    "trans-al-0027": ("corrected by the US the day after", "a day later"),
    "trans-al-0025": ("a Chinese web text, weak", "a weak text"),
}
# East European flags that a table on one day names one by one.
EAST = frozenset({"Poland", "East Germany"})
NAMES = {"United Kingdom (Hong Kong)": "Hong Kong"}
THICK = 0.62
# The rows of the rivals begin below the names of the flags.
RIVALS_FROM, LAST = 1.6, 2.6
REACH = 62.0
REFS = ("x9", "y9")


def counts(tables: Tables, canvas: Canvas, px_a_ship: float) -> Part:
    """All counts from the top down: row 0 the flags, then a row each for the rivals."""
    found = assess(tables.without_own(), COUNTS)
    first = found.headline["claim_id"] if found.headline is not None else ""
    part = _flags(tables, canvas, px_a_ship) + _names(tables, canvas)
    rivals = found.claims.sort_values("reliability", kind="stable")
    place = RIVALS_FROM
    for _, row in rivals.iterrows():
        if row["claim_id"] == FIRST_COUNT:
            part += _printed_total(tables, canvas, row)
            continue
        part += _rival(tables, canvas, row, place, printed_first=row["claim_id"] == first)
        place += 1
    return part


def by_flag(tables: Tables) -> pd.DataFrame:
    """The flags of the first count, the largest first."""
    claims = series_claims(tables, FLAGS)
    return claims.sort_values(["value", "actor"], ascending=[False, True], kind="stable")


def flag_words(row: pd.Series) -> str:
    """A flag with its figure: "Somalia 5"."""
    actor = str(row["actor"])
    return f"{NAMES.get(actor, look(actor).label)} {figure_text(row)}"


def _look(actor: str) -> Look:
    return look(Actor.EASTERN_EUROPE if actor in EAST else actor)


def _flags(tables: Tables, canvas: Canvas, px_a_ship: float) -> Part:
    claims = by_flag(tables)
    winners, bars, notes = largest(claims), [], []
    for _, row in stack(claims).iterrows():
        actor, wins = str(row["actor"]), row["claim_id"] in winners
        base, top = float(row["base"]), float(row["top"])
        style = _look(actor)
        bars.append(
            go.Bar(
                orientation="h",
                base=[base],
                x=[top - base],
                y=[0],
                width=[THICK],
                xaxis=REFS[0],
                yaxis=REFS[1],
                marker=(solid if wins else tinted)(style, canvas),
                customdata=[[row["claim_id"]]],
                hovertext=[hover(tables, row, plain(flag_words(row)))],
                hoverinfo="text",
                meta=meta("claims", actor, FLAGS),
            )
        )
        room = (top - base) * px_a_ship
        said = [flag_words(row), figure_text(row)]
        fitting = [one for one in said if text_width(one, canvas.tick, True) + 3 <= room]
        if fitting:
            notes.append(
                label(
                    fitting[0],
                    (base + top) / 2,
                    0,
                    size=canvas.tick,
                    colour=light("on-actor") if wins else style.text,
                    actor=actor,
                    bold=True,
                    anchor="center",
                    refs=REFS,
                )
            )
    return Part(tuple(bars), (), tuple(notes))


def _names(tables: Tables, canvas: Canvas) -> Part:
    """The flags whose blocks have no room for a name, below their row."""
    claims = by_flag(tables)
    if claims.empty:
        return Part()
    first = 2 if canvas.roomy else 0
    said = ", ".join(flag_words(row) for _, row in claims.iloc[first:].iterrows())
    words = wrap(said, 80 if canvas.roomy else 38)
    note = label(
        words,
        float(claims["value"].iloc[:first].sum()),
        THICK / 2,
        size=canvas.tick,
        colour=light("muted"),
        shift=(0, -canvas.tick * 0.75 * (words.count("<br>") + 1)),
        refs=REFS,
    )
    return Part(notes=(note,))


def _printed_total(tables: Tables, canvas: Canvas, row: pd.Series) -> Part:
    mark = total_marks(tables, canvas, [row], [0], across=False, size=canvas.radius * 4.4)
    mark.update(xaxis=REFS[0], yaxis=REFS[1], meta=meta("claims", str(row["actor"])))
    return Part((mark,), (), tuple(_words(canvas, row, 0)))


def _rival(
    tables: Tables, canvas: Canvas, row: pd.Series, place: float, *, printed_first: bool
) -> Part:
    if not is_range(row):
        mark = dot(tables, canvas, row.to_frame().T, (figure_of(row), place), refs=REFS)
        return Part((mark,), (), tuple(_words(canvas, row, place)))
    # Bars lie under lines if their order does not say otherwise.
    bar = range_bar(tables, canvas, row, place, THICK * 0.4, refs=REFS).update(zorder=1)
    ground = range_halo(canvas, row, place, refs=REFS)
    return Part((*ground, bar) if printed_first else (bar,), (), tuple(_words(canvas, row, place)))


def _words(canvas: Canvas, row: pd.Series, place: float) -> list[go.layout.Annotation]:
    # A count that was added later has no words of its own yet.
    says = SAYS.get(row["claim_id"], (period(row),) * 2)[0 if canvas.roomy else 1]
    return two_tone(
        tone(row, canvas, light("ink")),
        ink(says, canvas.label),
        ends(row)[1],
        place,
        actor=str(row["actor"]),
        shift=(canvas.label * 0.7 + canvas.radius, 0),
        refs=REFS,
    )
