"""The dashboard as one HTML file that opens from disk: page and files packed into it.

The file unpacks itself (`assets/js/apart/unpack.js`) and asks nobody for anything: its policy
allows no request at all. The same app gives the same bytes.
"""

from __future__ import annotations

import gzip
import json
import re
from base64 import b64encode, b85encode
from collections.abc import Mapping

from dashboard.assetfiles import PREFIX
from dashboard.paths import assets_dir
from dashboard.payload import Payload
from dashboard.publish.crawl import EARLY, Collected
from dashboard.publish.far import fold

PACKED = "{packed}"
SHELL, START, STYLE, PAGE = "shell.html", "start.json", "page.css", "page.html"
RENDERER = "renderer.js"
# For programs: who wants these takes them from a published copy. Then pages of their own for other
# sites, and drawings for the time of a download.
LEFT_OUT = ("api/", "data/", "embed/", "p/", "placeholders/")
LEFT_OUT_KINDS = (".gpkg", ".parquet", ".xlsx", ".zip")


_STYLE = re.compile(r"<style>(.*?)</style>\n?", re.S)
_PRELOAD = re.compile(r'<link rel="preload".*?>\n?', re.S)
_ICON = re.compile(r'(<link rel="icon"[^>]* href=")([^"?]+)[^"]*(">)')
_SCRIPT = re.compile(r'<script src="([^"?]+)[^"]*"></script>\n?')
_RENDERER = re.compile(r'<script id="_dash-renderer"[^>]*>(.*?)</script>', re.S)
_PAGE = re.compile(r'<div class="page">.*?(?=\s*<div id="react-entry-point">)', re.S)
# For the time of a download, which a file on disk has not.
_DRAWING = re.compile(r"<span [^>]*\bdata-still=.*?</svg></span>", re.S)
_ASSET = re.compile(r'="(?:\.\./)*(assets/[\w./-]+)')
_FONT = re.compile(r"fonts/[\w.-]+\.woff2")
_STILL = re.compile(r"<img class=\"still\"[^>]*>")
POLICY = (
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: "
    "blob:; font-src data:; connect-src data: blob:; base-uri 'none'; form-action 'none'"
)
META = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
# Nothing of the page's own style is there yet: the system's colours, so that the dark stays dark.
FIRST_STYLE = "<style>:root { color-scheme: light dark; font: 1.1rem sans-serif; }</style>"
UNPACKING = '<p data-part="unpacking">Unpacking the dashboard. This takes a second or two.</p>'


def goes_in(address: str) -> bool:
    """Whether a file of the dashboard goes into the one file."""
    return not address.startswith(LEFT_OUT) and not address.endswith(LEFT_OUT_KINDS)


def single(collected: Collected) -> bytes:
    """The one file."""
    style = _STYLE.search(collected.html)
    renderer = _RENDERER.search(collected.html)
    page = _PAGE.search(collected.html)
    assert style is not None
    assert renderer is not None
    assert page is not None
    scripts = [*_SCRIPT.findall(collected.html.split("</head>")[1]), RENDERER]
    shell = _shell(collected.html)
    files = {
        **inside(collected.files, collected.html),
        STYLE: Payload(style[1].encode(), "text/css"),
        RENDERER: Payload(renderer[1].encode(), "text/javascript"),
        PAGE: Payload(_DRAWING.sub("", page[0]).encode(), "text/html"),
        START: _json(
            {"styles": [STYLE], "scripts": scripts, "page": PAGE, "published": collected.base}
        ),
        SHELL: Payload(shell.encode(), "text/html"),
    }
    packed = written(gzip.compress(fold(_joined(files)), 9, mtime=0))
    # The script that unpacks says the word too, further down.
    return shell.replace(PACKED, packed, 1).encode()


def inside(files: Mapping[str, Payload], html: str) -> dict[str, Payload]:
    """Those of the files that go into the one file; of the assets, those that a document names."""
    kept = {name: file for name, file in files.items() if goes_in(name)}
    documents = [html, *(kept[name].plain.decode() for name in kept if name.endswith(".html"))]
    named = {name for text in documents for name in _ASSET.findall(text)}
    style = "".join(kept[name].plain.decode() for name in named if name.endswith(".css"))
    named |= {PREFIX + name for name in _FONT.findall(style + html)}
    return {
        name: file for name, file in kept.items() if not name.startswith(PREFIX) or name in named
    }


def written(data: bytes) -> str:
    """Bytes as text that any document may hold: 85 signs, none of which begins or ends a tag."""
    return b85encode(data).decode("ascii").replace("<", ",")


def _shell(html: str) -> str:
    """The document without what is packed, and with a place for it."""
    head, body = html.split("</head>", 1)
    head = _ICON.sub(_icon, _PRELOAD.sub("", _STYLE.sub("", head)))
    early = _script(_asset("js/early.js").decode())
    head = EARLY.sub(lambda _: META + FIRST_STYLE + early, head)
    body = _STILL.sub("", _SCRIPT.sub("", _RENDERER.sub("", body)))
    body = _PAGE.sub(UNPACKING, body)
    unpack = "".join(_asset(f"js/apart/{name}.js").decode() for name in ("far", "unpack"))
    inside = f'<script type="text/plain" data-part="packed">{PACKED}</script>{_script(unpack)}'
    return f"{head}</head>{body}".replace("</body>", f"{inside}</body>")


def _joined(files: Mapping[str, Payload]) -> bytes:
    """A line of JSON that names each file with kind and size, and behind it the files.

    Those of a folder stand together, so that repeats are near.
    """
    order = sorted(files, key=lambda name: (name.split("/")[0], name))
    told = [[name, files[name].mimetype, len(files[name].plain)] for name in order]
    return b"\n".join([_json(told).plain, b"".join(files[name].plain for name in order)])


def _json(value: object) -> Payload:
    return Payload(json.dumps(value, separators=(",", ":")).encode())


def _asset(name: str) -> bytes:
    return (assets_dir() / name).read_bytes()


def _icon(found: re.Match[str]) -> str:
    drawn = b64encode(_asset(found[2].removeprefix(PREFIX))).decode("ascii")
    return f"{found[1]}data:image/svg+xml;base64,{drawn}{found[3]}"


def _script(text: str) -> str:
    return "<script>\n" + text.replace("</script", "<\\/script") + "</script>"
