"""The charts: one file each, and `ORDER`, the one line that adds it.

Charts do not know each other, and none of them knows Dash.
"""

from __future__ import annotations

from importlib import import_module

from dashboard.charts._spec import Chart

ORDER: tuple[str, ...] = (
    "headlines",
    "small_timeline",
    "events_timeline",
    "chinese_troops",
    "soviet_personnel",
    "allied_strength",
    "chinese_losses",
    "soviet_losses",
    "aircraft_claims",
    "war_of_1979",
    "war_dead_scale",
    "yardsticks",
    "aid_shares",
    "military_tonnes",
    "all_donor_dollars",
    "sipri_deliveries",
    "grants_loans",
    "arms_by_type",
    "arms_counts",
    "chinese_lists",
    "soviet_lists",
    "supply_map",
    "ship_arrivals",
    "sea_and_land",
    "rail_transit",
    "trail_and_sihanoukville",
    "donors_side_by_side",
    "two_periods",
    "border_divisions",
    "border_troops",
    "border_arms",
    "sino_soviet_trade",
    "clash_dead_1969",
    "school_numbers",
    "quantity",
    "archive_gap",
)


def chart(slug: str) -> Chart:
    """The chart of that name; KeyError lists the names when there is none."""
    if slug not in ORDER:
        raise KeyError(f"no chart {slug!r}: {', '.join(ORDER)}")
    found: Chart = import_module(f"{__name__}.{slug}").CHART
    return found


def charts() -> tuple[Chart, ...]:
    """All charts in the order of the pages."""
    return tuple(chart(slug) for slug in ORDER)
