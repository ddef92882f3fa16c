"""One Chromium for a batch, with one page open, on which the dialog's exporter draws.

A Chromium that crashes or hangs is ended and told by StudioDownError; the next question starts a
new one. A chart that cannot be drawn is a ChromiumError, and the page stays.
"""

from __future__ import annotations

import base64
import json
from typing import Any

from dashboard.publish.export.opened import SECONDS, Opened, StudioDownError

DRAWN = "document.documentElement?.dataset.drawn ?? ''"
SHEET = {
    "printBackground": True,
    "marginTop": 0,
    "marginBottom": 0,
    "marginLeft": 0,
    "marginRight": 0,
    "generateTaggedPDF": True,
    "pageRanges": "1",
}


class Studio:
    """A page in a Chromium; `site` is what its functions know. Close it at the end."""

    def __init__(
        self, program: str, document: str, site: dict[str, Any], seconds: float = SECONDS
    ) -> None:
        self._program = program
        self._document = document
        self._site = site
        self._seconds = seconds
        self._open: Opened | None = None

    def hold(self, files: dict[str, Any]) -> None:
        """Hand over all files of the next chart, by address."""
        self._call("hold", files)

    def make(self, asked: dict[str, Any], about: dict[str, Any]) -> tuple[str, bytes]:
        """Name and bytes of a picture."""
        made = self._call("make", asked, about)
        return str(made["name"]), base64.b64decode(made["data"])

    def sheet(
        self, asked: dict[str, Any], about: dict[str, Any]
    ) -> tuple[str, bytes, dict[str, Any]]:
        """Name, bytes and receipt (with `xmp`) of a picture as a PDF of its own size."""
        made = self._call("sheet", asked, about)
        paper = {"paperWidth": made["width"], "paperHeight": made["height"]}
        assert self._open
        try:
            printed = self._open.printed({**SHEET, **paper})
        except StudioDownError:
            self.close()
            raise
        return str(made["name"]), printed, {**made["receipt"], "xmp": made["xmp"]}

    def close(self) -> None:
        """End Chromium and remove its profile."""
        if self._open:
            self._open.close()
            self._open = None

    def _call(self, name: str, *given: Any) -> Any:
        if self._open is None:
            self._open = Opened(self._program, self._seconds, self._document)
            self._open.wait(DRAWN)
            self._run("begin", self._site)
        return self._run(name, *given)

    def _run(self, name: str, *given: Any) -> Any:
        values = ", ".join(json.dumps(one) for one in given)
        assert self._open
        try:
            return self._open.run(f"hanois.exportbatch.{name}({values})")
        except StudioDownError:
            self.close()
            raise
