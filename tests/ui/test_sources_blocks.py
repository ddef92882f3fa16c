"""The parts of the Sources page that are no charts, as the browser gets them."""

from __future__ import annotations

import json
from typing import Any

from dashboard.charts import chart
from dashboard.pages import PAGES
from dashboard.tables import Tables
from dashboard.tables.textbook import VERDICTS, statements
from dashboard.ui.blocks import blocks
from dashboard.ui.blocks.textbook import RIVALS_CHART


def parts(tree: Any, tag: str) -> list[dict[str, Any]]:
    """The attributes of every element of a kind in a block, and its first child as `text`."""
    if not isinstance(tree, list):
        return []
    kind, attributes, *children = tree
    own = [{**attributes, "text": children[0] if children else ""}] if kind == tag else []
    return own + [found for one in children for found in parts(one, tag)]


def test_the_sources_page_has_both() -> None:
    page = next(page for page in PAGES if page.key == "sources")
    assert page.blocks == ("textbook", "ledger")


def test_every_statement_is_a_row_of_a_real_table(tables: Tables) -> None:
    block = blocks(tables)["textbook"]()
    rows = [row for row in parts(block, "tr") if "data-verdict" in row]
    assert len(rows) == len(statements(tables))
    assert {row["data-verdict"] for row in rows} <= set(VERDICTS)
    assert len(parts(block, "th")) == len(rows) + 4


def test_each_verdict_has_a_button_that_says_how_many(tables: Tables) -> None:
    buttons = parts(blocks(tables)["textbook"](), "button")
    choices = [one for one in buttons if one["data-act"] == "verdict"]
    assert [one["data-value"] for one in choices] == ["", *VERDICTS]
    assert [one["aria-pressed"] for one in choices] == ["true"] + ["false"] * len(VERDICTS)
    assert choices[0]["text"] == "all (38)"


def test_statements_with_a_number_lead_to_all_its_rivals(tables: Tables) -> None:
    buttons = parts(blocks(tables)["textbook"](), "button")
    doors = [one["data-value"] for one in buttons if one["data-act"] == "rivals"]
    known = {name for name, _ in chart(RIVALS_CHART).drawings()}
    assert len(doors) == 8
    assert set(doors) <= known


def test_the_list_of_claims_is_only_a_door_until_it_is_opened(tables: Tables) -> None:
    block = blocks(tables)["ledger"]()
    (button,) = parts(block, "button")
    assert button["data-act"] == "ledger"
    assert "1,250" in button["text"]
    assert len(json.dumps(block)) < 2_000
