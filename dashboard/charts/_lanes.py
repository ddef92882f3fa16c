"""Events in lanes: whose lane an event stands in, where in time, how marks and labels are packed.

Pure functions on the events table. An event stands once, in the lane of the actor that the table
names first: the one who acts. No date is made more exact than the table has it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product

import pandas as pd

from dashboard.charts._parts import plain, span, wrap, year
from dashboard.tables import Tables
from dashboard.tables.cite import short_source
from dashboard.tables.dates import parse
from dashboard.tables.words import period
from dashboard.vocab import WEAKEST, Actor

# A date that is wider than this many years is drawn as a span, not only as a mark.
WIDE_DATE = 0.12


Box = tuple[float, float]
"""The first and last place that something takes on an axis."""


@dataclass(frozen=True)
class Lane:
    """One lane: its name, the actor whose look and filter it follows, and who stands in it."""

    name: str
    actor: str
    members: frozenset[str]


LANES: tuple[Lane, ...] = (
    Lane("China", Actor.CHINA, frozenset({Actor.CHINA})),
    Lane("USSR", Actor.USSR, frozenset({Actor.USSR})),
    Lane(
        "Vietnam",
        Actor.DRV,
        frozenset(
            {Actor.DRV, Actor.VIET_MINH, Actor.VIETNAM, Actor.VIETNAMESE_COMMUNISTS, Actor.NLF}
        ),
    ),
    Lane("West", Actor.USA, frozenset({Actor.USA, Actor.FRANCE, Actor.RVN})),
)
OTHERS = Lane("Others", Actor.OTHER_SOCIALIST, frozenset())


def lane_of(actor: str) -> Lane:
    """The lane that an actor stands in; `OTHERS` for one without a lane of its own."""
    return next((lane for lane in LANES if actor in lane.members), OTHERS)


def framed(tables: Tables) -> pd.DataFrame:
    """The events with their place in the picture, in order of time.

    Adds `lane` (name of the lane of the first actor), `touched` (names of the lanes of the others),
    `at` (decimal year of the mark: the middle of what the start may mean), `first` and `last`
    (decimal years of the whole span), `fuzzy` (the source is not sure of the date), `weak` (none
    but weak sources tell of it) and `said` (the tooltip). Where weak sources are hidden, weak
    events are left out.
    """
    events = tables.events.copy()
    spans = [span(row) for _, row in events.iterrows()]
    lanes = [[lane_of(actor).name for actor in actors] for actors in events["actors"]]
    events["lane"] = [names[0] for names in lanes]
    events["touched"] = [
        tuple(dict.fromkeys(name for name in names if name != names[0])) for names in lanes
    ]
    events["at"] = [start_of(text) for text in events["start"]]
    events["first"] = [first for first, _ in spans]
    events["last"] = [last for _, last in spans]
    events["fuzzy"] = events["approximate"] | events["uncertain"]
    sources = {row["source_id"]: row for _, row in tables.sources.iterrows()}
    events["weak"] = [
        {sources[one]["reliability"] for one in (first, *others)} == {WEAKEST}
        for first, others in zip(events["source_id"], events["other_sources"], strict=True)
    ]
    events["said"] = [_said(row, sources[row["source_id"]]) for _, row in events.iterrows()]
    shown = events[~events["weak"]] if tables.hides_weak else events
    return shown.sort_values(["at", "event_id"], kind="stable")


def start_of(text: str) -> float:
    """The middle of what a start date may mean, as a decimal year: 1967 is 1967.5."""
    dates = parse(text)
    first = year(pd.Timestamp(dates.first))
    last = year(pd.Timestamp(dates.last) + pd.Timedelta(days=1))
    return round((first + last) / 2, 3)


def doubt(row: pd.Series) -> float:
    """How far an uncertain date fades out on either side, in years: one unit of its precision."""
    if not row["fuzzy"]:
        return 0.0
    return {"year": 1.0, "month": 1 / 12}.get(row["precision"], 1 / 52)


def _said(event: pd.Series, source: pd.Series) -> str:
    """What the tooltip says of an event: date in words, title, place, source with reliability."""
    place = f"{plain(event['place'])}<br>" if event["place"] else ""
    weak = "<br>Only weak sources" if event["weak"] else ""
    return (
        f"{period(event)}<br><b>{wrap(event['title'])}</b><br>{place}"
        f"{plain(short_source(source))} ({source['reliability']}){weak}"
    )


def pack(boxes: Sequence[Box]) -> list[int]:
    """The lowest free row for each box, in the order given.

    Deterministic: each box takes the first row in which it meets none of the earlier ones.
    """
    rows: list[list[Box]] = []
    taken = []
    for first, last in boxes:
        row = next(
            (
                number
                for number, others in enumerate(rows)
                if all(last <= left or right <= first for left, right in others)
            ),
            len(rows),
        )
        if row == len(rows):
            rows.append([])
        rows[row].append((first, last))
        taken.append(row)
    return taken


@dataclass(frozen=True)
class Wish:
    """A label that wants to stand at a mark: the mark's place and the label's width, both in px.

    `half` is half of the mark when the label stands beside it, and 0 when it stands above.
    """

    key: str
    at: float
    width: float
    half: float = 0.0

    def box(self, anchor: str) -> Box:
        """What mark and label take when the label's left or right end is at the mark."""
        far = self.half + self.width
        return (
            (self.at - self.half, self.at + far)
            if anchor == "left"
            else (self.at - far, self.at + self.half)
        )


