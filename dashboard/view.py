"""The view: what the address says, key by key.

`KEYS` is the one table from which the address codec of the browser, the controls, the tests and
the documentation take a key's name, default and allowed values. Nothing here touches the
browser: the table is handed to it as JSON by `as_json`.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Key:
    """One key of the view.

    `values` is the closed list of allowed values; where it is empty, `pattern` (a full-match
    regular expression that Python and JavaScript read alike) says what is allowed.
    """

    name: str
    default: str
    meaning: str
    values: tuple[str, ...] = ()
    pattern: str = ""


# "auto" follows the reader's system: dark where it asks for dark, light elsewhere. A theme in the
# address is the same everywhere.
THEMES = ("auto", "light", "dark", "projector", "print")
WEAK = ("show", "hide")
FIRST_YEAR, LAST_YEAR = 1945, 1979
YEAR = r"19(?:4[5-9]|[5-7][0-9])"

KEYS: tuple[Key, ...] = (
    Key("theme", "auto", "colours and sizes of the page", values=THEMES),
    Key("weak", "show", "whether claims of weak sources (reliability D) are drawn", values=WEAK),
    Key("chart", "", "the chart in focus", pattern=r"[a-z][a-z0-9_]{0,40}"),
    Key(
        "claim",
        "",
        "the claim, event, route or place whose evidence is open",
        pattern=r"[a-z]+-[a-z]+-[0-9]{4}|ev-[0-9]{3}|(?:rt|pl)-[a-z0-9-]{2,60}",
    ),
    Key(
        "variant",
        "",
        "which drawing of a chart is shown, as chart~variant",
        pattern=r"[a-z][a-z0-9_]{0,40}~[a-z0-9-]{1,60}",
    ),
    Key("from", "", "the first year that is shown; without it all", pattern=YEAR),
    Key("to", "", "the last year that is shown; without it all", pattern=YEAR),
    Key("table", "", "the chart that is read as a table", pattern=r"[a-z][a-z0-9_]{0,40}"),
)


def as_json() -> list[dict[str, object]]:
    """The keys as plain values, in the shape that `assets/js/address.js` reads."""
    return [
        {
            "name": key.name,
            "default": key.default,
            "values": list(key.values),
            "pattern": key.pattern,
        }
        for key in KEYS
    ]
