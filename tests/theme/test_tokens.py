"""The tokens hold the plan's bars: contrast, colour-blind distance, one light value a colour."""

from __future__ import annotations

from itertools import combinations

import pytest
from coloraide import Color

from dashboard.theme.tokens import ACTORS, COLOURS, GROUND, THEMES, TINTS, palette

LEAST_DISTANCE = 8
VISIONS = ("normal", "protan", "deutan", "tritan")
PAIRS = tuple(combinations(ACTORS, 2))


def contrast(one: str, other: str) -> float:
    return float(Color(one).contrast(other, method="wcag21"))


def seen(colour: str, vision: str) -> Color:
    return Color(colour) if vision == "normal" else Color(colour).filter(vision)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("actor", ACTORS)
def test_an_actor_is_legible_on_the_ground_of_each_theme(actor: str, theme: str) -> None:
    least = 7 if theme == "projector" else 4.5
    assert contrast(ACTORS[actor].of(theme), GROUND["ground"].of(theme)) >= least


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("ground", ["ground", "paper", "band"])
@pytest.mark.parametrize("text", ["ink", "muted"])
def test_text_is_legible_on_every_ground(text: str, ground: str, theme: str) -> None:
    least = 7 if theme == "projector" else 4.5
    assert contrast(GROUND[text].of(theme), GROUND[ground].of(theme)) >= least


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("actor", ACTORS)
def test_actor_text_is_legible_on_its_own_tint(actor: str, theme: str) -> None:
    least = 7 if theme == "projector" else 4.5
    text, tint = COLOURS[f"{actor}-text"], TINTS[f"{actor}-tint"]
    assert contrast(text.of(theme), tint.of(theme)) >= least


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("actor", ACTORS)
def test_text_on_a_solid_actor_colour_is_legible(actor: str, theme: str) -> None:
    assert contrast(GROUND["on-actor"].of(theme), ACTORS[actor].of(theme)) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
def test_the_marker_pen_lies_under_readable_ink_and_has_a_visible_edge(theme: str) -> None:
    assert contrast(GROUND["ink"].of(theme), GROUND["accent"].of(theme)) >= 7
    assert contrast(GROUND["accent-edge"].of(theme), GROUND["ground"].of(theme)) >= 3


@pytest.mark.parametrize("theme", THEMES)
def test_control_borders_reach_three_to_one(theme: str) -> None:
    assert contrast(GROUND["rule-strong"].of(theme), GROUND["ground"].of(theme)) >= 3


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("vision", VISIONS)
def test_every_pair_of_actors_differs_for_every_kind_of_sight(vision: str, theme: str) -> None:
    close = {}
    for one, other in PAIRS:
        first = seen(ACTORS[one].of(theme), vision)
        second = seen(ACTORS[other].of(theme), vision)
        distance = float(first.delta_e(second, method="2000"))
        if distance < LEAST_DISTANCE:
            close[one, other] = round(distance, 1)
    assert close == {}


def test_each_light_value_names_one_colour_so_that_the_browser_can_repaint_by_it() -> None:
    assert len(palette("dark")) == len(COLOURS)


def test_a_theme_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(KeyError, match="sepia"):
        palette("sepia")
