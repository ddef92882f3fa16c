"""What the evidence panel shows of each event, as plain values that JSON can carry."""

from __future__ import annotations

from typing import Any

from dashboard.tables.evidence import Words, rows, source_of
from dashboard.tables.names import short_source
from dashboard.tables.store import Tables
from dashboard.tables.words import period

EVENTS = "events"


def happenings(tables: Tables) -> dict[str, Any]:
    """Version and events by id; a source has an address only where it may be offered as a link."""
    words = Words(tables)
    sources = {row["source_id"]: row for row in rows(tables.sources)}
    return {
        "version": tables.version,
        "events": {
            row["event_id"]: {
                "title": row["title"],
                "period": period(row),
                "place": row["place"],
                "actors": [words.label["actor", key] for key in row["actors"]],
                "kind": words.label["event_kind", row["kind"]],
                "summary": row["summary"],
                "source": source_of(sources[row["source_id"]], words),
                "locator": row["locator"],
                "others": [short_source(sources[one]) for one in row["other_sources"]],
                "note": row["note"],
            }
            for row in rows(tables.events)
        },
    }
