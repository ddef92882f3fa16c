"""The states of a page: page x theme x width x what is open; and a small cover of them.

`cover` picks states greedily so that as many pairs of two values as possible are met together. With
more than twelve pages no sixty states can meet every page at every width; what is left out is met
by the full matrix (`make axe`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, product

from dashboard.pages import PAGES

WIDTHS = (320, 390, 768, 1440, 1920)
HEIGHTS = {320: 640, 390: 844, 768: 1024, 1440: 900, 1920: 1080}
PAPERS = ("light", "dark", "projector", "print")
OPEN = ("default", "evidence", "table", "menu", "search")
MOST = 60


@dataclass(frozen=True)
class State:
    """One state; `page` is a page's key, `width` in CSS px."""

    page: str
    theme: str
    width: int
    open: str

    @property
    def size(self) -> tuple[int, int]:
        return self.width, HEIGHTS[self.width]

    @property
    def pairs(self) -> frozenset[tuple[object, object]]:
        values = (self.page, self.theme, self.width, self.open)
        return frozenset(combinations(values, 2))

    def __str__(self) -> str:
        return f"{self.page}-{self.theme}-{self.width}-{self.open}"


def every() -> tuple[State, ...]:
    """The full matrix, width by width."""
    keys = [page.key for page in PAGES]
    return tuple(
        State(page, theme, width, opened)
        for width, theme, page, opened in product(WIDTHS, PAPERS, keys, OPEN)
    )


def cover() -> tuple[State, ...]:
    """At most `MOST` states, width by width, so that a browser's window is seldom resized."""
    return tuple(sorted(_greedy(), key=lambda state: (state.width, state.page)))


def _greedy() -> Iterator[State]:
    left = list(every())
    missing = {pair for state in left for pair in state.pairs}
    for _ in range(MOST):
        best = max(left, key=lambda state: len(state.pairs & missing))
        if not best.pairs & missing:
            return
        missing -= best.pairs
        left.remove(best)
        yield best
