"""Archives: which claims come through whom, by the rules of the table."""

from __future__ import annotations

from pathlib import Path

from dashboard.tables import Tables, load
from dashboard.tables.archives import archives, archives_of, rule
from dashboard.view import ARCHIVES

CELLS = {
    "value_kinds": ("reported",),
    "source_kinds": (),
    "publishers": ("Institute",),
    "source_ids": (),
    "claim_ids": (),
}


def test_the_archives_of_the_data_are_those_of_the_address(tables: Tables) -> None:
    assert ("all", *(one.key for one in archives(tables))) == ARCHIVES
    assert all(one.label and one.definition for one in archives(tables))


def test_every_claim_is_asked_and_each_archive_has_some(tables: Tables) -> None:
    through = archives_of(tables)
    assert set(through) == set(tables.all_claims["claim_id"])
    for one in archives(tables):
        assert any(one.key in found for found in through.values())


def test_a_claim_needs_every_filled_condition_of_one_rule() -> None:
    asked = rule("hanoi", CELLS)
    assert asked.holds({"value_kind": "reported", "publisher": "Institute"})
    assert not asked.holds({"value_kind": "reported", "publisher": "Other"})


def test_a_claim_may_come_through_two_archives_or_none(toy: Path) -> None:
    through = archives_of(load(toy))
    assert "moscow" in through["troops-su-0001"]
    assert () in through.values()


def test_a_soviet_diplomat_is_read_through_moscow_not_beijing(tables: Tables) -> None:
    through = archives_of(tables)
    assert "moscow" in through["troops-cn-0017"]
    assert "beijing" not in through["troops-cn-0017"]
