"""What several blocks are made of: links that open evidence, tables of words, buttons that copy."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias

from dash import html
from dash.development.base_component import Component

Child: TypeAlias = str | Component


def section(title: str, children: Sequence[Component]) -> html.Section:
    """A section of a page of words below its heading."""
    return html.Section([html.H2(title), *children], className="words-section")


def evidence_link(children: Child | list[Child], claim: str, *, label: str = "") -> html.Button:
    """A link-like button that opens the evidence of a claim or an event.

    `label` is what is spoken where the shown words would not do.
    """
    spoken: dict[str, Any] = {"aria-label": label} if label else {}
    return html.Button(
        children,
        type="button",
        className="evidence-link",
        title=label or None,
        **{"data-act": "claim", "data-value": claim},
        **spoken,
    )


def copy_button(word: str, text: str) -> html.Button:
    """A button that copies a text."""
    return html.Button(
        word,
        type="button",
        className="plain-button copy-button",
        **{"data-act": "copy", "data-value": text},
    )


def words_table(
    caption: str, head: Sequence[str], rows: Sequence[Sequence[Child]], *, kind: str = ""
) -> html.Div:
    """A table of words that scrolls by itself; the first cell of a row heads it."""
    header = html.Thead(html.Tr([html.Th(one, scope="col") for one in head]))
    body = html.Tbody(
        [
            html.Tr([html.Th(first, scope="row"), *(html.Td(one) for one in others)])
            for first, *others in rows
        ]
    )
    return html.Div(
        html.Table([html.Caption(caption), header, body]),
        className=f"words-table {kind}".strip(),
        tabIndex="0",
        role="region",
        **{"aria-label": caption},
    )
