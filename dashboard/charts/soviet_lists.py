"""Lists of Soviet arms side by side: one year, a stock, the war, four decades. Never summed.

They do not count the same thing: a grant of one year, what stood in the country, what came in the
war, and what came until 1991, long after it. The strip over a column shows the years of its list.
"""

from __future__ import annotations

import plotly.graph_objects as go

from dashboard.charts._arms_list_charts import lists_figure
from dashboard.charts._arms_lists import ArmsList, Item, Shown, series_of, shown, spoken
from dashboard.charts._spec import Chart, Uses
from dashboard.tables import Tables
from dashboard.tables.derive import claims_by_id
from dashboard.tables.words import claim_value, period
from dashboard.theme.canvas import Canvas
from dashboard.vocab import Actor

SLUG = "soviet_lists"
YEARS = (1950.0, 1992.0)
LISTS = (
    ArmsList(
        ("su-arms-5054",), "Soviet make,<br>mostly by China", Actor.USSR_AND_CHINA, "Soviet make"
    ),
    ArmsList(("su-arms-1967",), "granted<br>that year", Actor.USSR, "granted"),
    ArmsList(("inventory-1967",), "stock, says<br>TIME", Actor.USSR),
    ArmsList(("su-sam-6574",), "the war, says<br>Hanoi’s press", Actor.USSR, "press, Hanoi"),
    ArmsList(("su-arms-5391",), "all, says<br>Moscow’s press", Actor.USSR, "press, Moscow"),
)
ITEMS = (
    Item(
        "Anti-aircraft guns",
        ("anti-aircraft guns", "anti-aircraft guns supplied by the USSR"),
        ("37 mm anti-aircraft guns of Soviet make", "57 mm and 37 mm anti-aircraft guns"),
    ),
    Item(
        "Missile systems",
        ("surface-to-air missile systems", "SAM batteries supplied by the USSR"),
    ),
    Item("Their missiles", ("SAM missiles", "surface-to-air missiles of all types")),
    Item("Air-to-air missiles", ("air-to-air missiles",)),
    Item("Radars", ("air defence radars",)),
    Item("Guns and mortars", ("artillery pieces and mortars",)),
    Item("Rocket launchers", ("H6 multi-tube rocket launchers (Katyusha type)",)),
    Item("Tanks and armour", ("tanks and armoured vehicles",)),
    Item("Combat aircraft", ("combat aircraft",)),
    Item("Helicopters", ("helicopters",)),
    Item("Ships and boats", ("naval vessels",), ("patrol boats supplied by the USSR",)),
    Item(
        "Vehicles",
        ("motor vehicles including Molotov trucks",),
        ("gun-towing vehicles",),
    ),
    Item("Amphibians", ("amphibious vehicles",)),
    Item("Repair stations", ("repair stations",)),
)
READING = (
    "The lists overlap: never add them.",
    "Bars compare within a row.",
    "Solid: scholarly. Pale: press.",
    "Blank: not in that list; a stub: in no other.",
    "* A narrower kind than the row’s name.",
)
STOCK, ALL = "deliv-nv-0007", "deliv-su-0003"
SYSTEMS_WAR, SYSTEMS_ALL = "deliv-su-0047", "deliv-su-0008"


def build(tables: Tables, canvas: Canvas) -> go.Figure:
    """A table of bars, a column a list."""
    return lists_figure(tables, canvas, SLUG, _shown(tables), years=YEARS, reading=READING)


def _shown(tables: Tables) -> Shown:
    return shown(tables, LISTS, ITEMS)


def takeaway(tables: Tables) -> str:
    """Where the lists contradict each other: guns in one year, missile systems in all."""
    parts = [part for part in (_guns(tables), _systems(tables)) if part]
    if not parts:
        return "No source that is shown lists Soviet arms that can be compared."
    said = "; ".join(parts)
    return f"{said[0].upper()}{said[1:]}."


def _guns(tables: Tables) -> str:
    both = claims_by_id(tables, [STOCK, ALL])
    if len(both) < 2:
        return ""
    stock, whole = both.iloc[0], both.iloc[1]
    return (
        f"TIME had {claim_value(stock)} Soviet anti-aircraft guns in North Vietnam in "
        f"{period(stock)}, a Russian list {claim_value(whole)} for {period(whole)}"
    )


def _systems(tables: Tables) -> str:
    both = claims_by_id(tables, [SYSTEMS_WAR, SYSTEMS_ALL])
    if len(both) < 2 or both["value"].nunique() > 1:
        return ""
    war, whole = both.iloc[0], both.iloc[1]
    return (
        f"{claim_value(war)} missile systems are printed for the war and again for {period(whole)}"
    )


def alt(tables: Tables) -> str:
    """The items that most lists name, with all of their figures."""
    return spoken(_shown(tables))


CHART = Chart(
    slug=SLUG,
    page="arms",
    title="Soviet lists side by side",
    question="What do the lists of Soviet arms count, and do they agree?",
    takeaway=takeaway,
    alt=alt,
    build=build,
    uses=Uses(tables=("deliveries",), series=series_of(LISTS)),
    reacts=frozenset({"actors"}),
)
