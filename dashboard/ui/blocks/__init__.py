"""The parts of pages that are no charts, by the name that `Page.blocks` uses: one file each.

A block is drawn from the tables alone and is the same for all readers. The browser fetches it as a
file when its page is first shown: it is handed over as a tree of elements, which the browser makes
itself, because thousands of components cost Dash seconds. Thus a block holds no component id, and
only components of `dash.html`.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from dash.development.base_component import Component

from dashboard.charts._spec import Chart
from dashboard.paths import data_dir
from dashboard.tables import Tables
from dashboard.tables.changes import Changes, since
from dashboard.tables.errors import FileFaultError
from dashboard.tables.history import versions
from dashboard.tables.lessons import Lesson
from dashboard.ui.blocks.changes import draw as changes
from dashboard.ui.blocks.codebook import draw as codebook
from dashboard.ui.blocks.downloads import draw as downloads
from dashboard.ui.blocks.ledger import draw as ledger
from dashboard.ui.blocks.lessons import draw as lessons
from dashboard.ui.blocks.method import draw as method
from dashboard.ui.blocks.story import draw as story
from dashboard.ui.blocks.textbook import draw as textbook

LOG = logging.getLogger(__name__)
# Where HTML has another word for an attribute than React, besides the case of its letters.
ATTRIBUTES = {"className": "class", "htmlFor": "for"}

BLOCKS: Mapping[str, Callable[[Tables], Component]] = {
    "story": story,
    "textbook": textbook,
    "ledger": ledger,
    "lessons": lessons,
    "method": method,
    "downloads": downloads,
    "changes": changes,
    "codebook": codebook,
}


def blocks(
    tables: Tables,
    taught: tuple[Lesson, ...] = (),
    charts: tuple[Chart, ...] = (),
    folder: Path | None = None,
    unread: int = 0,
) -> dict[str, Callable[[], Any]]:
    """Name -> what makes the block, as a tree: text, or [tag, attributes, *trees].

    `taught` are the lessons of the data folder that the tables come from, `charts` those of the
    page, `folder` is that folder: the shipped data unless told. `unread` lessons have a fault.
    """
    read_from = data_dir() if folder is None else folder
    draws: dict[str, Callable[[Tables], Component]] = {
        **BLOCKS,
        "lessons": partial(lessons, lessons=taught, unread=unread),
        "downloads": partial(downloads, folder=read_from),
        "changes": partial(
            changes, found=_since(read_from), kept=versions(read_from), charts=charts
        ),
    }
    return {name: partial(_drawn, draw, tables) for name, draw in draws.items()}


def _since(folder: Path) -> tuple[Changes, ...]:
    """What changed, read now; a history that cannot be read takes the lists off the page."""
    try:
        return since(folder)
    except FileFaultError as error:
        LOG.error("What changed is not shown: %s", error)
        return ()


def _drawn(draw: Callable[[Tables], Component], tables: Tables) -> Any:
    return tree(draw(tables))


def tree(part: Any) -> Any:
    """A component of `dash.html` as the tree that `assets/js/dom.js` makes elements of."""
    if not isinstance(part, Component):
        return str(part)
    plain = part.to_plotly_json()
    props = plain["props"]
    children = props.pop("children", None)
    # In order of name: Dash hands them over in that of a set, another one in each process.
    attributes = {ATTRIBUTES.get(name, name.lower()): props[name] for name in sorted(props)}
    return [plain["type"].lower(), attributes, *(tree(one) for one in _listed(children))]


def _listed(children: Any) -> list[Any]:
    if children is None:
        return []
    return list(children) if isinstance(children, (list, tuple)) else [children]
