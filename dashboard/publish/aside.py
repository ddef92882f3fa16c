"""Files that were written aside and will not take their place."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path


def forget(aside: Path) -> None:
    """Remove a file that was written aside, if it is there and may be removed.

    Raises nothing: a disk that cannot be written to says so for the removal too, and who calls
    has a better word for it.
    """
    with suppress(OSError):
        aside.unlink()
