"""What stands beside and under a map: its routes, the control of the years, remarks.

The browser makes list and control (`assets/js/ways.js`, `yearbar.js`), since both follow the view.
"""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.pages import Page, Remark

REMARKS = "What the sources say against the school version"


def map_parts(page: Page) -> list[Component]:
    """The list of routes, the years, and the page's remarks."""
    return [_ways(), _years(), *([_remarks(page.remarks)] if page.remarks else [])]


def _ways() -> html.Section:
    return html.Section(
        [
            html.H2(className="ways-count", **{"data-part": "ways-count", "aria-live": "polite"}),
            html.Div(className="ways", **{"data-part": "ways"}),
        ],
        className="ways-panel",
        **{"aria-label": "Routes of the map"},
    )


def _years() -> html.Div:
    return html.Div(
        className="years", role="group", **{"data-part": "years", "aria-label": "Years"}
    )


def _remarks(remarks: tuple[Remark, ...]) -> html.Section:
    return html.Section(
        [html.H2(REMARKS), html.Ol([_remark(one) for one in remarks])], className="remarks"
    )


def _remark(remark: Remark) -> html.Li:
    evidence = html.Button(
        "Evidence",
        type="button",
        className="plain-button",
        **{
            "data-act": "claim",
            "data-value": remark.claim,
            "aria-label": f"Evidence: {remark.title}",
        },
    )
    return html.Li([html.H3(remark.title), html.P([remark.text, " ", evidence])])
