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
class Remark:
    """What sources say against a common version; `claim` is the id of the evidence for it."""

    title: str
    text: str
    claim: str


@dataclass(frozen=True)
class Page:
    """One page. `standfirst` stands under `lead`; `quiet` hides the headings of its charts.

    `blocks` names its parts that are no charts (`dashboard.ui.blocks`), which follow the charts.
    `years` puts a control of the years under the first chart, a map, and `remarks` below it.
    """

    key: str
    title: str
    lead: str = ""
    standfirst: str = ""
    quiet: bool = False
    doors: tuple[Door, ...] = ()
    blocks: tuple[str, ...] = ()
    years: bool = False
    remarks: tuple[Remark, ...] = ()


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
                "lessons",
                "Lessons to show, scene by scene, and any chart uncovered step by step.",
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
    Page(
        key="story",
        title="Story",
        lead="Two patrons, one war",
        standfirst=(
            "Who wanted what, and why: eight chapters in our own words. The small numbers name the "
            "sources that each sentence rests on."
        ),
        blocks=("story",),
    ),
    Page(key="timeline", title="Timeline"),
    Page(key="troops", title="Troops"),
    Page(key="losses", title="Losses"),
    Page(key="aid", title="Aid"),
    Page(key="arms", title="Arms"),
    Page(
        key="routes",
        title="Routes",
        years=True,
        remarks=(
            Remark(
                "No through train from Kunming before 1957",
                "The school version lets supplies flow through Kunming. The railway had been "
                "dismantled south of Bisezhai in 1940 and was open to the border again in 1957.",
                "rt-rail-bisezhai-hekou",
            ),
            Remark(
                "The grain order of April 1950",
                "Yunnan was to send 2,000 tonnes to Hekou and Ha Giang, Guangxi 1,000 tonnes to "
                "Trung Khanh: aid through Yunnan is real, that most came that way is not shown.",
                "deliv-cn-0160",
            ),
            Remark(
                "An airfield asked for and refused",
                "In February 1965 Moscow wanted 500 men and MiG-21s on an airfield such as "
                "Kunming. Beijing refused, and offered the railway.",
                "trans-su-0021",
            ),
        ),
    ),
    Page(key="compare", title="Compare"),
    Page(key="split", title="Split"),
    Page(key="sources", title="Sources", blocks=("textbook", "ledger")),
    Page(
        key="lessons",
        title="Lessons",
        lead="Lessons for a class",
        standfirst=(
            "Each lesson asks one question and takes it scene by scene: a chart, something to ask, "
            "and an answer with its sources. A projector and this page are all you need."
        ),
        blocks=("lessons",),
    ),
    Page(
        key="data",
        title="Data",
        lead="The data, to take along",
        standfirst=(
            "All tables behind the charts in the formats that others work with, how to cite and "
            "reuse them, what has changed, and what their columns mean."
        ),
        blocks=("downloads", "changes", "codebook"),
    ),
    Page(
        key="method",
        title="Method",
        lead="How to read these numbers",
        standfirst=(
            "History is a set of claims, not of facts. What we call a claim, a range, a verdict "
            "and a warning, and where the data are weak."
        ),
        blocks=("method",),
    ),
)


def charts_of(page: Page, charts: tuple[Chart, ...]) -> tuple[Chart, ...]:
    """The charts of one page in the order of the registry."""
    return tuple(chart for chart in charts if chart.page == page.key)
