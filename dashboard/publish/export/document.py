"""The page that a batch draws on: the site's fonts, the exporter of its dialog, nothing else."""

from __future__ import annotations

import re
from base64 import b64encode
from typing import Any

from plotly.offline import get_plotlyjs

from dashboard.app import small_bundle_fits
from dashboard.engine import PURE
from dashboard.handouts import inlined
from dashboard.paths import PLOTLY_BUNDLE, assets_dir

STYLES = ("fonts", "tokens", "base")
SCRIPTS = (*PURE, "ready", "charts", "exportfont", "exportdraw", "exportmake", "apart/exportbatch")
# The picture is the sheet: no margin, no ground but its own.
SHEET = "html, body { margin: 0; padding: 0; background: none; } body > svg { display: block; }"
_FACE = re.compile(r"@font-face\s*\{([^}]*)\}")
_TOLD = re.compile(r"([\w-]+):\s*([^;]+);")
_FILE = re.compile(r'url\("\.\./(fonts/[\w.-]+)"\)')


def document() -> str:
    """The HTML text."""
    parts = inlined(small_bundle_fits(assets_dir() / PLOTLY_BUNDLE), STYLES, SCRIPTS)
    return "\n".join(
        [
            '<!doctype html>\n<html lang="en" data-theme="print">\n<head>\n<meta charset="utf-8">',
            f"<title>Export</title>\n{parts.styles}\n<style>{SHEET}</style>",
            f'</head>\n<body>\n{parts.scripts}\n<script>document.documentElement.dataset.drawn="all"',
            "</script>\n</body>\n</html>\n",
        ]
    )


def kept() -> dict[str, Any]:
    """What an interactive page carries: `bundle`, the drawing script, and `faces`, the fonts."""
    bundle = assets_dir() / PLOTLY_BUNDLE
    fits = small_bundle_fits(bundle)
    return {
        "bundle": bundle.read_text(encoding="utf-8") if fits else get_plotlyjs(),
        "faces": _faces(),
    }


def _faces() -> list[dict[str, Any]]:
    """The fonts as `assets/js/exportface.js` knows them, each with its file inside."""
    css = (assets_dir() / "css" / "fonts.css").read_text(encoding="utf-8")
    return [_face(body) for body in _FACE.findall(css)]


def _face(body: str) -> dict[str, Any]:
    told = {"font-style": "normal", **dict(_TOLD.findall(body))}
    found = _FILE.search(told.pop("src"))
    assert found, body
    packed = b64encode((assets_dir() / found[1]).read_bytes()).decode("ascii")
    return {"source": f"data:font/woff2;base64,{packed}", "told": told}
