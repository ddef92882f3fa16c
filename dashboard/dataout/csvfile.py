"""A sheet as CSV for people with spreadsheets: UTF-8 with Excel's mark, formulas defused.

The files of `data/` are the tables byte for byte, without mark, licence and terms; this is the copy
to open. Lists are joined as in the tables, by a semicolon; an empty cell is None.
"""

from __future__ import annotations

import csv
from io import StringIO

from dashboard.dataout.defuse import defused
from dashboard.dataout.sheet import Cell, Sheet

# Excel reads UTF-8 only behind this mark.
MARK = "\ufeff"
JOINED = ";"


def csv_bytes(given: Sheet) -> bytes:
    """The sheet as CSV, lines ended as RFC 4180 wants."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(given.names)
    writer.writerows([_cell(cell) for cell in row] for row in given.rows)
    return (MARK + out.getvalue()).encode()


def _cell(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, tuple):
        return defused(JOINED.join(cell))
    return defused(str(cell))
