"""A lesson for the printer: a PDF where there is a Chromium, else the printable document."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from dashboard.app import small_bundle_fits
from dashboard.charts import charts
from dashboard.handouts import Paper, day_of, handout, inlined
from dashboard.paths import PLOTLY_BUNDLE, assets_dir
from dashboard.publish import aside, chromium
from dashboard.tables import Tables
from dashboard.tables.lessons import Lesson, load_lessons

SOURCE_DATE = "SOURCE_DATE_EPOCH"
HTML = ".html"
# As Chromium writes the two dates of a PDF; another day of the same length moves nothing in it.
_DATES = re.compile(rb"(?<=Date \(D:)\d{14}(?:[+-]\d{2}'\d{2}'|Z)?")


class HandoutError(Exception):
    """No handout can be made as asked; the message says what to type instead."""


@dataclass(frozen=True)
class Made:
    """The file that was written, and why it is no PDF: "" when it is one."""

    path: Path
    why: str = ""


def make(tables: Tables, lesson: Lesson, paper: Paper, out: Path, day: date | None) -> Made:
    """Write the handout of a lesson; HandoutError or ChromiumError when it fails.

    `day` stands in it: unless told, that of SOURCE_DATE_EPOCH, else of the data version. Without
    Chromium the document goes beside `out`, with the ending .html.
    """
    # First, so that a wrong place is told before the work.
    _folder_of(out)
    day = day or source_day() or day_of(tables)
    parts = inlined(small_bundle_fits(assets_dir() / PLOTLY_BUNDLE))
    document = handout(lesson, tables, charts(), parts, paper, day)
    if out.suffix == HTML:
        return Made(write(out, document.encode()))
    program = chromium.find()
    if program is None:
        return Made(write(out.with_suffix(HTML), document.encode()), "no Chromium was found")
    return Made(write(out, dated(chromium.pdf(program, document), day)))


def source_day() -> date | None:
    """The day of SOURCE_DATE_EPOCH, in UTC; None where it is not set."""
    given = os.environ.get(SOURCE_DATE, "")
    try:
        return datetime.fromtimestamp(int(given), UTC).date() if given else None
    except (ValueError, OverflowError, OSError) as error:
        what = f"{SOURCE_DATE}={given}: not a time in seconds since 1970"
        raise HandoutError(what) from error


def dated(pdf: bytes, day: date) -> bytes:
    """A PDF that says it was made on that day, so that two makings are the same bytes."""
    return _DATES.sub(lambda found: _stamp(day, found[0]), pdf)


def write(path: Path, data: bytes) -> Path:
    """Make a file hold this, and hand back its path; HandoutError when it cannot be written."""
    try:
        aside.write(path, data)
    except OSError as error:
        raise HandoutError(f"--out {path}: cannot be written ({error.strerror})") from error
    return path


def _stamp(day: date, old: bytes) -> bytes:
    return f"{day:%Y%m%d}000000".encode() + old[14:]


def lesson_of(folder: Path, tables: Tables, slug: str) -> Lesson:
    """The lesson of that name in a data folder; HandoutError lists those that there are."""
    lessons = load_lessons(folder, tables)
    for one in lessons:
        if one.slug == slug:
            return one
    known = ", ".join(one.slug for one in lessons) or "none in this data folder"
    raise HandoutError(f"there is no lesson {slug!r}; the lessons are: {known}")


def _folder_of(out: Path) -> None:
    if not out.parent.is_dir():
        raise HandoutError(f"--out {out}: there is no folder {out.parent}")
    if out.is_dir():
        raise HandoutError(f"--out {out}: a folder; name a file in it")
