"""The whole data set as one zip: a Frictionless Data Package that validates as it is.

The tables in it are those of the data folder, byte for byte, with schema, codebook and known
faults; besides, the receipt, citations and the terms of every source. Nothing in it is defused: it
is for programs, and opens again with `--data`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from dashboard.citing.bibtex import bibtex
from dashboard.citing.blanks import ADDRESS, closed
from dashboard.citing.items import dataset_item
from dashboard.citing.ris import ris
from dashboard.dataout.csvfile import csv_bytes
from dashboard.dataout.receipt import Receipt
from dashboard.dataout.sheet import sources_sheet
from dashboard.paths import CODEBOOK_NAME, CORRECTIONS_NAME, HISTORY_NAME, SCHEMA_NAME
from dashboard.tables import Tables

# In a folder of its own: beside the tables it would be taken for one of them.
RECEIPT_NAME, TERMS_NAME = "RECEIPT.txt", "terms/sources.csv"
BESIDE = ("claims.schema.json", CODEBOOK_NAME, "codebook.md", CORRECTIONS_NAME, "sums.yml")
RIGHTS = 0o644 << 16


def members(tables: Tables, folder: Path) -> dict[str, bytes]:
    """What of a data folder belongs into its zip, as it lies there now."""
    return {name: (folder / name).read_bytes() for name in _names(tables, folder)}


def package_bytes(tables: Tables, taken: Mapping[str, bytes], receipt: Receipt) -> bytes:
    """The zip of the `members` of a data folder; `receipt` also is the archive's comment."""
    terms = csv_bytes(sources_sheet(tables, tables.sources["source_id"]))
    made = {RECEIPT_NAME: receipt.text().encode(), TERMS_NAME: terms, **_citations(receipt)}
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        archive.comment = f"{receipt.citation} {receipt.edition.licence_path}".encode()
        for name, data in {**taken, **made}.items():
            _put(archive, name, data, receipt)
    return out.getvalue()


def _citations(receipt: Receipt) -> dict[str, bytes]:
    """How to cite the package, for programs; its address is not known here."""
    item = dataset_item(receipt.edition)
    known = {name: value for name, value in item.items() if value != ADDRESS}
    return {
        "CITATION.bib": closed(bibtex(item)).encode(),
        "CITATION.ris": closed(ris(item)).encode(),
        "CITATION.json": f"{json.dumps([known], ensure_ascii=False, indent=2)}\n".encode(),
    }


def _names(tables: Tables, folder: Path) -> list[str]:
    tabled = [one.path for one in tables.schema.resources]
    beside = [name for name in BESIDE if (folder / name).is_file()]
    kept = sorted(path.name for path in (folder / HISTORY_NAME).glob("*.json"))
    return [SCHEMA_NAME, *tabled, *beside, *(f"{HISTORY_NAME}/{name}" for name in kept)]


def _put(archive: ZipFile, name: str, data: bytes, receipt: Receipt) -> None:
    entry = ZipInfo(name, receipt.made.timetuple()[:6])
    entry.compress_type = ZIP_DEFLATED
    entry.external_attr = RIGHTS
    # The same on every system.
    entry.create_system = 3
    archive.writestr(entry, data)
