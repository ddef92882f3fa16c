"""The files that the browser fetches: address -> bytes, made when first asked for and then kept.

The server hands them out, and a frozen copy writes the same ones to disk: `addresses` lists them
all. Addresses are relative to the page. A `Files` belongs to one app; threads may share it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import Any

from dashboard.charts._spec import Chart
from dashboard.citing.cited import cited
from dashboard.dataout import Offer, offers
from dashboard.figures import EVIDENCE, figure_file
from dashboard.kept import Kept, Maker
from dashboard.lessonfile import lesson_file, lesson_index
from dashboard.paths import CODEBOOK_NAME, CORRECTIONS_NAME, HISTORY_NAME, SCHEMA_NAME, data_dir
from dashboard.payload import JSON, Payload
from dashboard.search import index
from dashboard.tables import Tables
from dashboard.tables.basemap import base_file
from dashboard.tables.cite import evidence
from dashboard.tables.evidence import packed
from dashboard.tables.happenings import EVENTS, happenings
from dashboard.tables.history import history_path, versions
from dashboard.tables.ledger import LEDGER, ledger
from dashboard.tables.lessons import Lesson
from dashboard.tables.mapview import MAP_VIEWS
from dashboard.tables.own import OWN
from dashboard.tables.terms import GLOSSARY, glossary
from dashboard.tables.terms_in_place import terms_in_place
from dashboard.tables.ways import ROUTES, ways
from dashboard.theme.canvas import CANVASES, Canvas

Make = Callable[[], Any]
HTML = "text/html"
CLAIMS_SCHEMA = "claims.schema.json"
MIMETYPES = {
    ".csv": "text/csv",
    ".geojson": "application/geo+json",
    ".gpkg": "application/geopackage+sqlite3",
    ".json": JSON,
    ".md": "text/markdown",
    ".parquet": "application/vnd.apache.parquet",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".yml": "text/yaml",
    ".zip": "application/zip",
}


def figure_address(drawing: str, canvas: str, evidence: str) -> str:
    """Where a figure lies, seen from the page; `drawing` is a slug, or `slug~variant`."""
    return f"figures/{drawing}.{canvas}.{evidence}.json"


def evidence_address(table: str) -> str:
    """Where the evidence of a claims table, or of the events, lies, seen from the page."""
    return f"evidence/{table}.json"


def block_address(name: str) -> str:
    """Where a part of a page that is no chart lies, seen from the page."""
    return f"blocks/{name}.json"


def geo_address(view: str) -> str:
    """Where the base map of a view lies, seen from the page."""
    return f"geo/{view}.json"


def data_address(name: str) -> str:
    """Where a file of the data set lies, seen from the page."""
    return f"data/{name}"


def history_address(version: str) -> str:
    """Where what a version of the data said lies, seen from the page."""
    return data_address(f"{HISTORY_NAME}/{version}.json")


def lesson_address(slug: str) -> str:
    """Where a lesson lies, seen from the page."""
    return f"lessons/{slug}.json"


def handout_address(slug: str) -> str:
    """Where a lesson for the printer lies, seen from the page."""
    return f"handouts/{slug}.html"


LESSONS_ADDRESS = "lessons/index.json"
SEARCH_ADDRESS = "index/search.json"
TERMS_ADDRESS = "index/glossary.json"


class Files(Kept):
    """All files of one set of tables and charts.

    `blocks` makes the parts of pages that are no charts, by name, as values that JSON can carry;
    `documents` makes whole documents, by address, as HTML text; `folder` is where the tables were
    read from, the shipped data unless told; `more` is what others make.
    """

    def __init__(
        self,
        tables: Tables,
        charts: tuple[Chart, ...],
        blocks: Mapping[str, Make] = MappingProxyType({}),
        lessons: tuple[Lesson, ...] = (),
        documents: Mapping[str, Callable[[], str]] = MappingProxyType({}),
        folder: Path | None = None,
        more: Mapping[str, Maker] = MappingProxyType({}),
    ) -> None:
        super().__init__(
            {
                **dict(_makers(tables, charts, blocks, folder or data_dir())),
                **dict(_taught(lessons, charts)),
                **{address: partial(_from_text, make) for address, make in documents.items()},
                **more,
            }
        )


def _makers(
    tables: Tables, charts: tuple[Chart, ...], blocks: Mapping[str, Make], folder: Path
) -> Iterator[tuple[str, Callable[[], Payload]]]:
    for address, make in _made_here(tables, charts, blocks):
        yield address, partial(_from_values, make)
    for view in MAP_VIEWS:
        yield from _lying(geo_address(view.name), base_file(view.name))
    for name in downloads(tables):
        yield from _lying(data_address(name), folder / name, name)
    for version in versions(folder):
        path = history_path(folder, version)
        yield from _lying(history_address(version), path, path.name)
    for address, make in cited(tables, charts, folder):
        yield address, partial(_from_values, make)
    for offer in offers(tables, folder):
        yield offer.address, partial(_from_offer, offer)


def _taught(
    lessons: tuple[Lesson, ...], charts: tuple[Chart, ...]
) -> Iterator[tuple[str, Callable[[], Payload]]]:
    yield LESSONS_ADDRESS, partial(_from_values, partial(lesson_index, lessons))
    for lesson in lessons:
        make = partial(lesson_file, lesson, charts)
        yield lesson_address(lesson.slug), partial(_from_values, make)


def downloads(tables: Tables) -> tuple[str, ...]:
    """The files of the data set that a reader may take: schema, tables, codebook, corrections."""
    files = [resource.path for resource in tables.schema.resources]
    return (SCHEMA_NAME, CLAIMS_SCHEMA, *files, CODEBOOK_NAME, CORRECTIONS_NAME)


def _made_here(
    tables: Tables, charts: tuple[Chart, ...], blocks: Mapping[str, Make]
) -> Iterator[tuple[str, Make]]:
    for chart in charts:
        for name, drawing in chart.drawings():
            for canvas in CANVASES:
                yield from _drawn(tables, name, drawing, canvas)
    for resource in tables.schema.claims:
        yield evidence_address(resource.name), partial(_evidence, tables, resource.name)
    if tables.printed is not None:
        yield evidence_address(OWN), partial(_evidence, tables, OWN)
    yield evidence_address(EVENTS), partial(happenings, tables)
    yield evidence_address(ROUTES), partial(ways, tables)
    yield evidence_address(LEDGER), partial(ledger, tables)
    yield evidence_address(GLOSSARY), partial(glossary, tables)
    yield TERMS_ADDRESS, partial(terms_in_place, tables)
    yield SEARCH_ADDRESS, partial(index, tables, charts)
    for name, make in blocks.items():
        yield block_address(name), make


def _drawn(tables: Tables, name: str, drawing: Chart, canvas: Canvas) -> Iterator[tuple[str, Make]]:
    """The files of a drawing on a canvas; the strong one asks the other how much is weak."""
    weak: list[int] = []

    def make(shown: str) -> dict[str, Any]:
        file = figure_file(tables, drawing, canvas, shown, weak[0] if weak else None)
        weak.append(file["weak"])
        return file

    for shown in EVIDENCE:
        yield figure_address(name, canvas.name, shown), partial(make, shown)


def _evidence(tables: Tables, table: str) -> dict[str, Any]:
    return packed(evidence(tables, table))


def _from_values(make: Make) -> Payload:
    text = json.dumps(make(), ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return Payload(text.encode())


def _from_text(make: Callable[[], str]) -> Payload:
    return Payload(make().encode(), HTML)


def _from_offer(offer: Offer) -> Payload:
    return Payload(offer.make(), MIMETYPES[PurePosixPath(offer.address).suffix], offer.filename)


def _lying(address: str, path: Path, filename: str = "") -> Iterator[tuple[str, Maker]]:
    """A file of the data folder, where there is one, as it lies there now.

    Read at once: what was checked is handed out, whatever is edited while it is served.
    """
    if path.is_file():
        yield address, partial(Payload, path.read_bytes(), MIMETYPES[path.suffix], filename)
