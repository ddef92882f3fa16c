"""The command line as a person meets it: words, exit codes, a server that starts and stops."""

from __future__ import annotations

import json
import re
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from urllib.request import urlopen

import pytest

from dashboard.cli import main, parser
from dashboard.commands import DONE, MISUSE, PROBLEMS
from dashboard.commands._options import LAST_PORT
from dashboard.paths import CODEBOOK_NAME, data_dir
from dashboard.publish.serve import ListenError, address_of, listen, next_free
from dashboard.tables import Tables

PYTHON = (sys.executable, "-m", "dashboard")
SECONDS = 60


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A copy of the data to spoil."""
    return Path(shutil.copytree(data_dir(), tmp_path / "data"))


@pytest.fixture
def taken() -> Iterator[int]:
    """A port that another server listens on."""
    with listen("127.0.0.1", 0) as other:
        yield other.getsockname()[1]


def spoil(data: Path) -> str:
    """Give the first row of troops.csv an unknown unit; returns the word."""
    table = data / "troops.csv"
    text = table.read_text(encoding="utf-8")
    table.write_text(text.replace(",people,", ",peple,", 1), encoding="utf-8")
    return "peple"


@contextmanager
def serving(*arguments: str, folder: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The server as a process, and the first line it prints; ended whatever happens."""
    command = [*PYTHON, "serve", "--port", "0", *arguments]
    with subprocess.Popen(
        command,
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # A shell that runs the tests in the background has Ctrl-C ignored, and that is inherited.
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.default_int_handler),
    ) as process:
        assert process.stdout
        try:
            yield process, process.stdout.readline()
        finally:
            process.kill()


@pytest.mark.parametrize(
    "command", ["serve", "check", "charts", "changes", "handout", "generate", "data"]
)
def test_help_explains_each_command(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        main([command, "--help"])
    assert f"usage: hanois-allies {command} " in capsys.readouterr().out
    assert f"    {command} " in parser().format_help()


def test_help_loads_neither_pandas_nor_plotly_nor_dash() -> None:
    code = (
        "import sys; from dashboard.cli import parser; parser().format_help();"
        "print(sorted({'pandas', 'plotly', 'dash', 'waitress'} & set(sys.modules)))"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout == "[]\n"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "command"),
        (["sevre"], "invalid choice: 'sevre'"),
        (
            ["serve", "--port", "80000"],
            f"'80000' is not a port: a whole number from 0 to {LAST_PORT}",
        ),
        (["serve", "--port", "-1"], "'-1' is not a port"),
        (["check", "--max-mb", "0"], "'0' is not a size"),
        (["check", "--max-mb", "nan"], "'nan' is not a size"),
    ],
)
def test_a_wrong_call_is_answered_in_a_line(
    arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match=str(MISUSE)):
        main(arguments)
    assert words in capsys.readouterr().err.splitlines()[-1]


def test_check_sums_up_clean_data(capsys: pytest.CaptureFixture[str], tables: Tables) -> None:
    assert main(["check"]) == DONE
    said = capsys.readouterr()
    assert f"{len(tables.claims):,} claims" in said.out
    assert said.err == ""


