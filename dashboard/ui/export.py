"""Where the browser puts what a reader takes away: the export dialog, and the receipt on paper.

Both are empty frames, one for the whole page: `assets/js/export.js` fills the dialog when a chart's
Export is pressed, `assets/js/exportprint.js` the receipt before the browser prints.
"""

from __future__ import annotations

from dash import html


def export_dialog() -> html.Dialog:
    """The dialog, closed and empty."""
    return html.Dialog(className="export", **{"data-part": "export", "aria-label": "Export"})


def print_receipt() -> html.Div:
    """The receipt of a printed page: on the screen it is not shown."""
    return html.Div(className="print-receipt", **{"data-part": "print-receipt"})
