"""Stock Dash: a layout with three graphs, and a button whose callback draws them on the server."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import plotly.graph_objects as go
from dash import Dash, Input, Output, dcc, html

FIGURES = json.loads(Path(os.environ["HANOIS_FIGURES"]).read_text(encoding="utf-8"))


def figures(faded: bool) -> list[go.Figure]:
    """The figures, every second time with faded marks, so that there is something to draw."""
    made = [go.Figure(one) for one in FIGURES]
    return [one.update_traces(opacity=0.3) if faded else one for one in made]


app = Dash(title="Stock Dash")
app.layout = html.Main(
    [
        html.H1("Three charts"),
        html.Button("Fade", id="fade"),
        *(dcc.Graph(id=f"chart-{at}", figure=one) for at, one in enumerate(figures(False))),
    ]
)


@app.callback(  # type: ignore[untyped-decorator]
    [Output(f"chart-{at}", "figure") for at in range(len(FIGURES))],
    Input("fade", "n_clicks"),
    prevent_initial_call=True,
)
def fade(clicks: int) -> list[go.Figure]:
    """All three figures, as the server makes them."""
    return figures(bool(clicks % 2))


if __name__ == "__main__":
    from waitress import serve

    serve(app.server, host="127.0.0.1", port=int(sys.argv[1]), threads=8)
