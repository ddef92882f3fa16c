"""Reads exported files without the code that wrote them: PNG, SVG, PDF, CSV, XLSX, HTML, JSON.

Each `of_...` gives the receipt found in a file under the keys of `assets/js/receipt.js`.
"""

from __future__ import annotations

import json
import struct
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

from pypdf import PdfReader

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


def of_pdf(data: bytes) -> dict[str, str]:
    """What its information says; its XMP packet and its text must say the same."""
    reader = PdfReader(BytesIO(data))
    told = reader.metadata
    packet = reader.xmp_metadata
    assert told is not None
    assert packet is not None
    assert packet.dc_title == {"x-default": told.title}
    assert packet.dc_source == told["/Keywords"]
    assert packet.dc_identifier == told["/Address"]
    assert told["/Copyright"] in packet.dc_rights["x-default"]
    shown = words("".join(page.extract_text() for page in reader.pages))
    for key in ("/Title", "/Filters", "/Keywords", "/Address", "/Copyright"):
        assert words(told[key]) in shown, key
    names = {
        "title": "/Title", "answer": "/Subject", "filters": "/Filters", "sources": "/Keywords",
        "licence": "/Copyright", "version": "/DataVersion", "address": "/Address",
    }  # fmt: skip
    date = str(told["/CreationDate"])[2:10]
    found = {key: str(told[name]) for key, name in names.items()}
    return {**found, "date": f"{date[:4]}-{date[4:6]}-{date[6:]}"}


def words(text: str) -> str:
    """A text without what a PDF does not keep: line breaks, spaces, which apostrophe it was."""
    return "".join(text.split()).replace("\u02bc", "\u2019")


SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
OFFICE = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
TERMS = "{http://purl.org/dc/terms/}"


def of_xlsx(data: bytes) -> dict[str, str]:
    """What its second sheet says; its properties must say the same."""
    rows = sheet(data, 2)
    read = {row[0]: row[1] for row in rows}
    label = "Sources" if "Sources" in read else "Source"
    core = ElementTree.fromstring(zipfile.ZipFile(BytesIO(data)).read("docProps/core.xml"))
    assert core.findtext(f"{DC}title") == read["Title"]
    assert core.findtext(f"{OFFICE}keywords") == f"{label}: {read[label]}"
    assert core.findtext(f"{DC}description") == read["Cite as"]
    assert str(core.findtext(f"{TERMS}created")).startswith(read["Date"])
    return {
        "title": read["Title"], "answer": read["Answer"], "filters": read["Shown"],
        "sources": f"{label}: {read[label]}", "licence": read["Licence"], "date": read["Date"],
        "version": read["Data version"], "address": read["Address"],
    }  # fmt: skip


def sheet(data: bytes, number: int) -> list[list[str | float]]:
    """The cells of a sheet: numbers as numbers; a formula is a fault."""
    book = zipfile.ZipFile(BytesIO(data))
    shared = ElementTree.fromstring(book.read("xl/sharedStrings.xml"))
    texts = ["".join(one.itertext()) for one in shared.findall(f"{SHEET}si")]
    made = ElementTree.fromstring(book.read(f"xl/worksheets/sheet{number}.xml"))
    assert made.find(f".//{SHEET}f") is None, "a formula"
    return [
        [_cell(cell, texts) for cell in row.findall(f"{SHEET}c")]
        for row in made.iter(f"{SHEET}row")
    ]


def _cell(cell: ElementTree.Element, texts: list[str]) -> str | float:
    value = cell.findtext(f"{SHEET}v") or ""
    return texts[int(value)] if cell.get("t") == "s" else float(value or 0)


def of_file(path: Path) -> dict[str, str]:
    """The receipt of an exported file, whatever its format."""
    data = path.read_bytes()
    match path.suffix:
        case ".png":
            return of_png(data)
        case ".pdf":
            return of_pdf(data)
        case ".xlsx":
            return of_xlsx(data)
        case ".svg":
            return of_svg(data.decode())
        case ".csv":
            return of_csv(data.decode("utf-8-sig"))
        case ".json":
            return json.loads(data)["receipt"]
        case ".html":
            return json.loads(between(data.decode(), 'id="receipt">', "</script>"))
    raise AssertionError(path)


def body(text: str) -> str:
    return "\n".join(line for line in text.splitlines() if not line.startswith("#"))


def between(text: str, start: str, end: str) -> str:
    return text.split(start, 1)[1].split(end, 1)[0]
