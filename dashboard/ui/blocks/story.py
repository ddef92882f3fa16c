"""The story: eight chapters, each with its sources, events, people and one door to a chart."""

from __future__ import annotations

from dash import html

from dashboard.pages.story import Doorway, Ground, Judged, Person, Told, judged, told
from dashboard.tables import Tables
from dashboard.ui.blocks.parts import Child, evidence_link

CLOSING = "Five points of the school article, and our verdict"
CLOSING_NOTE = (
    "The data set grew out of a short article for schools. In our words, these are its main "
    "points; beside each stands what the other sources make of it."
)


def draw(tables: Tables) -> html.Div:
    """The whole story, then the points of the school article."""
    chapters = told(tables)
    return html.Div(
        [
            *(_chapter(number, one) for number, one in enumerate(chapters, 1)),
            _closing(judged(tables)),
        ],
        className="story",
    )


def _chapter(number: int, one: Told) -> html.Section:
    return html.Section(
        [
            html.P(
                [html.Span(str(number), className="chapter-number"), one.years],
                className="chapter-years",
            ),
            html.H2(one.title),
            html.Div(
                [
                    html.Div([_prose(one), _grounds(one.grounds), _door(one.door)]),
                    html.Div([_events(one), _people(one.people)], className="chapter-side"),
                ],
                className="chapter-body",
            ),
        ],
        className="chapter",
    )


def _prose(one: Told) -> html.P:
    children: list[Child] = []
    for text, numbers in one.sentences:
        children += [text, html.Sup(", ".join(map(str, numbers))), " "]
    return html.P(children, className="prose chapter-prose")


def _grounds(grounds: tuple[Ground, ...]) -> html.Ol:
    links = [
        html.Li(
            evidence_link(
                [html.B(str(one.number)), html.Span(one.source)],
                one.id,
                label=f"{one.number}: {one.source}. {one.title}",
            )
        )
        for one in grounds
    ]
    return html.Ol(links, className="grounds", **{"aria-label": "Sources of this chapter"})


def _door(door: Doorway) -> html.P:
    link = html.A(
        door.question,
        href=f"#/{door.page}?chart={door.slug}",
        **{"data-link": door.page, "data-link-chart": door.slug},
    )
    return html.P([html.Span("The chart", className="muted"), link], className="chapter-door")


def _events(one: Told) -> html.Section:
    rows = [
        html.Li([html.Span(event.when, className="when"), evidence_link(event.title, event.id)])
        for event in one.events
    ]
    title = "Events of the second rank" if one.lesser else "Main events"
    return html.Section([html.H3(title), html.Ol(rows, className="chapter-events")])


def _people(people: tuple[Person, ...]) -> html.Section:
    rows = [html.Li(_person(one)) for one in people]
    return html.Section([html.H3("People"), html.Ul(rows, className="chapter-people")])


def _person(one: Person) -> list[Child]:
    life = f" ({one.life})" if one.life else ""
    return [
        html.B(one.name),
        html.Span(life, className="muted"),
        " ",
        evidence_link(one.did, one.event, label=f"{one.name} {one.did}"),
        html.Span(one.role, className="role"),
    ]


def _closing(points: tuple[Judged, ...]) -> html.Section:
    return html.Section(
        [
            html.H2(CLOSING),
            html.P(CLOSING_NOTE, className="prose"),
            html.Ol([_point(one) for one in points], className="points"),
        ],
        className="chapter",
    )


def _point(one: Judged) -> html.Li:
    tested = [
        html.Li(
            [
                html.B(row.verdict),
                " ",
                row.statement,
                ". ",
                html.Span(row.remark, className="muted"),
            ]
        )
        for row in one.statements
    ]
    return html.Li(
        [
            html.H3(one.point.title),
            html.P(one.point.verdict, className="prose"),
            html.Ul(tested, className="tested"),
        ]
    )
