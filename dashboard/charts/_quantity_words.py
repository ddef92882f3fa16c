"""What the drawing of one quantity says in words: its rows, its foot, its answer.

Rows of one quantity need not count the same thing; where they do not, a few words of ours behind
the source's year tell them apart.
"""

from __future__ import annotations

import pandas as pd

from dashboard.charts._dots import is_school_text, source_name
from dashboard.charts._range_marks import ends, is_range
from dashboard.charts._source_columns import COLUMNS, Words, years_words
from dashboard.charts._type import text_width
from dashboard.tables import Tables
from dashboard.tables.derive import Assessment, assess
from dashboard.tables.words import claim_value, number
from dashboard.theme.canvas import Canvas
from dashboard.vocab import Unit

SCHOOL = "school text"
# What a claim counts, where claims of one quantity count different things.
COUNTS = {
    "troops-cn-0001": "chosen officers",
    "troops-cn-0002": "all",
    "troops-cn-0014": "railway only",
    "troops-su-0011": "officers",
    "aid-su-0018": "all aid, value",
    "aid-su-0015": "weight",
    "aid-su-0021": "weight",
    "aid-su-0023": "weight",
    "aid-su-0016": "military worth",
    "aid-su-0022": "military worth",
    "aid-su-0024": "military worth",
    "aid-su-0020": "all aid",
    "aid-su-0025": "hardware",
    "split-su-0026": "all troops",
    "split-su-0025": "in divisions",
    "split-su-0033": "March only",
    "split-su-0032": "March only",
    "split-cn-0009": "March only",
    "split-cn-0007": "Soviet count",
    "split-cn-0008": "Soviet count",
    "losses-cn-0020": "graves",
    "losses-cn-0032": "Western",
    "losses-cn-0033": "Western",
    "losses-nv-0003": "a claim",
    "deliv-cn-0008": "all aid",
    "deliv-cn-0009": "military",
    "deliv-cn-0130": "estimate",
    "deliv-su-0045": "estimate",
}
SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def row_words(tables: Tables, canvas: Canvas, claims: pd.DataFrame) -> dict[str, Words]:
    """The words of every row by claim id, its source's name cut where its column ends."""
    return {row["claim_id"]: _row_words(tables, canvas, row) for _, row in claims.iterrows()}


def _row_words(tables: Tables, canvas: Canvas, row: pd.Series) -> Words:
    name = source_name(tables, row, dated=False)
    year = source_name(tables, row).removeprefix(name).strip()
    said = COUNTS.get(str(row["claim_id"]), SCHOOL if is_school_text(row) else "")
    # A whole name says more than a cut one with its year.
    for detail in (", ".join(part for part in (year, said) if part), said):
        taken = text_width(detail, canvas.label) + max(5.0, canvas.label * 0.34) if detail else 0
        cut = _cut(name, canvas.label, _room(canvas, row) - taken)
        if cut == name:
            break
    return Words(cut, detail)


def _room(canvas: Canvas, row: pd.Series) -> float:
    """The px for the words of a source: up to its grade, on a phone up to its years."""
    columns = COLUMNS[canvas.name]
    if columns.beside:
        return columns.left - columns.grade - canvas.label * 0.8
    bold = is_school_text(row)
    years = text_width(years_words(row), canvas.label, bold)
    return columns.left + columns.least + columns.right - years - canvas.label


def _cut(name: str, size: float, room: float) -> str:
    """A name that fits into `room` px, cut after a word where one is short enough."""
    if text_width(name, size, bold=True) <= room:
        return name
    left = name
    while left and text_width(f"{left}…", size, bold=True) > room:
        shorter = left.rpartition(" ")[0]
        left = shorter or left[:-1]
    return f"{left.removesuffix(' and').rstrip(' ,')}…"


def basis(tables: Tables, found: Assessment) -> tuple[str, str]:
    """What the rows count and how many they are, in full and for a phone."""
    measures = list(dict.fromkeys(found.claims["measure"]))
    labels = " or ".join(_label(tables, "measure", one) for one in measures)
    hidden = f", {found.hidden} hidden" if found.hidden else ""
    count = f"{_claims(found.shown)}{hidden}"
    unit = _unit(found)
    return f"{labels} ({unit}), {count}", f"{unit}, {count}"


def foot(tables: Tables, found: Assessment) -> str:
    """Which claim is printed first and why, and what is hidden; for no claim, that none speaks."""
    quantity = tables.quantities.set_index("quantity_id").loc[found.quantity_id]
    if found.headline is None:
        lead = "The claim that is printed first rests on a weak source and is hidden."
        return f"{lead} {found.note}".strip()
    who = source_name(tables, found.headline)
    said = f"Printed first: {who}. {_sentence(str(quantity['why_headline']))}"
    return f"{said} {found.note}".strip()


def nothing(tables: Tables, found: Assessment) -> str:
    """What stands in the place of the rows when every claim is hidden."""
    every = assess(tables.with_weak(), found.quantity_id).claims
    names = dict.fromkeys(source_name(tables, row) for _, row in every.iterrows())
    return f"{found.note.removesuffix('.')} ({'; '.join(names)})."


def answer(tables: Tables, found: Assessment) -> str:
    """One sentence: how far the claims lie apart, how many they are, what is printed first."""
    if not found.shown:
        return f"Only weak sources speak: {_claims(found.hidden)} hidden."
    rows = found.claims
    unit = _unit(found)
    if found.shown == 1:
        row = rows.iloc[0]
        return f"One claim is left: {claim_value(row)} {unit}, {_graded(tables, row)}."
    many = "Both" if found.shown == 2 else f"All {_spelt(found.shown)}"
    if found.low == found.high:
        origin = ", but all go back to one origin" if found.origins == 1 else ""
        return f"{many} claims say {number(found.low)} {unit}{origin}."
    said = f"{found.badge.capitalize()}: {_extremes(rows)} {unit} in {_spelt(found.shown)} claims"
    figures = len({ends(row) for _, row in rows.iterrows()})
    if found.shown > 2:
        alike = figures == found.shown
        said += ", no two alike" if alike else f", {_spelt(figures)} different figures"
    if found.headline is not None:
        first = claim_value(found.headline)
        said += f"; printed first is {first}, {_graded(tables, found.headline)}"
    return f"{said}."


def _graded(tables: Tables, row: pd.Series) -> str:
    return f"{source_name(tables, row)} ({row['reliability']})"


def _extremes(rows: pd.DataFrame) -> str:
    low = min((row for _, row in rows.iterrows()), key=lambda row: ends(row)[0])
    high = max((row for _, row in rows.iterrows()), key=lambda row: ends(row)[1])
    least, most = (
        number(ends(row)[side]) if is_range(row) else claim_value(row)
        for side, row in enumerate((low, high))
    )
    return f"from {least} to {most.replace('up to', 'at most')}"


def _unit(found: Assessment) -> str:
    unit = str(found.claims["unit"].iloc[0])
    return "percent" if unit == Unit.PERCENT else unit


def _label(tables: Tables, kind: str, key: str) -> str:
    words = tables.vocabulary
    found = str(words.loc[(words["kind"] == kind) & (words["key"] == key), "label"].iloc[0])
    return f"{found[:1].lower()}{found[1:]}"


def _claims(count: int) -> str:
    return "1 claim" if count == 1 else f"{count} claims"


def _spelt(count: int) -> str:
    return SMALL[count] if count < len(SMALL) else str(count)


def _sentence(text: str) -> str:
    return text if text.endswith(".") else f"{text}."
