"""A running Chromium with one page in it, watched: what crashes or hangs is ended and told."""

from __future__ import annotations

import base64
import subprocess
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

from dashboard.publish.chromium import ChromiumError, Talk, start

SECONDS = 90.0
PAUSE = 0.05


class StudioDownError(ChromiumError):
    """Chromium crashed or hung, and was ended; the message says which."""


class Opened:
    """A page of a Chromium, with `seconds` for each answer: a document of our own, or none yet.

    Every method raises StudioDownError when Chromium has gone; close it then, and at the end.
    """

    def __init__(self, program: str, seconds: float = SECONDS, document: str = "") -> None:
        self._seconds = seconds
        self._folder = tempfile.TemporaryDirectory(prefix="hanois-", ignore_cleanup_errors=True)
        file = Path(self._folder.name) / "page.html"
        file.write_text(document, encoding="utf-8")
        self._process: subprocess.Popen[bytes] = start(program, self._folder.name)
        self._talk = Talk(self._process)
        self._session = ""
        try:
            self._attach(file.as_uri())
        except BaseException:
            self.close()
            raise

    def ask(self, method: str, values: dict[str, Any]) -> dict[str, Any]:
        """The answer to one question of Chromium's protocol."""
        limit = threading.Timer(self._seconds, self._process.kill)
        limit.start()
        try:
            return self._talk.ask(method, values, self._session)
        except EOFError:
            late = not limit.is_alive()
            why = f"was not done after {self._seconds:g} seconds" if late else "crashed"
            raise StudioDownError(f"Chromium {why}") from None
        finally:
            limit.cancel()

    def run(self, expression: str) -> Any:
        """The value of an expression on the page; ChromiumError tells what it threw."""
        asked = {"expression": expression, "awaitPromise": True, "returnByValue": True}
        answer = self.ask("Runtime.evaluate", asked)
        if "exceptionDetails" in answer:
            raise ChromiumError(_why(answer["exceptionDetails"]))
        return answer["result"].get("value")

    def wait(self, expression: str) -> None:
        """Wait until an expression is true on the page, which may still be coming."""
        until = time.monotonic() + self._seconds
        while not self._is(expression):
            if time.monotonic() > until:
                raise StudioDownError(
                    f"Chromium's page was not ready after {self._seconds:g} seconds"
                )
            time.sleep(PAUSE)

    def _is(self, expression: str) -> bool:
        try:
            return bool(self.run(expression))
        except StudioDownError:
            raise
        except ChromiumError:
            # One document makes room for the next.
            return False

    def printed(self, values: dict[str, Any]) -> bytes:
        """The page as a PDF."""
        return base64.b64decode(self.ask("Page.printToPDF", values)["data"])

    def close(self) -> None:
        """End Chromium and remove its profile."""
        self._process.kill()
        self._process.communicate()
        self._folder.cleanup()

    def _attach(self, address: str) -> None:
        target = self.ask("Target.createTarget", {"url": address})["targetId"]
        attached = self.ask("Target.attachToTarget", {"targetId": target, "flatten": True})
        self._session = attached["sessionId"]
        # So that a page that crashes says so.
        self.ask("Inspector.enable", {})


def _why(details: dict[str, Any]) -> str:
    thrown = details.get("exception", {}).get("description") or details.get("text", "")
    return str(thrown).strip().splitlines()[0].removeprefix("Error: ")
