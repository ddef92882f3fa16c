"""What lies in `assets/`, handed out from memory. An address with the right stamp is for ever."""

from __future__ import annotations

from functools import cache, partial
from mimetypes import guess_type
from pathlib import Path

from dashboard.kept import Kept, Maker
from dashboard.paths import assets_dir
from dashboard.payload import Payload, digest

PREFIX = "assets/"
STAMP = "v"
FONT = {".woff2": "font/woff2"}


def assets() -> Kept:
    """Every file of the folder, by its address below `assets/`.

    All are read at once: one that is replaced later must not go out under the stamp of the old.
    """
    folder = assets_dir()
    files = sorted(one for one in folder.rglob("*") if one.is_file())
    return Kept({one.relative_to(folder).as_posix(): _kept(one) for one in files})


def stamped(name: str) -> str:
    """The address of an asset, seen from the page, with a stamp that changes with its content."""
    return f"{PREFIX}{name}?{STAMP}={stamp(name)}"


def asset_name(address: str) -> str:
    """The name of an asset from an address that Dash gives: no prefix, no stamp."""
    return address.split("?")[0].split(PREFIX, 1)[1]


@cache
def stamp(name: str) -> str:
    """What changes with the content of an asset; OSError when there is none of that name."""
    return digest((assets_dir() / name).read_bytes())


def _kept(path: Path) -> Maker:
    kind = FONT.get(path.suffix) or guess_type(path.name)[0] or "application/octet-stream"
    return partial(Payload, path.read_bytes(), kind)
