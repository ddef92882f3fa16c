"""Badges and signs differ by form, not by colour."""

from __future__ import annotations

import json

import pytest

from dashboard.charts._badges import about_sign, badge, glyph, less_sign, more_sign
from dashboard.charts._swarm import KEY

SPOT = (0.0, 10.0, "x domain", "y")
VERDICTS = ("agreed", "close", "disputed", "unresolved", "single")


def drawn(verdict: str) -> str:
    return json.dumps([shape.to_plotly_json() for shape in badge(verdict, SPOT, 6, 5)])


def test_each_verdict_has_a_form_of_its_own() -> None:
    assert len({drawn(verdict) for verdict in VERDICTS}) == len(VERDICTS)


@pytest.mark.parametrize("verdict", VERDICTS)
def test_badges_are_measured_in_px(verdict: str) -> None:
    assert all(shape.xsizemode == "pixel" for shape in badge(verdict, SPOT, 6, 5))


def test_the_signs_before_a_number_differ() -> None:
    assert len({sign(SPOT, 20).path for sign in (about_sign, more_sign, less_sign)}) == 3


@pytest.mark.parametrize("symbol", [symbol for symbol, _ in KEY] + ["ring", "tick", "span"])
def test_every_sign_of_a_key_can_be_drawn(symbol: str) -> None:
    assert glyph(symbol, SPOT, 6, 5)


def test_an_unknown_sign_is_refused_by_name() -> None:
    with pytest.raises(KeyError, match="hexagon"):
        glyph("hexagon", SPOT, 6, 5)
