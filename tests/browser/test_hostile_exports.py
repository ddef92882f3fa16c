"""A reader's hostile claims in every exported file: text, and never markup, script or formula."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest
from pypdf import PdfReader

from dashboard.charts import chart
from dashboard.paths import data_dir
from dashboard.publish.export.asked import Look
from dashboard.publish.export.call import Call, carry_out
from dashboard.tables import load
from tests.browser.exported import SVG, of_file, sheet, words
from tests.hostile import OWN as HOSTILE

pytestmark = pytest.mark.browser

SLUG, DRAWING = "quantity", "quantity~cn-troops-peak"
SCRIPT, FORMULA = "<script>window.hurt=1</script>", '=HYPERLINK("http://example.org","x")'
# What a picture of ours is made of; nothing that runs, loads or links.
DRAWN = {
    *("svg", "metadata", "title", "desc", "defs", "style", "g", "path", "rect", "circle", "text"),
    *("tspan", "clipPath", "line", "marker", "pattern", "linearGradient", "stop", "polygon"),
}  # fmt: skip


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the chart of the corpus in every format."""
    out = tmp_path_factory.mktemp("hostile")
    call = Call(
        slugs=(DRAWING,), everything=False, pages=(), look=Look(), view="", base="", out=out,
        formats=("svg", "png", "pdf", "xlsx", "csv", "json", "html"), day=date(2026, 2, 1),
        data=data_dir(),
    )  # fmt: skip
    tables = load(add=[HOSTILE])
    done = carry_out(call, tables, (chart(SLUG),), lambda done, jobs, name: None)
    assert done.failed == ()
    return out


def file(made: Path, suffix: str) -> Path:
    (found,) = made.glob(f"quantity*.{suffix}")
    return found


def test_a_picture_holds_hostile_text_as_text_only(made: Path) -> None:
    root = ElementTree.fromstring(file(made, "svg").read_text(encoding="utf-8"))
    parts = [one for one in root.iter() if one.tag.startswith(SVG)]
    assert {one.tag.removeprefix(SVG) for one in parts} <= DRAWN
    for one in root.iter():
        for name, value in one.attrib.items():
            assert not name.lower().startswith("on"), name
            assert not re.match(r"\s*(javascript|data|https?):", value) or "about" in name, value
    assert "own claim" in "".join(root.itertext())


def test_a_workbook_holds_hostile_text_as_words_only(made: Path) -> None:
    data = file(made, "xlsx").read_bytes()
    cells = [cell for number in (1, 2) for row in sheet(data, number) for cell in row]
    assert SCRIPT in cells
    assert FORMULA in cells


@pytest.mark.parametrize("suffix", ["svg", "png", "pdf", "xlsx", "csv", "json", "html"])
def test_every_format_keeps_its_receipt(made: Path, suffix: str) -> None:
    assert of_file(file(made, suffix))["title"] == of_file(file(made, "json"))["title"]


def test_a_printed_picture_runs_and_links_nothing(made: Path) -> None:
    reader = PdfReader(file(made, "pdf"))
    (page,) = reader.pages
    assert words("own claim") in words(page.extract_text())
    assert "/Annots" not in page
    assert not {"/OpenAction", "/AA", "/JavaScript"} & set(reader.root_object)
