"""The only place that knows where files lie.

In an installed wheel `data/` and `assets/` lie inside the package; in a checkout they lie
beside it. Nothing is created or read here.
"""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent

SCHEMA_NAME = "datapackage.json"
CORRECTIONS_NAME = "corrections.yml"
CODEBOOK_NAME = "README.md"
LESSONS_NAME = "lessons"
HISTORY_NAME = "history"
PLOTLY_BUNDLE = Path("vendor") / "plotly-basic.min.js"
TOKENS_CSS = Path("css") / "tokens.css"


def data_dir() -> Path:
    """The folder of the evidence tables that ship with this package."""
    return _inside_or_beside("data")


def geo_dir() -> Path:
    """The folder of the base maps, one file a view."""
    return data_dir() / "geo"


def assets_dir() -> Path:
    """The folder of everything that the browser loads."""
    return _inside_or_beside("assets")


def placeholders_dir() -> Path:
    """The folder of the drawings that stand in for charts until these are there."""
    return _inside_or_beside("stills")


def _inside_or_beside(name: str) -> Path:
    inside = PACKAGE / name
    return inside if inside.is_dir() else PACKAGE.parent / name
