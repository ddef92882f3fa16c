"""Files that are written aside and then take their place, or never do."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path


def write(path: Path, data: bytes, mark: str = ".part") -> None:
    """Make a file hold this: whoever reads meanwhile sees the old one or the new.

    `mark` is what the file written aside is called more. OSError names the file, which a full disk
    does not do by itself.
    """
    aside = path.with_name(path.name + mark)
    try:
        aside.write_bytes(data)
        aside.replace(path)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error
    finally:
        forget(aside)


def forget(aside: Path) -> None:
    """Remove a file that was written aside, if it is there and may be removed.

    Raises nothing: a disk that cannot be written to says so for the removal too, and who calls
    has a better word for it.
    """
    with suppress(OSError):
        aside.unlink()
