"""The hand-made tables beside the base map: what a historian may review and change.

They are read as text here; what their cells mean is told where they are used.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

from dashboard.publish.basemap.packages import BasemapError


@dataclass(frozen=True)
class Table:
    """One hand-made table: its file and its columns."""

    file: str
    columns: tuple[str, ...]


@dataclass(frozen=True)
class Row:
    """One line of a table; `where` is its file and line."""

    where: str
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def one_of(self, column: str, allowed: tuple[str, ...]) -> str:
        """The cell; BasemapError when it is none of the allowed words."""
        if self[column] not in allowed:
            raise BasemapError(
                f"{self.where} {column}: {self[column]!r} is not one of {', '.join(allowed)}"
            )
        return self[column]

    def degrees(self, column: str, most: float) -> float:
        """The cell as degrees; BasemapError when it is no number between -most and most."""
        try:
            value = float(self[column])
        except ValueError:
            value = most + 1
        if not -most <= value <= most:
            raise BasemapError(
                f"{self.where} {column}: {self[column]!r} is not a number of degrees "
                f"between -{most:g} and {most:g}"
            )
        return value


COUNTRIES = Table(
    "countries.csv",
    ("modern", "border_id", "side", "then", "kind", "actor", "since", "until", "note"),
)
OLD_BORDERS = Table("old_borders.csv", ("border_id", "role", "lat", "lon", "note"))
LABELS = Table(
    "labels.csv",
    ("view", "text", "kind", "level", "lat", "lon", "anchor", "since", "until", "note"),
)
TABLES = (COUNTRIES, OLD_BORDERS, LABELS)

LATITUDES, LONGITUDES = 90.0, 180.0


def rows(folder: Path, table: Table) -> list[Row]:
    """The lines of a table in order; BasemapError when it is missing or has other columns."""
    try:
        with (folder / table.file).open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file)
            found = [Row(f"{table.file}:{reader.line_num}", cells) for cells in reader]
            columns = tuple(reader.fieldnames or ())
    except (OSError, UnicodeDecodeError) as error:
        raise BasemapError(f"{table.file} cannot be read in {folder}: {error}") from error
    if columns != table.columns:
        raise BasemapError(
            f"{table.file}:1 columns: {', '.join(columns)}; must be {', '.join(table.columns)}"
        )
    return found
