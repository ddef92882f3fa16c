"""A data folder with many more claims than there are: copies of the real rows, seeded.

A copy keeps unit, actor, source and dates of its row and gets an id and a number of its own; it
stands in no series, since only what a source prints as a series is joined. Every third copy
answers the question that its row answers. Nothing of it is history.
"""

from __future__ import annotations

import csv
import random
import shutil
from pathlib import Path

from dashboard.paths import data_dir
from dashboard.tables import Tables

SEED = 1965
SHARE_ANSWERING = 3
# What ties a row to others, which a copy leaves to its original.
NUMBERS: tuple[str, ...] = ("value", "low", "high")
ALONE = ("series_id",)


def multiplied(tables: Tables, times: int, folder: Path) -> Path:
    """A copy of the shipped data folder with `times` as many claims; the folder that was made."""
    target = folder / f"data-{times}x"
    shutil.copytree(data_dir(), target)
    chance = random.Random(SEED)
    copies: dict[str, list[str]] = {}
    for resource in tables.schema.claims:
        copies |= _grown(target / resource.path, times, chance)
    _answered(target / tables.schema["quantities"].path, copies)
    return target


def _grown(file: Path, times: int, chance: random.Random) -> dict[str, list[str]]:
    """Write the copies of a table's rows below them; the ids of the copies of each row."""
    with file.open(encoding="utf-8", newline="") as lines:
        reader = csv.DictReader(lines)
        columns, rows = list(reader.fieldnames or ()), list(reader)
    copies = {
        row["claim_id"]: [_copy(row, number, chance) for number in range(1, times)] for row in rows
    }
    with file.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows([*rows, *(one for made in copies.values() for one in made)])
    return {key: [one["claim_id"] for one in made] for key, made in copies.items()}


def _copy(row: dict[str, str], number: int, chance: random.Random) -> dict[str, str]:
    factor = chance.uniform(0.5, 1.5)
    changed = {key: _scaled(row[key], factor) for key in NUMBERS if key in row}
    alone = {key: "" for key in ALONE if key in row}
    return {**row, **changed, **alone, "claim_id": f"{row['claim_id']}-{number}"}


def _scaled(value: str, factor: float) -> str:
    return str(round(float(value) * factor)) if value else ""


def _answered(file: Path, copies: dict[str, list[str]]) -> None:
    with file.open(encoding="utf-8", newline="") as lines:
        reader = csv.DictReader(lines)
        columns, rows = list(reader.fieldnames or ()), list(reader)
    for row in rows:
        ids = row["claim_ids"].split(";")
        more = [one for key in ids for one in copies.get(key.strip(), ())[::SHARE_ANSWERING]]
        row["claim_ids"] = ";".join([*ids, *more])
    with file.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
