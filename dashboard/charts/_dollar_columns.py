"""Yearly dollars as columns: a figure solid, a range as a pale foot under its band.

On a phone the same panel is turned: time runs down the page, so that each figure has room beside
its bar.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import isnan
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._dots import MORE, arrow, figure_text, reach, sign, source_name
from dashboard.charts._hatch import absence, solid, tinted
from dashboard.charts._parts import hover, ids, label, meta, middle
from dashboard.tables import Tables
from dashboard.tables.words import number, period
from dashboard.theme.canvas import Canvas
from dashboard.theme.marks import look, symbol
from dashboard.theme.tokens import light

COLUMN = 0.84
Years = tuple[float, float]


@dataclass(frozen=True)
class Field:
    """Where a panel is drawn: its axes and its highest dollar (millions)."""

    canvas: Canvas
    refs: tuple[str, str]
    top: float

    @property
    def turned(self) -> bool:
        """Whether time runs down the page."""
        return not self.canvas.roomy

    @property
    def quiet(self) -> int:
        """The type size of words that are not a figure."""
        return self.canvas.label if self.canvas.grid else self.canvas.tick

    @property
    def axes(self) -> dict[str, str]:
        """The axes of a trace."""
        return {"xaxis": self.refs[0], "yaxis": self.refs[1]}

    def place(self, years: Sequence[float], dollars: Sequence[float]) -> dict[str, Any]:
        """`x` and `y` of points given by year and dollars."""
        along, across = ("y", "x") if self.turned else ("x", "y")
        return {along: list(years), across: list(dollars)}

    def words(
        self,
        text: str,
        year: float,
        dollars: float,
        *,
        beyond: float | None = None,
        size: float = 0,
        colour: str = "ink",
        actor: str | None = None,
        bold: bool = False,
    ) -> go.layout.Annotation:
        """A label `beyond` px past a figure, above it or right of it when turned; None: centred."""
        size = size or self.quiet
        free = beyond is not None
        upright = (0.0, (beyond or 0) + size * 0.5 if free else 0.0)
        where = self.place([year], [dollars])
        return label(
            text,
            where["x"][0],
            where["y"][0],
            size=size,
            colour=light(colour),
            actor=actor,
            bold=bold,
            anchor="left" if free and self.turned else "center",
            shift=(beyond or 0.0, 0.0) if self.turned else upright,
            refs=self.refs,
        )


def gap(field: Field, years: Years) -> go.Bar:
    """Years without a figure, hatched over the whole panel."""
    bar = absence(field.canvas, years, field.top, field.refs)
    if field.turned:
        bar.update(x=list(bar.y), y=list(bar.x), orientation="h")
    return bar


def columns(tables: Tables, field: Field, claims: pd.DataFrame) -> list[go.Bar]:
    """The yearly claims of one series: a column each, and on those that are ranges the band."""
    ranges, figures = claims[claims["value"].isna()], claims[claims["value"].notna()]
    drawn = []
    if len(ranges):
        style = look(ranges["actor"].iloc[0])
        foot = _bars(tables, field, ranges, ranges["low"], "claims")
        band = _bars(tables, field, ranges, ranges["high"] - ranges["low"], "spread")
        band.update(base=ranges["low"].tolist(), marker=solid(style, field.canvas))
        edge = {"color": light("rule"), "width": field.canvas.thin}
        drawn += [foot.update(marker=tinted(style, field.canvas) | {"line": edge}), band]
    if len(figures):
        bar = _bars(tables, field, figures, figures["value"], "claims")
        drawn.append(bar.update(marker=solid(look(figures["actor"].iloc[0]), field.canvas)))
    return drawn


def _bars(
    tables: Tables, field: Field, claims: pd.DataFrame, heights: pd.Series, kind: str
) -> go.Bar:
    return go.Bar(
        **field.place([middle(row) for _, row in claims.iterrows()], heights.tolist()),
        **field.axes,
        width=[COLUMN] * len(claims),
        orientation="h" if field.turned else "v",
        customdata=ids(claims),
        hovertext=[hover(tables, row) for _, row in claims.iterrows()],
        hoverinfo="text",
        meta=meta(kind, claims["actor"].iloc[0], claims["series_id"].iloc[0]),
    )


def amount(field: Field, row: pd.Series, beyond: float) -> go.layout.Annotation:
    """The figure of a column, or its range, past its end."""
    top = row["value"] if isnan(row["high"]) else row["high"]
    size = field.canvas.label - (1 if field.canvas.name == "wide" else 0)
    actor = row["actor"]
    return field.words(
        range_text(row), middle(row), top, beyond=beyond, size=size, actor=actor, bold=True
    )


def range_text(row: pd.Series, to: str = "–") -> str:
    """The figure of a claim, or its range with the sign or word `to` between the ends."""
    if isnan(row["value"]):
        return f"{number(row['low'])}{to}{number(row['high'])}"
    return number(row["value"])


def rival(tables: Tables, field: Field, row: pd.Series) -> go.Scatter:
    """Another source's figure for one year, hollow on a ground of its own to show on a column."""
    canvas, style = field.canvas, look(row["actor"])
    return go.Scatter(
        **field.place([middle(row)], [row["value"]]),
        **field.axes,
        mode="markers",
        cliponaxis=False,
        marker={
            "symbol": symbol(row["actor"], row["reliability"]).removesuffix("-open"),
            "size": canvas.radius * 2.2,
            "color": light("ground"),
            "line": {"color": style.colour, "width": canvas.ring},
        },
        customdata=[[row["claim_id"]]],
        hovertext=[hover(tables, row, style.label)],
        hoverinfo="text",
        meta=meta("claims", row["actor"], None),
    )


