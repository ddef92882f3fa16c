"""The supply map: by which ways goods came from the USSR and China to North Vietnam and the South.

Four views of one chart. Land, borders and rivers are not in the figure: the browser merges them
from the base map that `layout.meta.base` names.
"""

from __future__ import annotations

from functools import partial

import plotly.graph_objects as go
import shapely

from dashboard.charts._map_areas import area_traces, net_traces, route_name_traces
from dashboard.charts._map_frame import Frame
from dashboard.charts._map_key import key, key_height
from dashboard.charts._map_labels import Board
from dashboard.charts._map_places import keep_marks_free, place_labels, place_trace, places_of
from dashboard.charts._map_routes import MODES, route_traces, routes_of
from dashboard.charts._map_scale import scale_parts
from dashboard.charts._map_words import alt, border, indochina, region, world
from dashboard.charts._parts import finish
from dashboard.charts._spec import Chart, Sentence, Uses, Variant
from dashboard.tables import Tables
from dashboard.tables.basemap import border_lines
from dashboard.tables.mapview import BORDER, INDOCHINA, REGION, WORLD, MapView
from dashboard.theme.canvas import Canvas

SLUG = "supply_map"
USES = Uses(tables=("routes", "places", "transport", "deliveries"))


def build(tables: Tables, canvas: Canvas, view: MapView) -> go.Figure:
    """Routes, places and their names in kilometres of the view, a key below."""
    frame = Frame(view, canvas)
    routes, places = routes_of(tables, frame), places_of(tables, frame)
    board = Board(frame, shapely.union_all(routes.geometry.to_list()), border_lines(view))
    keep_marks_free(places, board)
    bar, bar_words = scale_parts(board)
    # In the order of what must find room.
    lettering = area_traces(board, 1)
    names = place_labels(places, board, 1)
    along = route_name_traces(tables, routes, board)
    names += place_labels(places, board, 2)
    lettering += area_traces(board, 2)
    names += place_labels(places, board, 3)
    lettering += area_traces(board, 3) + net_traces(board)
    figure = go.Figure(
        [
            *lettering,
            *route_traces(tables, routes, frame),
            *along,
            place_trace(places, frame),
            *bar,
        ]
    )
    figure.update_layout(frame.layout())
    modes = [mode for mode in MODES if mode in set(routes["mode"])]
    foot = key_height(modes, frame)
    samples, words = key(modes, frame)
    finish(
        figure,
        SLUG,
        canvas,
        height=frame.height + foot,
        margin={"l": 0, "r": 0, "t": 0, "b": foot},
        time_axis=None,
        shapes=samples,
        notes=[*names, *bar_words, *words],
    )
    meta = {**figure.layout.meta, "base": view.name, "inks": frame.inks()}
    meta["widest"] = frame.widest
    return figure.update_layout(meta=meta)


def _variant(view: MapView, question: str, takeaway: Sentence) -> Variant:
    return Variant(
        key=view.name,
        label=view.title,
        question=question,
        takeaway=takeaway,
        alt=partial(alt, view=view),
        build=partial(build, view=view),
        uses=USES,
    )


VARIANTS = (
    _variant(BORDER, "How did goods reach the border of Vietnam?", border),
    _variant(INDOCHINA, "How did goods reach the war in the South?", indochina),
    _variant(REGION, "How did Soviet goods reach Vietnam across China and by sea?", region),
    _variant(WORLD, "How far was it from Odessa and Moscow to Haiphong?", world),
)

CHART = Chart(
    slug=SLUG,
    page="routes",
    title="Supply map",
    question=VARIANTS[0].question,
    takeaway=VARIANTS[0].takeaway,
    alt=VARIANTS[0].alt,
    build=VARIANTS[0].build,
    uses=USES,
    reacts=frozenset({"years"}),
    span="full",
    variants=VARIANTS,
)
