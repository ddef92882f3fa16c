"""The command line draws what the dialog draws, and goes on when Chromium does not."""

from __future__ import annotations

import re
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from dashboard.charts._spec import Chart
from dashboard.paths import data_dir
from dashboard.publish.export import opened
from dashboard.publish.export.asked import Look, Size
from dashboard.publish.export.batch import Done
from dashboard.publish.export.call import Call, carry_out
from dashboard.publish.export.files import MANIFEST
from dashboard.publish.export.opened import Opened
from dashboard.publish.export.studio import Studio
from dashboard.tables import Tables
from tests.browser.conftest import Visit
from tests.browser.exported import of_file, pixels, words
from tests.browser.test_export import FILTERED, dialog_of, saved, shown

pytestmark = pytest.mark.browser

DAY = date(2026, 2, 1)
PICTURES = ("svg", "png", "pdf")


class Batch:
    """Exports into one folder, of the real tables."""

    def __init__(self, tables: Tables, charts: tuple[Chart, ...], out: Path) -> None:
        self.tables, self.charts, self.out = tables, charts, out

    def run(self, *slugs: str, formats: tuple[str, ...], **more: Any) -> Done:
        given = {
            "everything": False, "pages": (), "look": Look(), "view": "", "base": "", "day": DAY,
        }  # fmt: skip
        call = Call(
            slugs=slugs, formats=formats, out=self.out, data=data_dir(), **{**given, **more}
        )
        return carry_out(call, self.tables, self.charts, lambda done, jobs, name: None)

    def file(self, pattern: str) -> Path:
        (found,) = self.out.glob(pattern)
        return found


@pytest.fixture
def batch(tables: Tables, charts: tuple[Chart, ...], tmp_path: Path) -> Batch:
    return Batch(tables, charts, tmp_path / "made")


@pytest.fixture(scope="module")
def pictures(
    tables: Tables, charts: tuple[Chart, ...], tmp_path_factory: pytest.TempPathFactory
) -> Batch:
    made = Batch(tables, charts, tmp_path_factory.mktemp("pictures"))
    done = made.run("yardsticks", formats=PICTURES)
    assert done.failed == ()
    return made


def test_a_picture_of_the_command_line_is_that_of_the_dialog(
    visit: Visit, tmp_path: Path, batch: Batch
) -> None:
    page = visit.open(FILTERED[0], "aid")
    dialog_of(page, "yardsticks")
    theirs = saved(page, tmp_path, format="svg", size="a4", theme="print")
    day = date.fromisoformat(of_file(theirs)["date"])
    look = Look(theme="print", size=Size("a4"))
    batch.run(
        formats=("svg",), look=look, day=day, view=f"{visit.origin}/{FILTERED[0]}&chart=yardsticks"
    )
    ours = batch.file("*.svg")
    assert ours.name == theirs.name
    assert ours.read_text(encoding="utf-8") == theirs.read_text(encoding="utf-8")


def test_every_picture_carries_the_receipt(visit: Visit, pictures: Batch) -> None:
    page = visit.open("#/aid", "aid")
    card = shown(page, "yardsticks")
    for suffix in PICTURES:
        read = of_file(pictures.file(f"yardsticks_*.{suffix}"))
        assert read["title"] == card["question"], suffix
        assert card["answer"] in read["answer"], suffix
        assert words(read["sources"]) == words(card["sources"]), suffix
        assert "Everything" in read["filters"], suffix
        assert read["licence"].startswith("CC BY 4.0"), suffix
        assert (read["date"], read["address"]) == ("2026-02-01", "#/aid?chart=yardsticks"), suffix
        assert "1.0.0" in read["version"], suffix
    assert len(list(pictures.out.iterdir())) == 4


def is_vector(pdf: Path, said: str) -> None:
    """One page as large as a slide, of text and lines; `said` stands in the chart."""
    (page,) = PdfReader(BytesIO(pdf.read_bytes())).pages
    assert (round(page.mediabox.width), round(page.mediabox.height)) == (1440, 810)
    assert words(said) in words(page.extract_text())
    assert page["/Resources"]["/Font"]
    drawn = (page["/Resources"].get("/XObject") or {}).values()
    assert not [one for one in drawn if one["/Subtype"] == "/Image"]


