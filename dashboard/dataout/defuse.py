"""Cells that a spreadsheet would run as a formula, made harmless.

The signs that begin a formula in Excel, LibreOffice or Sheets; a real number may begin with a sign.
The same rule stands in `assets/js/csv.js`, for what the browser writes.
"""

from __future__ import annotations

import re

_FORMULA = re.compile(r"[=+\-@\t\r]")
_NUMBER = re.compile(r"[-+]?\d+(?:\.\d+)?")


def runs(text: str) -> bool:
    """Whether a spreadsheet would take this text for a formula."""
    return bool(_FORMULA.match(text)) and not _NUMBER.fullmatch(text)


def defused(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet would run it."""
    return f"'{text}" if runs(text) else text
