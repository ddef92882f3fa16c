"""The version of this program, as it was installed. Not that of the data, which is their own."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

DISTRIBUTION = "hanois-allies"
UNKNOWN = "(not installed)"


def program_version() -> str:
    """The version that was installed; words in its place where nothing was."""
    try:
        return version(DISTRIBUTION)
    except PackageNotFoundError:
        return UNKNOWN
