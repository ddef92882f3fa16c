"""The controls: search, weak sources, theme. Native buttons; each writes the address."""

from __future__ import annotations

from dash import html

from dashboard import ids

THEME_WORDS = {
    "auto": "As the system",
    "light": "Light",
    "dark": "Dark",
    "projector": "Projector",
    "print": "Print",
}


def controls() -> html.Div:
    """The strip of controls; on a phone it is folded into one line."""
    return html.Div(
        [
            html.Button(
                [html.Span(**{"data-part": "view-words"}), html.B("View")],
                type="button",
                className="fold-button",
                **{"data-act": "fold", "aria-expanded": "false", "aria-controls": ids.CONTROLS},
            ),
            html.Div([_search(), _weak(), _theme()], id=ids.CONTROLS, className="controls"),
        ],
        className="strip",
    )


def _search() -> html.Button:
    return html.Button(
        [html.Span("Search"), html.Kbd("/", className="key", **{"aria-hidden": "true"})],
        type="button",
        className="control control-search",
        **{"data-act": "search"},
    )


def _weak() -> html.Button:
    return html.Button(
        [html.Span("Weak sources", className="control-name"), html.Span(className="control-value")],
        type="button",
        role="switch",
        className="control control-weak",
        **{"data-act": "weak", "aria-checked": "true"},
    )


def _theme() -> html.Details:
    return html.Details(
        [
            html.Summary(
                [
                    html.Span("Theme", className="control-name"),
                    html.Span(className="control-value"),
                ],
                className="control",
            ),
            html.Div([_choice(*one) for one in THEME_WORDS.items()], className="choices"),
        ],
        className="menu",
        **{"data-part": "theme"},
    )


def _choice(theme: str, word: str) -> html.Button:
    return html.Button(
        word,
        type="button",
        className="choice",
        **{"data-act": "theme", "data-value": theme, "aria-pressed": "false"},
    )
