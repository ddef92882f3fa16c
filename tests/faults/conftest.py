"""The table of faults: each test tells what happened, what was said, and how the command ended.

`make faults` prints it. A test passes only when the message, the exit code and the files are right.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from _pytest.terminal import TerminalReporter

from dashboard.paths import data_dir

ROW = "fault"
HEAD = ("fault", "command", "what is said", "exit code")
LONGEST = 110
Told = Callable[[str, str, str, int | str], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--table", action="store_true", help="print the table of faults")


@pytest.fixture
def told(record_property: Callable[[str, object], None], tmp_path: Path) -> Told:
    """A function that takes a row of the table: fault, command, what was said, exit code."""

    def tell(fault: str, command: str, said: str, code: int | str) -> None:
        lines = said.strip().splitlines() or ["(nothing)"]
        text = lines[-1].replace(str(tmp_path), "...").replace("|", "/")
        short = text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
        record_property(ROW, (fault, command, short, str(code)))

    return tell


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A copy of the data to spoil."""
    return Path(shutil.copytree(data_dir(), tmp_path / "data"))


def pytest_terminal_summary(terminalreporter: TerminalReporter, config: pytest.Config) -> None:
    if not config.getoption("--table", default=False):
        return
    passed = terminalreporter.stats.get("passed", [])
    rows = [value for one in passed for name, value in one.user_properties if name == ROW]
    for cells in (HEAD, ("---",) * len(HEAD), *sorted(rows, key=lambda row: (row[1], row[0]))):
        terminalreporter.write_line(f"| {' | '.join(cells)} |")
