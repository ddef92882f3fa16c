"""Targets are large enough, what is chosen is seen without colours, and the first tab skips."""

from __future__ import annotations

import pytest

from tests.browser.conftest import Visit, Visitor

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("size", "theme", "least"),
    [((1440, 900), "light", 24), ((390, 844), "dark", 44), ((1920, 1080), "projector", 44)],
)
def test_targets_are_large_enough(
    visitor: Visitor, size: tuple[int, int], theme: str, least: int
) -> None:
    visit = visitor(size)
    page = visit.open(f"#/troops?theme={theme}&claim=troops-cn-0019", "troops")
    page.locator('[data-panel="evidence"] h3').wait_for()
    small = page.evaluate(
        """least => [...document.querySelectorAll("a, button, summary, select, input")]
            .filter(one => one.offsetParent && !one.classList.contains("skip"))
            .map(one => [one.textContent.trim().slice(0, 30), one.getBoundingClientRect().height])
            .filter(([, height]) => height < least - 0.5)""",
        least,
    )
    assert small == []


def test_the_first_tab_skips_to_the_page_without_touching_the_address(visit: Visit) -> None:
    page = visit.open("#/troops", "troops")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.tagName") == "MAIN"
    assert page.url.endswith("#/troops")


def test_where_the_system_chooses_the_colours_the_chosen_side_has_a_frame(visit: Visit) -> None:
    visit.page.emulate_media(forced_colors="active", reduced_motion="reduce")
    page = visit.open("#/losses?actors=china", "losses")
    frames = page.evaluate(
        """() => [...document.querySelectorAll('[data-act="actor"]')]
            .filter(one => getComputedStyle(one).outlineStyle === "solid")
            .map(({dataset}) => dataset.value)"""
    )
    assert frames == ["china"]
