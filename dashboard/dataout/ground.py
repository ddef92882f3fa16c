"""Places and routes for a map program: GeoJSON and GeoPackage, in degrees (WGS 84).

A route is a line through its waypoints, a drawing and no survey: `at_least_km` is that line's
length rounded down, `certainty` says how well its course is known. No route has its real length
here: lengths are claims.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from errno import EIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import geopandas as gpd
import pandas as pd

from dashboard.dataout.csvfile import JOINED
from dashboard.dataout.receipt import Receipt
from dashboard.dataout.sheet import Sheet, plain, sheet, sources_sheet
from dashboard.tables import Tables, geo

LAYERS = ("places", "routes")
AT_LEAST = "at_least_km"
RECEIPT = "receipt"
# GDAL writes the moment of making into a GeoPackage unless told which.
DATE_OPTION = "OGR_CURRENT_DATE"


def geojson_bytes(tables: Tables, layer: str, receipt: Receipt) -> bytes:
    """Places or routes as GeoJSON (RFC 7946) with the receipt as a member of the collection."""
    frame = _frame(tables, layer)
    features = [
        {
            "type": "Feature",
            "id": row[0],
            "geometry": shape.__geo_interface__,
            "properties": {name: plain(value) for name, value in zip(names, row, strict=True)},
        }
        for names, row, shape in _features(frame)
    ]
    document = {
        "type": "FeatureCollection",
        "name": layer,
        RECEIPT: receipt.as_json(),
        "features": features,
    }
    return (json.dumps(document, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def gpkg_bytes(tables: Tables, receipt: Receipt) -> bytes:
    """A GeoPackage: a layer of places, one of routes, a table of their sources, the receipt.

    It is written by GDAL, which needs a file: OSError where temporary files cannot be written.
    """
    import pyogrio
    from pyogrio.errors import DataLayerError, DataSourceError, FeatureError

    frames = {layer: _frame(tables, layer) for layer in LAYERS}
    works = {one for layer in LAYERS for one in sheet(tables, layer).works}
    told = {RECEIPT: json.dumps(receipt.as_json(), ensure_ascii=False)}
    with TemporaryDirectory() as folder, _dated(receipt):
        path = Path(folder) / "ground.gpkg"
        sources = sources_sheet(tables, works)
        try:
            for layer, frame in frames.items():
                pyogrio.write_dataframe(
                    frame,
                    path,
                    layer=layer,
                    driver="GPKG",
                    append=path.exists(),
                    dataset_metadata=told,
                    layer_metadata=told,
                )
            pyogrio.write_dataframe(_plain_frame(sources), path, layer=sources.name, append=True)
        except (DataLayerError, DataSourceError, FeatureError) as error:
            why = f"a GeoPackage could not be written ({error}): is the disk full?"
            raise OSError(EIO, why, str(path)) from error
        return path.read_bytes()


@contextmanager
def _dated(receipt: Receipt) -> Iterator[None]:
    import pyogrio

    before = pyogrio.get_gdal_config_option(DATE_OPTION)
    pyogrio.set_gdal_config_options({DATE_OPTION: f"{receipt.made:%Y-%m-%dT%H:%M:%S.000Z}"})
    try:
        yield
    finally:
        pyogrio.set_gdal_config_options({DATE_OPTION: before})


def _frame(tables: Tables, layer: str) -> gpd.GeoDataFrame:
    """The sheet of places or routes with its geometry."""
    made = geo.places(tables) if layer == "places" else geo.routes(tables)
    frame = _plain_frame(sheet(tables, layer))
    if AT_LEAST in made:
        frame[AT_LEAST] = made[AT_LEAST].to_numpy()
    return gpd.GeoDataFrame(frame, geometry=made.geometry.to_numpy(), crs=made.crs)


def _plain_frame(given: Sheet) -> pd.DataFrame:
    """A sheet as a frame of text and numbers: lists joined as in the tables."""
    cells = [
        [JOINED.join(cell) if isinstance(cell, tuple) else cell for cell in row]
        for row in given.rows
    ]
    return pd.DataFrame(cells, columns=list(given.names)).convert_dtypes()


def _features(
    frame: gpd.GeoDataFrame,
) -> Iterator[tuple[tuple[str, ...], tuple[Any, ...], Any]]:
    bare = pd.DataFrame(frame.drop(columns="geometry"))
    names = tuple(map(str, bare.columns))
    for row, shape in zip(bare.itertuples(index=False), frame.geometry, strict=True):
        yield names, tuple(row), shape
