"""The glossary: every term with its other names, what it means, and a way to its sources."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.tables import Tables
from dashboard.tables.terms import Term, TermGroup, term_groups
from dashboard.ui.blocks.parts import evidence_link

HOW = (
    "On the other pages such words have a dotted line below them: rest on one, or press it, and it "
    "is explained there. Here all of them stand together. Choose a term to see its sources."
)


def draw(tables: Tables) -> list[Component]:
    """How it is used, then the terms by group."""
    groups = [_group(one) for one in term_groups(tables)]
    return [html.P(HOW, className="prose"), *groups]


def _group(group: TermGroup) -> html.Details:
    parts = [part for one in group.terms for part in _entry(one)]
    summary = [group.name.capitalize(), html.Span(f"{len(group.terms)} terms", className="muted")]
    return html.Details(
        [html.Summary(summary), html.Dl(parts, className="glossary")], className="unfolding"
    )


def _entry(one: Term) -> list[Component]:
    names = "; ".join((*one.also, *one.native))
    also = [html.Dd(names, className="muted")] if names else []
    return [html.Dt(evidence_link(one.term, one.id)), *also, html.Dd(one.definition)]
