"""The texts made at the build: `data/citations.json`, one line an item.

Each line says of which item it is (a hash): a text of an item that has changed since is never
shown. `render` makes only what is new, so that the processor runs for a changed source alone.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from dashboard.citing.items import Item
from dashboard.tables.errors import FileFaultError, Problem

NAME = "citations.json"
OF = "of"
# To be raised when styles, processor or tidying change, so that every text is made again.
WRITING = 2
HASH_DIGITS = 12
ALLOWED = "remove it and run `hanois-allies generate`"

Texts = dict[str, tuple[str, str]]
Kept = dict[str, dict[str, Any]]


def read(folder: Path) -> Kept:
    """Id -> `of` and the texts by style; a missing file holds none, a broken one is a fault."""
    path = folder / NAME
    if not path.is_file():
        return {}
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        return dict(found)
    except (OSError, ValueError) as error:
        line = error.lineno if isinstance(error, json.JSONDecodeError) else 1
        problem = Problem(str(path), line, "citations", f"cannot be read ({error})", ALLOWED)
        raise FileFaultError(problem) from error


def texts_of(item: Item, kept: Kept) -> Texts | None:
    """The texts of an item by style; None where there are none of the item as it is now."""
    found = kept.get(str(item["id"]))
    if not found or found[OF] != digest(item):
        return None
    return {style: (texts[0], texts[1]) for style, texts in found.items() if style != OF}


def missing(items: Iterable[Item], kept: Kept) -> list[Item]:
    """The items of which there are no texts yet."""
    return [item for item in items if texts_of(item, kept) is None]


def render(
    items: Iterable[Item], kept: Kept, write: Callable[[Iterable[Item]], dict[str, Texts]]
) -> str:
    """The text of the file: what is kept of the items, and what `write` makes of the others."""
    given = list(items)
    made = write(missing(given, kept))
    lines = []
    for item in given:
        texts = made.get(str(item["id"])) or texts_of(item, kept) or {}
        line = json.dumps({OF: digest(item), **texts}, ensure_ascii=False, separators=(",", ":"))
        lines.append(f"{json.dumps(item['id'])}: {line}")
    return "{\n" + ",\n".join(lines) + "\n}\n"


def digest(item: Item) -> str:
    """A short name of an item, which changes with it."""
    text = json.dumps([WRITING, item], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:HASH_DIGITS]