@dataclass(frozen=True)
class Placed:
    """Where a label stands: its tier, and whether its left or right end is at its mark."""

    tier: int
    anchor: str


def place(
    wishes: Sequence[Wish], tiers: int, edge: float, *, gap: float = 4, stems: bool = False
) -> dict[str, Placed]:
    """A tier and side for each label so that none meets another; those without room are left out.

    The wishes come in order of time. With `stems`, a label of a farther tier keeps a clear way to
    the line through the nearer ones: the last label is then placed first, so that those before it
    stand above it like flags, and labels that must fly backwards come last. Reckoned at the least
    width (`edge`, px) of the picture, it holds at every greater one: marks move apart there, and
    labels keep their size.
    """
    taken: list[list[Box]] = [[] for _ in range(tiers)]
    found: dict[str, Placed] = {}
    for anchor, wish in _turns(wishes, edge, stems=stems):
        box = wish.box(anchor)
        if wish.key in found or box[0] < 0 or box[1] > edge:
            continue
        for tier in range(tiers):
            claimed = [(tier, box)]
            if stems:
                claimed += [(nearer, (wish.at - 1, wish.at + 1)) for nearer in range(tier)]
            if all(_free(taken[level], wanted, gap) for level, wanted in claimed):
                for level, wanted in claimed:
                    taken[level].append(wanted)
                found[wish.key] = Placed(tier, anchor)
                break
    return found


def _turns(wishes: Sequence[Wish], edge: float, *, stems: bool) -> Iterable[tuple[str, Wish]]:
    """The sides and labels in the order in which they are tried."""
    if not stems:
        return [(anchor, wish) for wish in wishes for anchor in ("left", "right")]
    # At the right edge a label can only fly backwards; it may come first where it bars no way.
    backward = [
        ("right", wish)
        for wish in wishes
        if wish.box("left")[1] > edge
        and not any(wish.box("right")[0] < other.at < wish.at for other in wishes)
    ]
    return [*backward, *product(("left", "right"), reversed(wishes))]


def _free(taken: Sequence[Box], wanted: Box, gap: float) -> bool:
    return all(wanted[1] + gap <= left or right + gap <= wanted[0] for left, right in taken)


def spread(places: Sequence[float], gap: float, first: float) -> list[float]:
    """Places at least `gap` apart and none before `first`, as near to the wished ones as may be.

    The places are given in order. Neighbours that would meet move apart evenly as one block.
    """
    blocks: list[list[float]] = []
    for place_ in places:
        blocks.append([place_, 1])
        while len(blocks) > 1 and _foot(blocks[-2], gap) > _head(blocks[-1], gap, first):
            (middle, many), (other, more) = blocks[-2], blocks.pop()
            blocks[-1] = [(middle * many + other * more) / (many + more), many + more]
    return [
        _head(block, gap, first) + gap * (number + 0.5)
        for block in blocks
        for number in range(int(block[1]))
    ]


def _head(block: list[float], gap: float, first: float) -> float:
    return max(block[0] - block[1] * gap / 2, first)


def _foot(block: list[float], gap: float) -> float:
    return block[0] + block[1] * gap / 2
