"""Files that are committed but not written by hand.

The codebook of the data, what this version of the data says (its history), the texts of citations,
the tokens as CSS.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from dashboard.charts import charts
from dashboard.citing import kept
from dashboard.citing.cited import items
from dashboard.citing.styles import written
from dashboard.paths import CODEBOOK_NAME, TOKENS_CSS, assets_dir
from dashboard.publish import aside
from dashboard.tables import codebook, history, load
from dashboard.theme import css


def generated(
    data: Path, tell: Callable[[int, int], None] = lambda done, of: None
) -> dict[Path, str]:
    """Each generated file with what it should hold.

    `tell` hears how many of the new citations are written. TablesError when the tables cannot be
    read, or when new citations are wanted and nothing is installed to write them.
    """
    now = history.printed(data)
    cited = [item for _, item in items(load(data), charts())]
    return {
        data / CODEBOOK_NAME: codebook.render(data),
        history.history_path(data, now.version): history.render(now),
        data / kept.NAME: kept.render(cited, kept.read(data), partial(written, tell=tell)),
        assets_dir() / TOKENS_CSS: css.render(),
    }


def stale(files: dict[Path, str]) -> list[Path]:
    """Those of the files that are missing or hold something else."""
    return [path for path, text in files.items() if not _holds(path, text)]


def write(path: Path, text: str) -> None:
    """Make a file hold this text, in a folder that is made for it; OSError names the file."""
    path.parent.mkdir(exist_ok=True)
    aside.write(path, text.encode())


def _holds(path: Path, text: str) -> bool:
    return path.is_file() and path.read_bytes() == text.encode()
