"""Panel: three Plotly panes and a checkbox that changes what they show."""

from __future__ import annotations

import json
import os
from pathlib import Path

import panel as pn
import plotly.graph_objects as go

pn.extension("plotly")
FIGURES = json.loads(Path(os.environ["HANOIS_FIGURES"]).read_text(encoding="utf-8"))
fade = pn.widgets.Checkbox(name="Fade")


def chart(figure: dict[str, object], faded: bool) -> go.Figure:
    """One figure, with faded marks when asked."""
    made = go.Figure(figure)
    return made.update_traces(opacity=0.3) if faded else made


panes = [
    pn.pane.Plotly(pn.bind(lambda faded, one=one: chart(one, faded), fade), height=400)
    for one in FIGURES
]
pn.Column("# Three charts", fade, *panes).servable()
