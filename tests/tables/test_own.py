"""Own claims lie over the tables: marked, apart from every sum, and never in the folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.tables import Tables, TablesError, load
from dashboard.tables.assess import assess
from dashboard.tables.cite import short_source, source_line, warning_badges
from dashboard.tables.derive import series_claims
from dashboard.tables.evidence import evidence, packed
from dashboard.tables.ledger import ledger
from tests.tables.check.test_own import GOOD, WORK, put
from tests.toy import copy_toy

ROWS = (
    GOOD | {"claim_id": "own-book", "quantity_id": "killed"},
    GOOD | WORK | {"claim_id": "own-letter", "value": "9000", "quantity_id": "killed"},
    GOOD
    | WORK
    | {"claim_id": "own-tonnes", "measure": "aid_tonnage", "unit": "tonnes", "table": ""}
    | {"series_id": "tonnes", "warnings": "weak-source", "source_reliability": "D"},
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_toy(tmp_path_factory.mktemp("own") / "data")


@pytest.fixture(scope="module")
def overlaid(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Tables:
    return load(folder, [put(tmp_path_factory.mktemp("mine") / "mine.csv", *ROWS)])


def test_they_are_marked_and_the_printed_tables_stay_as_they_are(
    overlaid: Tables, folder: Path
) -> None:
    assert list(overlaid.own["claim_id"]) == ["own-book", "own-letter", "own-tonnes"]
    printed = overlaid.without_own()
    assert printed.claims.equals(load(folder).claims)
    assert not printed.claims["own"].any()
    assert overlaid.claims.dtypes.equals(printed.claims.dtypes)
    assert overlaid.sources.dtypes.equals(printed.sources.dtypes)
    assert (printed.version_words, overlaid.version_words) == ("1.0.0", "1.0.0 with 3 own claims")


def test_nothing_is_written_into_the_folder(folder: Path, tmp_path: Path) -> None:
    before = {path: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    load(folder, [put(tmp_path / "mine.csv", *ROWS)])
    assert {path: path.read_bytes() for path in folder.iterdir() if path.is_file()} == before


def test_they_stand_beside_a_question_and_count_nowhere(overlaid: Tables) -> None:
    found, printed = assess(overlaid, "killed"), assess(overlaid.without_own(), "killed")
    assert list(found.claims["claim_id"])[-2:] == ["own-book", "own-letter"]
    for name in ("low", "high", "verdict", "origins", "shown", "hidden", "badge", "note"):
        assert getattr(found, name) == getattr(printed, name)


def test_hidden_weak_ones_are_not_counted_as_hidden_rivals(overlaid: Tables) -> None:
    strong = overlaid.without_weak()
    assert list(strong.own["claim_id"]) == ["own-book", "own-letter"]
    wanted = assess(strong.without_own(), "killed")
    assert assess(strong, "killed").hidden == wanted.hidden
    assert strong.without_own().hides_weak


def test_they_are_part_of_no_series(overlaid: Tables) -> None:
    assert "own-tonnes" not in set(series_claims(overlaid, "tonnes")["claim_id"])
    own = overlaid.own.set_index("claim_id")
    assert own.loc["own-tonnes", "beside"] == "tonnes"
    assert own.loc["own-tonnes", "table"] == "deliveries"
    assert own.loc["own-tonnes", "weak"]
    assert (own["series_id"] == "").all()


def test_their_works_say_so_wherever_they_are_named(overlaid: Tables) -> None:
    line = source_line(overlaid, ["losses-cn-0001", "own-book", "own-letter"])
    assert line.startswith("Sources: ")
    printed, _, own = line.partition("; your own claims: ")
    assert "Letters (C)" not in printed
    assert own.count(";") == 1
    works = overlaid.sources[overlaid.sources["own"]]
    assert all(short_source(row).endswith(", own claim") for _, row in works.iterrows())
    assert list(works["source_id"]) == ["book.own", "own-work-2", "own-work-3"]
    assert (works["link"] == "no").sum() == 2


def test_panel_and_ledger_have_them_marked(overlaid: Tables) -> None:
    file = packed(evidence(overlaid, "own"))
    assert {one for one, claim in file["claims"].items() if claim.get("own")} == {
        "own-book",
        "own-letter",
        "own-tonnes",
    }
    assert "losses-cn-0001" in file["claims"]
    assert file["quantities"]["killed"]["claims"][-1] == "own-letter"
    assert not any(
        "own" in claim for claim in evidence(overlaid.without_own(), "losses")["claims"].values()
    )
    listed = ledger(overlaid)
    ids = {row[0] for row in listed["rows"]}
    assert {"own-book", "own-letter", "own-tonnes"} <= ids
    assert sum(name.endswith(", own claim") for name in listed["lists"]["source"]) == 2


def test_their_caveats_are_told_with_the_others(overlaid: Tables) -> None:
    assert [badge.key for badge in warning_badges(overlaid, ["own-tonnes"])] == ["weak-source"]


def test_a_file_that_cannot_be_read_is_named(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(TablesError, match=r"nothing\.csv:1 file: cannot be read"):
        load(folder, [tmp_path / "nothing.csv"])
    path = put(tmp_path / "mine.csv", GOOD | {"value": "many"})
    with pytest.raises(TablesError, match=r"mine\.csv:2 value: 'many' is not a number"):
        load(folder, [path])
    path = put(tmp_path / "mine.csv", GOOD | {"source_id": "bok"})
    with pytest.raises(TablesError, match=r"own-first: 'bok' is not in sources\.csv"):
        load(folder, [path])
