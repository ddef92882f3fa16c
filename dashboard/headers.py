"""The headers of every answer: what a browser may run, load, show and tell others.

One place for the server and for a frozen copy: where no server sets headers, `policy_meta` says as
much of it as a document can say about itself. What is cached, and for how long, is not said here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape

# Below it lie the documents that other sites may show in a frame of theirs.
EMBEDDED = "/embed/"
_SELF, _NONE = "'self'", "'none'"
# Inline styles: Plotly writes them into its drawings, Dash into the page. A style can run nothing.
_POLICY: Mapping[str, tuple[str, ...]] = {
    "default-src": (_SELF,),
    "script-src": (_SELF,),
    "style-src": (_SELF, "'unsafe-inline'"),
    # Drawings for export are pictures in the address itself, or made in memory.
    "img-src": (_SELF, "data:", "blob:"),
    "font-src": (_SELF, "data:"),
    "connect-src": (_SELF,),
    "object-src": (_NONE,),
    "base-uri": (_NONE,),
    "form-action": (_NONE,),
}
_FRAMES = "frame-ancestors"
# Nothing of the visitor's machine is asked for, save the full screen and the clipboard.
_NEVER = (
    *("accelerometer", "browsing-topics", "camera", "display-capture", "geolocation"),
    *("gyroscope", "hid", "magnetometer", "microphone", "midi", "payment", "serial", "usb"),
)
_FIXED = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": ", ".join(f"{name}=()" for name in _NEVER),
    "Cross-Origin-Opener-Policy": "same-origin",
}


def headers(path: str, inline: Iterable[str] = ()) -> dict[str, str]:
    """The headers of the answer at `path`, an address that begins with a slash.

    `inline` are the sources of the scripts that stand in the page itself, as `csp_hashes` of Dash
    gives them: a hash in quotes each.
    """
    shown_by_others = path.startswith(EMBEDDED)
    frames = "*" if shown_by_others else _NONE
    made = {**_FIXED, "Content-Security-Policy": f"{_written(inline)}; {_FRAMES} {frames}"}
    return made if shown_by_others else {**made, "X-Frame-Options": "DENY"}


def policy_meta(inline: Iterable[str] = ()) -> str:
    """The policy as an element of a document's head, for hosts that set no headers.

    It stands before the first script. A document cannot say who may show it in a frame.
    """
    return f'<meta http-equiv="Content-Security-Policy" content="{escape(_written(inline))}">'


def _written(inline: Iterable[str]) -> str:
    allowed = {**_POLICY, "script-src": (*_POLICY["script-src"], *inline)}
    return "; ".join(f"{name} {' '.join(sources)}" for name, sources in allowed.items())
