"""What a handout is drawn with: styles and scripts, linked or put into the document.

Linked, a document is small and lies in a folder beside `assets`. Inlined, it is one file that opens
from disk; its fonts are in it too.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from dashboard.engine import PURE
from dashboard.headers import policy_meta
from dashboard.paths import PLOTLY_BUNDLE, assets_dir

STYLES = ("fonts", "tokens", "base", "handout")
SCRIPTS = (*PURE, "handout")
ASSETS = "../assets/"
ICON = f'<link rel="icon" type="image/svg+xml" href="{ASSETS}img/favicon.svg">'
_FONT = re.compile(r'url\("\.\./(fonts/[\w.-]+)"\)')
_SCRIPT_END = re.compile(r"<(?=/script|!--)", re.IGNORECASE)


@dataclass(frozen=True)
class Parts:
    """HTML text for the head, and for the end of the body."""

    styles: str
    scripts: str


def linked(plotly: str) -> Parts:
    """Parts that lie on the server; `plotly` is the address of the library, seen from the page.

    Nothing is put into the document itself: the server's policy runs no script that stands there,
    and the document says it too, for hosts that set no headers.
    """
    sheets = (f'<link rel="stylesheet" href="{ASSETS}css/{name}.css">' for name in STYLES)
    library = f'<script src="../{plotly}"></script>'
    scripts = (f'<script src="{ASSETS}js/{name}.js"></script>' for name in SCRIPTS)
    return Parts(
        "\n".join([policy_meta(), ICON, *sheets]),
        "\n".join([library, *scripts]),
    )


def inlined(
    small_bundle: bool, styles: Iterable[str] = STYLES, scripts: Iterable[str] = SCRIPTS
) -> Parts:
    """Parts that need nothing beside the document: a handout's, unless told which."""
    folder = assets_dir()
    css = _read(folder / "css" / f"{name}.css" for name in styles)
    code = _read(folder / "js" / f"{name}.js" for name in scripts)
    library = _library(folder / PLOTLY_BUNDLE if small_bundle else None)
    return Parts(f"<style>\n{_FONT.sub(_font, css)}\n</style>", "\n".join([library, _script(code)]))


def _library(bundle: Path | None) -> str:
    if bundle:
        return _script(bundle.read_text(encoding="utf-8"))
    from plotly.offline import get_plotlyjs

    return _script(get_plotlyjs())


def _script(text: str) -> str:
    return f"<script>\n{_SCRIPT_END.sub(lambda _: chr(92) + 'x3C', text)}\n</script>"


def _font(found: re.Match[str]) -> str:
    packed = b64encode((assets_dir() / found[1]).read_bytes()).decode("ascii")
    return f'url("data:font/woff2;base64,{packed}")'


def _read(paths: Iterable[Path]) -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in paths)
