"""The committed drawings are those of today's figures, small, and safe to put into a page."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from dashboard.charts._spec import Chart
from dashboard.paths import placeholders_dir
from dashboard.placeholders import (
    HASHES,
    MEND,
    drawing_of,
    drawn,
    figure_hash,
    figure_of,
    file_name,
    hashes,
)
from dashboard.tables import Tables
from dashboard.theme.canvas import NARROW, WIDE
from dashboard.theme.tokens import COLOURS

ALL_BYTES = 1_500_000
# A map and the long list of events take more.
USUAL_BYTES, MOST_BYTES = 30_000, 45_000
ELEMENTS = {"svg", "g", "path", "text", "tspan", "rect", "circle", "line", "clipPath", "pattern"}


def test_there_is_one_for_each_chart_and_canvas_and_no_other(charts: tuple[Chart, ...]) -> None:
    wanted = {file_name(name, canvas) for name, _, canvas in drawn(charts)}
    there = {one.name for one in placeholders_dir().iterdir()} - {HASHES}
    assert (there - wanted, wanted - there) == (set(), set()), MEND
    assert set(hashes()) == wanted, MEND


# The wide figures suffice in the quick run: the two are built from the same numbers.
@pytest.mark.parametrize("name", [WIDE.name, pytest.param(NARROW.name, marks=pytest.mark.full)])
def test_they_are_drawings_of_the_figures_of_today(
    charts: tuple[Chart, ...], tables: Tables, name: str
) -> None:
    known = hashes()
    stale = [
        file_name(drawing, canvas)
        for drawing, chart, canvas in drawn(charts)
        if canvas.name == name
        and known.get(file_name(drawing, canvas)) != figure_hash(figure_of(chart, tables, canvas))
    ]
    assert stale == [], MEND


def test_they_are_small(charts: tuple[Chart, ...]) -> None:
    sizes = {file_name(name, on): len(drawing_of(name, on)) for name, _, on in drawn(charts)}
    assert sum(sizes.values()) < ALL_BYTES
    assert max(sizes.values()) < MOST_BYTES
    assert len([one for one in sizes.values() if one > USUAL_BYTES]) <= 4


def test_they_hold_drawing_and_text_alone_in_colours_of_the_page(
    charts: tuple[Chart, ...],
) -> None:
    literal = {colour.light.lower() for colour in COLOURS.values()}
    for name, _, canvas in drawn(charts):
        for one in ElementTree.fromstring(drawing_of(name, canvas)).iter():
            assert one.tag.split("}")[1] in ELEMENTS
            for key, value in one.attrib.items():
                assert not key.startswith("on")
                assert "href" not in key
                assert value.lower() not in literal, f"{name} {canvas.name}: {key}={value}"
