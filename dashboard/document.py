"""The page's document and its scripts, made once: few files, each under an address that names it.

Dash writes a tag for every style sheet and script. Here the style sheets are put into the document,
since nothing can be painted before them, and the scripts become three: ours, Plotly, which other
documents that we hand out load too, and Dash's own. Their order stays. What Dash adds and nothing
on the page uses is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from pathlib import Path

from dash import Dash
from dash.fingerprint import check_fingerprint
from plotly.offline import get_plotlyjs

from dashboard.assetfiles import PREFIX, asset_name, stamped
from dashboard.kept import Maker
from dashboard.paths import PLOTLY_BUNDLE, assets_dir
from dashboard.payload import Payload, digest

SCRIPT = "text/javascript"
SUITES = "_dash-component-suites/"
UNUSED = ("dash_table/", "html/")
# Where dcc looks for its further parts: beside the file that it is in. Dash reads past the stamp.
DASH_BUNDLE = SUITES + "dash/dcc/bundle.v0m{}.js"
OUR_BUNDLE = "bundle/page.{}.js"
# Where the small bundle of Plotly is not at hand: the one of the plotly package.
PLOTLY = "bundle/plotly.{}.js"
_SHEET = re.compile(r'<link rel="stylesheet" href="([^"]+)">\n?')
_SCRIPT = re.compile(r'<script src="([^"]+)"></script>\n?')
_OURS = re.compile(r'\b(href|src)="(assets/[^"?]+)"')
_FONT = re.compile(r'url\("\.\./(fonts/[\w.-]+)"\)')
# A random word for callbacks on the server, of which there are none.
_END_ID = re.compile(r'"end_id":"[^"]*"')


@dataclass(frozen=True)
class Document:
    """The page as HTML text, its two answers to Dash, and the scripts that it names: bundles by
    address, those that are files of their own by the name of the asset."""

    html: str
    layout: bytes
    dependencies: bytes
    scripts: Mapping[str, Maker]
    assets: tuple[str, ...]

    @property
    def plotly(self) -> str:
        """Where the library that draws lies, seen from the page: the small one or the whole."""
        whole = (one for one in self.scripts if one.startswith(PLOTLY.split("{")[0]))
        return next(whole, None) or stamped(PLOTLY_BUNDLE.as_posix())


def document(app: Dash) -> Document:
    """The document of an app whose layout and callbacks are complete."""
    with app.server.test_request_context("/"):
        # Dash looks through its libraries and our assets when the first request comes.
        app.server.preprocess_request()
        html: str = app.index()
        layout: bytes = app.serve_layout().get_data()
        dependencies: bytes = app.dependencies().get_data()
    head, body = html.split("</head>", 1)
    scripts, apart = _bundled(_SCRIPT.findall(body))
    first = _SCRIPT.search(body)
    assert first is not None
    body = body[: first.start()] + _tags(scripts, apart) + _SCRIPT.sub("", body[first.start() :])
    whole = _styled(head) + "</head>" + _END_ID.sub('"end_id":""', body)
    return Document(_OURS.sub(_stamped, whole), layout, dependencies, scripts, apart)


def _styled(head: str) -> str:
    sheets = [_asset(address) for address in _SHEET.findall(head)]
    text = "\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets)
    return f"{_SHEET.sub('', head)}<style>\n{_FONT.sub(_font, text)}</style>\n"


def _font(found: re.Match[str]) -> str:
    return f'url("{stamped(found[1])}")'


def _stamped(found: re.Match[str]) -> str:
    return f'{found[1]}="{stamped(found[2].removeprefix(PREFIX))}"'


def _bundled(addresses: Iterable[str]) -> tuple[dict[str, Maker], tuple[str, ...]]:
    """The scripts of a page as bundles, ours first, and the names of those that stay apart."""
    ours, theirs, apart = list[Path](), list[Path](), list[str]()
    for address in addresses:
        if SUITES in address:
            theirs += _suite(address)
        elif (file := _asset(address)).parent.name == "js":
            ours.append(file)
        else:
            apart.append(file.relative_to(assets_dir()).as_posix())
    plotly = {} if apart else _made(PLOTLY, get_plotlyjs())
    return {**_bundle(OUR_BUNDLE, ours), **plotly, **_bundle(DASH_BUNDLE, theirs)}, tuple(apart)


def _tags(bundles: Iterable[str], apart: Iterable[str]) -> str:
    """The tags of the scripts in the order in which the page needs them."""
    ours, *rest = bundles
    addresses = (ours, *map(stamped, apart), *rest)
    return "\n".join(f'<script src="{one}"></script>' for one in addresses)


def _bundle(address: str, files: Iterable[Path]) -> dict[str, Maker]:
    # A semicolon, since a script may end without one.
    text = ";\n".join(file.read_text(encoding="utf-8").strip() for file in files) + "\n"
    return _made(address, text)


def _made(address: str, text: str) -> dict[str, Maker]:
    plain = text.encode()
    return {address.format(digest(plain)): partial(Payload, plain, SCRIPT, lasting=True)}


def _asset(address: str) -> Path:
    return assets_dir() / asset_name(address)


def _suite(address: str) -> list[Path]:
    """The files behind an address of a component library; none where the page does not use it."""
    package, path = address.split(SUITES, 1)[1].split("/", 1)
    path = check_fingerprint(path)[0]
    if path.startswith(UNUSED):
        return []
    return [Path(str(import_module(package).__file__)).parent / path]
