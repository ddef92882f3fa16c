"""What is refused, in which words, and where exactly the line runs between allowed and refused."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import pytest

from dashboard.tables import Tables
from dashboard.tables.derive import UnitGuardError, join_line, series_claims, stack, total

Doing = Callable[..., object]
ENDING = "; series tonnes, drawn as {}"
ADDS = "Stack by actor."


@pytest.fixture
def tonnes(toy_tables: Tables) -> pd.DataFrame:
    """Two actors in two periods, drawn as bars: a series that may be stacked by actor."""
    return series_claims(toy_tables, "tonnes")


def said(claims: pd.DataFrame, note: str, draw_as: str = "bars") -> pd.DataFrame:
    """The claims under other words of their series."""
    return claims.assign(comparable_note=note, draw_as=draw_as)


def in_turn(claims: pd.DataFrame) -> pd.DataFrame:
    """The claims in years of their own, one after the other."""
    years = range(1955, 1955 + len(claims))
    first = [pd.Timestamp(year, 1, 1) for year in years]
    return claims.assign(start_day=first, end_day=[pd.Timestamp(year, 12, 31) for year in years])


def refusal(error: pytest.ExceptionInfo[UnitGuardError]) -> str:
    """What was said, without the words of the series at the end."""
    return str(error.value).split("; series")[0]


def test_a_line_without_permission_names_both_ends(tonnes: pd.DataFrame) -> None:
    with pytest.raises(UnitGuardError) as error:
        join_line(said(tonnes, "", "points"))
    assert str(error.value) == (
        "cannot join deliv-cn-0001 and deliv-su-0002: its points are not joined"
        + ENDING.format("points")
    )
    alone = said(tonnes.iloc[:1], "", "points")
    assert len(join_line(alone)) == 1


@pytest.mark.parametrize(("column", "note"), [("actor", ""), ("item", "One line across states.")])
def test_a_line_across_two_values_names_the_column(
    tonnes: pd.DataFrame, column: str, note: str
) -> None:
    one = in_turn(tonnes).assign(actor="China", item="goods")
    two = one.assign(**{column: ["a", "b", "a", "b"]})
    assert len(join_line(said(one, note, "line"))) == 4
    with pytest.raises(UnitGuardError) as error:
        join_line(said(two, note, "line"))
    assert refusal(error) == (
        "cannot join deliv-cn-0001 and deliv-su-0002: "
        f"the line would run across several values of {column}"
    )


def test_one_line_may_run_across_actors_where_the_series_says_so(tonnes: pd.DataFrame) -> None:
    two = tonnes.assign(actor=["a", "b", "a", "b"], item="goods")
    assert len(join_line(said(two, "One line across states.", "line"))) == 4
    with pytest.raises(UnitGuardError, match="several values of actor"):
        join_line(said(two, "", "line"))


def test_a_stack_by_what_the_series_does_not_say_is_refused(tonnes: pd.DataFrame) -> None:
    with pytest.raises(UnitGuardError) as error:
        stack(said(tonnes, ADDS), by="item")
    assert refusal(error) == (
        "cannot stack deliv-cn-0001 and deliv-su-0002: "
        "the series does not say that it is stacked by item"
    )


def test_one_period_with_the_same_block_twice_names_the_two(tonnes: pd.DataFrame) -> None:
    twice = said(tonnes, ADDS).assign(
        actor=["China", "China", "China", "USSR"], item=["rice", "arms", "rice", "rice"]
    )
    with pytest.raises(UnitGuardError) as error:
        stack(twice)
    assert refusal(error) == (
        "cannot stack deliv-cn-0001 and deliv-su-0001: one period has the same actor twice"
    )
    # The same block in two periods is what a stack is for.
    assert len(stack(twice.iloc[[0, 2, 3]])) == 3


def test_no_claims_are_a_stack_of_numbers(tonnes: pd.DataFrame) -> None:
    none = stack(tonnes.iloc[:0])
    assert [str(none[one].dtype) for one in ("base", "top")] == ["float64", "float64"]


SUMS = [
    ({}, "", "points", "the series is not summed"),
    ({"item": "goods"}, "", "bars", "the series does not say that its actors add up"),
    (
        {"actor": "China", "item": ["a", "b", "a", "b"]},
        "",
        "bars",
        "the series does not say that its items add up",
    ),
    (
        {"item": "goods", "snapshot": True},
        ADDS,
        "bars",
        "a strength, rate or share is never summed over time",
    ),
]


@pytest.mark.parametrize(("changes", "note", "draw_as", "why"), SUMS, ids=[one[3] for one in SUMS])
def test_a_sum_that_no_sentence_allows_is_refused(
    tonnes: pd.DataFrame, changes: dict[str, object], note: str, draw_as: str, why: str
) -> None:
    with pytest.raises(UnitGuardError) as error:
        total(said(tonnes.assign(**changes), note, draw_as))
    assert refusal(error) == f"cannot sum deliv-cn-0001 and deliv-su-0002: {why}"


def test_a_strength_of_several_actors_on_one_day_may_be_summed(tonnes: pd.DataFrame) -> None:
    one_day = said(tonnes.iloc[:2], ADDS).assign(snapshot=True, item="goods")
    assert one_day["start_day"].nunique() == 1
    assert total(one_day) == one_day["value"].sum()


@pytest.mark.parametrize(
    ("years", "refused"),
    [("1950-51", False), ("1954-55", True), ("1961-62", True), ("1970-71", False)],
)
def test_years_that_the_series_excepts_are_refused_up_to_their_edges(
    tonnes: pd.DataFrame, years: str, refused: bool
) -> None:
    """Of a claim on 1955 to 1961."""
    dated = tonnes.iloc[:2].assign(
        start_day=pd.Timestamp("1955-01-01"), end_day=pd.Timestamp("1961-12-31"), item="goods"
    )
    asked = said(dated, f"Stack by actor except {years}.")
    for doing in (stack, total):
        if refused:
            with pytest.raises(UnitGuardError) as error:
                doing(asked)
            first, last = years.split("-")
            assert refusal(error) == (
                "cannot stack or sum deliv-cn-0001 and deliv-su-0001: "
                f"the series excepts {first}-19{last}"
            )
        else:
            doing(asked)


@pytest.mark.parametrize(("doing", "word"), [(stack, "stack"), (total, "sum")])
def test_a_range_without_a_value_has_no_height(
    tonnes: pd.DataFrame, doing: Doing, word: str
) -> None:
    ranged = said(tonnes.assign(item="goods", low=[1.0, 2.0, 3.0, 4.0]), ADDS)
    ranged.loc[ranged.index[1], "value"] = float("nan")
    with pytest.raises(UnitGuardError) as error:
        doing(ranged)
    assert refusal(error) == (
        f"cannot {word} deliv-su-0001: a claim gives only a range, which has no height of its own"
    )
    assert len(stack(ranged, bound="low")) == 4
    assert total(ranged, bound="low") == 10


@pytest.mark.parametrize(("doing", "word"), [(join_line, "join"), (stack, "stack"), (total, "sum")])
def test_two_units_are_refused_in_the_word_of_what_was_asked(
    tonnes: pd.DataFrame, doing: Doing, word: str
) -> None:
    mixed = tonnes.assign(unit=["tonnes", "tonnes", "people", "people"])
    with pytest.raises(UnitGuardError) as error:
        doing(mixed)
    assert str(error.value) == (
        f"cannot {word} deliv-cn-0001 and deliv-cn-0002: unit 'tonnes' against 'people'"
    )


def test_of_equal_days_the_first_given_comes_first(tonnes: pd.DataFrame) -> None:
    many = pd.concat([tonnes.iloc[:1]] * 40, ignore_index=True)
    many = many.assign(actor=[f"actor {at:02}" for at in range(40)], item="goods")
    assert stack(said(many, ADDS))["actor"].tolist() == many["actor"].tolist()
    lined = join_line(said(many, "One line across states.", "line"))
    assert lined["actor"].tolist() == many["actor"].tolist()
