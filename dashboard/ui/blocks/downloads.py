"""Data: the tables with their files, the addresses for programs, how to cite and reuse them."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from dash import html
from dash.development.base_component import Component

from dashboard.citing.blanks import without_address
from dashboard.citing.cited import citation
from dashboard.citing.items import dataset_item
from dashboard.citing.kept import read
from dashboard.dataout import addresses, parquet
from dashboard.dataout.api import KEPT, table_files
from dashboard.dataout.ground import LAYERS
from dashboard.files import data_address, downloads
from dashboard.paths import data_dir
from dashboard.tables import Tables
from dashboard.tables.edition import edition
from dashboard.tables.manual import Listed, tables_listed
from dashboard.tables.prose import codebook_sections
from dashboard.tables.words import number
from dashboard.ui.blocks.parts import Child, copy_button, section, words_table
from dashboard.ui.blocks.passages import passages

FORMATS = (
    "CSV and Excel are for reading and sorting. Every row has its licence and the terms of its "
    "source beside it. A cell that a spreadsheet would run as a formula is made harmless: it "
    "begins with an apostrophe in CSV, and is marked as text in Excel. Parquet and JSON are for "
    "programs. Words that our list of known faults mends are mended in all four; printed numbers "
    "stay."
)
WORDS = {"csv": "CSV", "xlsx": "Excel", "parquet": "Parquet", "json": "JSON"}
NO_PARQUET = (
    "This copy was made without Parquet: it needs the extra part called data "
    "(pip install 'hanois-allies[data]')."
)
RAW = (
    "The tables as they are kept, byte for byte, are in the package and below. They open again in "
    "this program with --data, so nothing in them is changed: open them in a spreadsheet only if "
    "you trust them."
)
WHOLE = "Everything as one data package, version {version} (zip)"
MAPS = "Places and routes for a map program:"
PROGRAMS = (
    "Each table and each question lies at an address that does not change. The answer is JSON: "
    "version, terms, columns, rows and the sources of these rows. A server says with an ETag "
    "whether anything is new. The index lists all of them."
)


def draw(tables: Tables, folder: Path | None = None) -> html.Div:
    """The sections of the page before the list of changes."""
    read_from = data_dir() if folder is None else folder
    book = codebook_sections(read_from)
    return html.Div(
        [
            section("Tables", _tables(tables)),
            section("For programs", _programs(tables)),
            section("How to cite", _cite(tables, read_from)),
            section("How to reuse", passages("Rules for reuse", book["How to use them"])),
            section("Licence and credit", passages("Rights", book["Rights and attribution"])),
        ],
        className="words",
    )


def _tables(tables: Tables) -> list[Component]:
    listed = tables_listed(tables)
    paths = {one.path for one in listed}
    raw = [*(one.path for one in listed), *(n for n in downloads(tables) if n not in paths)]
    ground = [
        (addresses.GROUND, "GeoPackage"),
        *((addresses.table_address(one, "geojson"), f"{one}, GeoJSON") for one in LAYERS),
    ]
    return [
        _files("", [(addresses.PACKAGE, WHOLE.replace("{version}", tables.version))], lead=True),
        html.P(FORMATS, className="prose"),
        words_table(
            "Tables of the data set",
            ["Table", "Rows", "Files", "Holds"],
            [_row(one) for one in listed],
            kind="files",
        ),
        *([] if parquet.available() else [html.P(NO_PARQUET, className="prose")]),
        _files(MAPS, ground),
        html.Details(
            [
                html.Summary(["The tables as they are kept", _count(len(raw), "files")]),
                html.P(RAW, className="prose"),
                html.P(
                    [part for name in raw for part in (_link(data_address(name), name), " ")],
                    className="files-more",
                ),
            ],
            className="unfolding",
        ),
    ]


def _row(one: Listed) -> list[Child]:
    found = dict(table_files(one.name))
    links = [
        part
        for suffix, word in WORDS.items()
        if suffix in found
        for part in (_link(found[suffix], word, one.title), " ")
    ]
    return [one.title, number(one.rows), html.Span(links, className="file-links"), one.meaning]


def _programs(tables: Tables) -> list[Component]:
    examples = [
        ("All there is", addresses.INDEX),
        ("A table", addresses.api_table(tables.schema.claims[0].name)),
        ("A question", addresses.api_quantity(str(tables.quantities["quantity_id"].iloc[0]))),
        ("The schema", data_address("datapackage.json")),
    ]
    rows: list[list[Child]] = [
        [name, html.A(html.Code(address), href=address, className="file-link")]
        for name, address in examples
    ]
    return [
        html.P(PROGRAMS, className="prose"),
        words_table("Addresses for programs", ["What", "Address"], rows),
        html.P(KEPT.replace("`", ""), className="prose"),
    ]


def _cite(tables: Tables, folder: Path) -> list[Component]:
    made = citation(dataset_item(edition(tables)), read(folder))
    text = without_address(made["styles"][0]["reference"])
    return [
        html.P(
            "Cite the data set with its version. For a single figure cite the source that its "
            "evidence names as well: it is that source which says so.",
            className="prose",
        ),
        html.P(text, className="citation"),
        html.P(
            [
                copy_button("Copy the citation", text),
                html.Button(
                    "Other styles, BibTeX, RIS",
                    type="button",
                    className="plain-button copy-button",
                    **{"data-act": "cite-data"},
                ),
            ],
            className="block-acts",
        ),
    ]


def _files(title: str, files: list[tuple[str, str]], *, lead: bool = False) -> html.P:
    named = [html.B(title), " "] if title else []
    links = [part for address, word in files for part in (_link(address, word), " ")]
    return html.P([*named, *links], className=f"files-line {'files-lead' if lead else ''}".strip())


def _link(address: str, word: str, title: str = "") -> html.A:
    """A file to save; `title` is what a listener hears besides, where one word is said often."""
    spoken = [html.Span(f" of {title}", className="hidden-text")] if title else []
    name = PurePosixPath(address).name
    return html.A([word, *spoken], href=address, download=name, className="file-link")


def _count(count: int, what: str) -> html.Span:
    return html.Span(f"{count} {what}", className="muted")
