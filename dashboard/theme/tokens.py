"""Every colour and size of the four themes, named once.

`assets/css/tokens.css` is written from here (see `css.py`), the charts are built with the light
values, and the browser repaints a figure by looking a light value up and putting the theme's
value in its place. So each colour that a chart uses has a light value of its own:
`CHART_COLOURS` is checked for that.

Contrast and colour-blind distance of the values are tests in `tests/theme/test_tokens.py`.
"""

from __future__ import annotations

from dataclasses import dataclass

THEMES = ("light", "dark", "projector", "print")


@dataclass(frozen=True)
class Colour:
    """One named colour in the four themes, as `#RRGGBB`."""

    light: str
    dark: str
    projector: str
    print: str

    def of(self, theme: str) -> str:
        """The value in a theme; KeyError for a theme that does not exist."""
        return {
            "light": self.light,
            "dark": self.dark,
            "projector": self.projector,
            "print": self.print,
        }[theme]


GROUND: dict[str, Colour] = {
    "ground": Colour("#FBFAF7", "#14171C", "#FFFFFF", "#FFFFFF"),
    "paper": Colour("#F3F0E8", "#1B1F26", "#F4F2EC", "#FFFFFF"),
    "band": Colour("#F1EDE3", "#1C2129", "#F4F1EA", "#F2F2F2"),
    "ink": Colour("#1C1B19", "#F1EEE7", "#000000", "#000000"),
    "muted": Colour("#5E5A52", "#B3AEA3", "#3D3A34", "#3A3A3A"),
    "rule": Colour("#D9D4C8", "#313742", "#BDB7A9", "#BBBBBB"),
    "rule-strong": Colour("#8C8678", "#7B8494", "#5E5A52", "#555555"),
    "accent": Colour("#FFDF6B", "#5B4A0F", "#FFD84A", "#FFFFFF"),
    "accent-edge": Colour("#8A6A00", "#E0BC4A", "#6E5400", "#000000"),
    "ghost": Colour("#C9C3B5", "#4A515C", "#B5AE9F", "#BBBBBB"),
    "on-actor": Colour("#FFFFFF", "#15171C", "#FFFFFF", "#FFFFFF"),
}

# China and the USSR are the plan's; the others were moved until every pair differs by CIEDE2000 8
# or more under simulated protan-, deutan- and tritanopia (search over HLS, nearest to the plan).
ACTORS: dict[str, Colour] = {
    "china": Colour("#B3261E", "#FF8A7A", "#A3160F", "#8E1B15"),
    "ussr": Colour("#1D4E9E", "#7FB0FF", "#123F87", "#143C7D"),
    "eeur": Colour("#047A75", "#6BE6D4", "#1A3835", "#0F6077"),
    "usa": Colour("#575550", "#B4B0A8", "#4F4F4F", "#383838"),
    "drv": Colour("#B75800", "#F5C24D", "#483527", "#2E1D04"),
    "rvn": Colour("#6D266D", "#C494CB", "#6628C5", "#560D51"),
    "other": Colour("#716B5D", "#D6C6AB", "#5F5440", "#525252"),
}

TINTS: dict[str, Colour] = {
    "china-tint": Colour("#F1D9D3", "#43262A", "#F5D5CF", "#EFEFEF"),
    "ussr-tint": Colour("#D8E0EE", "#22324D", "#D3DEF0", "#FDFDFD"),
    "eeur-tint": Colour("#DFEFEB", "#17393A", "#CDE4DF", "#F7F7F7"),
    "usa-tint": Colour("#E6E4DF", "#33322F", "#E3E0D9", "#F4F4F4"),
    "drv-tint": Colour("#F4E2CF", "#3A3119", "#F0E3D2", "#F5F5F5"),
    "rvn-tint": Colour("#EADFEC", "#352A3B", "#E6DAF5", "#F6F6F6"),
    "other-tint": Colour("#ECE9E1", "#2C2F33", "#E7E2D6", "#FEFEFE"),
}

