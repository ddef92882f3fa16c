"""What happens to a server: a port that is taken, data that change under it, an early end."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path
from re import search
from urllib.error import URLError
from urllib.request import urlopen
from zipfile import ZipFile

import pytest

from dashboard.app import create
from dashboard.charts import chart
from dashboard.cli import main
from dashboard.commands import MISUSE
from dashboard.files import data_address, evidence_address, figure_address
from dashboard.publish.serve import listen
from dashboard.tables import load
from tests.faults.conftest import Told

SLUG = "chinese_troops"
SECONDS = 60


def test_a_taken_port_is_named_with_one_that_is_free(
    told: Told, capsys: pytest.CaptureFixture[str]
) -> None:
    with listen("127.0.0.1", 0) as other:
        port = other.getsockname()[1]
        assert main(["serve", "--port", str(port)]) == MISUSE
    said = capsys.readouterr().err
    assert search(rf"port {port} is taken; \d+ is free", said)
    told("the port is taken", "serve", said, MISUSE)


def test_data_that_change_under_a_server_are_served_as_they_were_checked(
    data: Path, told: Told, tmp_path: Path
) -> None:
    table = data / "troops.csv"
    before = table.read_bytes()
    made = create(load(data), (chart(SLUG),), data)
    table.write_bytes(before[: len(before) // 2])
    (data / "events.csv").unlink()
    (data / "datapackage.json").write_text("{", encoding="utf-8")
    client = made.app.server.test_client()
    answer = client.get(f"/{data_address('troops.csv')}")
    assert answer.data == before
    assert client.get(f"/{data_address('events.csv')}").status_code == 200
    for address in (
        figure_address(SLUG, "wide", "all"),
        evidence_address("troops"),
        "_dash-layout",
    ):
        assert client.get(f"/{address}").status_code == 200
    for address in (one for one in made.files.addresses if one.endswith(".zip")):
        (tmp_path / "all.zip").write_bytes(client.get(f"/{address}").data)
        with ZipFile(tmp_path / "all.zip") as whole:
            assert whole.read("troops.csv") == before
    told("a data file changes or goes while it is served", "serve", "(as it was checked)", "runs")


@pytest.mark.full
def test_a_killed_server_leaves_its_port_free(told: Told) -> None:
    command = [sys.executable, "-m", "dashboard", "serve", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        found = search(r"http://127\.0\.0\.1:(\d+)/", process.stdout.readline())
        assert found
        with urlopen(found.group(), timeout=SECONDS) as answer:
            assert answer.status == 200
        process.send_signal(signal.SIGKILL)
        assert process.wait(SECONDS) == -signal.SIGKILL
    with pytest.raises(URLError):
        urlopen(found.group(), timeout=SECONDS)
    listen("127.0.0.1", int(found[1])).close()
    told("kill -9", "serve", "(the port is free at once)", -9)


@pytest.mark.full
def test_a_client_that_says_nothing_keeps_no_other_waiting(told: Told) -> None:
    import socket

    command = [sys.executable, "-m", "dashboard", "serve", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        found = search(r"http://127\.0\.0\.1:(\d+)/", process.stdout.readline())
        assert found
        try:
            silent = [socket.create_connection(("127.0.0.1", int(found[1]))) for _ in range(60)]
            for one in silent:
                one.sendall(b"GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ")
            begun = time.monotonic()
            with urlopen(f"{found.group()}healthz", timeout=SECONDS) as answer:
                assert answer.status == 200
            assert time.monotonic() - begun < SECONDS / 10
            for one in silent:
                one.close()
        finally:
            process.terminate()
    assert process.returncode == 0
    told("sixty clients never end their request", "serve", "(others are answered)", 0)
