"""The check of the school text, statement by statement, with a filter by verdict."""

from __future__ import annotations

from collections import Counter

from dash import html

from dashboard.tables import Tables
from dashboard.tables.textbook import VERDICTS, Statement, statements

TITLE = "The school text, statement by statement"
NOTE = (
    "The data set grew out of a short article for schools. Each of its statements, in our words, "
    "was compared with other sources; the verdict says what came of it."
)
HEADS = ("Statement", "Verdict", "Compared with", "What we found")
RIVALS_CHART = "quantity"


def draw(tables: Tables) -> html.Section:
    """All statements as a table; buttons above it leave those of one verdict."""
    found = statements(tables)
    head = html.Thead(html.Tr([html.Th(word, scope="col") for word in HEADS]))
    table = html.Table(
        [
            html.Caption(f"{len(found)} statements", className="hidden-text"),
            head,
            html.Tbody([_row(one) for one in found]),
        ]
    )
    return html.Section(
        [
            html.H2(TITLE),
            html.P(NOTE, className="block-note"),
            _choices(Counter(one.verdict for one in found)),
            html.Div(
                table,
                className="table-scroll textbook-table",
                tabIndex="0",
                role="region",
                **{"aria-label": "Table of the statements"},
            ),
        ],
        **{"data-textbook": "", "aria-label": TITLE},
    )


def _choices(counts: Counter[str]) -> html.Div:
    buttons = [_choice("", "all", counts.total())]
    buttons += [_choice(key, word, counts[key]) for key, word in VERDICTS.items()]
    return html.Div(
        buttons, className="verdict-choices", role="group", **{"aria-label": "Show the verdict"}
    )


def _choice(verdict: str, word: str, count: int) -> html.Button:
    return html.Button(
        f"{word} ({count})",
        type="button",
        className="choice",
        **{
            "data-act": "verdict",
            "data-value": verdict,
            "aria-pressed": "false" if verdict else "true",
        },
    )


def _row(one: Statement) -> html.Tr:
    found: list[str | html.Button] = [one.remark]
    if one.quantity:
        found += [" ", _rivals(one)]
    return html.Tr(
        [
            html.Th([one.text, html.Span(f" {one.locator}", className="locator")], scope="row"),
            html.Td(html.B(VERDICTS[one.verdict])),
            html.Td("; ".join(one.compared) or "nothing found"),
            html.Td(found),
        ],
        **{"data-verdict": one.verdict},
    )


def _rivals(one: Statement) -> html.Button:
    return html.Button(
        "See all numbers",
        type="button",
        className="evidence-link",
        **{
            "data-act": "rivals",
            "data-value": f"{RIVALS_CHART}~{one.quantity}",
            "aria-label": f"See all numbers: {one.text}",
        },
    )
