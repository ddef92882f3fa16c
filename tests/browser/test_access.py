"""Accessible by rule: axe finds nothing on any page in any theme, and targets are large enough."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

from dashboard.pages import PAGES
from tests.browser.conftest import PHONE, Visit, Visitor

pytestmark = pytest.mark.browser
KEYS = [page.key for page in PAGES]
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def violations(visit: Visit) -> list[str]:
    found = Axe().run(visit.page, options=RULES).response["violations"]
    return [
        f"{one['id']}: {node['target']} {node['failureSummary']}"
        for one in found
        for node in one["nodes"]
    ]


# Pairwise, not all: a full run takes some seconds a state.
STATES = [
    ("overview", "light"),
    ("timeline", "dark"),
    ("troops", "projector"),
    ("aid", "print"),
    ("aid", "dark"),
    ("troops", "light"),
    ("story", "light"),
    ("data", "dark"),
    ("method", "projector"),
]


@pytest.mark.parametrize(("key", "theme"), STATES)
def test_axe_finds_nothing_on_a_page(visit: Visit, key: str, theme: str) -> None:
    visit.open(f"#/{key}?theme={theme}", key)
    assert violations(visit) == []


@pytest.mark.parametrize("theme", ["light", "dark", "projector"])
def test_axe_finds_nothing_with_evidence_and_table_open(visit: Visit, theme: str) -> None:
    address = f"#/troops?theme={theme}&weak=hide&claim=troops-cn-0019&table=chinese_troops"
    page = visit.open(address, "troops")
    page.locator('[data-panel="evidence"] h3').wait_for()
    assert violations(visit) == []


def test_axe_finds_nothing_on_a_phone_with_the_menu_open(visitor: Visitor) -> None:
    visit = visitor(PHONE, touch=True)
    page = visit.open("#/troops", "troops")
    page.locator('[data-act="menu"]').click()
    page.locator('[data-act="fold"]').click()
    assert violations(visit) == []


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
        """least => [...document.querySelectorAll("a, button, summary")]
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
