"""All placeholders, drawn and written: the same figures give the same files, byte by byte."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from dashboard.charts._spec import Chart
from dashboard.placeholders import HASHES, drawn, figure_hash, figure_of, file_name
from dashboard.publish.generate import write
from dashboard.publish.stills.draw import drawing, width_of
from dashboard.publish.stills.squeeze import squeezed
from dashboard.tables import Tables


def make(program: str, tables: Tables, charts: tuple[Chart, ...], folder: Path) -> Iterator[str]:
    """Draw and write each placeholder and yield its name, then those that went.

    The hashes are written last: an interrupted run leaves files that the freshness test names.
    """
    folder.mkdir(exist_ok=True)
    hashes = {}
    with drawing(program, tables, charts) as drawer:
        for name, chart, canvas in drawn(charts):
            file = file_name(name, canvas)
            figure = figure_of(chart, tables, canvas)
            svg = drawer.svg(figure, canvas, width_of(chart, canvas))
            write(folder / file, squeezed(svg, f"{name.replace('~', '-')}-{canvas.name[0]}"))
            hashes[file] = figure_hash(figure)
            yield file
    for old in sorted(folder.glob("*.svg")):
        if old.name not in hashes:
            old.unlink()
            yield f"{old.name}: gone"
    write(folder / HASHES, json.dumps(hashes, indent=1, sort_keys=True) + "\n")
