"""Without scripts the page still tells its six numbers, each with its source."""

from __future__ import annotations

from html import escape

from dash import Dash

from dashboard.charts.headlines import HEADLINES
from dashboard.tables import Tables
from dashboard.tables.assess import assess
from dashboard.tables.words import claim_value
from dashboard.ui.noscript import HEADS, without_scripts


def test_every_headline_number_stands_there_with_question_and_source(tables: Tables) -> None:
    text = without_scripts(tables)
    for one in HEADLINES:
        found = assess(tables, one.quantity)
        assert escape(found.question) in text
        assert found.headline is not None
        assert escape(claim_value(found.headline)) in text
        assert escape(found.badge) in text
    assert text.count("<tr>") == len(HEADLINES) + 1
    assert text.count("<th ") == len(HEADS)


def test_it_is_part_of_the_page_and_lets_no_markup_through(app: Dash, tables: Tables) -> None:
    page = app.server.test_client().get("/").get_data(as_text=True)
    assert without_scripts(tables) in page
    assert "<noscript><div" in page
    assert "<script" not in without_scripts(tables)
