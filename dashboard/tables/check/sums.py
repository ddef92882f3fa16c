"""Checks of `sums.yml`: sums that must hold, and known faults of the sources that do not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from dashboard.paths import CORRECTIONS_NAME
from dashboard.tables.check.sheet import Book, Record
from dashboard.tables.dates import DateError
from dashboard.tables.errors import Problem
from dashboard.tables.fix import read_corrections
from dashboard.tables.read import span

SUMS_NAME = "sums.yml"
EXACT = 1e-6
WORDS = {"name", "of", "is", "bound", "within", "found", "fault"}
ALLOWED = "a list of sums, each with name, of and is; see the head of the file"


@dataclass(frozen=True, slots=True)
class Sum:
    """One sum: its parts, what they must add to, and what is known to be wrong with it."""

    line: int
    name: str
    of: dict[str, str] | list[str]
    wanted: str
    bound: str
    within: float
    found: float | None
    fault: str | None


def check(folder: Path, book: Book) -> list[Problem]:
    """Sums that do not hold, if the file is there and every claims table could be read."""
    path = folder / SUMS_NAME
    if not path.exists() or not book.claims_complete():
        return []
    try:
        entries = _entries(path)
    except (OSError, ValueError, TypeError, KeyError, AttributeError, yaml.YAMLError) as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        return [Problem(SUMS_NAME, line, "YAML", str(error).splitlines()[0], ALLOWED)]
    claims = {record["claim_id"]: record for sheet in book.claims() for record in sheet.records}
    flagged = {correction.id for correction in read_corrections(folder)[0]}
    return [problem for entry in entries for problem in _sum(entry, claims, flagged)]


def _entries(path: Path) -> list[Sum]:
    node = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    if node is None:
        return []
    if not isinstance(node, yaml.SequenceNode):
        raise ValueError("not a list")
    loaded = yaml.safe_load(path.read_text(encoding="utf-8"))
    lines = [item.start_mark.line + 1 for item in node.value]
    return [_entry(line, item) for line, item in zip(lines, loaded, strict=True)]


def _entry(line: int, item: dict[str, Any]) -> Sum:
    unknown = sorted(str(word) for word in set(item) - WORDS)
    if unknown:
        raise ValueError(f"line {line}: unknown word {', '.join(unknown)}")
    of = item["of"]
    return Sum(
        line=line,
        name=str(item["name"]),
        of={str(key): str(value) for key, value in of.items()}
        if isinstance(of, dict)
        else list(of),
        wanted=str(item["is"]),
        bound=str(item.get("bound", "value")),
        within=float(item.get("within", EXACT)),
        found=float(item["found"]) if "found" in item else None,
        fault=item.get("fault"),
    )


def _sum(entry: Sum, claims: dict[str, Record], flagged: set[str]) -> Iterable[Problem]:
    def problem(what: str, allowed: str) -> list[Problem]:
        return [Problem(SUMS_NAME, entry.line, "sum", f"{entry.name}: {what}", allowed)]

    parts = _parts(entry, claims)
    lost = [] if isinstance(entry.of, dict) else [name for name in entry.of if name not in claims]
    if lost:
        return problem(f"{lost[0]!r} is in no claims table", "ids of claims")
    if not parts:
        return problem("no claim is part of it", "at least one claim")
    numbers = [_figure(part, entry.bound) for part in parts]
    wanted = _wanted(entry, claims)
    if wanted is None or None in numbers:
        return problem("a part or the total has no figure", "figures in every part")
    found = sum(number for number in numbers if number is not None)
    if entry.fault is None:
        if abs(found - wanted) <= entry.within:
            return []
        return problem(f"the parts add to {found:,.10g}", f"{wanted:,.10g}, or a known fault")
    if entry.fault not in flagged:
        return problem(f"{entry.fault} has no entry", f"an entry in {CORRECTIONS_NAME}")
    if entry.found is None or abs(found - entry.found) > EXACT:
        return problem(f"the parts add to {found:,.10g}", "found: what they are known to add to")
    if abs(found - wanted) <= entry.within:
        return problem("holds after all", "remove found and fault")
    return []


def _parts(entry: Sum, claims: dict[str, Record]) -> list[Record]:
    if isinstance(entry.of, list):
        return [claims[claim_id] for claim_id in entry.of if claim_id in claims]
    wanted = {key: value for key, value in entry.of.items() if key != "years"}
    chosen = [
        record
        for record in claims.values()
        if all(record[column] == value for column, value in wanted.items())
    ]
    years = entry.of.get("years")
    return [record for record in chosen if _within(record, years)] if years else chosen


def _within(record: Record, years: str) -> bool:
    try:
        first, _, last = years.partition("-")
        wanted, own = span(first, last), span(record["start"], record["end"])
    except DateError:
        return False
    if wanted is None or own is None:
        return False
    return wanted.first <= own.first and own.last <= wanted.last


def _figure(record: Record, bound: str) -> float | None:
    number = record.number(bound)
    return record.number("value") if number is None else number


def _wanted(entry: Sum, claims: dict[str, Record]) -> float | None:
    if entry.wanted in claims:
        return _figure(claims[entry.wanted], entry.bound)
    try:
        return float(entry.wanted)
    except ValueError:
        return None
