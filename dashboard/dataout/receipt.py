"""The receipt that every file carries: what it is, its version and day, on what terms, how to cite.

Made from the tables alone, so that two makings of one version are the same bytes. It names no
address: the same file lies on many servers, and on disks.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, time

from dashboard.tables import Tables
from dashboard.tables.edition import AUTHOR, Edition, edition
from dashboard.tables.evidence import rows
from dashboard.tables.rights import PLAIN, terms_of


@dataclass(frozen=True, slots=True)
class Receipt:
    """The receipt of one file; `terms` are those that its sources ask for, each once."""

    title: str
    edition: Edition
    terms: tuple[str, ...]

    @property
    def citation(self) -> str:
        """How to cite the file: by its title, within the data set."""
        if self.title == self.edition.title:
            return self.edition.citation
        return f"“{self.title}”, in {self.edition.citation}"

    @property
    def made(self) -> datetime:
        """The moment that stands in files which need one: midnight of the version's day."""
        return datetime.combine(self.edition.day, time(), UTC)

    def as_json(self) -> dict[str, object]:
        """The receipt as plain values."""
        return {
            "title": self.title,
            "author": AUTHOR,
            "version": self.edition.version,
            "date": self.edition.day.isoformat(),
            "licence": {"name": self.edition.licence_name, "path": self.edition.licence_path},
            "terms": list(self.terms),
            "citation": self.citation,
        }

    def lines(self) -> tuple[tuple[str, str], ...]:
        """The receipt as labelled lines, for people."""
        return (
            ("Title", self.title),
            ("Author", AUTHOR),
            ("Data version", self.edition.version),
            ("Date", self.edition.day.isoformat()),
            ("Licence", f"{self.edition.licence} ({self.edition.licence_path})"),
            *(("Terms of sources", one) for one in self.terms),
            ("Cite as", self.citation),
        )

    def text(self) -> str:
        """The labelled lines as one text."""
        return "".join(f"{label}: {text}\n" for label, text in self.lines())


def receipt(tables: Tables, title: str, works: Iterable[str]) -> Receipt:
    """The receipt of a file with this title whose rows rest on these sources."""
    wanted = set(works)
    asked = {terms_of(row) for row in rows(tables.sources) if row["source_id"] in wanted}
    special = sorted(asked - {PLAIN})
    return Receipt(title, edition(tables), (*special, *([PLAIN] if PLAIN in asked else [])))


def whole_receipt(tables: Tables) -> Receipt:
    """The receipt of the whole data set."""
    return receipt(tables, edition(tables).title, tables.sources["source_id"])
