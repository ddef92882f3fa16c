"""A workbook holds numbers and words, never a formula, and says where they come from."""

from __future__ import annotations

import zipfile
from datetime import date
from io import BytesIO
from typing import Any

from dashboard.publish.export.xlsx import workbook
from tests.browser.exported import of_xlsx, sheet

DAY = date(2026, 2, 1)
RECEIPT = {
    "title": "Who?", "answer": "They.", "filters": "Everything.", "sources": "Sources: A; B",
    "licence": "CC BY 4.0", "version": "1.0.0", "date": "2026-02-01", "address": "#/aid",
    "citation": "Cite me",
}  # fmt: skip
LINES = [
    ["Title", "Who?"], ["Answer", "They."], ["Shown", "Everything."], ["Sources", "A; B"],
    ["Licence", "CC BY 4.0"], ["Data version", "1.0.0"], ["Date", "2026-02-01"],
    ["Address", "#/aid"], ["Cite as", "Cite me"],
]  # fmt: skip
GIVEN: dict[str, Any] = {
    "columns": ["Item", "Value", "Claim"],
    "rows": [["=1+1", 320000, "a-b-0001"], ["http://x.example", "100 to 150", "@SUM(A1)"]],
    "lines": LINES,
    "receipt": RECEIPT,
}


def test_a_workbook_is_rows_and_a_receipt() -> None:
    made = workbook(GIVEN, DAY)
    assert sheet(made, 1) == [
        ["Item", "Value", "Claim"],
        ["=1+1", 320000.0, "a-b-0001"],
        ["http://x.example", "100 to 150", "@SUM(A1)"],
    ]
    read = of_xlsx(made)
    assert read == {key: RECEIPT[key] for key in read}


def test_what_looks_like_a_formula_is_marked_as_words() -> None:
    styles = zipfile.ZipFile(BytesIO(workbook(GIVEN, DAY))).read("xl/styles.xml").decode()
    assert 'quotePrefix="1"' in styles


def test_the_same_table_is_the_same_bytes_and_another_day_is_not() -> None:
    assert workbook(GIVEN, DAY) == workbook(GIVEN, DAY)
    assert workbook(GIVEN, DAY) != workbook(GIVEN, date(2026, 2, 2))


def test_a_table_without_rows_is_a_workbook_all_the_same() -> None:
    assert sheet(workbook({**GIVEN, "rows": []}, DAY), 1) == [["Item", "Value", "Claim"]]
