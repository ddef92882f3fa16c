"""Where the files to take along lie, seen from the page: the same on a server and in a frozen copy.

Version 1 of the interface is kept: an address or a field of it is never moved or given another
meaning; new fields may come.
"""

from __future__ import annotations

FOLDER, API = "tables", "api/v1"
INDEX = f"{API}/index.json"
PACKAGE = f"{FOLDER}/hanois-allies.zip"
GROUND = f"{FOLDER}/places-and-routes.gpkg"


def table_address(name: str, suffix: str) -> str:
    """A table in one of the formats: csv, xlsx, parquet, geojson."""
    return f"{FOLDER}/{name}.{suffix}"


def api_table(name: str) -> str:
    """A table as JSON."""
    return f"{API}/{name}.json"


def api_quantity(name: str) -> str:
    """A question on which several sources speak, with its claims, as JSON."""
    return f"{API}/quantities/{name}.json"
