"""The three charts that every contestant shows: their figures, and the floor's page of them."""

from __future__ import annotations

import json
from pathlib import Path

from dashboard.charts import chart
from dashboard.placeholders import drawing_of, figure_of
from dashboard.tables import Tables
from dashboard.theme import css
from dashboard.theme.canvas import WIDE

SLUGS = ("headlines", "small_timeline", "chinese_troops")


def write(tables: Tables, folder: Path) -> Path:
    """`figures.json` for the peers and `floor.html`; the path of the first."""
    figures = [figure_of(chart(slug), tables, WIDE) for slug in SLUGS]
    target = folder / "figures.json"
    target.write_text(json.dumps(figures), encoding="utf-8")
    (folder / "floor.html").write_text(_floor(tables), encoding="utf-8")
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
