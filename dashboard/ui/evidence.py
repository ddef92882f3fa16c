"""The frame of the evidence panel; `assets/js/evidence.js` writes what stands in it."""

from __future__ import annotations

from dash import html


def panel() -> html.Aside:
    """The panel, closed. On a phone it is a sheet at the foot, else a column at the right."""
    return html.Aside(
        [
            html.Div(
                [
                    html.H2("Evidence", className="panel-name"),
                    html.Button(
                        ["Close ", html.Kbd("Esc")],
                        type="button",
                        className="plain-button",
                        **{"data-act": "close"},
                    ),
                ],
                className="panel-head",
            ),
            html.Div(className="panel-body", **{"data-part": "evidence"}),
        ],
        className="evidence",
        hidden=True,
        tabIndex="-1",
        **{"data-panel": "evidence", "aria-label": "Evidence"},
    )
