"""Files that are committed but not written by hand: the codebook of the data, the tokens as CSS."""

from __future__ import annotations

from pathlib import Path

from dashboard.paths import CODEBOOK_NAME, TOKENS_CSS, assets_dir
from dashboard.tables import codebook
from dashboard.theme import css


def generated(data: Path) -> dict[Path, str]:
    """Each generated file with what it should hold; TablesError when the schema cannot be read."""
    return {
        data / CODEBOOK_NAME: codebook.render(data),
        assets_dir() / TOKENS_CSS: css.render(),
    }


def stale(files: dict[Path, str]) -> list[Path]:
    """Those of the files that are missing or hold something else."""
    return [path for path, text in files.items() if not _holds(path, text)]


def write(path: Path, text: str) -> None:
    """Write aside, then rename: whoever reads meanwhile sees the old file or the new one."""
    aside = path.with_name(path.name + ".part")
    aside.write_text(text, encoding="utf-8", newline="\n")
    aside.replace(path)


def _holds(path: Path, text: str) -> bool:
    return path.is_file() and path.read_bytes() == text.encode()
