"""In which view of the map a route or a place is seen best, for those who send a reader there."""

from __future__ import annotations

from dashboard.charts._map_names import LEVELS
from dashboard.tables import Tables
from dashboard.tables.geo import narrowest_view, places, routes
from dashboard.tables.mapview import MAP_VIEWS, WORLD
from dashboard.tables.ways import place_id, route_id


def best_views(tables: Tables) -> dict[str, str]:
    """The id of every route and place -> the name of a view.

    A place is sent to the nearest view that marks it, or, where none does, like a route: to the
    nearest view that holds it whole.
    """
    marked = {
        place: view.name
        for view in reversed(MAP_VIEWS)
        for places_of_level in LEVELS[view.name]
        for place in places_of_level
    }
    courses, points = routes(tables), places(tables)
    found = {
        route_id(name): view
        for name, view in zip(courses["route_id"], narrowest_view(courses), strict=True)
    }
    for name, view in zip(points["place_id"], narrowest_view(points), strict=True):
        found[place_id(name)] = marked.get(name, view)
    return {one: view or WORLD.name for one, view in found.items()}
