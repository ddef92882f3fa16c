"""The container, as far as it can be held without a builder: nobody runs it, by a command."""

from __future__ import annotations

import json
import re

from dashboard.cli import PROGRAM, parser
from dashboard.health import ADDRESS
from tests.conftest import ROOT


def lines(word: str) -> list[str]:
    text = (ROOT / "Dockerfile").read_text(encoding="utf-8").replace("\\\n", " ")
    return re.findall(rf"^{word} +(.*)$", text, re.MULTILINE)


def test_it_runs_as_nobody_and_names_no_registry() -> None:
    assert lines("USER") == ["10001:10001"]
    images = [one.split()[0] for one in lines("FROM")]
    assert images
    assert not any("/" in one for one in images)
    assert not lines("ADD")


def test_it_starts_a_command_that_there_is_and_is_stopped_by_the_signal_that_we_hear() -> None:
    program = json.loads(lines("ENTRYPOINT")[0])[0]
    assert program.endswith(f"/{PROGRAM}")
    asked = parser().parse_args(json.loads(lines("CMD")[-1]))
    assert (asked.host, str(asked.port)) == ("0.0.0.0", lines("EXPOSE")[0])
    assert lines("STOPSIGNAL") == ["SIGTERM"]
    assert f"127.0.0.1:{asked.port}{ADDRESS}" in (ROOT / "Dockerfile").read_text(encoding="utf-8")


def test_what_is_made_on_this_machine_stays_out_of_it() -> None:
    left_out = (ROOT / ".dockerignore").read_text(encoding="utf-8").split()
    made = {".venv", ".venv-bench-*", "**/node_modules", "build", "dist", "site"}
    assert {".git", *made} <= set(left_out)
