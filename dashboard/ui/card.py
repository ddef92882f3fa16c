"""The card of a chart: question, answer, chart, notes, tools.

The browser fills what depends on the view: `data-part` names the parts, `data-act` and `data-value`
say what a button does (see `assets/js/reduce.js` and `acts.js`).
"""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.charts._spec import Chart

HELP = (
    "Arrow keys walk through the points and series. Home and End go to the ends, Page Up and "
    "Page Down jump five. Enter opens the evidence, Escape ends the walk. The table is below."
)


def card(
    chart: Chart, *, lead: bool, quiet: bool, extras: Sequence[Component] = ()
) -> html.Article:
    """The card of a chart; `lead` makes its question the h1, `quiet` leaves it to be heard only.

    `extras` are parts that this card has besides: they stand between the picture and the tools.
    """
    heading = html.H1 if lead else html.H2
    title = heading(
        chart.question,
        className="question hidden-text" if quiet else "question",
        id=_title_id(chart),
        tabIndex="-1",
        **_part("question"),
    )
    return html.Article(
        [
            title,
            html.P(className="answer hidden-text" if quiet else "answer", **_part("answer")),
            *([_chooser(chart)] if chart.variants else []),
            html.Div([_picture(chart), *([] if quiet else [_notes()])], className="card-body"),
            *extras,
            html.Div([_tools(chart), *([_folded_notes()] if quiet else [])], className="card-foot"),
        ],
        className=(
            f"card card-{chart.span}{' card-quiet' if quiet else ''}{' card-map' if extras else ''}"
        ),
        **{"data-chart": chart.slug, "aria-labelledby": _title_id(chart)},
    )


def _chooser(chart: Chart) -> html.Label:
    """The choice among a chart's variants: a native select, which every phone and reader knows."""
    options = [
        html.Option(one.label, value=name)
        for (name, _), one in zip(chart.drawings(), chart.variants, strict=True)
    ]
    select = html.Select(options, **_part("variant"), **{"data-change": "variant"})
    return html.Label([html.Span("Show"), select], className="chooser")


def _picture(chart: Chart) -> html.Div:
    return html.Div(
        [
            html.P("Drawing the chart", className="wait", **_part("wait")),
            html.Div(
                html.Div(**_part("slot")),
                className="chart",
                tabIndex="0",
                role="application",
                hidden=True,
                **_part("chart"),
                **{
                    "aria-roledescription": "chart",
                    "aria-labelledby": _title_id(chart),
                    "aria-describedby": f"{ids.summary(chart.slug)} {ids.keys(chart.slug)}",
                },
            ),
            html.P(HELP, className="chart-keys", id=ids.keys(chart.slug)),
            html.P(id=ids.summary(chart.slug), className="hidden-text", **_part("alt")),
            html.Div(className="table-frame", hidden=True, **_part("table")),
        ],
        className="picture",
    )


def _notes() -> html.Div:
    return html.Div(className="notes", **_part("notes"))


def _folded_notes() -> html.Details:
    hidden = html.B(className="hidden-count", **_part("hidden"))
    return html.Details(
        [html.Summary(["Sources and caveats", hidden]), _notes()], className="folded"
    )


def _tools(chart: Chart) -> html.Div:
    return html.Div(
        [
            _tool("Table", "table", chart),
            _tool("Evidence", "evidence", chart),
            _tool("Export", "export", chart),
            _tool("Cite", "cite", chart),
            _tool("Link", "link", chart),
            _tool("Embed", "embed", chart),
            _tool("Reveal", "reveal", chart),
            _tool("Present", "present", chart),
        ],
        className="tools",
        role="group",
        **{"aria-label": f"Tools for: {chart.title}"},
    )


def _tool(word: str, act: str, chart: Chart) -> html.Button:
    return html.Button(
        word,
        type="button",
        className=f"tool tool-{act}",
        **{"data-act": act, "data-value": chart.slug},
    )


def _title_id(chart: Chart) -> str:
    return ids.title(chart.slug)


def _part(name: str) -> dict[str, str]:
    return {"data-part": name}
