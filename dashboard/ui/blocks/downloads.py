"""Data: the tables with their files, how to cite and reuse them, to whom credit is due."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.files import data_address, downloads
from dashboard.tables import Tables
from dashboard.tables.manual import Listed, tables_listed
from dashboard.tables.prose import codebook_sections
from dashboard.tables.words import number
from dashboard.ui.blocks.parts import Child, copy_button, section, words_table
from dashboard.ui.blocks.passages import passages

CITATION = (
    "Hanoi’s Allies: Chinese and Soviet involvement in Vietnam, 1945–1979. "
    "Data set, version {version}. CC BY 4.0."
)


def draw(tables: Tables) -> html.Div:
    """The sections of the page before the codebook."""
    book = codebook_sections()
    return html.Div(
        [
            section("Tables", _tables(tables)),
            section("How to cite", _cite(tables)),
            section("How to reuse", passages("Rules for reuse", book["How to use them"])),
            section("Licence and credit", passages("Rights", book["Rights and attribution"])),
        ],
        className="words",
    )


def _tables(tables: Tables) -> list[Component]:
    listed = tables_listed(tables)
    rows = [_row(one) for one in listed]
    paths = {one.path for one in listed}
    others = [_file(name) for name in downloads(tables) if name not in paths]
    return [
        html.P(
            "Every table is a CSV file in UTF-8. An empty cell means that the source says nothing. "
            "The schema is a Frictionless Data Package.",
            className="prose",
        ),
        words_table(
            "Tables of the data set", ["Table", "File", "Rows", "Holds"], rows, kind="files"
        ),
        html.P(
            ["Also: ", *(part for one in others for part in (one, " "))],
            className="prose files-more",
        ),
    ]


def _row(one: Listed) -> list[Child]:
    return [one.title, _file(one.path), number(one.rows), one.meaning]


def _file(name: str) -> html.A:
    return html.A(name, href=data_address(name), download=name, className="file-link")


def _cite(tables: Tables) -> list[Component]:
    text = CITATION.replace("{version}", tables.version)
    return [
        html.P(
            "Cite the data set with its version. For a single figure cite the source that its "
            "evidence names as well: it is that source which says so.",
            className="prose",
        ),
        html.P(text, className="citation"),
        copy_button("Copy the citation", text),
    ]
