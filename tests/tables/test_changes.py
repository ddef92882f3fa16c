"""Between two versions: what came, what went, what differs, by a made-up second version."""

from __future__ import annotations

from pathlib import Path

from dashboard.tables.changes import Changes, changes, said
from dashboard.tables.history import Printed, printed
from tests.tables.spoil import put, swap


def second(toy: Path) -> Changes:
    """The toy and a second version: one claim changed, one gone, one new."""
    before = printed(toy)
    put(toy, "troops", "troops-cn-0001", "value", "1200")
    put(toy, "troops", "troops-cn-0001", "locator", "p. 2")
    put(toy, "troops", "troops-cn-0002", "claim_id", "troops-cn-0099")
    swap(toy, "datapackage.json", f'"version": "{before.version}"', '"version": "1.1.0"')
    return changes(before, printed(toy))


def test_added_removed_and_changed_are_told_apart(toy: Path) -> None:
    found = second(toy)
    assert [one.claim_id for one in found.added] == ["troops-cn-0099"]
    assert [one.claim_id for one in found.removed] == ["troops-cn-0002"]
    assert [one.claim_id for one in found.changed] == ["troops-cn-0001"]
    assert found.summary == "1 added, 1 removed, 1 changed"
    assert (found.before.version, found.after.version) == ("1.0.0", "1.1.0")


def test_a_changed_claim_says_what_was_and_what_is(toy: Path) -> None:
    (one,) = second(toy).changed
    assert one.cells == (("value", "1000", "1200"), ("locator", "p. 1", "p. 2"))


def test_a_removed_claim_keeps_its_old_row(toy: Path) -> None:
    (one,) = second(toy).removed
    assert one.old is not None
    assert (one.old["value"], one.new) == ("3000", None)
    assert said(one.old) == "soldiers in the country, value 3000, people, 1967, book"


def test_nothing_changed_is_said(toy: Path) -> None:
    found = changes(printed(toy), printed(toy))
    assert (found.every, found.summary) == ((), "no claim changed")


def test_a_column_that_only_one_version_has_counts_as_empty_in_the_other() -> None:
    before = Printed("1", "2025-01-01", {"a": {"table": "aid", "value": "1"}})
    same = Printed("2", "2025-01-02", {"a": {"table": "aid", "value": "1", "new": ""}})
    filled = Printed("2", "2025-01-02", {"a": {"table": "aid", "value": "1", "new": "x"}})
    assert changes(before, same).every == ()
    assert changes(before, filled).changed[0].cells == (("new", "", "x"),)


def test_a_claim_that_moved_to_another_table_is_the_same_claim() -> None:
    before = Printed("1", "2025-01-01", {"a": {"table": "aid"}})
    after = Printed("2", "2025-01-02", {"a": {"table": "deliveries"}})
    assert changes(before, after).changed[0].cells == (("table", "aid", "deliveries"),)
