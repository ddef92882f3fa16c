"""The Plotly template of the house: type, axes and hover in light values; slim, since each figure
carries it.

Builders take `template(canvas)` and add only what is their own. Theme colours come later, in
the browser.
"""

from __future__ import annotations

import plotly.graph_objects as go

from dashboard.theme.canvas import Canvas
from dashboard.theme.tokens import SANS, light

# Names of the tick and label font weights; Plotly reads numbers 1..1000.
REGULAR = 400
BOLD = 650


def template(canvas: Canvas) -> go.layout.Template:
    """The template for a canvas: no legend, no title, no mode-bar colours, axes of ink and
    hairlines."""
    axis = {
        "automargin": False,
        "gridcolor": light("rule"),
        "gridwidth": canvas.thin,
        "linecolor": light("rule-strong"),
        "linewidth": canvas.thin,
        "tickcolor": light("rule-strong"),
        "tickfont": {"size": canvas.tick, "color": light("muted")},
        "ticklen": 5,
        "title": {"font": {"size": canvas.tick, "color": light("muted")}},
        "zeroline": False,
        "fixedrange": True,
    }
    return go.layout.Template(
        layout={
            "font": {"family": SANS, "size": canvas.label, "color": light("ink")},
            "paper_bgcolor": light("ground"),
            "plot_bgcolor": light("ground"),
            "showlegend": False,
            "hovermode": "closest",
            "dragmode": False,
            "hoverlabel": {
                "bgcolor": light("ink"),
                "bordercolor": light("ink"),
                "font": {"family": SANS, "size": canvas.label, "color": light("ground")},
                "align": "left",
                "namelength": 0,
            },
            "xaxis": {**axis, "showgrid": False, "ticks": "outside", "nticks": canvas.max_ticks},
            "yaxis": {**axis, "showgrid": canvas.grid, "ticks": "", "nticks": 5},
            "margin": {"l": 56, "r": 24, "t": 24, "b": 36},
            "bargap": 0,
        }
    )
