"""The pages in their order, as data: a chart's place comes from `Chart.page` and `charts.ORDER`.

`lead` is the heading of a page that does not begin with a chart's question; elsewhere the question
of the page's first chart is its one h1.
"""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.charts._spec import Chart


@dataclass(frozen=True)
class Door:
    """A way on from the overview: a word, where it leads, and what is there."""

    title: str
    page: str
    text: str


@dataclass(frozen=True)
class Page:
    """One page. `standfirst` stands under `lead`; `quiet` hides the headings of its charts."""

    key: str
    title: str
    lead: str = ""
    standfirst: str = ""
    quiet: bool = False
    doors: tuple[Door, ...] = ()


PAGES: tuple[Page, ...] = (
    Page(
        key="overview",
        title="Overview",
        lead="Hanoi’s Allies",
        standfirst=(
            "From 1950 to 1975 China and the Soviet Union armed, fed and advised North Vietnam "
            "while they quarrelled with each other; here is what each gave, and how far the "
            "sources agree."
        ),
        quiet=True,
        doors=(
            Door(
                "Teach",
                "timeline",
                "What happened when: the timeline, in a theme that the back row can read.",
            ),
            Door(
                "Explore",
                "troops",
                "How many soldiers and advisers came, by whose count, each source a click away.",
            ),
            Door(
                "Quote",
                "aid",
                "Who gave more: the number, its rivals, its page reference and a citation to copy.",
            ),
        ),
    ),
    Page(key="timeline", title="Timeline"),
    Page(key="troops", title="Troops"),
    Page(key="aid", title="Aid"),
    Page(key="sources", title="Sources"),
)


def charts_of(page: Page, charts: tuple[Chart, ...]) -> tuple[Chart, ...]:
    """The charts of one page in the order of the registry."""
    return tuple(chart for chart in charts if chart.page == page.key)
