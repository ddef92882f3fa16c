"""The command makes what needs no browser without one, twice the same, and says what it cannot."""

from __future__ import annotations

import csv
import json
from datetime import date
from io import StringIO
from pathlib import Path

import pytest

from dashboard.charts._spec import Chart
from dashboard.cli import main
from dashboard.commands import DONE, MISUSE, PROBLEMS
from dashboard.commands import _load as loading
from dashboard.publish import chromium
from dashboard.publish.export.asked import AskError, Look
from dashboard.publish.export.batch import Done
from dashboard.publish.export.call import Call, carry_out
from dashboard.publish.export.files import MANIFEST
from dashboard.publish.export.v8 import V8
from dashboard.tables import Tables
from tests.browser.exported import body, of_file, sheet

DAY = date(2026, 2, 1)
BASE = "https://history.example.org/"
FILTERED = "actors=china&from=1965&to=1973&weak=hide"
TEXTS = ("html", "json", "csv", "xlsx")


def quiet(done: int, jobs: int, name: str) -> None:
    """Progress that nobody watches."""


def call(out: Path, slugs: tuple[str, ...], formats: tuple[str, ...], view: str = "") -> Call:
    return Call(
        slugs=slugs, everything=False, pages=(), formats=formats, look=Look(), view=view,
        base=BASE, out=out, day=DAY, data=out,
    )  # fmt: skip


def exported(
    made: Call, tables: Tables, charts: tuple[Chart, ...], jobs: list[str] | None = None
) -> Done:
    told = quiet if jobs is None else (lambda done, of, name: jobs.append(f"{done}/{of} {name}"))
    return carry_out(made, tables, charts, told)


@pytest.fixture(scope="module")
def once(
    tables: Tables, charts: tuple[Chart, ...], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    out = tmp_path_factory.mktemp("once")
    exported(call(out, ("yardsticks",), TEXTS, FILTERED), tables, charts)
    return out


def test_every_file_that_needs_no_browser_carries_the_receipt(once: Path) -> None:
    files = [one for one in once.iterdir() if one.name != MANIFEST]
    assert {one.suffix[1:] for one in files} == set(TEXTS)
    for one in files:
        read = of_file(one)
        assert read["title"] == "Who gave more, China or the USSR?", one
        assert "China; the years 1965 to 1973; claims of weak" in read["filters"], one
        assert read["sources"].startswith("Source"), one
        assert read["licence"].startswith("CC BY 4.0"), one
        assert (read["version"], read["date"]) == ("1.0.0", "2026-02-01"), one
        assert read["address"].startswith(f"{BASE}#/"), one
        assert "chart=yardsticks" in read["address"], one


def test_the_same_call_gives_the_same_bytes(
    once: Path, tables: Tables, charts: tuple[Chart, ...], tmp_path: Path
) -> None:
    exported(call(tmp_path, ("yardsticks",), TEXTS, FILTERED), tables, charts)
    again = {one.name: one.read_bytes() for one in tmp_path.iterdir()}
    assert again == {one.name: one.read_bytes() for one in once.iterdir()}


def test_names_say_chart_view_and_day(once: Path) -> None:
    stems = {one.stem for one in once.iterdir() if one.name != MANIFEST}
    assert stems == {"yardsticks_china-1965-1973-strong_2026-02-01"}


def test_a_table_holds_the_rows_in_full_colour_and_real_numbers(once: Path) -> None:
    stem = once / "yardsticks_china-1965-1973-strong_2026-02-01"
    text = stem.with_suffix(".csv").read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(StringIO(body(text))))
    head, *cells = sheet(stem.with_suffix(".xlsx").read_bytes(), 1)
    assert rows
    assert {row["Actor"] for row in rows} == {"China"}
    assert [row["Claim"] for row in rows] == [row[-1] for row in cells]
    at = head.index("Value")
    numbers = {row[at] for row in cells if isinstance(row[at], float)}
    assert 761001.0 in numbers
    assert numbers == {float(row["Value"]) for row in rows if row["Value"].isdigit()}


def test_the_manifest_names_chart_view_works_and_claims(once: Path, tables: Tables) -> None:
    rows = json.loads((once / MANIFEST).read_text(encoding="utf-8"))["files"]
    known = set(tables.sources["source_id"])
    by_name = {row["file"]: row for row in rows}
    assert list(by_name) == sorted(by_name)
    table = by_name["yardsticks_china-1965-1973-strong_2026-02-01.csv"]
    assert table["view"].startswith("#/aid?actors=china&from=1965&to=1973&weak=hide")
    assert table["claims"] < by_name[table["file"].replace(".csv", ".json")]["claims"]
    for row in rows:
        assert row["sources"], row
        assert set(row["sources"]) <= known, row


