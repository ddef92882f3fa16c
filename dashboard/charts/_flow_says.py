"""What is said of one claim of a flow: its form, where its words stand, and its row on a phone."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.charts._source_columns import Words
from dashboard.theme.tokens import light


@dataclass(frozen=True)
class Way:
    """By what way goods came: colour and marker of claims that name no side."""

    token: str
    symbol: str

    @property
    def colour(self) -> str:
        """The full colour."""
        return light(self.token)


SEA, LAND, ALL = Way("river-way", "circle"), Way("road", "square"), Way("ink", "pentagon")


@dataclass(frozen=True)
class Says:
    """How one claim is drawn.

    `words` (projected: `brief`, if not None) stand behind the figure: at the `side` of the mark,
    "right", "left", "above" or "below" from its start on, or "over" it in two lines; `lift` moves
    them up by so many lines. A `column` stands from zero over its period; else a dot stands on a
    stroke as long as the period. `open` leaves a mark hollow: asked for, announced or possible,
    not what moved. `slot` is the part of the period for the mark: its number, of how many. `row`
    are the words on a phone.
    """

    words: str
    row: Words
    side: str = "right"
    lift: float = 0.0
    column: bool = False
    open: bool = False
    slot: tuple[int, int] = (0, 1)
    way: Way | None = None
    brief: str | None = None

    @property
    def brief_words(self) -> str:
        """The words where type is large."""
        return self.words if self.brief is None else self.brief
