"""The corrections file, as the check sees it."""

from __future__ import annotations

from pathlib import Path

from tests.tables.spoil import put, said, swap


def test_broken_corrections_are_told_in_a_line(toy: Path) -> None:
    (toy / "corrections.yml").write_text("- table: [\n", encoding="utf-8")
    assert any(problem.startswith("corrections.yml:2 YAML: ") for problem in said(toy))


def test_every_guard_that_fails_is_named(toy: Path) -> None:
    put(toy, "people", "kosygin", "role", "Prime minister")
    put(toy, "deliveries", "deliv-su-0002", "note", "changed, but not the guarded cell")
    swap(toy, "corrections.yml", "id: deliv-ac-0001", "id: deliv-ac-0099")
    found = [problem for problem in said(toy) if problem.startswith("corrections.yml")]
    assert "id: 'deliv-ac-0099' is not in deliveries.csv, an id of that table" in found[0]
    assert "kosygin has 'Prime minister' in role, not 'Premier', look at the row again" in found[1]
    assert len(found) == 2


def test_a_suspected_misprint_needs_a_word(toy: Path) -> None:
    line = put(toy, "losses", "losses-cn-0001", "warnings", "misprint-suspected")
    assert any(
        problem.startswith(f"losses.csv:{line} warnings: losses-cn-0001 carries misprint-suspected")
        for problem in said(toy)
    )


def test_a_table_that_could_not_be_read_raises_no_second_alarm(toy: Path) -> None:
    (toy / "people.csv").unlink()
    assert said(toy) == ["people.csv:1 file: missing, a table of the schema must be there"]


def test_an_entry_for_an_empty_table_is_named(toy: Path) -> None:
    header = (toy / "people.csv").read_text(encoding="utf-8").splitlines()[0]
    (toy / "people.csv").write_text(header + "\n", encoding="utf-8")
    (problem,) = said(toy)
    assert "id: 'kosygin' is not in people.csv" in problem
