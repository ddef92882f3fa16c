"""The copy of the dashboard in one file, as the page knows it: its name, and if it is there."""

from __future__ import annotations

import json

NAME, STATE = "hanois-allies.html", "onefile.json"
NONE, PREPARING, READY, FAILED = "none", "preparing", "ready", "failed"


def state(word: str, size: int = 0) -> bytes:
    """What the page asks before it offers the file; `size` in bytes, once it is there."""
    return json.dumps({"name": NAME, "state": word, "bytes": size}).encode()
