"""Loading: types, joined columns, weak sources, errors with file and line."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pandas as pd
import pytest

from dashboard.tables import Tables, TablesError, load
from tests.tables.spoil import put, swap


def claim(tables: Tables, claim_id: str) -> pd.Series:
    return tables.all_claims.set_index("claim_id").loc[claim_id]


def test_claims_are_typed_and_in_file_order(tables: Tables) -> None:
    claims = tables.claims
    assert list(claims.index) == list(range(1250))
    assert list(claims["table"].unique()) == [r.name for r in tables.schema.claims]
    assert {str(claims[name].dtype) for name in ("value", "low", "high")} == {"float64"}
    assert {str(claims[name].dtype) for name in ("start_day", "end_day")} == {"datetime64[s]"}
    assert all(isinstance(keys, tuple) for keys in claims["warnings"])
    assert claims[["weak", "approximate", "uncertain", "snapshot"]].dtypes.eq(bool).all()


def test_a_row_knows_its_line(tables: Tables) -> None:
    assert claim(tables, "troops-cn-0033")["line"] == 182


def test_a_row_after_a_line_break_in_a_cell_knows_its_physical_line(toy: Path) -> None:
    swap(toy, "troops.csv", "A floor without a figure.", '"A floor\nwithout a figure."')
    lines = load(toy).claims.set_index("claim_id")["line"]
    assert lines["troops-su-0002"] == lines["troops-su-0001"] + 2


def test_a_span_covers_every_day_it_may_mean(toy_tables: Tables) -> None:
    row = claim(toy_tables, "troops-cn-0004")
    assert (row["start_day"], row["end_day"]) == (
        pd.Timestamp("1965-06-01"),
        pd.Timestamp("1968-03-31"),
    )
    assert row["precision"] == "month"
    assert pd.isna(claim(toy_tables, "trans-cn-0001")["start_day"])
    assert claim(toy_tables, "troops-cn-0003")["approximate"]
    assert claim(toy_tables, "troops-su-0001")["uncertain"]


def test_nothing_and_zero_differ(toy_tables: Tables) -> None:
    assert claim(toy_tables, "troops-su-0002")["value"] == 0
    assert pd.isna(claim(toy_tables, "troops-su-0001")["value"])


def test_weak_is_reliability_d_or_the_warning(toy_tables: Tables) -> None:
    weak = toy_tables.claims.loc[toy_tables.claims["weak"], "claim_id"]
    assert list(weak) == ["troops-cn-0005", "losses-cn-0003", "losses-cn-0004", "losses-cn-0005"]
    assert claim(toy_tables, "losses-cn-0003")["reliability"] == "D"


def test_weak_claims_can_be_hidden_and_shown_again(toy_tables: Tables) -> None:
    strong = toy_tables.without_weak()
    assert strong.hides_weak
    assert not strong.claims["weak"].any()
    assert list(strong.claims.index) == list(range(len(toy_tables.claims) - 4))
    assert strong.quantities is toy_tables.quantities
    assert not strong.with_weak().hides_weak
    assert len(strong.with_weak().claims) == len(toy_tables.claims)


def test_tables_cannot_be_reassigned(toy_tables: Tables) -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        toy_tables.version = "2"  # type: ignore[misc]


def test_list_columns_are_tuples(toy_tables: Tables) -> None:
    series = toy_tables.series.set_index("series_id")
    assert series.loc["shares", "actor"] == ("USSR", "China")
    assert toy_tables.events["other_sources"].tolist() == [("paper", "table"), ()]


@pytest.mark.parametrize(
    ("table", "row", "column", "text", "words"),
    [
        ("troops", "troops-cn-0001", "value", "1,000", "value: '1,000' is not a number"),
        ("troops", "troops-cn-0001", "value", "nan", "value: 'nan' is not a number"),
        ("troops", "troops-cn-0001", "value", "9" * 400, "value: '9999"),
        ("sources", "book", "source_id", "blog", "source_id: 'blog' stands twice"),
        ("troops", "troops-cn-0001", "start", "1965-13", "'1965-13' has no such month"),
        ("events", "ev-1", "end", "1964", "'1964' ends before '1965-06-09' starts"),
        ("events", "ev-1", "importance", "high", "importance: 'high' is not a number"),
    ],
)
def test_a_cell_that_cannot_be_read_is_named_with_file_and_line(
    toy: Path, table: str, row: str, column: str, text: str, words: str
) -> None:
    line = put(toy, table, row, column, text)
    with pytest.raises(TablesError) as caught:
        load(toy)
    assert str(caught.value).startswith(f"{toy / table}.csv:{line} ")
    assert words in str(caught.value)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("troops.csv", r"troops\.csv:1 file: missing"),
        ("datapackage.json", r"datapackage\.json:1 file"),
    ],
)
def test_a_missing_file_is_named(toy: Path, name: str, words: str) -> None:
    (toy / name).unlink()
    with pytest.raises(TablesError, match=words):
        load(toy)


def test_other_columns_are_refused(toy: Path) -> None:
    swap(toy, "phases.csv", "short,", "brief,")
    with pytest.raises(TablesError, match=r"phases\.csv:1 columns: .*brief.*must be .*short"):
        load(toy)


def test_a_ragged_row_is_named_with_its_line(toy: Path) -> None:
    swap(toy, "phases.csv", "p2,", "p2,,")
    with pytest.raises(TablesError, match=r"phases\.csv:3 row: 9 cells, must be 8"):
        load(toy)
