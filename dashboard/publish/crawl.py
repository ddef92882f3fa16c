"""Everything that a copy of the dashboard needs, collected from an app: its page and all files.

The same for the copy in a folder and for the one in a single file. Nothing is written, and no
server is started. A copy has no server that could answer, so that an app with a callback on the
server is refused.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dashboard.app import Made
from dashboard.assetfiles import PREFIX
from dashboard.document import SUITES
from dashboard.kept import Kept
from dashboard.payload import Payload

# Where a copy keeps the two answers for which Dash asks its server (`assets/js/apart/frozen.js`).
LAYOUT, DEPENDENCIES = "dash/layout.json", "dash/dependencies.json"
# Some hosts do not hand out what begins with an underscore.
OUR_SUITES = "suites/"
EARLY = re.compile(r'<script src="[^"]*early\.js[^"]*"></script>')
_CONFIG = re.compile(r'(<script id="_dash-config" type="application/json">)(.*?)(</script>)', re.S)
# What tells of the machine on which a copy was made, and what needs a server.
_SETTINGS = {"requests_pathname_prefix": "./", "python_version": "", "dash_version_url": ""}

Step = Callable[[int, int, str], None]


class CopyError(Exception):
    """No copy can be made; the message says why, and who can mend it."""


@dataclass(frozen=True)
class Collected:
    """The page as HTML text, every file by its address seen from the page, and the hashes of the
    scripts that stand in the page; `base` is where it is published, if that is known."""

    html: str
    files: Mapping[str, Payload]
    inline: tuple[str, ...]
    base: str = ""


def everything(address: str) -> bool:
    """Every file is wanted."""
    return True


def collect(
    made: Made, step: Step, base: str = "", wanted: Callable[[str], bool] = everything
) -> Collected:
    """The page and all files; CopyError names the outputs that only a server could answer.

    `step` is told how many files are done, of how many, and which one comes next. `wanted` says of
    an address whether it is collected.
    """
    page = made.page
    gate(page.dependencies)
    known: dict[str, tuple[Kept, str]] = {
        **{renamed(address): (made.files, address) for address in made.files.addresses},
        **{PREFIX + name: (made.assets, name) for name in made.assets.addresses},
    }
    chosen = sorted(one for one in known.items() if wanted(one[0]))
    files = {LAYOUT: Payload(page.layout), DEPENDENCIES: Payload(page.dependencies)}
    for number, (address, (kept, name)) in enumerate(chosen):
        step(number, len(chosen), address)
        files[address] = _payload(kept, name)
    step(len(chosen), len(chosen), "")
    html = _CONFIG.sub(_configured, page.html).replace(SUITES, OUR_SUITES)
    return Collected(html, files, tuple(made.app.csp_hashes()), base)


def gate(dependencies: bytes) -> None:
    """Refuse an app that has a callback on the server."""
    served = [one["output"] for one in json.loads(dependencies) if not one["clientside_function"]]
    if served:
        named = "; ".join(served)
        raise CopyError(f"a copy has no server, but a callback of one gives: {named}")


def renamed(address: str) -> str:
    """Where a copy keeps a file that the server has at `address`."""
    return address.replace(SUITES, OUR_SUITES)


def as_json(value: object) -> str:
    """JSON as text that no reader of HTML takes for a tag."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text.replace("<", "\\u003c")


def _payload(kept: Kept, name: str) -> Payload:
    found = kept.get(name)
    assert found is not None
    return found


def _configured(found: re.Match[str]) -> str:
    return found[1] + as_json({**json.loads(found[2]), **_SETTINGS}) + found[3]
