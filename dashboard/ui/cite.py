"""Where the browser puts the citations: one dialog for the whole page, empty until it is asked for.

`assets/js/cite.js` fills it when Cite is pressed: on a card, in the evidence panel, on the Data
page.
"""

from __future__ import annotations

from dash import html


def cite_dialog() -> html.Dialog:
    """The dialog, closed and empty."""
    return html.Dialog(className="cite", **{"data-part": "cite", "aria-label": "Cite"})
