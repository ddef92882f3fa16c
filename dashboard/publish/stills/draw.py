"""Each chart as the page draws it, as SVG: by the page's own painter, in one Chromium.

Wide and narrow, in the light theme, with all evidence and no filter; of a chart with variants the
first. A projected page is drawn for its screen and has no stills.
"""

from __future__ import annotations

import json
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from dashboard.charts._spec import Chart
from dashboard.handouts.parts import inlined
from dashboard.publish.chromium import ChromiumError, Talk, start
from dashboard.site import site
from dashboard.tables import Tables
from dashboard.tables.basemap import base_file
from dashboard.theme.canvas import WIDE, Canvas

# What the page gives a chart over its whole width, on a screen of 1440 px.
FULL_WIDTH = 1328
# What the first page leaves beside its lead on the same screen, to the chart that stands there
# (`assets/css/shell.css`).
BESIDE_LEAD = {"headlines": 956}
PAUSE = 0.05
_PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8">{styles}</head><body>{scripts}
<script>
const site = {site};
globalThis.still = async ({{ figure, base, canvas, width }}) => {{
  const fonts = ['16px "Source Sans 3"', '600 20px "Allies Serif"'];
  await Promise.all(fonts.map((one) => document.fonts.load(one)));
  const {{ view }} = hanois.address.parse(`#/${{site.pages[0].key}}?theme=light`, site);
  const narrow = canvas === site.canvases.narrow;
  const at = hanois.stage.stage(view, {{ narrow, dark: false, height: 1080 }}, site);
  const whole = base ? hanois.basemap.merge(figure, base) : figure;
  const {{ data, layout }} = hanois.paint.paint(whole, at);
  const size = {{ format: "svg", width, height: layout.height, imageDataOnly: true }};
  return Plotly.toImage({{ data, layout: {{ ...layout, autosize: false, width }} }}, size);
}};
</script></body></html>"""


def width_of(chart: Chart, canvas: Canvas) -> int:
    """How wide the page draws a chart on a canvas, in px."""
    if canvas is not WIDE:
        return canvas.width
    return BESIDE_LEAD.get(chart.slug, FULL_WIDTH if chart.span == "full" else canvas.width)


@contextmanager
def drawing(program: str, tables: Tables, charts: tuple[Chart, ...]) -> Iterator[Drawer]:
    """A drawer with a Chromium of its own; ChromiumError when it cannot be had or goes away."""
    parts = inlined(True)
    known = json.dumps(site(tables, charts)).replace("<", "\\u003c")
    document = _PAGE.format(styles=parts.styles, scripts=parts.scripts, site=known)
    with tempfile.TemporaryDirectory(prefix="hanois-", ignore_cleanup_errors=True) as folder:
        file = Path(folder) / "stills.html"
        file.write_text(document, encoding="utf-8")
        process = start(program, folder)
        try:
            yield Drawer(Talk(process), file.as_uri())
        except EOFError:
            raise ChromiumError(f"{program} ended by itself") from None
        finally:
            process.kill()
            process.communicate()


class Drawer:
    """Draws figures, one after the other, in one page."""

    def __init__(self, talk: Talk, address: str) -> None:
        self._talk = talk
        target = talk.ask("Target.createTarget", {"url": address})["targetId"]
        attached = talk.ask("Target.attachToTarget", {"targetId": target, "flatten": True})
        self._session = str(attached["sessionId"])
        while not self._ask("globalThis.still ? 'ready' : ''", "the page"):
            time.sleep(PAUSE)

    def svg(self, figure: dict[str, Any], canvas: Canvas, width: int) -> str:
        """The drawing of a figure as Plotly writes it."""
        base = figure["layout"]["meta"].get("base")
        given = {
            "figure": figure,
            "base": json.loads(base_file(base).read_text(encoding="utf-8")) if base else None,
            "canvas": canvas.name,
            "width": width,
        }
        return self._ask(f"still({json.dumps(given)})", figure["layout"]["meta"]["chart"])

    def _ask(self, expression: str, what: str) -> str:
        asked = {"expression": expression, "awaitPromise": True, "returnByValue": True}
        told = self._talk.ask("Runtime.evaluate", asked, self._session)
        if "exceptionDetails" in told:
            raise ChromiumError(f"{what}: {told['exceptionDetails']['exception']['description']}")
        return str(told["result"].get("value", ""))
