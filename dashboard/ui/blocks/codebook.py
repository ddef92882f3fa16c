"""The codebook: every column of every table and every word of the vocabulary, folded."""

from __future__ import annotations

from dash import html

from dashboard.tables import Tables
from dashboard.tables.manual import Columns, Words, columns_listed, words_listed
from dashboard.ui.blocks.parts import section, words_table


def draw(tables: Tables) -> html.Div:
    """Columns, then vocabulary."""
    return html.Div(
        [
            section("Columns", [_columns(one) for one in columns_listed(tables)]),
            section("Vocabulary", [_words(one) for one in words_listed(tables)]),
        ],
        className="words",
    )


def _columns(one: Columns) -> html.Details:
    table = words_table(
        f"Columns of {one.title}",
        ["Column", "Holds", "Meaning"],
        [[html.Code(name), holds, meaning] for name, holds, meaning in one.rows],
    )
    return _unfolding(one.title, f"{len(one.rows)} columns", table)


def _words(one: Words) -> html.Details:
    table = words_table(
        one.title,
        ["Key", "Label", "Meaning", "Note"],
        [[html.Code(key), *others] for key, *others in one.rows],
    )
    return _unfolding(one.title, f"{len(one.rows)} words", table)


def _unfolding(title: str, count: str, table: html.Div) -> html.Details:
    summary = html.Summary([html.Span(title), html.Span(count, className="muted")])
    return html.Details([summary, table], className="unfolding")
