"""A chart's table as a workbook: the rows, and a second sheet with the receipt.

Cells are numbers or words, never formulas and never links: what begins with `=` is written as words
with the mark that keeps it words. The same table gives the same bytes.
"""

from __future__ import annotations

from datetime import date, datetime
from io import BytesIO
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

ROWS, RECEIPT = "Claims", "Receipt"
AUTHOR = "Hanoi\u2019s Allies"
SETTINGS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
# Words that a spreadsheet might run when the cell is edited.
RISKY = ("=", "+", "-", "@", "\t", "\r")
WIDEST, NARROWEST = 60, 8
LABELS, TEXTS = 16, 100


def workbook(sheet: dict[str, Any], day: date) -> bytes:
    """The bytes of a workbook; `sheet` is {columns, rows, lines, receipt} of exportjob.js."""
    held = BytesIO()
    book = xlsxwriter.Workbook(held, SETTINGS)
    book.set_properties(_properties(sheet["receipt"], day))
    head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
    words = book.add_format({"text_wrap": True, "valign": "top"})
    risky = book.add_format({"text_wrap": True, "valign": "top", "quote_prefix": True})
    _fill(book.add_worksheet(ROWS), sheet["columns"], sheet["rows"], head, words, risky)
    told = book.add_worksheet(RECEIPT)
    told.set_column(0, 0, LABELS)
    told.set_column(1, 1, TEXTS)
    for row, (label, text) in enumerate(sheet["lines"]):
        told.write_string(row, 0, label, head)
        told.write_string(row, 1, text, risky if text.startswith(RISKY) else words)
    book.close()
    return held.getvalue()


def _fill(
    made: Worksheet,
    columns: list[str],
    rows: list[list[str | float]],
    head: Format,
    words: Format,
    risky: Format,
) -> None:
    for column, name in enumerate(columns):
        longest = max((len(str(row[column])) for row in rows), default=0)
        made.set_column(column, column, min(WIDEST, max(NARROWEST, len(name), longest) + 1))
        made.write_string(0, column, name, head)
    for number, row in enumerate(rows, start=1):
        for column, cell in enumerate(row):
            if isinstance(cell, str):
                made.write_string(number, column, cell, risky if cell.startswith(RISKY) else words)
            else:
                made.write_number(number, column, cell, words)
    made.freeze_panes(1, 0)
    if rows:
        made.autofilter(0, 0, len(rows), len(columns) - 1)


def _properties(receipt: dict[str, str], day: date) -> dict[str, Any]:
    return {
        "title": receipt["title"],
        "subject": receipt["filters"],
        "author": AUTHOR,
        "category": f"Data version {receipt['version']}",
        "keywords": receipt["sources"],
        "comments": receipt["citation"],
        "status": receipt["licence"],
        "hyperlink_base": receipt["address"],
        "created": datetime(day.year, day.month, day.day),
    }
