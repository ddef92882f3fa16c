"""Hanoi's Allies: China and the Soviet Union in Vietnam, 1945-1979, as a dashboard of claims.

For notebooks and scripts: `from dashboard import load, claims, series, chart` (see `api`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dashboard.api import chart, claims, load, series

__all__ = ["chart", "claims", "load", "series"]


def __getattr__(name: str) -> object:
    """The public names, imported when they are first asked for: `--help` needs none of them."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from dashboard import api

    return getattr(api, name)
