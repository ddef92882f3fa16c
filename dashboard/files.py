"""The files that the browser fetches: address -> bytes, made when first asked for and then kept.

The server hands them out, and a frozen copy writes the same ones to disk: `addresses` lists them
all. Addresses are relative to the page. A `Files` belongs to one app; threads may share it.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from threading import Lock
from types import MappingProxyType
from typing import Any

from dashboard.charts._spec import Chart
from dashboard.figures import EVIDENCE, figure_file
from dashboard.lessonfile import lesson_file, lesson_index
from dashboard.paths import CODEBOOK_NAME, CORRECTIONS_NAME, SCHEMA_NAME, data_dir
from dashboard.search import index
from dashboard.tables import Tables
from dashboard.tables.basemap import base_file
from dashboard.tables.cite import evidence
from dashboard.tables.evidence import packed
from dashboard.tables.happenings import EVENTS, happenings
from dashboard.tables.ledger import LEDGER, ledger
from dashboard.tables.lessons import Lesson
from dashboard.tables.mapview import MAP_VIEWS
from dashboard.tables.terms import GLOSSARY, glossary
from dashboard.tables.terms_in_place import terms_in_place
from dashboard.tables.ways import ROUTES, ways
from dashboard.theme.canvas import CANVASES

Make = Callable[[], Any]
JSON, HTML = "application/json", "text/html"
CLAIMS_SCHEMA = "claims.schema.json"
MIMETYPES = {".csv": "text/csv", ".json": JSON, ".md": "text/markdown", ".yml": "text/yaml"}


@dataclass(frozen=True)
class Payload:
    """One file: its bytes, the same compressed by gzip, and a tag that changes with them.

    `filename` is the name under which a browser saves it; empty for what only scripts read.
    """

    plain: bytes
    packed: bytes
    tag: str
    mimetype: str = JSON
    filename: str = ""


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


def lesson_address(slug: str) -> str:
    """Where a lesson lies, seen from the page."""
    return f"lessons/{slug}.json"


def handout_address(slug: str) -> str:
    """Where a lesson for the printer lies, seen from the page."""
    return f"handouts/{slug}.html"


LESSONS_ADDRESS = "lessons/index.json"
SEARCH_ADDRESS = "index/search.json"
TERMS_ADDRESS = "index/glossary.json"


class Files:
    """All files of one set of tables and charts.

    `blocks` makes the parts of pages that are no charts, by name, as values that JSON can carry;
    `documents` makes whole documents, by address, as HTML text.
    """

    def __init__(
        self,
        tables: Tables,
        charts: tuple[Chart, ...],
        blocks: Mapping[str, Make] = MappingProxyType({}),
        lessons: tuple[Lesson, ...] = (),
        documents: Mapping[str, Callable[[], str]] = MappingProxyType({}),
    ) -> None:
        self._makers: dict[str, Callable[[], Payload]] = {
            **dict(_makers(tables, charts, blocks)),
            **dict(_taught(lessons, charts)),
            **{address: partial(_from_text, make) for address, make in documents.items()},
        }
        self._made: dict[str, Payload] = {}
        self._lock = Lock()

    @property
    def addresses(self) -> tuple[str, ...]:
        """Every file that there is, sorted."""
        return tuple(sorted(self._makers))

    def get(self, address: str) -> Payload | None:
        """The file of that address; None when there is none."""
        made = self._made.get(address)
        if made is not None or address not in self._makers:
            return made
        with self._lock:
            if address not in self._made:
                self._made[address] = self._makers[address]()
            return self._made[address]


def _makers(
    tables: Tables, charts: tuple[Chart, ...], blocks: Mapping[str, Make]
) -> Iterator[tuple[str, Callable[[], Payload]]]:
    for address, make in _made_here(tables, charts, blocks):
        yield address, partial(_from_values, make)
    for view in MAP_VIEWS:
        yield geo_address(view.name), partial(_from_disk, base_file(view.name))
    for name in downloads(tables):
        yield data_address(name), partial(_from_disk, data_dir() / name, filename=name)


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
    drawings = [drawing for chart in charts for drawing in chart.drawings()]
    for name, chart in drawings:
        for canvas in CANVASES:
            for shown in EVIDENCE:
                address = figure_address(name, canvas.name, shown)
                yield address, partial(figure_file, tables, chart, canvas, shown)
    for resource in tables.schema.claims:
        yield evidence_address(resource.name), partial(_evidence, tables, resource.name)
    yield evidence_address(EVENTS), partial(happenings, tables)
    yield evidence_address(ROUTES), partial(ways, tables)
    yield evidence_address(LEDGER), partial(ledger, tables)
    yield evidence_address(GLOSSARY), partial(glossary, tables)
    yield TERMS_ADDRESS, partial(terms_in_place, tables)
    yield SEARCH_ADDRESS, partial(index, tables, charts)
    for name, make in blocks.items():
        yield block_address(name), make


def _evidence(tables: Tables, table: str) -> dict[str, Any]:
    return packed(evidence(tables, table))


def _from_values(make: Make) -> Payload:
    text = json.dumps(make(), ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return _payload(text.encode())


def _from_text(make: Callable[[], str]) -> Payload:
    return replace(_payload(make().encode()), mimetype=HTML)


def _from_disk(path: Path, filename: str = "") -> Payload:
    return replace(_payload(path.read_bytes()), mimetype=MIMETYPES[path.suffix], filename=filename)


def _payload(plain: bytes) -> Payload:
    return Payload(plain, gzip.compress(plain, mtime=0), hashlib.sha256(plain).hexdigest()[:16])
