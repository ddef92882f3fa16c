"""The dashboard as a folder for any static host: all that the server hands out, and the page.

Pure: collected files in, files out; `folder` writes them. The page's addresses are relative, so
that the folder may lie anywhere below any host.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.headers import policy_meta
from dashboard.onefile import NAME, READY, STATE, state
from dashboard.publish.crawl import EARLY, Collected
from dashboard.publish.likeness import alike

INDEX, FIGURES = "index.html", "figures/"
FIRST = "assets/js/apart/frozen.js"
PROGRAM = ("assets/", "bundle/", "suites/")
TAKEN = ("api/", "cite/", "data/", "handouts/", "tables/", NAME)


def frozen(collected: Collected, alone: bytes) -> dict[str, bytes]:
    """Address -> bytes of every file of the copy; `alone` is the copy in one file."""
    plain = {address: file.plain for address, file in collected.files.items()}
    figures = {address: data for address, data in plain.items() if address.startswith(FIGURES)}
    return {
        **plain,
        **alike(figures),
        INDEX: _page(collected).encode(),
        NAME: alone,
        STATE: state(READY, len(alone)),
    }


@dataclass(frozen=True)
class Weights:
    """Bytes of what is shown (pages, figures, evidence, maps), of the program that shows it
    (scripts, styles, fonts), and of what a reader may take away."""

    shown: int
    program: int
    taken: int


def weights(files: Mapping[str, bytes]) -> Weights:
    """What a copy in a folder weighs, by what it is for."""
    program = _sum(files, PROGRAM)
    taken = _sum(files, TAKEN)
    return Weights(sum(map(len, files.values())) - program - taken, program, taken)


def _sum(files: Mapping[str, bytes], beginnings: tuple[str, ...]) -> int:
    return sum(len(data) for name, data in files.items() if name.startswith(beginnings))


def _page(collected: Collected) -> str:
    """The page with its policy, and with the answers that it would ask a server for."""
    policy = policy_meta(collected.inline)
    return EARLY.sub(
        lambda found: f'{policy}\n<script src="{FIRST}"></script>\n{found[0]}', collected.html
    )