def test_check_names_file_line_and_word_of_each_problem(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    word = spoil(data)
    assert main(["check", "--data", str(data)]) == PROBLEMS
    first, last = capsys.readouterr().err.splitlines()
    assert re.search(rf"troops\.csv:\d+ unit.*'{word}'", first)
    assert last.endswith("1 problem found")


def test_check_reads_no_file_over_the_limit(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--data", str(data), "--max-mb", "0.1"]) == PROBLEMS
    assert "deliveries.csv" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["check", "serve", "charts", "generate"])
def test_a_folder_without_data_is_named_in_a_line(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    port = ["--port", "0"] if command == "serve" else []
    assert main([command, *port, "--data", str(tmp_path)]) == PROBLEMS
    assert str(tmp_path) in capsys.readouterr().err


@pytest.fixture
def two_charts(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The slugs of two charts that stand for all: drawing each of them takes its time."""
    slugs = ["headlines", "events_timeline"]
    monkeypatch.setattr("dashboard.charts.ORDER", tuple(slugs))
    return slugs


def test_charts_lists_every_chart_with_its_claims(
    two_charts: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["charts", "--json"]) == DONE
    rows = json.loads(capsys.readouterr().out)
    assert [row["slug"] for row in rows] == two_charts
    assert all(row["claims"] and row["question"] and row["tables"] for row in rows)


def test_charts_for_a_reader_is_a_line_a_chart(
    two_charts: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["charts"]) == DONE
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == two_charts


def test_the_generated_files_are_fresh(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["generate", "--check"]) == DONE
    assert capsys.readouterr() == ("", "")


def test_a_stale_codebook_is_named_then_written(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = data / CODEBOOK_NAME
    target.write_text("old", encoding="utf-8")
    assert main(["generate", "--check", "--data", str(data)]) == PROBLEMS
    assert capsys.readouterr().err == f"{target}: out of date\n"
    assert main(["generate", "--data", str(data)]) == DONE
    assert target.read_bytes() == (data_dir() / CODEBOOK_NAME).read_bytes()
    assert not list(data.glob("*.part"))


def test_data_says_in_a_line_what_it_lacks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("dashboard.paths.geo_dir", lambda: tmp_path)
    assert main(["data", "--packages", str(tmp_path)]) == MISUSE
    assert len(capsys.readouterr().err.splitlines()) == 1


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_serve_works_from_any_folder_and_stops_when_told(
    how: signal.Signals, tmp_path: Path
) -> None:
    with serving(folder=tmp_path) as (process, line):
        found = re.search(r"http://127\.0\.0\.1:\d+/", line)
        assert found, line
        with urlopen(found.group(), timeout=SECONDS) as answer:
            assert answer.status == 200
        process.send_signal(how)
        out, err = process.communicate(timeout=SECONDS)
    assert (process.returncode, out, err) == (DONE, "Stopped.\n", "")


def test_serve_refuses_data_with_problems(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoil(data)
    assert main(["serve", "--port", "0", "--data", str(data)]) == PROBLEMS
    assert capsys.readouterr().err.splitlines()[-1].startswith("Not served: ")


def test_a_taken_port_is_named_with_the_next_free_one(
    taken: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["serve", "--port", str(taken)]) == MISUSE
    said = re.search(r"port (\d+) is taken; (\d+) is free: --port \2 ", capsys.readouterr().err)
    assert said
    assert int(said[1]) == taken < int(said[2])


def test_the_free_port_that_is_offered_can_be_had(taken: int) -> None:
    free = next_free("127.0.0.1", taken)
    assert free
    listen("127.0.0.1", free).close()


def test_there_is_no_port_after_the_last() -> None:
    assert next_free("127.0.0.1", LAST_PORT) is None


def test_a_port_is_free_again_once_its_server_has_stopped() -> None:
    with listen("127.0.0.1", 0) as first:
        port = first.getsockname()[1]
    listen("127.0.0.1", port).close()


@pytest.mark.parametrize("host", ["no..host", "203.0.113.9"])
def test_a_host_that_is_not_this_machine_is_named(host: str) -> None:
    with pytest.raises(ListenError, match=re.escape(host)):
        listen(host, 0)


@pytest.mark.parametrize(
    ("host", "address"), [("127.0.0.1", "http://127.0.0.1:"), ("0.0.0.0", "http://localhost:")]
)
def test_the_address_is_one_that_a_browser_can_open(host: str, address: str) -> None:
    with listen(host, 0) as bound:
        assert address_of(bound).startswith(address)


@pytest.mark.skipif(not socket.has_dualstack_ipv6(), reason="this machine has no IPv6")
def test_an_ipv6_address_is_written_in_brackets() -> None:
    with listen("::1", 0) as bound:
        assert address_of(bound).startswith("http://[::1]:")


def test_a_reader_that_leaves_early_is_no_error() -> None:
    command = subprocess.Popen(
        [*PYTHON, "check"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    with command:
        assert command.stdout
        assert command.stderr
        command.stdout.close()
        said = command.stderr.read()
    assert (command.returncode, said) == (DONE, "")
