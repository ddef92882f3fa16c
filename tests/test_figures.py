"""The file of a figure: its words and its table come from the claims that the figure draws."""

from __future__ import annotations

import json

import pytest

from dashboard.charts import ORDER, chart
from dashboard.charts._spec import claim_ids
from dashboard.figures import EVIDENCE, figure_file
from dashboard.tables import Tables
from dashboard.theme.canvas import NARROW, WIDE

TROOPS = "chinese_troops"


@pytest.mark.parametrize("slug", ORDER)
@pytest.mark.parametrize("evidence", EVIDENCE)
def test_a_file_is_plain_and_its_table_holds_what_the_figure_draws(
    tables: Tables, slug: str, evidence: str
) -> None:
    file = figure_file(tables, chart(slug), WIDE, evidence)
    json.dumps(file, allow_nan=False)
    drawn = set(claim_ids(file["figure"]))
    table = file["table"]
    assert file["claims"] == len(drawn)
    assert set(table["claims"]) <= drawn
    assert len(table["rows"]) == len(table["claims"])
    assert {len(row) for row in table["rows"]} <= {len(table["columns"])}
    assert file["answer"]
    assert file["alt"]


def test_a_strong_file_draws_no_weak_claim_and_counts_what_it_hides(tables: Tables) -> None:
    weak = set(tables.claims.loc[tables.claims["weak"], "claim_id"])
    every, strong = (figure_file(tables, chart("headlines"), WIDE, one) for one in EVIDENCE)
    assert not weak.intersection(claim_ids(strong["figure"]))
    assert strong["hidden"] == len(weak.intersection(claim_ids(every["figure"]))) > 0
    assert every["hidden"] == 0


def test_the_tables_handed_in_may_already_hide_weak_sources(tables: Tables) -> None:
    file = figure_file(tables, chart("headlines"), WIDE, "strong")
    assert figure_file(tables.without_weak(), chart("headlines"), WIDE, "strong") == file


def test_a_canvas_changes_the_figure_and_not_the_claims(tables: Tables) -> None:
    wide, narrow = (figure_file(tables, chart(TROOPS), one, "all") for one in (WIDE, NARROW))
    assert wide["canvas"] != narrow["canvas"]
    assert set(wide["table"]["claims"]) == set(narrow["table"]["claims"])


def test_a_table_of_claims_has_value_source_grade_and_locator(tables: Tables) -> None:
    table = figure_file(tables, chart(TROOPS), WIDE, "all")["table"]
    row = table["rows"][table["claims"].index("troops-cn-0019")]
    told = dict(zip(table["columns"], row, strict=True))
    assert told["Value"] == "about 170,000"
    assert told["Source"] == "Garver 2016"
    assert told["Grade"] == "A"
    assert told["Locator"] == "p. 240"
    assert [table["columns"][one] for one in table["numeric"]] == ["Value"]
