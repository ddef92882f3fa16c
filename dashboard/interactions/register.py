"""Every callback of the page, on one screen. Their number does not grow with the number of charts.

All of them run in the browser: each names a function of `assets/js/callbacks.js`. Buttons and keys
are not callbacks: `assets/js/listen.js` hears them and writes the address, from which everything
here follows.
"""

from __future__ import annotations

from dash import ClientsideFunction, Dash, Input, Output, State

from dashboard import ids

NAMESPACE = "hanois"


def register(app: Dash) -> None:
    """Add the callbacks to an app whose layout is `ui.shell.layout`."""
    # Once, when the page has been loaded: begin to listen; where we are, how large the screen is.
    app.clientside_callback(
        _function("start"),
        Output(ids.ADDRESS, "data"),
        Output(ids.SCREEN, "data"),
        Input(ids.SITE, "data"),
    )
    # Address -> view: the only reader of the address.
    app.clientside_callback(
        _function("read"),
        Output(ids.VIEW, "data"),
        Input(ids.ADDRESS, "data"),
        State(ids.SITE, "data"),
    )
    # View -> which page is shown, which control is pressed, the theme, and the charts of the page,
    # fetched when first needed, painted for theme and screen. One callback: Dash takes two without
    # outputs and with the same inputs for the same.
    app.clientside_callback(
        _function("show"),
        Input(ids.VIEW, "data"),
        Input(ids.SCREEN, "data"),
        State(ids.SITE, "data"),
    )
    # View -> the evidence of the claim in the address.
    app.clientside_callback(
        _function("evidence"),
        Input(ids.VIEW, "data"),
        State(ids.SITE, "data"),
    )


def _function(name: str) -> ClientsideFunction:
    return ClientsideFunction(namespace=NAMESPACE, function_name=name)
