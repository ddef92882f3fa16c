"""The command for handouts: a tagged PDF with an outline, or the document and the reason."""

from __future__ import annotations

import io
import shutil
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from dashboard.app import small_bundle_fits
from dashboard.charts import charts
from dashboard.cli import main
from dashboard.commands import DONE, MISUSE
from dashboard.handouts import Paper, handout, inlined
from dashboard.paths import PLOTLY_BUNDLE, assets_dir, data_dir
from dashboard.publish import chromium
from dashboard.publish import handout as command
from dashboard.publish.handout import HandoutError, dated, source_day, write
from dashboard.tables import Tables
from tests.handouts.made import SLUG, lesson

DAY = date(2026, 2, 1)
BUNDLE = small_bundle_fits(assets_dir() / PLOTLY_BUNDLE)
A4, LETTER = (595, 842), (612, 792)
# One worker takes all of them, so that the PDF is made once.
pytestmark = pytest.mark.xdist_group("handout")


@pytest.fixture
def taught(monkeypatch: pytest.MonkeyPatch) -> None:
    """The made lesson is the only one."""
    monkeypatch.setattr(command, "load_lessons", lambda folder, tables: (lesson(),))


def made(tables: Tables, paper: Paper) -> bytes:
    program = chromium.find()
    assert program, "no Chromium: install it, or name it in HANOIS_CHROMIUM"
    return chromium.pdf(program, handout(lesson(), tables, charts(), inlined(BUNDLE), paper, DAY))


@pytest.fixture(scope="module")
def pdf(tables: Tables) -> bytes:
    return made(tables, Paper.A4)


def sheets(pdf: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages]


@pytest.mark.browser
def test_the_pdf_is_tagged_and_has_an_outline_and_a_language(pdf: bytes) -> None:
    reader = PdfReader(io.BytesIO(pdf))
    catalogue = reader.root_object
    assert catalogue["/StructTreeRoot"]
    assert catalogue["/MarkInfo"]["/Marked"] == True  # noqa: E712
    assert catalogue["/Lang"] == "en"
    assert "Key for the teacher" in str(reader.outline)
    assert reader.metadata
    assert reader.metadata.title == "A <made> lesson: handout"


@pytest.mark.browser
def test_the_charts_are_in_the_pdf_and_their_words_are_its_tags(pdf: bytes) -> None:
    assert "Present at one time" in "".join(sheets(pdf))
    tags = str(_tags(PdfReader(io.BytesIO(pdf)).root_object["/StructTreeRoot"]))
    assert tags.count("Chinese") >= 3


def _tags(node: object, depth: int = 0) -> list[str]:
    """The alternative texts below a node of the tree of tags."""
    found = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(found, list):
        return [text for one in found for text in _tags(one, depth + 1)]
    if not isinstance(found, dict) or depth > 60:
        return []
    own = [str(found["/Alt"])] if "/Alt" in found else []
    return own + (_tags(found["/K"], depth + 1) if "/K" in found else [])


@pytest.mark.browser
def test_the_key_begins_on_a_page_of_its_own(pdf: bytes) -> None:
    pages = sheets(pdf)
    first = next(number for number, text in enumerate(pages) if "Key for the teacher" in text)
    number, heading, *_ = pages[first].splitlines()
    assert (number, heading) == (f"{first + 1} / {len(pages)}", "Key for the teacher")
    assert not any("A good answer" in text for text in pages[:first])
    # A page for the start, at most one for each scene, and two for quiz and answer before it.
    assert 4 <= first <= 9
    assert len(pages) <= first + 5


@pytest.mark.browser
def test_each_paper_is_what_was_asked_for(tables: Tables, pdf: bytes) -> None:
    for one, size in ((pdf, A4), (made(tables, Paper.LETTER), LETTER)):
        box = PdfReader(io.BytesIO(one)).pages[0].mediabox
        assert (round(box.width), round(box.height)) == size


@pytest.mark.browser
def test_two_makings_are_the_same_bytes(tables: Tables, pdf: bytes) -> None:
    assert dated(pdf, DAY) == dated(made(tables, Paper.A4), DAY)
    assert b"D:20260201000000" in dated(pdf, DAY)


@pytest.mark.browser
def test_a_document_that_is_never_done_ends_in_time() -> None:
    program = chromium.find()
    assert program
    with pytest.raises(chromium.ChromiumError, match="not done after 2 seconds"):
        chromium.pdf(program, "<!doctype html><title>never</title>", seconds=2)


@pytest.mark.browser
def test_a_chart_that_cannot_be_drawn_is_told(tables: Tables) -> None:
    program = chromium.find()
    assert program
    with pytest.raises(chromium.ChromiumError, match="no such drawing"):
        chromium.pdf(program, '<html data-drawn="failed: no such drawing">')


@pytest.mark.usefixtures("taught")
def test_without_chromium_the_document_lies_beside_and_the_reason_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(chromium, "find", lambda: None)
    assert main(["handout", SLUG, "--out", str(tmp_path / "sheet.pdf")]) == DONE
    said = capsys.readouterr()
    assert "No PDF: no Chromium was found" in said.err
    assert said.out.strip() == str(tmp_path / "sheet.html")
    assert [one.name for one in tmp_path.iterdir()] == ["sheet.html"]


@pytest.mark.usefixtures("taught")
def test_an_unknown_lesson_names_the_known_ones(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["handout", "none"]) == MISUSE
    assert capsys.readouterr().err == "there is no lesson 'none'; the lessons are: made\n"


@pytest.mark.usefixtures("taught")
def test_a_place_that_is_not_there_is_told_before_the_work(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["handout", SLUG, "--out", str(tmp_path / "none" / "a.pdf")]) == MISUSE
    assert "there is no folder" in capsys.readouterr().err


def test_a_chromium_that_is_named_but_missing_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(chromium.NAMED, "no-such-browser")
    with pytest.raises(chromium.ChromiumError, match="no such program"):
        chromium.find()


def test_what_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "taken").mkdir()
    with pytest.raises(HandoutError, match="cannot be written"):
        write(tmp_path / "taken", b"")
    assert [one.name for one in tmp_path.iterdir()] == ["taken"]


def test_the_day_comes_from_the_environment_or_is_left_open(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(command.SOURCE_DATE, "1769904000")
    assert source_day() == DAY
    monkeypatch.setenv(command.SOURCE_DATE, "soon")
    with pytest.raises(HandoutError, match="not a time"):
        source_day()
    monkeypatch.delenv(command.SOURCE_DATE)
    assert source_day() is None


@pytest.mark.parametrize("typed", ["2026-13-01", "yesterday", ""])
def test_a_day_that_is_none_is_refused(typed: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["handout", SLUG, "--date", typed])
    assert "is not a day: YYYY-MM-DD" in capsys.readouterr().err


def test_a_data_folder_without_lessons_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = shutil.copytree(data_dir(), tmp_path / "data", ignore=shutil.ignore_patterns("*.md"))
    assert main(["handout", SLUG, "--data", str(folder)]) == MISUSE
    assert "none in this data folder" in capsys.readouterr().err
