"""The three charts that every contestant shows: their figures, and the floor's page of them.

This dashboard has no page of three charts to begin with: a first visit shows it with the first two
of these. What is clicked are the three charts of one page, everywhere.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from dashboard.charts import chart
from dashboard.placeholders import drawing_of, figure_of
from dashboard.tables import Tables
from dashboard.theme import css
from dashboard.theme.canvas import WIDE

SLUGS = ("headlines", "small_timeline", "chinese_troops")
CLICKED = ("chinese_troops", "soviet_personnel", "allied_strength")


@dataclass(frozen=True)
class Shown:
    """Two files of figures for the peers: for a first visit, and for clicks."""

    visited: Path
    clicked: Path


def write(tables: Tables, folder: Path) -> Shown:
    """The figures for the peers, and `floor.html`."""
    (folder / "floor.html").write_text(_floor(tables), encoding="utf-8")
    return Shown(
        _figures(tables, SLUGS, folder / "visited.json"),
        _figures(tables, CLICKED, folder / "clicked.json"),
    )


def _figures(tables: Tables, slugs: Iterable[str], target: Path) -> Path:
    figures = [figure_of(chart(slug), tables, WIDE) for slug in slugs]
    target.write_text(json.dumps(figures), encoding="utf-8")
    return target


def _floor(tables: Tables) -> str:
    charts = "".join(
        f"<h2>{one.question}</h2><p>{one.takeaway(tables)}</p>{drawing_of(one.slug, WIDE)}"
        for one in map(chart, SLUGS)
    )
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Floor</title>'
        f"<style>{css.render()}body {{ font-family: sans-serif; }}</style></head>"
        f"<body><h1>Three charts</h1>{charts}</body></html>"
    )
