"""Whether a class can draw its guess over a figure before the data appear."""

from __future__ import annotations

from dashboard.charts._spec import Figure


def can_be_guessed(figure: Figure) -> bool:
    """Whether a figure (plain JSON values) has claims over years on a scale that is seen.

    The browser asks the same of a painted figure (`frame` in `assets/js/predict.js`); a map has
    years but no axis of them, and a timeline an axis but no scale.
    """
    layout = figure["layout"]
    time = (layout.get("meta") or {}).get("time_axis")
    if not time:
        return False
    along = time.replace("axis", "")
    across = "y" if time.startswith("x") else "x"
    for trace in figure["data"]:
        mine = (trace.get("meta") or {}).get("kind") == "claims"
        if mine and trace.get(f"{along[0]}axis", along[0]) == along:
            number = trace.get(f"{across}axis", across)[1:]
            scale = layout.get(f"{across}axis{number}", {})
            return bool(scale.get("range")) and scale.get("visible") is not False
    return False
