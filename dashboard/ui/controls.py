"""The strip of controls that rules all charts of a page: actors, years, archive, weak sources.

Native buttons and inputs; each writes the address (`assets/js/reduce.js`), and `assets/js/strip.js`
shows in them what the address says. The two handles of the years are put in by the browser.
"""

from __future__ import annotations

from collections.abc import Iterable

from dash import html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.tables.archives import Archive
from dashboard.vocab import SIDES

THEME_WORDS = {
    "auto": "As the system",
    "light": "Light",
    "dark": "Dark",
    "projector": "Projector",
    "print": "Print",
}
# What the browser says of a view without filters (`assets/js/strip.js`): there before any script.
ALL, SHOWN, EVERYTHING = "all", "shown", "Everything shown"
EVERY_ARCHIVE = ("all", "All archives", "Every claim, whoever kept the paper.")


def controls(archives: Iterable[Archive]) -> html.Div:
    """The strip; on a phone it is folded into one line that says what is shown."""
    return html.Div(
        [
            html.Button(
                [html.Span(EVERYTHING, **_part("view-words")), html.B("View")],
                type="button",
                className="fold-button",
                **{"data-act": "fold", "aria-expanded": "false", "aria-controls": ids.CONTROLS},
            ),
            html.Div(
                [_actors(), _years(), _archives(archives), _weak(), _whole_view()],
                id=ids.CONTROLS,
                className="controls",
                role="group",
                **{"aria-label": "What is shown"},
            ),
        ],
        className="strip",
    )


def search() -> html.Button:
    """The button that opens the search; the key `/` does the same."""
    return html.Button(
        [html.Span("Search"), html.Kbd("/", className="key", **{"aria-hidden": "true"})],
        type="button",
        className="control control-search",
        **{"data-act": "search", "aria-keyshortcuts": "/"},
    )


def _actors() -> html.Div:
    """One switch for each side; the browser shows those that the page's charts draw."""
    sides = [
        html.Button(
            [html.I(className=f"sign sign-{side.key}", **{"aria-hidden": "true"}), side.label],
            type="button",
            className="chip",
            **{"data-act": "actor", "data-value": side.key, "aria-pressed": "false"},
        )
        for side in SIDES
    ]
    return html.Div(
        sides, className="chips", role="group", **_part("actors"), **{"aria-label": "Actors"}
    )


def _years() -> html.Details:
    return html.Details(
        [_summary("Years", ALL), html.Div(className="drop drop-years", **_part("span"))],
        className="menu menu-years",
        **_part("years-menu"),
        **{"data-stays": "true"},
    )


def _archives(archives: Iterable[Archive]) -> html.Details:
    rows = [EVERY_ARCHIVE, *((one.key, one.label, one.definition) for one in archives)]
    return html.Details(
        [
            _summary("Read through", ALL),
            html.Div(
                [_choice("archive", key, label, detail) for key, label, detail in rows],
                className="drop choices",
            ),
        ],
        className="menu menu-archive",
        **_part("archive"),
    )


def _weak() -> html.Button:
    return html.Button(
        _named("Weak sources", SHOWN),
        type="button",
        role="switch",
        className="control control-weak",
        **{"data-act": "weak", "aria-checked": "true"},
    )


def _theme() -> html.Details:
    return html.Details(
        [
            _summary("Theme", ""),
            html.Div(
                [_choice("theme", key, word) for key, word in THEME_WORDS.items()],
                className="drop choices",
            ),
        ],
        className="menu menu-theme",
        **_part("theme"),
    )


def _whole_view() -> html.Div:
    """The look of the view, and what is done with it as a whole: it wraps as a whole too."""
    return html.Div(
        [
            _theme(),
            html.Button(
                "Reset", type="button", className="control", hidden=True, **{"data-act": "reset"}
            ),
            html.Button(
                "Copy link", type="button", className="control", **{"data-act": "copy-link"}
            ),
        ],
        className="whole-view",
    )


def _summary(name: str, value: str) -> html.Summary:
    return html.Summary(_named(name, value), className="control")


def _named(name: str, value: str) -> list[Component]:
    return [
        html.Span(name, className="control-name"),
        html.Span(value, className="control-value"),
    ]


def _choice(act: str, value: str, word: str, detail: str = "") -> html.Button:
    children: list[Component | str] = [word]
    if detail:
        children.append(html.Small(detail))
    return html.Button(
        children,
        type="button",
        className="choice",
        **{"data-act": act, "data-value": value, "aria-pressed": "false"},
    )


def _part(name: str) -> dict[str, str]:
    return {"data-part": name}
