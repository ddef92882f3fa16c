"""Build the base map: fetch Natural Earth, draw each view into one file, write the recipe.

`build` reads like a table of contents. Everything is written aside and renamed at the end, so that
an interrupted run leaves the files as they were; run twice, it writes the same bytes.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from dashboard.publish.basemap import natural_earth, old_borders, recipe
from dashboard.publish.basemap.detail import MAX_BYTES
from dashboard.publish.basemap.document import base_map
from dashboard.publish.basemap.packages import COUNTRIES_10M, BasemapError, Say, unpacked
from dashboard.tables.mapview import MAP_VIEWS, MapView

ASIDE = ".aside-"


def build(out: Path, *, packages: Path | None, say: Say = lambda _: None) -> None:
    """Write `<view>.json` for every view, and `README.md`, into `out`.

    `out` must hold the hand-made tables countries.csv, old_borders.csv and labels.csv. `packages`
    is a folder with the npm archives; without it npm fetches them. `say` is told each step in a
    line. BasemapError says what is wrong and what to do; nothing has been written then.
    """
    if not out.is_dir():
        raise BasemapError(f"{out} does not exist: it must hold the hand-made tables")
    for left in out.glob(f"{ASIDE}*"):
        # Of a run that was killed.
        shutil.rmtree(left)
    with TemporaryDirectory(prefix=ASIDE, dir=out) as folder:
        aside = Path(folder)
        sources = aside / "packages"
        sources.mkdir()
        unpacked(sources, packages, say)
        old_borders.check_names(natural_earth.names(sources, COUNTRIES_10M), out)
        files = [_write(view, sources, out, aside, say) for view in MAP_VIEWS]
        files.append(aside / recipe.RECIPE_NAME)
        files[-1].write_text(recipe.text(out, aside), encoding="utf-8")
        for file in files:
            file.replace(out / file.name)
    say(f"{len(files)} files are in place")


def _write(view: MapView, sources: Path, tables: Path, aside: Path, say: Say) -> Path:
    document = base_map(view, sources, tables)
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    content = (text + "\n").encode()
    if len(content) > MAX_BYTES:
        raise BasemapError(
            f"{recipe.file_name(view)} would have {len(content):,} bytes, more than {MAX_BYTES:,}: "
            "raise a tolerance in dashboard/publish/basemap/detail.py"
        )
    file = aside / recipe.file_name(view)
    file.write_bytes(content)
    say(f"{view.name}: {len(content):,} bytes")
    return file