@pytest.mark.full
def test_a_map_is_vector_too(batch: Batch) -> None:
    batch.run("supply_map", formats=("pdf",))
    is_vector(batch.file("*.pdf"), "Kunming")
    assert of_file(batch.file("*.pdf"))["address"] == (
        "#/routes?chart=supply_map&variant=supply_map~border"
    )


def test_a_pdf_is_one_vector_page_of_the_size_of_the_picture(pictures: Batch) -> None:
    is_vector(pictures.file("*.pdf"), "761,001")
    assert pixels(pictures.file("yardsticks*.png").read_bytes()) == (1920, 1080)


@pytest.mark.full
def test_the_same_picture_is_the_same_svg_and_pdf_whatever_was_made_before(
    pictures: Batch, batch: Batch
) -> None:
    batch.run("clash_dead_1969", "yardsticks", formats=("pdf", "svg"))
    for suffix in ("svg", "pdf"):
        again = batch.file(f"yardsticks*.{suffix}")
        assert again.read_bytes() == (pictures.out / again.name).read_bytes(), suffix


@pytest.mark.full
def test_a_chromium_that_crashes_is_started_again_and_the_batch_goes_on(
    batch: Batch, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = Studio.hold
    held: list[int] = []

    def crash(self: Studio, files: dict[str, Any]) -> None:
        whole(self, files)
        held.append(1)
        if len(held) == 1:
            assert self._open
            self._open.ask("Page.navigate", {"url": "chrome://crash"})

    monkeypatch.setattr(Studio, "hold", crash)
    monkeypatch.setattr(opened, "SECONDS", 10.0)
    done = batch.run("clash_dead_1969", formats=("svg",))
    assert done.failed == ()
    assert len(held) == 2
    assert of_file(batch.file("*.svg"))["title"].endswith("?")


@pytest.mark.full
def test_a_chart_that_crashes_twice_is_named_and_the_next_is_drawn(
    batch: Batch, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = Studio.hold

    def crash(self: Studio, files: dict[str, Any]) -> None:
        whole(self, files)
        if "yardsticks" in next(iter(files)):
            assert self._open
            self._open._process.kill()

    monkeypatch.setattr(Studio, "hold", crash)
    done = batch.run("yardsticks", "clash_dead_1969", formats=("svg",))
    assert done.failed == ("yardsticks.svg: Chromium crashed",)
    assert [one.chart for one in done.made] == ["clash_dead_1969"]
    names = {one.name for one in batch.out.iterdir()}
    assert names == {MANIFEST, batch.file("clash*.svg").name}


@pytest.mark.full
def test_a_page_that_hangs_is_ended_in_time() -> None:
    from dashboard.publish import chromium

    program = chromium.find()
    assert program
    room = Opened(program, seconds=2)
    try:
        with pytest.raises(opened.StudioDownError, match="not done after 2 seconds"):
            room.run("(() => { for (;;); })()")
    finally:
        room.close()


@pytest.mark.parametrize("page", ["method", pytest.param("aid", marks=pytest.mark.full)])
def test_a_whole_page_is_printed_with_its_receipt(batch: Batch, page: str) -> None:
    batch.run(formats=("pdf",), pages=(page,), view="actors=china", base="https://a.example/")
    path = batch.file("page-*.pdf")
    assert path.name == f"page-{page}_china_2026-02-01.pdf"
    reader = PdfReader(BytesIO(path.read_bytes()))
    assert reader.metadata
    assert reader.metadata.title == f"Hanoi’s Allies: {page.capitalize()}"
    assert reader.xmp_metadata
    assert reader.root_object["/StructTreeRoot"]
    text = "".join(one.extract_text() for one in reader.pages)
    assert words(f"https://a.example/#/{page}?actors=china") in words(text)
    assert "127.0.0.1" not in text
    assert words("Data version 1.0.0") in words(text)
    sheets = [one.extract_text() for one in reader.pages]
    assert re.search(rf"1 / {len(sheets)}", sheets[0])
    if page == "aid":
        assert words("In full colour: China") in words(text)
        assert "Who gave more, China or the USSR?" in sheets[0]
