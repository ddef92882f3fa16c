"""Every file to take along: address, name and what makes its bytes when it is first asked for."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from dashboard.dataout import addresses, api, parquet
from dashboard.dataout.csvfile import csv_bytes
from dashboard.dataout.ground import LAYERS, geojson_bytes, gpkg_bytes
from dashboard.dataout.package import members, package_bytes
from dashboard.dataout.parquet import parquet_bytes
from dashboard.dataout.receipt import Receipt, receipt, whole_receipt
from dashboard.dataout.sheet import Sheet, sheet, sources_sheet
from dashboard.dataout.xlsx import xlsx_bytes
from dashboard.tables import Tables

PREFIX = "hanois-allies"


@dataclass(frozen=True)
class Offer:
    """One file: where it lies, under which name it is saved, and what makes it.

    `filename` is empty for what programs read in place.
    """

    address: str
    make: Callable[[], bytes]
    filename: str = ""


def offers(tables: Tables, folder: Path) -> Iterator[Offer]:
    """All files made from these tables; `folder` is the one that they were read from."""
    version = tables.version

    def named(stem: str, suffix: str) -> str:
        return f"{PREFIX}-{version}-{stem}.{suffix}"

    for one in tables.schema.resources:
        name = one.name
        yield Offer(addresses.api_table(name), partial(_json, partial(api.table, tables, name)))
        for suffix, make in _formats(tables, name):
            yield Offer(addresses.table_address(name, suffix), make, named(name, suffix))
    for name in tables.quantities["quantity_id"]:
        quantity = partial(api.quantity, tables, name)
        yield Offer(addresses.api_quantity(name), partial(_json, quantity))
    yield Offer(addresses.INDEX, partial(_json, partial(api.index, tables)))
    for layer in LAYERS:
        address = addresses.table_address(layer, "geojson")
        yield Offer(address, partial(_geojson, tables, layer), named(layer, "geojson"))
    yield Offer(addresses.GROUND, partial(_gpkg, tables), named("places-and-routes", "gpkg"))
    # Read now: what is edited later belongs to another version.
    whole = partial(_package, tables, members(tables, folder))
    yield Offer(addresses.PACKAGE, whole, f"{PREFIX}-{version}.zip")


def _formats(tables: Tables, name: str) -> Iterator[tuple[str, Callable[[], bytes]]]:
    yield "csv", lambda: csv_bytes(sheet(tables, name))
    yield "xlsx", lambda: _xlsx(tables, name)
    if parquet.available():
        yield "parquet", lambda: _parquet(tables, name)


def _receipt(tables: Tables, given: Sheet) -> Receipt:
    return receipt(tables, given.title, given.works)


def _xlsx(tables: Tables, name: str) -> bytes:
    given = sheet(tables, name)
    return xlsx_bytes(given, sources_sheet(tables, given.works), _receipt(tables, given))


def _parquet(tables: Tables, name: str) -> bytes:
    given = sheet(tables, name)
    return parquet_bytes(given, _receipt(tables, given))


def _geojson(tables: Tables, layer: str) -> bytes:
    return geojson_bytes(tables, layer, _receipt(tables, sheet(tables, layer)))


def _gpkg(tables: Tables) -> bytes:
    works = {one for layer in LAYERS for one in sheet(tables, layer).works}
    return gpkg_bytes(tables, receipt(tables, "Places and routes", works))


def _package(tables: Tables, taken: Mapping[str, bytes]) -> bytes:
    return package_bytes(tables, taken, whole_receipt(tables))


def _json(make: Callable[[], object]) -> bytes:
    text = json.dumps(make(), ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return f"{text}\n".encode()
