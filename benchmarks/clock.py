"""Time taken by a call, in milliseconds."""

from __future__ import annotations

from collections.abc import Callable
from statistics import median
from time import perf_counter


def median_of(times: int, call: Callable[[], object]) -> float:
    """The median of several calls; none is thrown away."""
    return median(_once(call) for _ in range(times))


def _once(call: Callable[[], object]) -> float:
    begun = perf_counter()
    call()
    return (perf_counter() - begun) * 1000
