"""Build hook: puts the small Plotly bundle below `assets/vendor/`, from where the wheel takes it.

The bundle comes from npm, in exactly the version that the plotly package was made for. Without
npm, or when anything about the answer is wrong, the hook says so in one line and the page uses
the bundle of the plotly package: four times its size, but complete. The hook never stops an
installation.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PACKAGE = "plotly.js-basic-dist-min"
MEMBER = "package/plotly-basic.min.js"
TARGET = Path("assets") / "vendor" / "plotly-basic.min.js"
HEADER_BYTES = 400
NPM_SECONDS = 180


class BundleError(Exception):
    """The small bundle cannot be had; the message says why."""


class PlotlyBundleHook(BuildHookInterface):  # type: ignore[type-arg]
    """Called by hatchling before each wheel, editable install and source archive."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Bring the bundle, or warn once and go on without it."""
        try:
            _provide(Path(self.root) / TARGET)
        except (BundleError, OSError) as error:
            self.app.display_warning(
                f"The page will load the full Plotly bundle, not the small one: {error}"
            )


def _provide(target: Path) -> None:
    """See to it that `target` is the bundle in plotly's version, or is not there at all."""
    wanted = _wanted_version()
    if target.is_file() and _bundle_version(target.read_bytes()) == wanted:
        return
    target.unlink(missing_ok=True)
    _place(target, _fetch(wanted))


def _wanted_version() -> str:
    try:
        from plotly.offline import get_plotlyjs_version
    except ImportError as error:
        raise BundleError("the plotly package is not installed where the build runs") from error
    return str(get_plotlyjs_version())


def _bundle_version(bundle: bytes) -> str | None:
    """The version in the comment at the head of a bundle."""
    found = re.search(rb"plotly\.js \(basic - minified\) v(\S+)", bundle[:HEADER_BYTES])
    return found.group(1).decode() if found else None


def _fetch(wanted: str) -> bytes:
    """The bundle in the wanted version, as npm hands it out; BundleError when that fails."""
    npm = shutil.which("npm")
    if npm is None:
        raise BundleError("npm is not installed")
    with tempfile.TemporaryDirectory() as folder:
        command = [npm, "pack", f"{PACKAGE}@{wanted}", "--silent", "--pack-destination", folder]
        try:
            subprocess.run(
                command, cwd=folder, check=True, capture_output=True, timeout=NPM_SECONDS
            )
        except (OSError, subprocess.SubprocessError) as error:
            raise BundleError(f"'npm pack {PACKAGE}@{wanted}' failed") from error
        bundle = _unpack(next(Path(folder).glob("*.tgz"), None))
    if (found := _bundle_version(bundle)) != wanted:
        raise BundleError(f"npm handed out version {found}, plotly needs {wanted}")
    return bundle


def _unpack(archive: Path | None) -> bytes:
    if archive is None:
        raise BundleError("npm wrote no archive")
    try:
        with tarfile.open(archive) as tar:
            member = tar.extractfile(MEMBER)
            return member.read() if member else b""
    except (KeyError, OSError, tarfile.TarError) as error:
        raise BundleError(f"npm's archive holds no {MEMBER}") from error


def _place(target: Path, bundle: bytes) -> None:
    """Write aside, then rename: a build that is interrupted leaves no half file."""
    target.parent.mkdir(parents=True, exist_ok=True)
    aside = target.with_suffix(".part")
    aside.write_bytes(bundle)
    aside.replace(target)
