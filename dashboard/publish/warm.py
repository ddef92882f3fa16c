"""What the first visitors ask for, made and packed aside while the server already answers.

Nothing depends on it: what is not there yet is made when it is asked for, and large scripts are
packed quickly until they have been packed well.
"""

from __future__ import annotations

from threading import Thread

from dashboard.app import Made
from dashboard.charts import charts
from dashboard.figures import ALL
from dashboard.files import figure_address
from dashboard.pages import PAGES, charts_of
from dashboard.payload import BROTLI
from dashboard.placeholders import CANVASES


def warm_aside(made: Made) -> Thread:
    """Begin, and hand back the thread, which ends by itself and holds up no stop."""
    thread = Thread(target=warm, args=(made,), name="warm", daemon=True)
    thread.start()
    return thread


def warm(made: Made) -> None:
    """Pack the page's large files as well as can be; make the figures of its first view."""
    made.index.tighten()
    slugs = [chart.drawings()[0][0] for chart in charts_of(PAGES[0], charts())]
    for address in (figure_address(one, on.name, ALL) for one in slugs for on in CANVASES):
        if figure := made.files.get(address):
            figure.packed(BROTLI)
    named = [made.files.get(address) for address in made.page.scripts]
    named += [made.assets.get(name) for name in made.page.assets]
    for payload in named:
        if payload:
            payload.tighten()
