"""A document to a PDF by Chromium: tagged, with an outline, taken once its charts are drawn.

Speaks to Chromium through two pipes (`--remote-debugging-pipe`), so that no port is opened and no
package is needed. It loads one file from disk in a profile of its own and asks nothing of the net.
Needs a shell: on Windows no Chromium is found here, and who calls falls back to the document.
"""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

NAMED = "HANOIS_CHROMIUM"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
SECONDS = 120
PAUSE = 0.05
# It asks nothing of the net and needs no graphics card.
QUIET = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
FLAGS = ("--headless", "--remote-debugging-pipe", *QUIET, "--disable-dev-shm-usage")
# Chromium reads commands from file 3 and answers on file 4; the shell puts our pipes there.
PIPED = 'exec "$0" "$@" 3<&0 4>&1 0</dev/null 1>/dev/null 2>/dev/null'
PRINTED = {
    "printBackground": True,
    "preferCSSPageSize": True,
    "generateTaggedPDF": True,
    "generateDocumentOutline": True,
}
DONE = "all"
CRASHED = "Inspector.targetCrashed"


class ChromiumError(RuntimeError):
    """No PDF could be made; the message says why."""


def find() -> str | None:
    """The Chromium named in HANOIS_CHROMIUM, or the first on the PATH; None when there is none.

    ChromiumError when the named one is not there.
    """
    if sys.platform == "win32":
        return None
    named = os.environ.get(NAMED)
    if named and not shutil.which(named):
        raise ChromiumError(f"{NAMED}={named}: there is no such program")
    return named or next(filter(None, map(shutil.which, NAMES)), None)


def pdf(program: str, document: str, seconds: float = SECONDS) -> bytes:
    """The PDF of an HTML document, once its `data-drawn` is set; ChromiumError when it fails."""
    with tempfile.TemporaryDirectory(prefix="hanois-", ignore_cleanup_errors=True) as folder:
        file = Path(folder) / "handout.html"
        file.write_text(document, encoding="utf-8")
        process = start(program, folder)
        limit = threading.Timer(seconds, process.kill)
        limit.start()
        try:
            return _printed(Talk(process), file.as_uri())
        except EOFError:
            late = not limit.is_alive()
            why = f"was not done after {seconds:g} seconds" if late else "ended by itself"
            raise ChromiumError(f"{program} {why}") from None
        finally:
            limit.cancel()
            process.kill()
            process.communicate()


def start(program: str, folder: str) -> subprocess.Popen[bytes]:
    """A Chromium without a window, with a profile in that folder; who starts it ends it."""
    flags = [*FLAGS, f"--user-data-dir={folder}/profile"]
    # Root has no sandbox to give; the only document loaded is our own.
    if os.geteuid() == 0:
        flags.append("--no-sandbox")
    command = ["sh", "-c", PIPED, program, *flags]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)


def _printed(talk: Talk, address: str) -> bytes:
    target = talk.ask("Target.createTarget", {"url": address})["targetId"]
    attached = talk.ask("Target.attachToTarget", {"targetId": target, "flatten": True})
    session = attached["sessionId"]
    asked = {"expression": "document.documentElement.dataset.drawn ?? ''"}
    while not (drawn := talk.ask("Runtime.evaluate", asked, session)["result"].get("value")):
        time.sleep(PAUSE)
    if drawn != DONE:
        raise ChromiumError(f"a chart could not be drawn ({drawn})")
    return base64.b64decode(talk.ask("Page.printToPDF", PRINTED, session)["data"])


@dataclass
class Talk:
    """Questions to a running Chromium and their answers.

    What it says unasked is passed over, unless it is that a page has crashed: EOFError then, as
    when Chromium itself has gone.
    """

    process: subprocess.Popen[bytes]
    asked: int = 0
    rest: bytearray = field(default_factory=bytearray)

    def ask(self, method: str, values: dict[str, Any], session: str = "") -> dict[str, Any]:
        """The answer to one question; ChromiumError when it is refused."""
        self.asked += 1
        question = {"id": self.asked, "method": method, "params": values}
        if session:
            question["sessionId"] = session
        self._send(json.dumps(question).encode() + b"\0")
        while (answer := json.loads(self._next())).get("id") != self.asked:
            if answer.get("method") == CRASHED:
                raise EOFError
        if "error" in answer:
            raise ChromiumError(f"{method}: {answer['error'].get('message', 'refused')}")
        found: dict[str, Any] = answer["result"]
        return found

    def _send(self, data: bytes) -> None:
        pipe = _pipe(self.process.stdin)
        try:
            pipe.write(data)
            pipe.flush()
        except BrokenPipeError:
            raise EOFError from None

    def _next(self) -> bytes:
        """The next message, up to the zero byte that ends it; EOFError when Chromium has gone."""
        pipe = _pipe(self.process.stdout)
        while (end := self.rest.find(b"\0")) < 0:
            read = os.read(pipe.fileno(), 1 << 20)
            if not read:
                raise EOFError
            self.rest += read
        message = bytes(self.rest[:end])
        del self.rest[: end + 1]
        return message


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    assert pipe is not None
    return pipe