def rival_words(tables: Tables, field: Field, row: pd.Series) -> list[go.layout.Annotation]:
    """The figure of a rival; one that its source calls a lower bound has its arrow and source."""
    canvas, year, value = field.canvas, middle(row), row["value"]
    if sign(row) != MORE:
        beyond = canvas.radius * 1.5
        return [field.words(number(value), year, value, beyond=beyond, actor=row["actor"])]
    where = field.place([year], [value])
    towards = (1, 0) if field.turned else (0, 1)
    pointing = arrow(
        canvas,
        where["x"][0],
        where["y"][0],
        look(row["actor"]).colour,
        towards,
        actor=row["actor"],
        refs=field.refs,
    )
    text = f"{figure_text(row)} a year, {source_name(tables, row)}"
    if field.turned:
        text = text.replace(" a year", "")
    beyond = reach(canvas) + 5 if field.turned else -field.quiet * 1.1 - canvas.radius * 1.7
    words = field.words(text.replace(">", "&gt;"), year, value, beyond=beyond, actor=row["actor"])
    return [pointing, words.update(bgcolor=light("ground"))]


def sum_of_years(
    tables: Tables, field: Field, rows: Sequence[pd.Series], year: float
) -> go.Scatter:
    """What is known only as a sum of years, as words in the gap: no height would be true."""
    amounts = " or ".join(number(row["value"]) for row in rows)
    bases = "" if len(rows) == 1 else " (two price bases)"
    return go.Scatter(
        **field.place([year], [field.top * 0.42]),
        **field.axes,
        mode="text",
        text=[f"<b>{amounts}</b> in all,<br>{period(rows[0])}{bases}"],
        textposition="middle center",
        textfont={"size": field.quiet, "color": light("muted")},
        customdata=[[row["claim_id"] for row in rows]],
        hovertext=["<br><br>".join(hover(tables, row) for row in rows)],
        hoverinfo="text",
        meta=meta("label", rows[0]["actor"], None),
    )


def gap_word(field: Field, text: str, years: Years, year: float) -> go.layout.Annotation:
    """The word that says what a hatched gap is."""
    level = field.top * (0.42 if field.turned else 0.16)
    words = field.words(f"<i>{text}</i>", year, level, colour="muted")
    return words.update(bgcolor=light("ground"), borderpad=2)


def baseline(field: Field) -> go.layout.Shape:
    """The zero line of a panel, over hatch and columns."""
    line = {"color": light("rule-strong"), "width": field.canvas.thin}
    across, along = ("x", "y") if field.turned else ("y", "x")
    ends = {f"{along}0": 0, f"{along}1": 1, f"{across}0": 0, f"{across}1": 0}
    refs = {"xref": field.refs[0], "yref": field.refs[1]}
    refs[f"{along}ref"] += " domain"
    return go.layout.Shape(type="line", line=line, **ends, **refs)
