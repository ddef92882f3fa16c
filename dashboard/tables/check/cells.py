"""Checks of single cells against the schema: type, limits, form, and what must never be in text."""

from __future__ import annotations

import re

from dashboard.tables.check.sheet import Book, Record, Sheet, listed, shown
from dashboard.tables.dates import ALLOWED as DATE_ALLOWED
from dashboard.tables.dates import DateError, parse
from dashboard.tables.errors import Problem
from dashboard.tables.read import LARGEST_CELL, NUMBER, NUMBER_ALLOWED
from dashboard.tables.schema import Field

TAG = re.compile(r"<[A-Za-z/!?]")
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
GROUPED = re.compile(r"-?[0-9]{1,3}([ ,.'\u00a0\u202f][0-9]{3})+")
# A spreadsheet runs a cell that begins so.
FORMULA = ("=", "@", "+", "-", "\t")
Fault = tuple[str, str]


def check(book: Book) -> list[Problem]:
    """Every faulty cell; its column is noted in the record, so that later checks leave it alone."""
    return [
        problem
        for sheet in book.sheets.values()
        for record in sheet.records
        for problem in _record(sheet, record)
    ]


def _record(sheet: Sheet, record: Record) -> list[Problem]:
    problems = []
    for field in sheet.resource.fields:
        fault = _fault(field, record[field.name])
        if fault is not None:
            record.bad.add(field.name)
            problems.append(sheet.problem(record, field.name, *fault))
    return problems


def _fault(field: Field, text: str) -> Fault | None:
    if not text:
        return ("empty", "must be filled") if field.required else None
    if len(text) > LARGEST_CELL:
        return f"{len(text):,} characters", f"at most {LARGEST_CELL:,}"
    if text != text.strip():
        return f"{shown(text)} begins or ends with a blank", "no blanks at the ends"
    if field.numeric:
        return _number(field, text)
    return _unsafe(text) or (_list(field, text) if field.separator else _text(field, text))


def _unsafe(text: str) -> Fault | None:
    if CONTROL.search(text):
        return f"{shown(text)} holds a line break or control character", "one line of plain text"
    if text.startswith(FORMULA):
        return f"{shown(text)} begins like a formula", "text must not begin with = @ + or -"
    if TAG.search(text):
        return f"{shown(text)} holds HTML", "plain text without tags"
    return None


def _number(field: Field, text: str) -> Fault | None:
    if GROUPED.fullmatch(text) and not NUMBER.fullmatch(text):
        return f"{shown(text)} has separators", NUMBER_ALLOWED
    if not NUMBER.fullmatch(text):
        return f"{shown(text)} is not a number", NUMBER_ALLOWED
    value = float(text)
    if value in (float("inf"), float("-inf")):
        return f"{shown(text)} is too large", NUMBER_ALLOWED
    if field.type == "integer" and "." in text:
        return f"{shown(text)} is not a whole number", "a whole number"
    if field.enum and text not in field.enum:
        return shown(text), f"one of {listed(field.enum)}"
    low, high = field.minimum, field.maximum
    if (low is not None and value < low) or (high is not None and value > high):
        least = "any" if low is None else low
        return f"{text} is out of range", f"{least} to {'any' if high is None else high}"
    return None


def _list(field: Field, text: str) -> Fault | None:
    items = text.split(field.separator)
    if any(not item or item != item.strip() for item in items):
        return f"{shown(text)} has an empty or spaced item", "items joined by ; without blanks"
    if len(set(items)) != len(items):
        return f"{shown(text)} names an item twice", "each item once"
    return None


def _text(field: Field, text: str) -> Fault | None:
    if field.edtf:
        try:
            parse(text)
        except DateError as error:
            return str(error), DATE_ALLOWED
    if field.enum and text not in field.enum:
        return shown(text), f"one of {listed(field.enum)}"
    if field.pattern and not field.pattern.search(text):
        allowed = DATE_ALLOWED if field.edtf else f"must have the form {field.pattern.pattern}"
        return shown(text), allowed
    if field.max_length and len(text) > field.max_length:
        return f"{len(text)} characters", f"at most {field.max_length}"
    if field.max_words and len(text.split()) > field.max_words:
        return f"{len(text.split())} words", f"at most {field.max_words}"
    return None
