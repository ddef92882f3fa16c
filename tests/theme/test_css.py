"""The committed style sheet of tokens is the one that the tokens give."""

from __future__ import annotations

from dashboard.paths import assets_dir
from dashboard.theme import css
from dashboard.theme.tokens import COLOURS, THEMES


def test_the_committed_tokens_css_is_fresh() -> None:
    committed = (assets_dir() / "css" / "tokens.css").read_text(encoding="utf-8")
    assert committed == css.render(), "run `hanois-allies generate`"


def test_every_theme_names_every_colour() -> None:
    text = css.render()
    for name in COLOURS:
        assert text.count(f"--{name}: ") == len(THEMES)
