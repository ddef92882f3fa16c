"""The codebook's prose drawn: paragraphs, lists, tables and what stands inside a line."""

from __future__ import annotations

from collections.abc import Iterable

from dash import html
from dash.development.base_component import Component

from dashboard.files import data_address
from dashboard.tables.prose import Line, Passage, Run
from dashboard.ui.blocks.parts import Child, words_table


def passages(heading: str, found: Iterable[Passage]) -> list[Component]:
    """The passages of a section in order; `heading` names its tables."""
    return [_passage(heading, one) for one in found]


def line(runs: Line) -> list[Child]:
    """A line with its bold words, code and links."""
    return [_run(one) for one in runs]


def _passage(heading: str, one: Passage) -> Component:
    if one.kind == "table":
        head, *rows = one.rows
        plain = ["".join(run.text for run in cell) for cell in head]
        return words_table(
            heading, plain, [[html.Span(line(cell)) for cell in row] for row in rows]
        )
    if one.kind == "paragraph":
        return html.P(line(one.lines[0]), className="prose")
    items = [html.Li(line(item)) for item in one.lines]
    kind = html.Ul if one.kind == "list" else html.Ol
    return kind(items, className="prose prose-list")


def _run(run: Run) -> Child:
    if run.kind == "bold":
        return html.B(run.text)
    if run.kind == "em":
        return html.Em(run.text)
    if run.kind == "code":
        return html.Code(run.text)
    if run.kind == "link":
        return html.A(
            run.text,
            href=run.to if "//" in run.to or run.to.startswith("#") else data_address(run.to),
        )
    return run.text
