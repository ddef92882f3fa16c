"""The embedded engine at arm's length: a hung V8 is ended, and holds up nothing.

Asks `worker.py` in a process of its own, and starts it again after it had to be ended.
"""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

from dashboard.engine import SECONDS, EngineError, EngineMissingError
from dashboard.publish.export import worker

View = dict[str, str]


class V8:
    """The functions of `dashboard.engine.Engine` that an export needs; close it at the end."""

    def __init__(
        self, site: dict[str, Any], kept: dict[str, Any], seconds: float = SECONDS
    ) -> None:
        self._given = {"site": site, "kept": kept, "seconds": seconds}
        self._seconds = seconds
        self._process: subprocess.Popen[str] | None = None

    def parse(self, address: str) -> tuple[View, list[str]]:
        """The view of an address and what in it was not understood."""
        view, problems = self._ask("parse", {"address": address})
        return view, problems

    def format(self, view: View) -> str:
        """The address of a view, from its `#` on."""
        return str(self._ask("format", {"view": view}))

    def short(self, view: View) -> str:
        """The words of a view for the name of a file."""
        return str(self._ask("short", {"view": view}))

    def export(self, values: dict[str, Any]) -> dict[str, Any]:
        """Name, content and claims of a file; `values` are the arguments of `Engine.export`."""
        made: dict[str, Any] = self._ask("export", values)
        return made

    def close(self) -> None:
        """End the process."""
        if self._process:
            self._process.kill()
            self._process.communicate()
            self._process = None

    def _ask(self, name: str, values: dict[str, Any]) -> Any:
        if self._process is None:
            self._process = _start()
            self._answer("begin", self._given)
        return self._answer(name, values)

    def _answer(self, name: str, values: dict[str, Any]) -> Any:
        assert self._process
        assert self._process.stdin
        assert self._process.stdout
        try:
            self._process.stdin.write(json.dumps([name, values]) + "\n")
            self._process.stdin.flush()
            line = self._process.stdout.readline()
        except BrokenPipeError:
            line = ""
        if not line:
            raise EngineError(self._gone())
        answer = json.loads(line)
        if "missing" in answer:
            raise EngineMissingError(answer["missing"])
        if "failed" in answer:
            raise EngineError(answer["failed"])
        return answer["found"]

    def _gone(self) -> str:
        assert self._process
        code = self._process.wait()
        self.close()
        if code == worker.LATE:
            return f"V8 was not done after {self._seconds:g} seconds"
        return f"V8 ended by itself (code {code})"


def _start() -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", worker.__name__],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
