"""CSV, for any cells: what is written is read back, also what the browser writes."""

from __future__ import annotations

import csv
import json
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from py_mini_racer import MiniRacer

from dashboard.paths import assets_dir
from dashboard.tables.read import cells
from tests.properties import held

# Signs that CSV, a spreadsheet or a browser may take for something else, and any other.
AWKWARD = st.text(alphabet="\"',;\n\r\t =+-@#<>&|\\0a1é越\ufeff", max_size=8)
cell = AWKWARD | st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
FORMULA = ("=", "+", "-", "@", "\t", "\r")


@st.composite
def sheets(draw: st.DrawFn) -> list[list[str]]:
    """A header and some rows, all of one width, at least two columns."""
    width = draw(st.integers(2, 4))
    row = st.lists(cell, min_size=width, max_size=width)
    return draw(st.lists(row, min_size=1, max_size=5))


@held
@given(sheets(), st.sampled_from(["\n", "\r\n"]))
def test_what_is_written_is_read_back_cell_by_cell(sheet: list[list[str]], line: str) -> None:
    text = StringIO(newline="")
    csv.writer(text, lineterminator=line, quoting=csv.QUOTE_ALL).writerows(sheet)
    found = cells(text.getvalue())
    assert [list(found.columns), *found.rows] == sheet
    assert found.lines == sorted(set(found.lines))
    assert all(one > 1 for one in found.lines)


@pytest.fixture(scope="module")
def engine() -> MiniRacer:
    """The browser's CSV writer, in V8 without a browser."""
    v8 = MiniRacer()
    v8.eval((assets_dir() / "js" / "csv.js").read_text(encoding="utf-8"))
    return v8


@held
@given(sheets(), st.booleans())
def test_the_browsers_file_is_read_back_and_runs_nothing(
    engine: MiniRacer, sheet: list[list[str]], header: bool
) -> None:
    columns, *rows = sheet
    table = {"columns": columns, "numeric": [], "rows": rows, "claims": ["c"] * len(rows)}
    lines = [["Source", "a\nb"]] if header else []
    asked = json.dumps(json.dumps([table, lines]))
    text = str(engine.eval(f"hanois.csv.csv(...JSON.parse({asked}))"))
    assert text.startswith("\ufeff")
    body = text.removeprefix("\ufeff")
    if header:
        comment, _, body = body.partition("\r\n")
        assert comment == "# Source: a b"
    read = list(csv.reader(StringIO(body, newline=""), strict=True))
    assert len(read) == len(rows) + 1
    for given_row, read_row in zip(rows, read[1:], strict=True):
        assert read_row[-1] == "c"
        for before, after in zip(given_row, read_row[:-1], strict=True):
            assert after in (before, f"'{before}")
            assert not after.startswith(FORMULA) or after.strip("+-.,0123456789") == ""
