"""Axe finds nothing in a pairwise cover of pages, themes, widths and what is open."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.axe import Walker, look
from tests.browser.conftest import Visit
from tests.browser.states import MOST, PAPERS, State, cover, every

pytestmark = pytest.mark.browser
COVER = cover()


@pytest.fixture(scope="module")
def walker(browser: Browser, origin: str) -> Iterator[Walker]:
    walker = Walker(browser, origin)
    yield walker
    walker.close()
    assert walker.faults == []


@pytest.mark.parametrize("state", COVER, ids=str)
def test_axe_finds_nothing(walker: Walker, state: State) -> None:
    # The insides of a chart do not change when something opens beside it.
    assert walker.findings(state, drawings=state.open == "default") == []


def test_axe_would_find_something(visit: Visit) -> None:
    page = visit.open("#/method", "method")
    assert look(page) == []
    page.evaluate("document.querySelector('main').append(document.createElement('img'))")
    assert [one.split(":")[0] for one in look(page)] == ["image-alt"]


def test_the_cover_is_small_and_meets_nearly_every_pair() -> None:
    pairs = {pair for state in every() for pair in state.pairs}
    met = {pair for state in COVER for pair in state.pairs}
    assert len(COVER) <= MOST
    assert len(met) / len(pairs) > 0.9
    assert {(state.page, state.theme) for state in COVER} >= {
        (page, theme) for page in {state.page for state in every()} for theme in PAPERS
    }
