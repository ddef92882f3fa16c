"""The files of citations that the page shows: one for the data set, each chart and each source."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from dashboard.charts._spec import Chart
from dashboard.citing.bibtex import bibtex
from dashboard.citing.items import (
    CHART,
    DATASET,
    SOURCE,
    Item,
    chart_item,
    dataset_item,
    source_item,
)
from dashboard.citing.kept import Kept, read, texts_of
from dashboard.citing.ris import ris
from dashboard.citing.styles import STYLES
from dashboard.tables import Tables
from dashboard.tables.edition import edition
from dashboard.tables.errors import FileFaultError
from dashboard.tables.evidence import rows

LOG = logging.getLogger(__name__)
FOLDER = "cite"
DATASET_ADDRESS = f"{FOLDER}/{DATASET}.json"


def chart_address(drawing: str) -> str:
    """Where the citation of a chart, or of one of its variants, lies."""
    return f"{FOLDER}/{CHART}/{drawing}.json"


def source_address(source: str) -> str:
    """Where the citation of a source lies."""
    return f"{FOLDER}/{SOURCE}/{source}.json"


def items(tables: Tables, charts: Iterable[Chart]) -> Iterator[tuple[str, Item]]:
    """Address -> item, for everything that can be cited."""
    now = edition(tables.without_own())
    yield DATASET_ADDRESS, dataset_item(now)
    for chart in charts:
        for drawing, one in chart.drawings():
            yield chart_address(drawing), chart_item(now, drawing, one.question)
    for row in rows(tables.sources):
        yield source_address(row["source_id"]), source_item(row)


def cited(tables: Tables, charts: Iterable[Chart], folder: Path) -> Iterator[tuple[str, Any]]:
    """Address -> what makes the citation that lies there. The texts are read now; where they cannot
    be, citations are plain, and a word in the log says why."""
    try:
        kept = read(folder)
    except FileFaultError as error:
        LOG.error("Citations are in no style: %s", error)
        kept = {}
    for address, item in items(tables, charts):
        yield address, partial(citation, item, kept, tables.version_words)


def citation(item: Item, kept: Kept, shown: str = "") -> dict[str, Any]:
    """One citation in every form; `plain` says that no style was there to write it.

    `shown` is the version that the page shows: it differs where a reader's own claims lie over it,
    which no citation of the data set covers.
    """
    texts = texts_of(item, kept)
    listed = plain(item)
    return {
        "id": item["id"],
        "title": item["title"],
        "plain": texts is None,
        "own": bool(shown) and item.get("version", shown) != shown,
        "styles": [
            {
                "key": style.key,
                "label": style.label,
                "short_label": style.short,
                "reference": texts[style.key][0] if texts else listed,
                "short": texts[style.key][1] if texts else "",
            }
            for style in STYLES
        ],
        "bibtex": bibtex(item),
        "ris": ris(item),
        "csl": item,
    }


def plain(item: Item) -> str:
    """A complete citation in no style: author (year). Title. Where. Publisher. Address."""
    authors = "; ".join(
        one.get("literal") or f"{one['family']}, {one['given']}" for one in item["author"]
    )
    parts = item.get("issued", {}).get("date-parts")
    year = str(parts[0][0]) if parts else "no date"
    names = ("title", "container-title", "collection-title", "publisher")
    told = [str(item[name]) for name in names if item.get(name)]
    version = [f"Version {item['version']}"] if item.get("version") else []
    sentences = [one if one.endswith((".", "?", "!")) else f"{one}." for one in (*told, *version)]
    return " ".join(
        [f"{authors} ({year}).", *sentences, *([item["URL"]] if item.get("URL") else [])]
    )
