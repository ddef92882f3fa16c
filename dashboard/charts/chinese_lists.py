"""Chinese lists of arms and ammunition side by side: they overlap in time and are never summed.

Most are unsigned copies on the web of figures in the style of official ones, so their bars are
hollow. The strip over a column shows the years of its list: the long lists hold the short ones.
"""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._arms_list_charts import lists_figure
from dashboard.charts._arms_lists import ArmsList, Item, Shown, series_of, shown, spoken
from dashboard.charts._spec import Chart, Uses
from dashboard.tables import Tables
from dashboard.tables.derive import claims_by_id
from dashboard.tables.words import claim_value, period
from dashboard.theme.canvas import Canvas
from dashboard.vocab import Actor

SLUG = "chinese_lists"
YEARS = (1950.0, 1976.0)
LISTS = (
    ArmsList(("cn-arms-5054-a",), "web copy", Actor.CHINA),
    ArmsList(("cn-arms-5054-b",), "historian", Actor.CHINA),
    ArmsList(("cn-arms-dbp", "cn-ammo-dbp"), "Dien<br>Bien Phu", Actor.CHINA),
    ArmsList(("cn-arms-5563", "cn-ammo-5563"), "list A", Actor.CHINA),
    ArmsList(("cn-arms-5663", "cn-ammo-5663"), "list B", Actor.CHINA),
    ArmsList(("cn-arms-nlf-6264", "cn-ammo-nlf-6264"), "to the<br>NLF", Actor.CHINA),
    ArmsList(("cn-arms-nlf-6266", "cn-ammo-nlf-6266"), "to the<br>NLF", Actor.CHINA),
    ArmsList(("cn-arms-5074", "cn-ammo-5074"), "Chinese<br>list", Actor.CHINA),
    ArmsList(("cn-arms-5575",), "Vietnam’s<br>list", Actor.CHINA),
)
ITEMS = (
    Item(
        "Small arms",
        ("guns (small arms)", "guns (small arms) for Dien Bien Phu", "infantry weapons"),
    ),
    Item("Bullets, millions", ("bullets", "bullets for Dien Bien Phu"), millions=True),
    Item(
        "Guns",
        ("artillery pieces", "artillery pieces for Dien Bien Phu"),
        ("field artillery pieces",),
    ),
    Item("Mortars", ("mortars",)),
    Item("Shells, millions", ("shells", "shells and rockets for Dien Bien Phu"), millions=True),
    Item("Anti-aircraft guns", ("anti-aircraft guns",), ("57 mm anti-aircraft guns",)),
    Item("Tanks", ("tanks", "tanks (medium and amphibious)")),
    Item("Armoured vehicles", ("armoured vehicles", "armoured personnel carriers")),
    Item("Aircraft", ("aircraft",), ("combat aircraft",)),
    Item("Ships and boats", ("ships and boats", "naval vessels"), ("naval combat vessels",)),
    Item("Vehicles", ("vehicles", "vehicles for Dien Bien Phu")),
    Item("Engineer machines", ("engineering machines",)),
    Item("Radio sets", ("radio sets",)),
    Item("Telephones", ("telephones (wire sets)",)),
)
READING = (
    "The lists overlap: never add them.",
    "Bars compare within a row.",
    "Hollow: unsigned copy.",
    "Pale: press. Blank: not in that list.",
    "* A narrower kind than the row’s name.",
)
GUNS_A, GUNS_B, LONG = "deliv-cn-0070", "deliv-cn-0099", "deliv-cn-0036"
EARLY = "deliv-cn-0029"


def build(tables: Tables, canvas: Canvas) -> go.Figure:
    """A table of bars, a column a list."""
    return lists_figure(tables, canvas, SLUG, _shown(tables), years=YEARS, reading=READING)


def _shown(tables: Tables) -> Shown:
    return shown(tables, LISTS, ITEMS)


def takeaway(tables: Tables) -> str:
    """That two lists of nearly the same years differ, and that the long list holds both."""
    both, long = claims_by_id(tables, [GUNS_A, GUNS_B]), claims_by_id(tables, [LONG])
    if len(both) < 2:
        return _without(tables)
    first, second = (_guns(row) for _, row in both.iterrows())
    said = f"Two lists of nearly the same years give {first} and {second}"
    if len(long):
        row = long.iloc[0]
        said += f"; both lie inside a third with {_guns(row)}, so nothing here adds up"
    return f"{said}."


def _guns(row: pd.Series) -> str:
    return f"{claim_value(row)} guns ({period(row)})"


def _without(tables: Tables) -> str:
    early = claims_by_id(tables, [EARLY])
    left = ""
    if len(early):
        row = early.iloc[0]
        left = f"; a historian’s count of {_guns(row)} is left"
    return f"The long Chinese lists are unsigned copies and hidden{left}."


def alt(tables: Tables) -> str:
    """The items that most lists name, with all of their figures."""
    return spoken(_shown(tables))


CHART = Chart(
    slug=SLUG,
    page="arms",
    title="Chinese lists side by side",
    question="What do the Chinese lists of arms count, and why not add them?",
    takeaway=takeaway,
    alt=alt,
    build=build,
    uses=Uses(tables=("deliveries",), series=series_of(LISTS)),
    reacts=frozenset({"actors"}),
    span="full",
)
