"""Numbers in prose, and the evidence that they may come from.

A number is what is written in digits, without years, days of a date, ordinals, places in a book,
lengths of time in a lesson and names such as SA-2. A number in words is not looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import partial
from math import isnan

from dashboard.tables.evidence import rows
from dashboard.tables.store import Tables
from dashboard.tables.ways import ROUTE_PREFIX

_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_YEAR = r"(?:1[89]|20)\d{2}"
_NOT_COUNTED = re.compile(
    "|".join(
        (
            rf"\b\d{{1,2}}(?:(?:[-–]| (?:to|and|or) )\d{{1,2}})? {_MONTH}\b",
            rf"(?<![\d,.]){_YEAR}(?:s\b|[-–/]\d{{2,4}}\b)?(?![,.]?\d)",
            r"\b[A-Za-z]+-?\d[\w-]*",
            r"\b\d+(?:st|nd|rd|th)\b",
            r"\b(?:pp?|paras?|no)\. ?\d+(?:[-–]\d+)?",
            r"\b\d+ (?:minutes?|seconds?)\b",
        )
    )
)
_NUMBER = re.compile(r"(?<![\d,.])\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?")


def numbers(text: str) -> dict[str, float]:
    """The numbers of a text as written -> as they count, in order, each once."""
    left = _NOT_COUNTED.sub(" ", text)
    return {found: float(found.replace(",", "")) for found in _NUMBER.findall(left)}


def untraced(text: str, known: Iterable[float]) -> tuple[str, ...]:
    """The numbers of a text, as written, that are not among the known ones."""
    values = set(known)
    return tuple(word for word, value in numbers(text).items() if value not in values)


def evidence_numbers(tables: Tables) -> Mapping[str, frozenset[float]]:
    """Every id that a lesson may name -> the numbers that it stands for.

    Claims: value and bounds. Events, statements of the school text and routes (`rt-` before the
    name): the numbers that their words print. Weak claims are among them.
    """
    found = {
        row["claim_id"]: frozenset(
            row[column] for column in ("value", "low", "high") if not isnan(row[column])
        )
        for row in rows(tables.all_claims)
    }
    printed = partial(_printed, ("title", "summary", "note"))
    found |= {row["event_id"]: printed(row) for row in rows(tables.events)}
    printed = partial(_printed, ("seed_statement", "remark"))
    found |= {row["seed_id"]: printed(row) for row in rows(tables.seed_check)}
    printed = partial(_printed, ("name", "gauge", "note"))
    return found | {ROUTE_PREFIX + row["route_id"]: printed(row) for row in rows(tables.routes)}


def _printed(columns: tuple[str, ...], row: Mapping[str, str]) -> frozenset[float]:
    return frozenset(value for column in columns for value in numbers(row[column]).values())