# Text in an actor's colour on that actor's tint; projected it is ink, since no actor colour reaches
# 7:1 on its own tint.
TEXTS: dict[str, Colour] = {
    "china-text": Colour("#B2261E", "#FF8B7A", "#000000", "#000000"),
    "ussr-text": Colour("#1D4E9D", "#80B0FF", "#000000", "#000000"),
    "eeur-text": Colour("#1A6862", "#6CE6D4", "#000000", "#000000"),
    "usa-text": Colour("#575551", "#B4B0A9", "#000000", "#000000"),
    "drv-text": Colour("#8F4400", "#F5C24E", "#000000", "#000000"),
    "rvn-text": Colour("#6D266C", "#C494CC", "#000000", "#000000"),
    "other-text": Colour("#655C4E", "#D6C6AC", "#000000", "#000000"),
}

# The map: grounds, then the ways that goods took. On paper the line style alone tells them apart.
MAP: dict[str, Colour] = {
    "land": Colour("#FBFAF6", "#1B2026", "#FEFEFE", "#FEFEFE"),
    "land-focus": Colour("#F4EBD3", "#2A2820", "#F7EDD2", "#F0F0F0"),
    "water": Colour("#E4EAEA", "#101318", "#DFE8E9", "#E4E4E4"),
    "river": Colour("#B9CACC", "#2E3B45", "#9DB5B9", "#AAAAAA"),
    "border": Colour("#A59E8F", "#5F6774", "#6E675A", "#555555"),
    "road": Colour("#8A5A1E", "#E0A96B", "#6B4210", "#000000"),
    "track": Colour("#5B6B3A", "#A9BE7C", "#43512A", "#000000"),
    "river-way": Colour("#2B6F8F", "#7CC4E0", "#1B5570", "#000000"),
}

COLOURS: dict[str, Colour] = {**GROUND, **ACTORS, **TINTS, **TEXTS, **MAP}


def light(name: str) -> str:
    """The light value of a colour: what a chart is built with.

    KeyError names the colour when it does not exist.
    """
    return COLOURS[name].light


def palette(theme: str) -> dict[str, str]:
    """Light value -> the theme's value, for repainting a figure in the browser."""
    return {colour.light: colour.of(theme) for colour in COLOURS.values()}


SERIF = '"Allies Serif", "Iowan Old Style", "Palatino Linotype", Palatino, Georgia, serif'
SANS = '"Source Sans 3", "Segoe UI", "Helvetica Neue", Arial, sans-serif'

# Type sizes: 13 px base label, ratio about 1.25. Projected, sizes are shares of the screen's
# height, so that one file serves 1024x768 and 3840x2160.
SIZES: dict[str, dict[str, str]] = {
    "light": {
        "t-note": "12px",
        "t-small": "13px",
        "t-ui": "14px",
        "t-body": "16px",
        "t-lead": "19px",
        "t-h3": "22px",
        "t-h2": "28px",
        "t-h1": "40px",
        "t-title": "76px",
        "margin": "56px",
        "gutter": "24px",
        "target": "32px",
        "w-hair": "1px",
        "w-rule": "2px",
        "w-focus": "2px",
    },
    "projector": {
        "t-note": "2.8vh",
        "t-small": "2.8vh",
        "t-ui": "2.8vh",
        "t-body": "3.2vh",
        "t-lead": "3.7vh",
        "t-h3": "3.7vh",
        "t-h2": "4.4vh",
        "t-h1": "6.6vh",
        "t-title": "10vh",
        "margin": "5.2vh",
        "target": "44px",
        "w-hair": "2px",
        "w-rule": "4px",
        "w-focus": "5px",
    },
    "print": {
        "t-note": "7.5pt",
        "t-small": "8pt",
        "t-ui": "8pt",
        "t-body": "10pt",
        "t-lead": "12pt",
        "t-h3": "13pt",
        "t-h2": "16pt",
        "t-h1": "22pt",
        "t-title": "34pt",
        "margin": "0",
        "w-hair": "0.4pt",
        "w-rule": "0.8pt",
    },
}
