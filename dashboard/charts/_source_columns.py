"""The words of a dot plot with one row a source: source and year, grade, the years of the claim.

Beside the dots where there is room; on a phone source and years stand on a line above their dot.
"""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._dots import is_school_text, source_name
from dashboard.charts._parts import label
from dashboard.charts._type import ink, muted, two_tone
from dashboard.tables import Tables
from dashboard.theme.canvas import Canvas
from dashboard.theme.tokens import light


@dataclass(frozen=True)
class Words:
    """What a row says where the name and year of its source are not enough.

    `name` and `detail` replace the bold and the quiet words; `aside` stands behind the figure where
    there is room; `speaker` is the side whose look the mark has, when it speaks of another;
    `planned` leaves the mark open: what was to come, not what was there.
    """

    name: str = ""
    detail: str = ""
    aside: str = ""
    speaker: str | None = None
    planned: bool = False


MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")


@dataclass(frozen=True)
class Columns:
    """The margins that hold the words, in px, and the least width of the dots between them."""

    left: int
    grade: int
    right: int
    least: int

    @property
    def beside(self) -> bool:
        """Whether the words stand beside the dots."""
        return self.grade > 0


COLUMNS = {
    "wide": Columns(262, 30, 112, 266),
    "narrow": Columns(4, 0, 4, 292),
    "projector": Columns(580, 60, 240, 900),
}


def heads(canvas: Canvas, yref: str, lead: str = "Source") -> list[go.layout.Annotation]:
    """What the columns hold, on the line of the scale over the panel on `yref`; none on a phone.

    `lead` is what the first one holds.
    """
    columns = COLUMNS[canvas.name]
    if not columns.beside:
        return []
    words = (
        (lead, 0, -columns.left, "left"),
        ("Grade", 0, -columns.grade, "center"),
        ("Years", 1, columns.right, "right"),
    )
    return [
        label(
            text,
            x,
            1,
            size=canvas.tick,
            colour=light("muted"),
            anchor=anchor,
            shift=(shift, canvas.tick * 0.62),
            refs=("paper", f"{yref} domain"),
        )
        for text, x, shift, anchor in words
    ]


def row_words(
    tables: Tables, canvas: Canvas, row: pd.Series, place: int, yref: str, words: Words
) -> list[go.layout.Annotation]:
    """The words of one row; the school text's years stand out, since they are not the war's."""
    columns = COLUMNS[canvas.name]
    y = place if columns.beside else place - 0.27
    lead = _named(tables, row, words)
    notes = [*_lead(canvas, lead, y, yref), _years(canvas, row, y, yref)]
    if columns.beside:
        notes.append(_grade(canvas, row, y, yref))
    return notes


def _named(tables: Tables, row: pd.Series, words: Words) -> tuple[str, str]:
    """The bold and the quiet words of a row."""
    if words.name:
        return words.name, words.detail
    name = source_name(tables, row, dated=False)
    year = source_name(tables, row).removeprefix(name).strip()
    said = words.detail or ("school text" if is_school_text(row) else "")
    return name, ", ".join(part for part in (year, said) if part)


def _lead(canvas: Canvas, lead: tuple[str, str], y: float, yref: str) -> list[go.layout.Annotation]:
    return two_tone(
        ink(lead[0], canvas.label, bold=True),
        muted(lead[1], canvas.label),
        0,
        y,
        shift=(-COLUMNS[canvas.name].left, 0),
        refs=("paper", yref),
    )


def _years(canvas: Canvas, row: pd.Series, y: float, yref: str) -> go.layout.Annotation:
    return label(
        years_words(row),
        1,
        y,
        size=_quiet_size(canvas),
        colour=light("ink" if is_school_text(row) else "muted"),
        bold=is_school_text(row),
        anchor="right",
        shift=(COLUMNS[canvas.name].right, 0),
        refs=("paper", yref),
    )


def _grade(canvas: Canvas, row: pd.Series, y: float, yref: str) -> go.layout.Annotation:
    return label(
        str(row["reliability"]),
        0,
        y,
        size=_quiet_size(canvas),
        colour=light("muted"),
        anchor="center",
        shift=(-COLUMNS[canvas.name].grade, 0),
        refs=("paper", yref),
    )


def _quiet_size(canvas: Canvas) -> int:
    return canvas.label - 1 if canvas.name == "wide" else canvas.label


def years_words(row: pd.Series) -> str:
    """The period of a claim in few letters: "1965–74", "≈1965–75", "Apr–May 1965"."""
    first, last = row["start_day"], row["end_day"]
    about = "≈" if row["approximate"] else ""
    if first.year != last.year:
        short = str(last.year)[2:] if first.year // 100 == last.year // 100 else str(last.year)
        return f"{about}{first.year}–{short}"
    if row["precision"] == "year":
        return f"{about}{first.year}"
    months = [MONTHS[day.month - 1] for day in (first, last)]
    return f"{about}{'–'.join(dict.fromkeys(months))} {first.year}"
