"""An item as BibTeX, in entries that classic styles and biblatex both know."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dashboard.citing.blanks import ACCESSED, LOCATOR
from dashboard.citing.items import Item

TYPES = {
    "article-journal": ("article", "journal"),
    "article-newspaper": ("article", "journal"),
    "book": ("book", "series"),
    "chapter": ("incollection", "booktitle"),
    "report": ("techreport", "type"),
}
OTHER = ("misc", "howpublished")
_SPECIAL = re.compile(r"[&%$#_{}]")
_MORE = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}


def bibtex(item: Item) -> str:
    """The entry, ended by a line break."""
    kind, larger = TYPES.get(item["type"], OTHER)
    fields = [f"  {name} = {{{value}}}," for name, value in _fields(item, kind, larger)]
    return "\n".join([f"@{kind}{{{item['id']},", *fields, "}", ""])


def _fields(item: Item, kind: str, larger: str) -> Iterator[tuple[str, str]]:
    yield "author", " and ".join(_person(one) for one in item["author"])
    yield "title", f"{{{_escaped(item['title'])}}}"
    if within := _within(item):
        yield larger, _escaped(within)
    if publisher := item.get("publisher"):
        yield "institution" if kind == "techreport" else "publisher", _escaped(publisher)
    if parts := item.get("issued", {}).get("date-parts"):
        year, *rest = parts[0]
        yield "year", f"{year}{'?' if item['issued'].get('circa') else ''}"
        if rest:
            yield "month", str(rest[0])
    if version := item.get("version"):
        yield "version", _escaped(version)
    yield "note", LOCATOR
    if address := item.get("URL"):
        yield "url", address
        yield "urldate", ACCESSED


def _within(item: Item) -> str:
    """What the entry stands in; of our own, what it is and in which version, too."""
    larger = str(item.get("container-title") or item.get("collection-title") or "")
    if "version" not in item:
        return larger
    what = item.get("genre", "Data set")
    return ", ".join(part for part in (what, larger, f"version {item['version']}") if part)


def _person(author: dict[str, str]) -> str:
    if "literal" in author:
        return f"{{{_escaped(author['literal'])}}}"
    return f"{_escaped(author['family'])}, {_escaped(author['given'])}"


def _escaped(text: str) -> str:
    marked = re.sub(r"[\\~^]", lambda found: f"\0{ord(found[0])}\0", text)
    plain = _SPECIAL.sub(lambda found: f"\\{found[0]}", marked)
    return re.sub(r"\0(\d+)\0", lambda found: _MORE[chr(int(found[1]))], plain)
