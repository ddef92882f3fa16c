"""The figures of many charts, made by several processors at once.

Drawing one takes a few tenths of a second and a copy needs hundreds. Each process is handed the
tables and some charts by name; it hands back bytes. Only registered charts can be made so.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from multiprocessing import get_context, parent_process
from threading import Thread

from dashboard.charts import charts
from dashboard.figures import EVIDENCE
from dashboard.files import Files, figure_address
from dashboard.tables import Tables
from dashboard.theme.canvas import CANVASES


def figures(tables: Tables, slugs: Iterable[str], workers: int) -> Iterator[dict[str, bytes]]:
    """Address -> bytes of the figures of each of these charts, in the order in which they come.

    One worker is this process itself; more are processes of their own.
    """
    if workers == 1:
        yield from (of_chart(tables, slug) for slug in slugs)
        return
    # A new process each, not a copy of this one: that would be unsafe where threads run.
    pool = ProcessPoolExecutor(workers, get_context("spawn"), begin)
    try:
        for done in as_completed([pool.submit(of_chart, tables, slug) for slug in slugs]):
            yield done.result()
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def of_chart(tables: Tables, slug: str) -> dict[str, bytes]:
    """Address -> bytes of all figures of one registered chart."""
    files = Files(tables, tuple(one for one in charts() if one.slug == slug))
    drawings = [name for one in charts() if one.slug == slug for name, _ in one.drawings()]
    addresses = [
        figure_address(name, canvas.name, shown)
        for name in drawings
        for canvas in CANVASES
        for shown in EVIDENCE
    ]
    made = {address: files.get(address) for address in addresses}
    return {address: file.plain for address, file in made.items() if file is not None}


def processors() -> int:
    """How many processors this process may use, which can be fewer than the machine has."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def begin() -> None:
    """To be called first by a process that must not outlive the one that started it."""
    # Ctrl-C reaches every process of the terminal: the first one ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_the_first, daemon=True).start()


def _end_with_the_first() -> None:
    """When the first process is killed, nobody tells the others."""
    first = parent_process()
    if first is not None:
        first.join()
        os._exit(1)
