"""An item as RIS, which Zotero, EndNote and Mendeley read."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.citing.blanks import ACCESSED, LOCATOR
from dashboard.citing.items import Item

TYPES = {
    "article-journal": "JOUR",
    "article-newspaper": "NEWS",
    "book": "BOOK",
    "chapter": "CHAP",
    "dataset": "DATA",
    "graphic": "FIGURE",
    "report": "RPRT",
    "webpage": "ELEC",
}
OTHER = "GEN"


def ris(item: Item) -> str:
    """The record, its lines ended as the format wants."""
    return "".join(f"{tag}  - {_flat(value)}\r\n" for tag, value in _tags(item))


def _tags(item: Item) -> Iterator[tuple[str, str]]:
    yield "TY", TYPES.get(item["type"], OTHER)
    yield "ID", item["id"]
    for one in item["author"]:
        yield "AU", one.get("literal") or f"{one['family']}, {one['given']}"
    yield "TI", item["title"]
    if within := item.get("container-title") or item.get("collection-title"):
        yield "T2", within
    if publisher := item.get("publisher"):
        yield "PB", publisher
    if parts := item.get("issued", {}).get("date-parts"):
        year, *rest = parts[0]
        yield "PY", str(year)
        if rest:
            yield "DA", "/".join(f"{part:02}" for part in (year, *rest))
    if version := item.get("version"):
        yield "ET", f"Version {version}"
    yield "N1", LOCATOR
    if address := item.get("URL"):
        yield "UR", address
        yield "Y2", ACCESSED
    yield "ER", ""


def _flat(text: str) -> str:
    return " ".join(text.split())
