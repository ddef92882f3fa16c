"""An actor is never colour alone."""

from __future__ import annotations

from itertools import combinations

import pytest

from dashboard.theme.marks import look, symbol
from dashboard.vocab import Actor

MAIN = (Actor.CHINA, Actor.USSR, Actor.EASTERN_EUROPE, Actor.DRV, Actor.RVN, Actor.USA)


@pytest.mark.parametrize(("one", "other"), tuple(combinations(MAIN, 2)))
def test_two_actors_differ_in_colour_and_in_marker(one: Actor, other: Actor) -> None:
    assert look(one).token != look(other).token
    assert look(one).symbol != look(other).symbol


def test_reliability_decides_whether_a_mark_is_filled() -> None:
    assert symbol(Actor.CHINA, "A") == symbol(Actor.CHINA, "B") == "circle"
    assert symbol(Actor.CHINA, "C") == "circle-open"
    assert symbol(Actor.CHINA, "D") == symbol(Actor.USSR, "D") == "diamond-open"


def test_an_actor_without_a_look_keeps_its_own_name() -> None:
    assert look("Somalia").label == "Somalia"
    assert look("Somalia").token == "other"
