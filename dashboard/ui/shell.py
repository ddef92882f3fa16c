"""The whole page: header, all sections (hidden but one), evidence panel, footer; and the stores.

The page is a tree of components that is written into the document once (`dashboard.first`): Dash is
handed the stores alone, because it asks each of its components after each single output.
"""

from __future__ import annotations

from collections.abc import Iterable

from dash import dcc, html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.charts._spec import Chart
from dashboard.onefile import NAME as ONE_FILE_NAME
from dashboard.pages import PAGES, Page, charts_of
from dashboard.tables.archives import Archive
from dashboard.ui.card import card
from dashboard.ui.cite import cite_dialog
from dashboard.ui.controls import controls, search
from dashboard.ui.evidence import panel
from dashboard.ui.export import export_dialog, print_receipt
from dashboard.ui.present import overlay
from dashboard.ui.years import map_parts

NAME = "Hanoi’s Allies"
ONE_FILE = "Download this dashboard as one file"
CREDITS = (
    "Data CC BY 4.0, code MIT. Place coordinates: GeoNames, CC BY 4.0. Arms transfer values: SIPRI "
    "Arms Transfers Database. Armed forces: Correlates of War project. Base map: Natural Earth, "
    "public domain."
)


def layout(
    charts: tuple[Chart, ...], version: str, counts: str, archives: Iterable[Archive]
) -> html.Div:
    """The one layout; `version` is that of the data, `counts` a line for the overview."""
    return html.Div(
        [
            html.A("Skip to the page", href="#main", className="skip", **{"data-act": "skip"}),
            _header(archives),
            html.P(className="notice", role="status", **{"data-part": "notice"}),
            html.Div(
                [
                    html.Main(
                        [_section(page, charts, counts) for page in PAGES],
                        id=ids.MAIN,
                        tabIndex="-1",
                    ),
                    panel(),
                ],
                className="columns",
            ),
            overlay(),
            html.Dialog(className="search", **{"data-part": "search", "aria-label": "Search"}),
            export_dialog(),
            cite_dialog(),
            print_receipt(),
            _footer(f"Data version {version}."),
            html.Div(className="hidden-text", **{"data-part": "spoken", "aria-live": "polite"}),
        ],
        className="page",
    )


def stores(site: dict[str, object]) -> list[Component]:
    """What Dash keeps in the browser: the site, and where the reader is in it."""
    return [
        dcc.Store(id=ids.SITE, data=site),
        dcc.Store(id=ids.ADDRESS),
        dcc.Store(id=ids.SCREEN),
        dcc.Store(id=ids.VIEW),
    ]


def _header(archives: Iterable[Archive]) -> html.Header:
    links = [
        html.A(page.title, href=f"#/{page.key}", className="nav-link", **{"data-link": page.key})
        for page in PAGES
    ]
    return html.Header(
        [
            html.Div(
                [
                    html.P(
                        html.A(NAME, href="#/", **{"data-link": PAGES[0].key}), className="wordmark"
                    ),
                    html.Button(
                        type="button",
                        className="menu-button",
                        **{
                            "data-act": "menu",
                            "aria-expanded": "false",
                            "aria-controls": ids.PAGES,
                        },
                    ),
                    html.Nav(links, id=ids.PAGES, **{"aria-label": "Pages"}),
                    search(),
                ],
                className="bar",
            ),
            controls(archives),
        ],
        className="top",
    )


def _section(page: Page, charts: tuple[Chart, ...], counts: str) -> html.Section:
    own = charts_of(page, charts)
    intro = [_intro(page, counts)] if page.lead else []
    cards = [
        card(
            chart,
            lead=not page.lead and number == 0,
            quiet=page.quiet,
            extras=map_parts(page) if page.years and number == 0 else (),
        )
        for number, chart in enumerate(own)
    ]
    blocks = [_block(name) for name in page.blocks]
    doors = [_doors(page)] if page.doors else []
    return html.Section(
        [*intro, *cards, *blocks, *doors],
        hidden=page is not PAGES[0],
        className=f"section section-{page.key}",
        **{"data-page": page.key, "aria-label": page.title},
    )


def _intro(page: Page, counts: str) -> html.Div:
    front = page is PAGES[0]
    return html.Div(
        [
            html.H1(page.lead, className="title" if front else "question", tabIndex="-1"),
            html.P(page.standfirst, className="standfirst"),
            *([html.P(counts, className="counts")] if front else []),
        ],
        className="intro",
    )


def _block(name: str) -> html.Div:
    return html.Div(className=f"block block-{name}", **{"data-block": name})


def _doors(page: Page) -> html.Div:
    doors = [
        html.Div(
            [
                html.H2(html.A(door.title, href=f"#/{door.page}", **{"data-link": door.page})),
                html.P(door.text),
            ],
            className="door",
        )
        for door in page.doors
    ]
    return html.Div(doors, className="doors")


def _footer(version: str) -> html.Footer:
    alone = html.A(ONE_FILE, href=ONE_FILE_NAME, download=ONE_FILE_NAME, **{"data-act": "onefile"})
    return html.Footer(
        [html.P(version), html.P(alone, className="one-file"), html.P(CREDITS)], className="foot"
    )
