"""A sheet as a workbook: the table, its sources, its columns, and the receipt.

Text is written as text: nothing is made a number, a link or a formula, and a cell that begins like
a formula has Excel's own quote mark, so that it stays text when somebody edits it. The receipt also
stands in the document's properties. The moment of making is the version's day.
"""

from __future__ import annotations

from io import BytesIO
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from dashboard.dataout.csvfile import JOINED
from dashboard.dataout.defuse import runs
from dashboard.dataout.receipt import Receipt
from dashboard.dataout.sheet import TEXT, Cell, Column, Sheet
from dashboard.tables.edition import AUTHOR

COLUMNS, ABOUT = "columns", "about"
NARROWEST, WIDEST = 9, 48
OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}


def xlsx_bytes(given: Sheet, sources: Sheet, receipt: Receipt) -> bytes:
    """The workbook; `sources` are the works that the table names, left out where it names none."""
    out = BytesIO()
    book = Workbook(out, OPTIONS)
    book.set_properties(_properties(receipt))
    looks = _Looks(book)
    _write(book.add_worksheet(given.name), given, looks)
    if sources.rows and sources.name != given.name:
        _write(book.add_worksheet(sources.name), sources, looks)
    _write(book.add_worksheet(COLUMNS), _columns(given), looks)
    _write(book.add_worksheet(ABOUT), _about(receipt), looks)
    book.close()
    return out.getvalue()


class _Looks:
    """The formats of one workbook."""

    def __init__(self, book: Workbook) -> None:
        self.head: Format = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
        self.quoted: Format = book.add_format({"quote_prefix": True})


def _properties(receipt: Receipt) -> dict[str, Any]:
    edition = receipt.edition
    return {
        "title": receipt.title,
        "subject": f"Data version {edition.version}, {edition.day.isoformat()}",
        "author": AUTHOR,
        "company": AUTHOR,
        "category": edition.licence,
        "keywords": f"version {edition.version}; {edition.licence_name}",
        "comments": receipt.text().strip(),
        "created": receipt.made.replace(tzinfo=None),
    }


def _write(page: Worksheet, given: Sheet, looks: _Looks) -> None:
    page.freeze_panes(1, 1)
    for at, column in enumerate(given.columns):
        page.write_string(0, at, column.name, looks.head)
        page.set_column(at, at, _width([column.name, *(row[at] for row in given.rows)]))
    for line, row in enumerate(given.rows, start=1):
        for at, cell in enumerate(row):
            _put(page, line, at, cell, looks)
    if given.rows:
        page.autofilter(0, 0, len(given.rows), len(given.columns) - 1)


def _put(page: Worksheet, line: int, at: int, cell: Cell, looks: _Looks) -> None:
    if cell is None:
        return
    if isinstance(cell, int | float):
        page.write_number(line, at, cell)
        return
    text = JOINED.join(cell) if isinstance(cell, tuple) else cell
    if runs(text):
        page.write_string(line, at, text, looks.quoted)
    else:
        page.write_string(line, at, text)


def _width(cells: list[Cell]) -> int:
    return max(NARROWEST, min(WIDEST, max(len(str(cell or "")) for cell in cells) + 2))


def _columns(given: Sheet) -> Sheet:
    head = tuple(Column(name, TEXT, "") for name in ("column", "holds", "unit", "meaning"))
    rows = tuple((one.name, one.kind, one.unit, one.meaning) for one in given.columns)
    return Sheet(COLUMNS, given.title, given.meaning, head, rows)


def _about(receipt: Receipt) -> Sheet:
    head = (Column("about", TEXT, ""), Column("this file", TEXT, ""))
    return Sheet(ABOUT, receipt.title, "", head, receipt.lines())
