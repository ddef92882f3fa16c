"""The files that the browser fetches: address -> bytes, made when first asked for and then kept.

The server hands them out, and a frozen copy writes the same ones to disk: `addresses` lists them
all. Addresses are relative to the page. A `Files` belongs to one app; threads may share it.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from threading import Lock
from typing import Any

from dashboard.charts._spec import Chart
from dashboard.figures import EVIDENCE, figure_file
from dashboard.tables import Tables
from dashboard.tables.cite import evidence
from dashboard.tables.happenings import EVENTS, happenings
from dashboard.theme.canvas import CANVASES

Make = Callable[[], dict[str, Any]]


@dataclass(frozen=True)
class Payload:
    """One file: its bytes, the same compressed by gzip, and a tag that changes with them."""

    plain: bytes
    packed: bytes
    tag: str


def figure_address(slug: str, canvas: str, evidence: str) -> str:
    """Where a figure lies, seen from the page."""
    return f"figures/{slug}.{canvas}.{evidence}.json"


def evidence_address(table: str) -> str:
    """Where the evidence of a claims table, or of the events, lies, seen from the page."""
    return f"evidence/{table}.json"


class Files:
    """All files of one set of tables and charts."""

    def __init__(self, tables: Tables, charts: tuple[Chart, ...]) -> None:
        self._makers = dict(_makers(tables, charts))
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
                self._made[address] = _payload(self._makers[address]())
            return self._made[address]


def _makers(tables: Tables, charts: tuple[Chart, ...]) -> Iterator[tuple[str, Make]]:
    for chart in charts:
        for canvas in CANVASES:
            for shown in EVIDENCE:
                address = figure_address(chart.slug, canvas.name, shown)
                yield address, partial(figure_file, tables, chart, canvas, shown)
    for resource in tables.schema.claims:
        yield evidence_address(resource.name), partial(evidence, tables, resource.name)
    yield evidence_address(EVENTS), partial(happenings, tables)


def _payload(content: dict[str, Any]) -> Payload:
    plain = json.dumps(content, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()
    return Payload(plain, gzip.compress(plain, mtime=0), hashlib.sha256(plain).hexdigest()[:16])
