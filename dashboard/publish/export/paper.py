"""Whole pages of the dashboard as PDF: the page's own print, in Chromium, from a server of its own.

The server answers this machine alone, on a free port, and is gone when the batch is done.
"""

from __future__ import annotations

import json
import logging
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date
from typing import Any
from wsgiref.types import WSGIApplication

from dashboard.publish.export.opened import SECONDS, Opened
from dashboard.publish.export.pdf import signed
from dashboard.publish.serve import address_of, listen, server_for

HOST = "127.0.0.1"
A4 = {"paperWidth": 210 / 25.4, "paperHeight": 297 / 25.4}
PRINTED = {
    **A4,
    "printBackground": True,
    "preferCSSPageSize": True,
    "generateTaggedPDF": True,
    "generateDocumentOutline": True,
}
# As wide as the printed page is laid out for, so that nothing is laid out twice.
SCREEN = {"width": 1280, "height": 900, "deviceScaleFactor": 1, "mobile": False}


@contextmanager
def served(application: WSGIApplication) -> Iterator[str]:
    """The address of a server that runs as long as the block."""
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    bound = listen(HOST, 0)
    server = server_for(application, bound)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    try:
        yield address_of(bound)
    finally:
        server.close()


class Printer:
    """Prints pages of one site in one Chromium; close it at the end.

    `day` and `base` (up to the `#`, or "") stand in the receipts.
    """

    def __init__(self, program: str, site: str, day: date, base: str) -> None:
        self._program = program
        self._site = site
        self._day = day
        self._told = {"printDate": day.isoformat(), "printBase": base}
        self._open: Opened | None = None

    def pdf(self, page: str, address: str) -> bytes:
        """A page as PDF; `address` is its view, from the `#` on."""
        with closing(Opened(self._program, SECONDS)) as opened:
            opened.ask("Emulation.setDeviceMetricsOverride", SCREEN)
            opened.ask("Page.navigate", {"url": self._site + address})
            opened.wait(f"document.documentElement?.dataset.ready === {json.dumps(page)}")
            told = json.dumps(self._told)
            opened.run(f"void Object.assign(document.documentElement.dataset, {told})")
            printed = opened.printed(PRINTED)
            receipt: dict[str, Any] = opened.run("hanois.exportprint.printed()")
            return signed(printed, receipt, self._day)
