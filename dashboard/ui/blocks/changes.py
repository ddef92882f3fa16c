"""What changed since an older version of the data that somebody cited."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.charts._spec import Chart
from dashboard.files import history_address
from dashboard.paths import data_dir
from dashboard.tables import Tables
from dashboard.tables.changes import Change, Changes, said, since
from dashboard.tables.edition import edition
from dashboard.tables.history import versions
from dashboard.tables.words import number
from dashboard.touched import touched
from dashboard.ui.blocks.parts import Child, evidence_link, section, words_table

TITLE = "What changed since you cited"
WHY = (
    "When a number changes, the version changes, and what an older version said is kept. The "
    "files below hold every claim as each version printed it."
)
FIRST = "Version {version} is the first. Nothing has changed since."
SAME = "Nothing has changed in the claims since version {version}."
EMPTY = "(empty)"

Touched = dict[str, tuple[str, ...]]


def draw(
    tables: Tables,
    found: Sequence[Changes] | None = None,
    kept: Sequence[str] | None = None,
    charts: tuple[Chart, ...] = (),
) -> html.Div:
    """One list a version that there was, newest first.

    `found` are the changes since each and `kept` the versions with a history: of the shipped data
    unless told.
    """
    found = since(data_dir()) if found is None else found
    kept = versions(data_dir()) if kept is None else kept
    files = [
        html.A(
            f"history/{one}.json",
            href=history_address(one),
            download=f"hanois-allies-{one}-claims.json",
            className="file-link",
        )
        for one in kept
    ]
    older = [one for one in kept if one != tables.version]
    listed = html.P([part for one in files for part in (one, " ")], className="files-more")
    parts: list[Component] = [
        html.P(_now(tables, not older), className="prose"),
        *(_since(one, tables, charts) for one in reversed(found)),
        html.P(WHY, className="prose"),
        *([listed] if files else []),
    ]
    return html.Div([section(TITLE, parts)], className="words")


def _now(tables: Tables, first: bool) -> str:
    day = edition(tables).day
    text = f"This is version {tables.version} of {day.day} {day:%B %Y}."
    return f"{text} {FIRST.replace('{version}', tables.version)}" if first else text


def _since(found: Changes, tables: Tables, charts: tuple[Chart, ...]) -> Component:
    version = found.before.version
    if not found.every:
        return html.P(SAME.replace("{version}", version), className="prose")
    by_claim = touched(found, tables, charts)
    titles = {one.slug: one.title for one in charts}
    named = dict.fromkeys(slug for slugs in by_claim.values() for slug in slugs)
    summary = [
        html.Span(f"If you cited version {version}"),
        html.Span(found.summary, className="muted"),
    ]
    return html.Details(
        [
            html.Summary(summary),
            *([_charts(list(named), titles)] if named else []),
            *_listed(found, by_claim, titles),
        ],
        className="unfolding",
    )


def _charts(slugs: list[str], titles: dict[str, str]) -> html.P:
    said = "; ".join(titles.get(slug, slug) for slug in slugs)
    count = "1 chart" if len(slugs) == 1 else f"{number(len(slugs))} charts"
    return html.P(f"This touches {count}: {said}.", className="prose")


def _listed(found: Changes, by_claim: Touched, titles: dict[str, str]) -> list[Component]:
    since = f"since version {found.before.version}"

    def table(word: str, head: list[str], rows: list[list[Child]]) -> list[Component]:
        listed = words_table(f"{word} {since}", [word, *head, "Charts"], rows, kind="changes")
        return [listed] if rows else []

    def shown(one: Change) -> str:
        return "; ".join(titles.get(slug, slug) for slug in by_claim.get(one.claim_id, ()))

    def link(one: Change) -> Child:
        return evidence_link(one.claim_id, one.claim_id)

    return [
        *table("Changed", ["Was", "Is"], [[link(c), *_cells(c), shown(c)] for c in found.changed]),
        *table("Added", ["Says"], [[link(c), said(c.new or {}), shown(c)] for c in found.added]),
        *table(
            "Removed", ["Said"], [[c.claim_id, said(c.old or {}), shown(c)] for c in found.removed]
        ),
    ]


def _cells(one: Change) -> tuple[html.Span, html.Span]:
    """The cells that differ, as they were and as they are."""
    was = [f"{column}: {old or EMPTY}" for column, old, _ in one.cells]
    now = [f"{column}: {new or EMPTY}" for column, _, new in one.cells]
    return _lines(was), _lines(now)


def _lines(lines: list[str]) -> html.Span:
    return html.Span([html.Span(line, className="change") for line in lines])
