"""Phase names: whole, inside their own band, at the least width that a canvas is drawn."""

from __future__ import annotations

from itertools import pairwise

import pytest

from dashboard.charts import chart
from dashboard.charts._time_panels import LEAST_WIDTH
from dashboard.charts._type import in_lines, text_width
from dashboard.theme.canvas import NARROW, WIDE, Canvas
from tests.charts.drawn import data, plain

BANDED = ("allied_strength", "border_divisions", "chinese_troops", "sino_soviet_trade")
SHORT = {str(one) for one in data().phases["short"]}


def named(slug: str, canvas: Canvas) -> list[tuple[float, float]]:
    """Where each phase name begins and ends, in px of the narrowest drawing, in order of time."""
    layout = plain(chart(slug), data(), canvas)["layout"]
    sides = layout["margin"]["l"] + layout["margin"]["r"]
    low, high = layout["xaxis"]["range"]
    px_a_year = (LEAST_WIDTH[canvas.name] - sides) / (high - low)
    found = []
    for note in layout["annotations"]:
        lines = str(note["text"]).split("<br>")
        if " ".join(lines) in SHORT:
            first = (note["x"] - low) * px_a_year + note["xshift"]
            found.append((first, first + max(text_width(one, canvas.tick) for one in lines)))
    return sorted(found)


@pytest.mark.parametrize("canvas", [WIDE, NARROW], ids=lambda one: one.name)
@pytest.mark.parametrize("slug", BANDED)
def test_phase_names_do_not_touch_in_the_narrowest_drawing(slug: str, canvas: Canvas) -> None:
    assert all(high[0] - low[1] > 4 for low, high in pairwise(named(slug, canvas)))


def test_a_band_with_room_for_two_short_lines_is_named() -> None:
    notes = plain(chart("sino_soviet_trade"), data(), WIDE)["layout"]["annotations"]
    assert "Last<br>attacks" in {note["text"] for note in notes}


def test_a_text_takes_the_fewest_lines_that_fit_and_is_never_cut() -> None:
    assert in_lines("Last offensives", 12, 200, lines=2) == "Last offensives"
    assert in_lines("Last offensives", 12, 60, lines=2) == "Last<br>offensives"
    assert in_lines("Last offensives", 12, 60) == ""
    assert in_lines("Last offensives", 12, 30, lines=2) == ""
