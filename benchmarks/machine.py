"""What a measurement was made on, and how its results are written."""

from __future__ import annotations

import os
import platform
from pathlib import Path

from plotly.offline import get_plotlyjs_version

from benchmarks.chromium import SLOW


def machine() -> dict[str, str]:
    """What a reader must know to compare."""
    busy = f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"
    return {
        "processors": str(os.cpu_count()),
        "busy with other work": f"load average {busy} at the start",
        "system": f"{platform.system()} {platform.machine()}, Python {platform.python_version()}",
        "plotly.js": get_plotlyjs_version(),
        "slowed to": str(SLOW),
    }


def write(target: Path, text: str) -> None:
    """Write aside, then rename."""
    aside = target.with_suffix(".part")
    aside.write_text(text, encoding="utf-8", newline="\n")
    aside.replace(target)
