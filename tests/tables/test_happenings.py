"""The evidence of the events: plain, complete, and without addresses that may not be offered."""

from __future__ import annotations

import json

from dashboard.tables import Tables
from dashboard.tables.happenings import happenings


def test_every_event_is_told_with_date_source_and_reliability(tables: Tables) -> None:
    found = happenings(tables)
    json.dumps(found, allow_nan=False)
    assert list(found["events"]) == tables.events["event_id"].tolist()
    for event in found["events"].values():
        assert event["title"]
        assert event["period"]
        assert event["source"]["citation"]
        assert event["source"]["reliability_means"]


def test_actors_and_kinds_are_words_not_keys(tables: Tables) -> None:
    event = happenings(tables)["events"]["ev-100"]
    assert event["actors"] == ["China", "North Vietnam (DRV)"]
    assert event["kind"] == "Diplomacy"
    assert event["period"] == "23 March 1966"