def test_a_table_without_its_header_begins_with_the_columns(
    tables: Tables, charts: tuple[Chart, ...], tmp_path: Path
) -> None:
    made = call(tmp_path, ("yardsticks",), ("csv",))
    exported(Call(**{**vars(made), "look": Look(header=False)}), tables, charts)
    text = next(tmp_path.glob("*.csv")).read_text(encoding="utf-8-sig")
    assert text.startswith("What is counted,")


def test_a_whole_address_names_chart_variant_and_where_it_stands(
    tables: Tables, charts: tuple[Chart, ...], tmp_path: Path
) -> None:
    address = "https://a.example/#/routes?chart=supply_map&variant=supply_map~world&theme=dark"
    made = call(tmp_path, (), ("json",), address)
    exported(Call(**{**vars(made), "base": ""}), tables, charts)
    file = next(tmp_path.glob("supply_map-world_*.json"))
    assert of_file(file)["address"].startswith("https://a.example/#/routes?")


def test_without_chromium_the_other_formats_are_written(
    tables: Tables, charts: tuple[Chart, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.setattr(chromium, "find", lambda: None)
    monkeypatch.setattr("dashboard.commands.export.tables_of", lambda arguments: tables)
    out = str(tmp_path / "new" / "folder")
    assert main(["export", "yardsticks", "--format", "svg,csv", "--out", out]) == MISUSE
    said = capsys.readouterr()
    assert "no Chromium was found. Install Chromium" in said.err
    assert "Html, json, csv and xlsx need none" in said.err
    assert said.out == f"1 files in {out}\n"
    assert [one.suffix for one in Path(out).iterdir() if one.name != MANIFEST] == [".csv"]


def test_what_v8_cannot_do_is_named_and_the_rest_is_made(
    tables: Tables, charts: tuple[Chart, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    from dashboard.engine import EngineError

    whole = V8.export

    def sick(self: V8, values: dict[str, object]) -> dict[str, object]:
        if values["form"] == "json":
            raise EngineError("V8 was not done after 60 seconds")
        return whole(self, values)

    monkeypatch.setattr(V8, "export", sick)
    monkeypatch.setattr("dashboard.commands.export.tables_of", lambda arguments: tables)
    given = ["export", "yardsticks", "--format", "json,csv", "--out", str(tmp_path)]
    assert main(given) == PROBLEMS
    assert "failed: yardsticks.json: V8 was not done" in capsys.readouterr().err
    assert {one.suffix for one in tmp_path.iterdir()} == {".csv", ".json"}
    assert not list(tmp_path.glob("yardsticks*.json"))


@pytest.mark.parametrize(
    ("slugs", "view", "said"),
    [
        (("yardstick",), "", "no chart 'yardstick': did you mean yardsticks"),
        (("supply_map~wrld",), "", "Allowed: supply_map~border, supply_map~indochina"),
        ((), "", "export what"),
        ((), "chart=nothing", "no chart 'nothing'"),
        (("yardsticks",), "variant=supply_map~moon", "no variant 'supply_map~moon'"),
    ],
)
def test_an_unknown_chart_is_refused_with_the_nearest(
    tables: Tables, charts: tuple[Chart, ...], tmp_path: Path, slugs: tuple[str, ...], view: str,
    said: str,
) -> None:  # fmt: skip
    with pytest.raises(AskError, match=said):
        exported(call(tmp_path / "none", slugs, ("csv",), view), tables, charts)
    assert not (tmp_path / "none").exists()


def test_a_page_is_only_printed(tables: Tables, charts: tuple[Chart, ...], tmp_path: Path) -> None:
    made = vars(call(tmp_path, (), ("svg",)))
    with pytest.raises(AskError, match="--page prints whole pages"):
        exported(Call(**{**made, "pages": ("aid",)}), tables, charts)
    with pytest.raises(AskError, match="no page 'aidd': did you mean aid"):
        exported(Call(**{**made, "pages": ("aidd",)}), tables, charts)


@pytest.mark.parametrize("typed", [["--format", "gif"], ["--theme", "x"], ["--scale", "9"]])
def test_a_wrong_word_is_told_before_the_tables_are_read(
    typed: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delattr(loading, "tables_of")
    assert main(["export", "yardsticks", *typed]) == MISUSE
    assert capsys.readouterr().err.count("\n") == 1


def test_progress_counts_files_and_names_the_next(
    tables: Tables, charts: tuple[Chart, ...], tmp_path: Path
) -> None:
    jobs: list[str] = []
    exported(call(tmp_path, ("yardsticks",), ("json", "csv")), tables, charts, jobs)
    assert jobs == ["0/2 yardsticks.json", "1/2 yardsticks.csv", "2/2 "]
    assert DONE == 0
