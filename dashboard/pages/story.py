"""The story page as plain values: our chapters joined with what the tables hold about them.

Nothing is drawn here, and no sentence about the past is made here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dashboard.charts import chart
from dashboard.pages.chapter import Chapter, Part, Point
from dashboard.pages.early_story import EARLY
from dashboard.pages.late_story import LATE
from dashboard.pages.school_points import POINTS
from dashboard.tables import Tables
from dashboard.tables.cite import short_source
from dashboard.tables.words import claim_value, period

CHAPTERS: tuple[Chapter, ...] = (*EARLY, *LATE)
FIRST, SECOND = 1, 2

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Ground:
    """What a sentence rests on: an event or a claim, its number in the chapter and its source."""

    number: int
    id: str
    source: str
    title: str


@dataclass(frozen=True)
class Happening:
    """An event in a chapter's list."""

    id: str
    when: str
    title: str


@dataclass(frozen=True)
class Person:
    """A person in a chapter: who it was, and what that person did in it."""

    name: str
    native: str
    life: str
    role: str
    did: str
    event: str


@dataclass(frozen=True)
class Doorway:
    """The chart that shows a chapter best, on its own page."""

    slug: str
    page: str
    question: str


@dataclass(frozen=True)
class Told:
    """A chapter with everything that stands beside its text.

    `events` are those of first importance that begin in the phase; where there are none, those of
    the second, and `lesser` says so.
    """

    key: str
    title: str
    years: str
    sentences: tuple[tuple[str, tuple[int, ...]], ...]
    grounds: tuple[Ground, ...]
    events: tuple[Happening, ...]
    lesser: bool
    people: tuple[Person, ...]
    door: Doorway


@dataclass(frozen=True)
class Tested:
    """A statement of the school article and its verdict."""

    statement: str
    verdict: str
    remark: str


@dataclass(frozen=True)
class Judged:
    """A point of the school article, our verdict, and the statements behind it."""

    point: Point
    statements: tuple[Tested, ...]


def told(tables: Tables) -> tuple[Told, ...]:
    """The chapters in order; KeyError names an id that the tables do not hold."""
    return tuple(_told(tables, one) for one in CHAPTERS)


def judged(tables: Tables) -> tuple[Judged, ...]:
    """The points of the school article with the verdicts of their statements."""
    rows = _by_id(tables.seed_check.to_dict("records"), "seed_id")
    return tuple(
        Judged(
            point,
            tuple(
                Tested(row["seed_statement"], _verdict(row["verdict"]), row["remark"])
                for row in (rows[one] for one in point.statements)
            ),
        )
        for point in POINTS
    )


def _verdict(key: str) -> str:
    return "confirmed exactly" if key == "confirmed-exact" else key.replace("-", " ")


def _told(tables: Tables, chapter: Chapter) -> Told:
    phase = _by_id(tables.phases.to_dict("records"), "phase_id")[chapter.phase]
    grounds = _grounds(tables, chapter)
    number = {one.id: one.number for one in grounds}
    events, lesser = _events(tables, chapter.phase)
    shown = chart(chapter.chart)
    return Told(
        key=chapter.phase,
        title=phase["title"],
        years=period(phase),
        sentences=tuple(
            (said.text, tuple(number[one] for one in said.rests_on)) for said in chapter.sentences
        ),
        grounds=grounds,
        events=events,
        lesser=lesser,
        people=tuple(_person(tables, part) for part in chapter.people),
        door=Doorway(shown.slug, shown.page, shown.question),
    )


def _grounds(tables: Tables, chapter: Chapter) -> tuple[Ground, ...]:
    sources = _by_id(tables.sources.to_dict("records"), "source_id")
    found = _found(tables, chapter.rests_on)
    return tuple(
        Ground(number, one, short_source(sources[found[one]["source_id"]]), _title(found[one]))
        for number, one in enumerate(chapter.rests_on, 1)
    )


def _found(tables: Tables, wanted: tuple[str, ...]) -> dict[str, Row]:
    claims, events = tables.all_claims, tables.events
    return {
        **_by_id(claims[claims["claim_id"].isin(wanted)].to_dict("records"), "claim_id"),
        **_by_id(events[events["event_id"].isin(wanted)].to_dict("records"), "event_id"),
    }


def _title(row: Row) -> str:
    if "title" in row:
        return f"{period(row)}: {row['title']}"
    return f"{period(row)}: {claim_value(row)} {row['unit']}, {row['item']}"


def _events(tables: Tables, phase: str) -> tuple[tuple[Happening, ...], bool]:
    # Phases of the table share a month where they meet: its events belong to the earlier one.
    ends = tables.phases.set_index("phase_id")["end_day"]
    start = tables.events["start_day"]
    begun = (start <= ends[phase]) & ~start.le(ends.shift()[phase])
    if phase == ends.index[0]:
        begun &= start >= tables.phases["start_day"].iloc[0]
    for importance in (FIRST, SECOND):
        chosen = tables.events[begun & (tables.events["importance"] == importance)]
        if len(chosen):
            break
    rows = chosen.to_dict("records")
    listed = tuple(Happening(row["event_id"], period(row), row["title"]) for row in rows)
    return listed, importance != FIRST


def _person(tables: Tables, part: Part) -> Person:
    row = _by_id(tables.people.to_dict("records"), "person_id")[part.person]
    return Person(row["name"], row["native_name"], _life(row), row["role"], part.did, part.event)


def _life(row: Row) -> str:
    """The years of a life as far as they are known: "1890–1969", "born 1927", or nothing."""
    born, died = _year(row["born"]), _year(row["died"])
    if born and died:
        return f"{born}–{died}"
    if born:
        return f"born {born}"
    return f"died {died}" if died else ""


def _year(date: str) -> str:
    doubt = "?" if date.endswith(("?", "~")) else ""
    return f"{date[:4]}{doubt}" if date else ""


def _by_id(rows: list[dict[Any, Any]], key: str) -> dict[str, Row]:
    return {row[key]: row for row in rows}
