"""What the claims of a series and of a quantity must have in common."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tables.spoil import put, said


@pytest.mark.parametrize(
    ("table", "row", "column", "text", "words"),
    [
        ("series", "dots", "unit", "km", "unit: 'tonnes' is not that of series dots, km"),
        (
            "series",
            "dots",
            "measure",
            "route_length",
            "measure: 'rail_cargo' is not that of series dots",
        ),
        (
            "series",
            "dots",
            "source_id",
            "paper",
            "source_id: 'book' is not that of series dots, paper",
        ),
        (
            "series",
            "shares",
            "actor",
            "USSR;USA",
            "actor: 'China' is not that of series shares, USSR",
        ),
    ],
)
def test_a_point_that_does_not_fit_its_series_is_named(
    toy: Path, table: str, row: str, column: str, text: str, words: str
) -> None:
    put(toy, table, row, column, text)
    assert any(words in problem for problem in said(toy))


def test_a_series_has_at_least_two_points(toy: Path) -> None:
    put(toy, "transport", "trans-cn-0002", "series_id", "")
    (problem,) = said(toy)
    assert problem.endswith("series_id: 'dots' has 1 points, at least two")


@pytest.mark.parametrize(
    ("column", "text", "words"),
    [
        ("claim_ids", "losses-cn-0001", "claim_ids: 1 claim, at least two"),
        ("headline_claim_id", "losses-cn-0004", "'losses-cn-0004' is not one of claim_ids"),
        ("spread_low", "1000", "spread_low: 1000 is not the range of the claims, 1100"),
        ("spread_high", "1400", "spread_high: 1400 is not the range of the claims, 4000"),
        ("claim_ids", "losses-cn-0001;aid-cn-0001", "claim_ids: units people, percent, one unit"),
    ],
)
def test_a_quantity_that_does_not_fit_its_claims_is_named(
    toy: Path, column: str, text: str, words: str
) -> None:
    line = put(toy, "quantities", "killed", column, text)
    found = [problem for problem in said(toy) if problem.startswith(f"quantities.csv:{line} ")]
    assert any(words in problem for problem in found)


def test_a_missing_claims_table_raises_no_alarm_about_series(toy: Path) -> None:
    (toy / "deliveries.csv").unlink()
    assert [p for p in said(toy) if p.startswith(("series.csv", "quantities.csv"))] == []
