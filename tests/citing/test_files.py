"""BibTeX and RIS are read back by readers of their own; texts in styles belong to their item."""

from __future__ import annotations

from pathlib import Path

import bibtexparser
import pytest
import rispy

from dashboard.charts._spec import Chart
from dashboard.citing import kept
from dashboard.citing.bibtex import bibtex
from dashboard.citing.blanks import ACCESSED, ADDRESS, LOCATOR, closed, without_address
from dashboard.citing.cited import citation, cited, items
from dashboard.citing.items import Item, dataset_item, source_item
from dashboard.citing.ris import ris
from dashboard.citing.styles import STYLES, tidied, written
from dashboard.paths import data_dir
from dashboard.tables import Tables, load
from dashboard.tables.edition import edition
from dashboard.tables.errors import FileFaultError


@pytest.fixture(scope="module")
def every(tables: Tables, charts: tuple[Chart, ...]) -> list[Item]:
    return [item for _, item in items(tables, charts)]


def test_every_entry_of_bibtex_is_read_back(every: list[Item]) -> None:
    library = bibtexparser.parse_string("\n".join(bibtex(item) for item in every))
    assert library.failed_blocks == []
    assert len(library.entries) == len(every)
    first = library.entries_dict[every[0]["id"]]
    assert first["version"] == every[0]["version"]
    assert first["year"] == "2025"
    assert first["url"] == ADDRESS


def test_signs_that_latex_reads_are_escaped() -> None:
    item = {"id": "a", "type": "book", "title": "50% & $5_{x}~^\\", "author": [{"literal": "A#B"}]}
    text = bibtex(item)
    assert r"50\% \& \$5\_\{x\}\textasciitilde{}\textasciicircum{}\textbackslash{}" in text
    assert r"{{A\#B}}" in text


def test_every_record_of_ris_is_read_back(every: list[Item]) -> None:
    found = rispy.loads("".join(ris(item) for item in every))
    assert [one["id"] for one in found] == [item["id"] for item in every]
    assert found[0]["type_of_reference"] == "DATA"
    assert found[0]["edition"].endswith(every[0]["version"])
    assert found[0]["authors"] == [every[0]["author"][0]["literal"]]


def test_a_line_with_a_blank_is_left_out_where_nobody_fills_it(every: list[Item]) -> None:
    for text in (closed(bibtex(every[0])), closed(ris(every[0]))):
        assert not [blank for blank in (ADDRESS, LOCATOR, ACCESSED) if blank in text]
        assert every[0]["title"] in text


def test_the_styles_write_version_and_date(tables: Tables) -> None:
    item = dataset_item(edition(tables))
    texts = written([item])[item["id"]]
    apa, chicago = (texts[style.key] for style in STYLES)
    assert apa[0].startswith("Authors of Hanoi’s Allies. (2025). ")
    assert "(Version 1.0.0) [Dataset]" in apa[0]
    assert apa[1] == f"(Authors of Hanoi’s Allies, 2025{LOCATOR})"
    assert "Version 1.0.0. November 1, 2025" in chicago[0]
    assert chicago[1].endswith(f"{ADDRESS}{LOCATOR}.")
    assert ADDRESS not in without_address(apa[0])
    assert without_address(chicago[0]).endswith("November 1, 2025.")


def test_chicago_keeps_first_names_and_apa_shortens_them(tables: Tables) -> None:
    rows = tables.sources.set_index("source_id", drop=False)
    item = source_item(rows.loc["garver-2016"])
    texts = written([item])["garver-2016"]
    assert texts["apa"][0].startswith("Garver, J. W. (2016). ")
    assert texts["chicago"][0].startswith("Garver, John W. ")
    assert texts["chicago"][1].startswith("John W. Garver, ")


def test_a_text_without_date_has_a_blank_for_the_day_of_access() -> None:
    item = {
        "id": "a", "type": "webpage", "title": "A page", "author": [{"literal": "B"}],
        "container-title": "C", "URL": "http://press.example", "language": "und",
    }  # fmt: skip
    texts = written([item])["a"]
    assert f"Retrieved {ACCESSED}, from http" in texts["apa"][0]
    assert f"Accessed {ACCESSED}." in texts["chicago"][0]


@pytest.mark.parametrize(
    ("text", "becomes"),
    [
        ("A. “B”, 2016.", "A. “B,” 2016."),
        ("A. “B”. C.", "A. “B.” C."),
        ("Who?. In C.", "Who? In C."),
        ("“Who?.” C.", "“Who?” C."),
        ("A “B...”. C", "A “B...” C"),
    ],
)
def test_marks_stand_as_american_typesetting_wants(text: str, becomes: str) -> None:
    assert tidied(text) == becomes


def test_no_shipped_text_has_a_slip(every: list[Item]) -> None:
    texts = kept.read(data_dir())
    slips = ("”,", "?.", "( ", "()", "  ", "9999", "None")
    found = [
        (item["id"], text)
        for item in every
        for style in STYLES
        for text in texts[item["id"]][style.key]
        if any(slip in text.replace(LOCATOR, "") for slip in slips)
    ]
    assert found == []


def test_the_shipped_texts_are_of_the_items_as_they_are(every: list[Item]) -> None:
    stale = [item["id"] for item in kept.missing(every, kept.read(data_dir()))]
    assert stale == [], "citations are stale: run `hanois-allies generate`"


def test_a_text_of_another_item_is_not_shown(every: list[Item]) -> None:
    texts = kept.read(data_dir())
    changed = {**every[0], "title": "Another title"}
    made = citation(changed, texts)
    assert made["plain"]
    assert "Another title" in made["styles"][0]["reference"]
    assert not citation(every[0], texts)["plain"]


def test_only_what_is_new_is_written() -> None:
    old, new = ({"id": one, "title": one, "type": "book"} for one in ("old", "new"))
    asked: list[str] = []

    def write(wanted):
        asked.extend(item["id"] for item in wanted)
        return {item["id"]: {"apa": ("R", "S")} for item in [new]}

    held = {"old": {"of": kept.digest(old), "apa": ["O", "P"]}}
    text = kept.render([old, new], held, write)
    assert asked == ["new"]
    assert '"old"' in text
    assert '["O","P"]' in text
    assert '["R","S"]' in text


def test_a_broken_file_is_named(tmp_path: Path) -> None:
    (tmp_path / kept.NAME).write_text("{", encoding="utf-8")
    with pytest.raises(FileFaultError, match=r"citations\.json:1 citations: .*generate"):
        kept.read(tmp_path)


def test_without_the_file_citations_are_plain(tables: Tables, tmp_path: Path) -> None:
    made = dict(cited(tables, (), tmp_path))["cite/dataset.json"]()
    assert made["plain"]
    assert tables.version in made["styles"][0]["reference"]


def test_own_claims_over_the_data_are_said_beside_the_citation(tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    path.write_text(
        "claim_id,measure,actor,recipient,item,start,value,unit,value_kind,locator,source_title,"
        "source_reliability,source_kind,table\n"
        "own-one,troops_present,China,DRV,soldiers,1967,9,people,reported,p. 9,Notes,D,primary,"
        "troops\n",
        encoding="utf-8",
    )
    found = dict(cited(load(None, [path]), (), data_dir()))
    of_set, of_work = (found[f"cite/{one}.json"]() for one in ("dataset", "source/own-work-1"))
    assert of_set["own"]
    assert not of_set["plain"]
    assert of_work["plain"]
    assert "Notes" in of_work["styles"][0]["reference"]
