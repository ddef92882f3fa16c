"""HTML text from trees of elements: text, or (tag, attributes, *trees), as `assets/js/dom.js` has.

Text stays text: everything is escaped. A script or a style is not an element here, because their
content is no text.
"""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any

Tree = str | tuple[Any, ...]

WITHOUT_END = frozenset({"br", "input", "link", "meta"})


def render(tree: Tree) -> str:
    """The text of a tree; an attribute that is None or False is left out, True stands alone."""
    if isinstance(tree, str):
        return escape(tree, quote=False)
    tag, attributes, *children = tree
    start = f"<{tag}{''.join(_attribute(*one) for one in _given(attributes))}>"
    if tag in WITHOUT_END:
        return start
    return f"{start}{''.join(map(render, children))}</{tag}>"


def _given(attributes: Mapping[str, Any]) -> list[tuple[str, Any]]:
    return [(name, value) for name, value in attributes.items() if value not in (None, False)]


def _attribute(name: str, value: Any) -> str:
    return f" {name}" if value is True else f' {name}="{escape(str(value))}"'
