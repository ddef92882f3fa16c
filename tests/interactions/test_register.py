"""Every callback has its function in `assets/js/callbacks.js`, and every function its callback."""

from __future__ import annotations

import re

from dash import Dash

from dashboard.interactions.register import NAMESPACE
from dashboard.paths import assets_dir

OFFERED = re.compile(rf"{NAMESPACE}: {{ ([\w, ]+) }}")


def test_callbacks_and_browser_functions_match(app: Dash) -> None:
    registered = app.server.test_client().get("/_dash-dependencies").get_json()
    named = [one["clientside_function"] for one in registered]
    assert {one["namespace"] for one in named} == {NAMESPACE}
    script = (assets_dir() / "js" / "callbacks.js").read_text(encoding="utf-8")
    offered = OFFERED.search(script)
    assert offered
    assert sorted(one["function_name"] for one in named) == sorted(offered[1].split(", "))
