"""Neighbours that look alike, written together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import groupby
from xml.sax.saxutils import quoteattr

from dashboard.publish.stills.looks import Box, Leaf, Look


def with_outlines(leaves: list[Leaf]) -> Iterator[Leaf]:
    """An area and its own outline, which Plotly draws apart, as one leaf."""
    waiting: Leaf | None = None
    for leaf in leaves:
        look = dict(leaf.look)
        if waiting and leaf.d == waiting.d and look.get("fill") == "none":
            both = {**dict(waiting.look), **{k: v for k, v in look.items() if k != "fill"}}
            waiting = replace(waiting, look=tuple(both.items()))
            continue
        if waiting:
            yield waiting
        bare = leaf.d and "stroke" not in look and not any("opacity" in key for key in look)
        waiting = leaf if bare else None
        if not bare:
            yield leaf
    if waiting:
        yield waiting


def grouped(leaves: list[Leaf], clips: Mapping[Box, str]) -> Iterator[str]:
    """Neighbours of one look in one group, their paths in one path where nothing shines through."""
    for (look, clip), run in groupby(leaves, lambda leaf: (leaf.look, leaf.clip)):
        elements = list(_joined(list(run), look))
        given = dict(look) | ({"clip-path": f"url(#{clips[clip]})"} if clip else {})
        if "stroke" in given and elements[0].startswith("<text"):
            given |= {"paint-order": "stroke", "stroke-linejoin": "round"}
        named = "".join(f" {key}={quoteattr(value)}" for key, value in given.items())
        if len(elements) == 1 and named:
            yield elements[0].replace(
                tag := re.split(r"[ >/]", elements[0], maxsplit=1)[0], tag + named, 1
            )
        else:
            yield f"<g{named}>{''.join(elements)}</g>" if named else "".join(elements)


def _joined(run: list[Leaf], look: Look) -> Iterator[str]:
    solid = not any("opacity" in key for key, _ in look)
    for is_path, part in groupby(run, lambda leaf: bool(leaf.d)):
        if is_path and solid:
            yield f'<path d="{"".join(leaf.d for leaf in part)}"/>'
        else:
            yield from (leaf.element or f'<path d="{leaf.d}"/>' for leaf in part)
