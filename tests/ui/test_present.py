"""The overlay: every move has a button or a key, every button a name."""

from __future__ import annotations

import re

from dashboard.ui.blocks import tree
from dashboard.ui.present import KEYS_ONLY, OTHERS, SIZES, overlay
from tests.sources import ROOT
from tests.ui.test_shell import every


def buttons() -> list[dict[str, str]]:
    found = [one.to_plotly_json() for one in every(overlay())]
    return [one["props"] for one in found if one["type"] == "Button"]


def test_the_overlay_waits_hidden_as_a_dialog() -> None:
    tag, attributes, *_ = tree(overlay())
    assert tag == "section"
    assert attributes["hidden"] is True
    assert attributes["role"] == "dialog"
    assert attributes["data-theme"] == "projector"


def test_every_button_has_a_name_and_an_act() -> None:
    for one in buttons():
        assert one.get("children") or one.get("aria-label")
        assert one["data-act"] == "deck"


def test_the_sizes_are_those_that_the_browser_knows() -> None:
    script = (ROOT / "assets" / "js" / "room.js").read_text(encoding="utf-8")
    known = re.search(r"const SIZES = \[([\d, ]+)\]", script)
    assert known
    assert known[1] == ", ".join(map(str, SIZES))


def test_every_key_of_the_help_is_heard() -> None:
    script = (ROOT / "assets" / "js" / "presentkeys.js").read_text(encoding="utf-8")
    for move in (*OTHERS, *KEYS_ONLY):
        assert f'"{move.act}"' in script, move
