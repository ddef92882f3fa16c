"""Reads exported files without the code that wrote them: PNG chunks, SVG metadata, a CSV.

Each `of_...` gives the receipt found in a file under the keys of `assets/js/receipt.js`.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from xml.etree import ElementTree

SIGNATURE = b"\x89PNG\r\n\x1a\n"
SVG = "{http://www.w3.org/2000/svg}"
DC = "{http://purl.org/dc/elements/1.1/}"


def chunks(data: bytes) -> Iterator[tuple[str, bytes]]:
    assert data.startswith(SIGNATURE)
    at = len(SIGNATURE)
    while at < len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        body = data[at + 4 : at + 8 + length]
        assert struct.unpack(">I", data[at + 8 + length : at + 12 + length]) == (zlib.crc32(body),)
        yield body[:4].decode("latin-1"), body[4:]
        at += length + 12


def texts(data: bytes) -> dict[str, str]:
    found = {}
    for kind, body in chunks(data):
        if kind == "iTXt":
            keyword, rest = body.split(b"\0", 1)
            assert rest[:2] == b"\0\0", "a compressed text"
            found[keyword.decode("latin-1")] = rest[2:].split(b"\0", 2)[2].decode("utf-8")
    return found


def pixels(data: bytes) -> tuple[int, int]:
    head = next(body for kind, body in chunks(data) if kind == "IHDR")
    return struct.unpack(">II", head[:8])


def of_png(data: bytes) -> dict[str, str]:
    found = texts(data)
    assert "dc:title" in found["XML:com.adobe.xmp"]
    names = {
        "title": "Title", "answer": "Description", "filters": "Filters", "sources": "Sources",
        "licence": "Copyright", "version": "Data version", "date": "Creation Time",
        "address": "Address",
    }  # fmt: skip
    return {key: found[name] for key, name in names.items()}


def of_svg(text: str) -> dict[str, str]:
    told = ElementTree.fromstring(text).find(f"{SVG}metadata")
    assert told is not None
    elements = {
        "title": "title", "answer": "description", "filters": "description",
        "version": "description", "sources": "source", "licence": "rights", "date": "date",
        "address": "identifier",
    }  # fmt: skip
    return {key: _words(told, name) for key, name in elements.items()}


def _words(told: ElementTree.Element, name: str) -> str:
    found = told.find(f".//{DC}{name}")
    assert found is not None, name
    return "".join(found.itertext())


def of_csv(text: str) -> dict[str, str]:
    lines = [one[2:].split(": ", 1) for one in text.splitlines() if one.startswith("# ")]
    read = dict(lines)
    label = "Sources" if "Sources" in read else "Source"
    return {
        "title": read["Title"],
        "answer": read["Answer"],
        "filters": read["Shown"],
        "sources": f"{label}: {read[label]}",
        "licence": read["Licence"],
        "version": read["Data version"],
        "date": read["Date"],
        "address": read["Address"],
    }


def body(text: str) -> str:
    return "\n".join(line for line in text.splitlines() if not line.startswith("#"))


def between(text: str, start: str, end: str) -> str:
    return text.split(start, 1)[1].split(end, 1)[0]
