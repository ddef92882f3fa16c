"""The view: what the address says, key by key.

`KEYS` is the one table from which the address codec of the browser, the controls, the tests and
the documentation take a key's name, default and allowed values. Nothing here touches the
browser: the table is handed to it as JSON by `as_json`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dashboard.vocab import SIDES


@dataclass(frozen=True)
class Key:
    """One key of the view.

    `values` is the closed list of allowed values; where it is empty, `pattern` (a full-match
    regular expression that Python and JavaScript read alike) says what is allowed. With `many`
    the value is a list of them, joined by commas in the order of `values`. `stays` says that the
    key goes along to another page; the others belong to the chart or claim that is being read.
    """

    name: str
    default: str
    meaning: str
    values: tuple[str, ...] = ()
    pattern: str = ""
    many: bool = False
    stays: bool = False

    def allows(self, value: str) -> bool:
        """Whether an address may give this key that value; its default is always allowed."""
        if value == self.default:
            return True
        if not self.values:
            return re.fullmatch(self.pattern, value) is not None
        asked = value.split(",") if self.many else [value]
        return all(one in self.values for one in asked)

    def allowed(self) -> str:
        """What is allowed, in words for the person who can mend it."""
        if self.values:
            return ", ".join(self.values) + (" (several, joined by commas)" if self.many else "")
        return f"something like {self.pattern}"


# "auto" follows the reader's system: dark where it asks for dark, light elsewhere. A theme in the
# address is the same everywhere.
THEMES = ("auto", "light", "dark", "projector", "print")
WEAK = ("show", "hide")
ARCHIVES = ("all", "beijing", "moscow", "hanoi", "washington")
# From the bare marks to the whole card, as teachers uncover a chart; `all` is the last step.
STEPS = ("marks", "axes", "units", "source", "all")
# Before the steps, where a class draws what it expects: the scales without the data.
GUESS = "guess"
FIRST_YEAR, LAST_YEAR = 1945, 1979
YEAR = r"19(?:4[5-9]|[5-7][0-9])"
SLUG = r"[a-z][a-z0-9_]{0,40}"

# Written into an address only when it is not the first: an address without it is of version 1.
VERSION = 1

KEYS: tuple[Key, ...] = (
    Key("theme", "auto", "colours and sizes of the page", values=THEMES, stays=True),
    Key(
        "actors",
        "",
        "whose marks are in full colour; without it everybody's",
        values=tuple(side.key for side in SIDES),
        many=True,
        stays=True,
    ),
    Key("from", "", "the first year that is shown; without it all", pattern=YEAR, stays=True),
    Key("to", "", "the last year that is shown; without it all", pattern=YEAR, stays=True),
    Key(
        "archive",
        "all",
        "the archive through which the numbers are read",
        values=ARCHIVES,
        stays=True,
    ),
    Key(
        "weak",
        "show",
        "whether claims of weak sources (reliability D) are drawn",
        values=WEAK,
        stays=True,
    ),
    Key("chart", "", "the chart in focus", pattern=SLUG),
    Key("series", "", "the series in focus; the others fade", pattern=r"[a-z][a-z0-9-]{1,60}"),
    Key(
        "variant",
        "",
        "which drawing of a chart is shown, as chart~variant: a view of the map, a question",
        pattern=r"[a-z][a-z0-9_]{0,40}~[a-z0-9-]{1,60}",
    ),
    Key(
        "claim",
        "",
        "the claim, event, route, place or term whose evidence is open",
        pattern=r"[a-z]+-[a-z]+-[0-9]{4}|ev-[0-9]{3}|(?:rt|pl|gl|own)-[a-z0-9-]{2,60}",
    ),
    Key("table", "", "the chart that is read as a table", pattern=SLUG),
    Key(
        "step",
        "all",
        "how much of the chart in focus is uncovered",
        values=(GUESS, *STEPS),
    ),
    Key("present", "off", "whether the chart or the lesson fills the screen", values=("off", "on")),
    Key("lesson", "", "the lesson that is taught", pattern=r"[a-z][a-z0-9-]{1,40}"),
    Key("scene", "1", "which scene of the lesson, counted from 1", pattern=r"[1-9][0-9]?"),
)


@dataclass(frozen=True)
class Upgrade:
    """How addresses of one version are read as those of the next.

    `keys`, `pages` and `values` give old names their new ones; a value is named as `key=value`.
    What is not named stays as it is.
    """

    version: int
    keys: dict[str, str]
    pages: dict[str, str]
    values: dict[str, str]


# Version 2 comes when a name has to change; its first entry is then Upgrade(1, ...).
UPGRADES: tuple[Upgrade, ...] = ()


def as_json() -> list[dict[str, object]]:
    """The keys as plain values, in the shape that `assets/js/address.js` reads."""
    return [
        {
            "name": key.name,
            "default": key.default,
            "values": list(key.values),
            "pattern": key.pattern,
            "many": key.many,
            "stays": key.stays,
        }
        for key in KEYS
    ]


def grammar_as_json() -> dict[str, object]:
    """The version of the address grammar and the upgrades to it, as plain values."""
    return {
        "version": VERSION,
        "upgrades": [
            {
                "version": one.version,
                "keys": one.keys,
                "pages": one.pages,
                "values": one.values,
            }
            for one in UPGRADES
        ],
    }
