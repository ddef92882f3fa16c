"""Sums that must hold, and known faults."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tables.spoil import put, said, swap


def test_a_sum_that_does_not_hold_is_named_with_its_line(toy: Path) -> None:
    put(toy, "deliveries", "deliv-cn-0001", "value", "401")
    assert said(toy) == [
        "sums.yml:1 sum: Goods of China: the parts add to 901, 900, or a known fault"
    ]


def test_a_known_fault_must_stay_as_it_is_known(toy: Path) -> None:
    put(toy, "deliveries", "deliv-cn-0002", "value", "501")
    found = said(toy)
    assert (
        "sums.yml:2 sum: Goods of 1967-68: the parts add to 1,201, found: what they are known"
        in found[1]
    )


def test_a_known_fault_that_is_gone_is_named(toy: Path) -> None:
    swap(toy, "sums.yml", "is: deliv-ac-0001, found", "is: 1200, found")
    assert said(toy) == [
        "sums.yml:2 sum: Goods of 1967-68: holds after all, remove found and fault"
    ]


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("fault: deliv-ac-0001", "fault: deliv-ac-0002", "deliv-ac-0002 has no entry, an entry in"),
        ("of: {series_id: bands}", "of: {series_id: band}", "no claim is part of it, at least one"),
        ("is: 100}", "is: aid-cn-9999}", "a part or the total has no figure, figures in every"),
        (", bound: low", "", "a part or the total has no figure"),
        ("is: 100}", "was: 100}", "unknown word was"),
        ("- {name", "{name", "YAML"),
        ("[aid-cn-0001, ", "[aid-cn-0009, ", "'aid-cn-0009' is in no claims table, ids of claims"),
        ("years: 1967-1968", "years: sixties", "no claim is part of it"),
        ('- {name: "Shares", of', '- {name: "Shares", off', "unknown word False"),
    ],
)
def test_a_faulty_entry_is_told(toy: Path, old: str, new: str, words: str) -> None:
    swap(toy, "sums.yml", old, new)
    assert any(words in problem for problem in said(toy) if problem.startswith("sums.yml:"))


def test_no_folder_needs_sums(toy: Path) -> None:
    (toy / "sums.yml").unlink()
    assert said(toy) == []
    (toy / "sums.yml").write_text("", encoding="utf-8")
    assert said(toy) == []
    (toy / "sums.yml").write_text("3", encoding="utf-8")
    assert len(said(toy)) == 1
