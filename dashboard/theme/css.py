"""`assets/css/tokens.css`, written from the tokens.

The result is committed, so a browser needs no build step; `tests/theme/test_css.py` fails when
it is stale. Layout, components and print rules are not here: they are the hand-written style
sheets beside it.
"""

from __future__ import annotations

from dashboard.theme.tokens import COLOURS, SANS, SERIF, SIZES, THEMES

HEAD = "/* Written by `hanois-allies generate` from dashboard/theme/tokens.py. Do not edit. */\n"
SCHEMES = {"light": "light", "dark": "dark", "projector": "light", "print": "light"}


def render() -> str:
    """The whole style sheet as text, ending in a line feed."""
    return HEAD + "\n".join(_theme_rule(theme) for theme in THEMES)


def _theme_rule(theme: str) -> str:
    selector = f'[data-theme="{theme}"]'
    # The first theme is also the default, before any script has run.
    if theme == THEMES[0]:
        selector = f":root, {selector}"
    lines = [f"color-scheme: {SCHEMES[theme]};"]
    if theme == THEMES[0]:
        lines += [f"--serif: {SERIF};", f"--sans: {SANS};"]
    lines += [f"--{name}: {value};" for name, value in SIZES.get(theme, {}).items()]
    lines += [f"--{name}: {colour.of(theme)};" for name, colour in COLOURS.items()]
    body = "\n".join(f"  {line}" for line in lines)
    return f"{selector} {{\n{body}\n}}\n"
