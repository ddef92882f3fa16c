"""Method: how to read what the dashboard shows, where it is weak, and how to mend it."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.tables import Tables
from dashboard.tables.archives import archives, archives_of
from dashboard.tables.manual import letters_counted, warnings_counted, weak_count
from dashboard.tables.prose import Passage, codebook_sections
from dashboard.tables.words import number
from dashboard.ui.blocks.glossary import draw as glossary
from dashboard.ui.blocks.parts import Child, section, words_table
from dashboard.ui.blocks.passages import line, passages

REPORT = (
    "Report on the data of Hanoi’s Allies, version {version}\n"
    "Claim or event: {claim}\n"
    "Page: {address}\n"
    "What is wrong:\n"
    "What it should say, and the source with page or paragraph:\n"
)


def draw(tables: Tables) -> html.Div:
    """The sections of the page in order."""
    book = codebook_sections()
    return html.Div(
        [
            section("What a claim is", _claim(tables, book)),
            section("What a range is", _range(book)),
            section("What a reliability letter says", _letters(tables, book)),
            section("What a verdict says", _verdicts(book)),
            section("What a warning says", _warnings(tables)),
            section("How weak sources are treated", _weak(tables)),
            section("What reading through an archive means", _archives(tables)),
            section("Known gaps", passages("Known gaps", book["Known gaps"])),
            section("Known faults", passages("Known faults", book["Known faults"])),
            section("Glossary", glossary(tables)),
            section("How to report an error", _report(tables)),
        ],
        className="words",
    )


def _prose(*children: Child) -> html.P:
    return html.P(list(children), className="prose")


def _claim(tables: Tables, book: dict[str, tuple[Passage, ...]]) -> list[Component]:
    return [
        _prose(
            "A claim is one figure from one source, at one place in it. The data hold ",
            html.B(number(len(tables.all_claims))),
            " claims. Where sources disagree each has its own claim, and all are shown. Nothing is "
            "averaged, and no missing year is filled in.",
        ),
        _prose(
            "Choose any mark on a chart to see its claim: the figure, who printed it and where, "
            "how the work was read, the warnings, and the rival figures."
        ),
        *passages("Dates", book["Dates"]),
    ]


def _range(book: dict[str, tuple[Passage, ...]]) -> list[Component]:
    return [
        _prose(
            "Some sources give two bounds, or say “more than” or “up to”. We keep what they say. A "
            "thick bar on a chart is the range that a source gives; the spread of a question runs "
            "from the lowest bound of all its claims to the highest."
        ),
        *passages("How the columns of a claim are read", book["Reading a figure"]),
    ]


def _letters(tables: Tables, book: dict[str, tuple[Passage, ...]]) -> list[Component]:
    counts = letters_counted(tables)
    table, *others = book["Reliability of a source"]
    rows: list[list[Child]] = []
    for letter, meaning in table.rows[1:]:
        sources, claims = counts[letter[0].text]
        rows.append([letter[0].text, html.Span(line(meaning)), number(sources), number(claims)])
    return [
        words_table(
            "Reliability letters", ["Letter", "Means", "Sources", "Claims"], rows, kind="counted-2"
        ),
        *passages("Reliability", others),
    ]


def _verdicts(book: dict[str, tuple[Passage, ...]]) -> list[Component]:
    return passages("Verdicts", book["Verdicts"])


def _warnings(tables: Tables) -> list[Component]:
    rows: list[list[Child]] = [
        [one.label, one.meaning, number(one.count)] for one in warnings_counted(tables)
    ]
    rules = html.A("rules for using the numbers", href="#/data", **{"data-link": "data"})
    return [
        _prose(
            "A warning is a caveat that belongs beside the number. A claim may carry several. The ",
            rules,
            " stand on the page Data.",
        ),
        words_table("Warnings", ["Warning", "Means", "Claims"], rows, kind="counted"),
    ]


def _weak(tables: Tables) -> list[Component]:
    return [
        _prose(
            "A weak source is one that nobody answers for: an unsigned page, a forum, a novel. ",
            html.B(number(weak_count(tables))),
            f" of the {number(len(tables.all_claims))} claims rest on one. They stay in the data "
            "because their figures go round; they are drawn hollow and carry a badge. The switch "
            "“Weak sources” at the top hides them: spreads, verdicts and counts are then worked "
            "out again for what is left, and each chart says how many it hides.",
        )
    ]


def _archives(tables: Tables) -> list[Component]:
    through = archives_of(tables)
    rows: list[list[Child]] = [
        [one.label, one.definition, number(sum(one.key in found for found in through.values()))]
        for one in archives(tables)
    ]
    return [
        _prose(
            "A side counts in its own way, and for its own ends. “Read through” at the top leaves "
            "in full colour only what one side counted or said; the rest turns pale. Rules in the "
            "table archives.csv say, each with its reason, which claims come through whom. ",
            number(sum(not found for found in through.values())),
            " claims come through none of them: scholars, the press and weak sources that name no "
            "side.",
        ),
        words_table("Archives", ["Archive", "Means", "Claims"], rows, kind="counted"),
    ]


def _report(tables: Tables) -> list[Component]:
    text = REPORT.replace("{version}", tables.version)
    empty = text.replace("{claim}", "").replace("{address}", "")
    return [
        _prose(
            "Copy this text, fill it in, and send it to whoever gave you this dashboard, or open "
            "an issue where its code is kept. If you opened the evidence of a claim before you "
            "came here, its name and its address already stand in the text."
        ),
        html.Pre(empty, className="report", **{"data-report": text}),
        html.Button(
            "Copy the report",
            type="button",
            className="plain-button copy-button",
            **{"data-act": "copy", "data-value": empty, "data-report": text},
        ),
    ]
