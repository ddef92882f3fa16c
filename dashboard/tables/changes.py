"""What changed between two versions of the data: claims added, removed, and cell by cell changed.

Pure: it compares what was printed. A claim is the same claim as long as it keeps its id; a column
that only one of the versions has counts as empty in the other.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from dashboard.tables.history import Printed, printed, read_history, versions

Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Change:
    """One claim: what it was and what it is; None where it was not, or is no more."""

    claim_id: str
    old: Row | None
    new: Row | None

    @property
    def cells(self) -> tuple[tuple[str, str, str], ...]:
        """Column, old and new cell of each cell that differs, for a claim of both versions."""
        if self.old is None or self.new is None:
            return ()
        names = dict.fromkeys((*self.old, *self.new))
        pairs = ((name, self.old.get(name, ""), self.new.get(name, "")) for name in names)
        return tuple(one for one in pairs if one[1] != one[2])


@dataclass(frozen=True, slots=True)
class Changes:
    """All that changed from one version to another, each list in the order of the tables."""

    before: Printed
    after: Printed
    added: tuple[Change, ...]
    removed: tuple[Change, ...]
    changed: tuple[Change, ...]

    @property
    def every(self) -> tuple[Change, ...]:
        """All of them: added, removed, changed."""
        return (*self.added, *self.removed, *self.changed)

    @property
    def summary(self) -> str:
        """How many of each, in words."""
        if not self.every:
            return "no claim changed"
        counts = (len(self.added), len(self.removed), len(self.changed))
        said = zip(counts, ("added", "removed", "changed"), strict=True)
        return ", ".join(f"{count} {word}" for count, word in said if count)


def changes(before: Printed, after: Printed) -> Changes:
    """Compare two versions."""
    old, new = before.claims, after.claims
    return Changes(
        before,
        after,
        tuple(Change(one, None, row) for one, row in new.items() if one not in old),
        tuple(Change(one, row, None) for one, row in old.items() if one not in new),
        tuple(
            change
            for one, row in old.items()
            if one in new and (change := Change(one, row, new[one])).cells
        ),
    )


def since(folder: Path) -> tuple[Changes, ...]:
    """From each older version that a data folder has kept to what it says now, oldest first.

    FileFaultError names a history file or a table that cannot be read.
    """
    now = printed(folder)
    older = (one for one in versions(folder) if one != now.version)
    return tuple(changes(read_history(folder, one), now) for one in older)


def said(row: Row) -> str:
    """A claim as one line: what is counted, its figures, unit, dates and source."""
    figures = [f"{name} {row[name]}" for name in ("value", "low", "high") if row.get(name)]
    dates = "/".join(row[name] for name in ("start", "end") if row.get(name))
    parts = [row.get("item", ""), *figures, row.get("unit", ""), dates, row.get("source_id", "")]
    return ", ".join(part for part in parts if part)
