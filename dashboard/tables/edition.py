"""The edition of the data set: what it is called, its version and day, and under which terms.

All of it stands in `datapackage.json` and nowhere else. Nothing here is the reader's: no address,
no day of access.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dashboard.tables.store import Tables

PROJECT = "Hanoi’s Allies"
AUTHOR = "Authors of Hanoi’s Allies"
LICENCE = "CC BY 4.0"


@dataclass(frozen=True, slots=True)
class Edition:
    """One version of the data set."""

    title: str
    version: str
    day: date
    licence_name: str
    licence_path: str

    @property
    def licence(self) -> str:
        """The licence as a row or a receipt names it."""
        return f"{LICENCE}, {PROJECT}"

    @property
    def citation(self) -> str:
        """The shortest complete citation of the data set, in no particular style."""
        return f"{self.title}. Data set, version {self.version}, {self.day.isoformat()}. {LICENCE}."


def edition(tables: Tables) -> Edition:
    """The edition of these tables."""
    document = tables.schema.document
    licence = document["licenses"][0]
    return Edition(
        title=f"{PROJECT}: {document['title'].replace('-', '–')}",
        version=tables.version_words,
        day=date.fromisoformat(str(document["created"])[:10]),
        licence_name=str(licence["name"]),
        licence_path=str(licence["path"]),
    )
