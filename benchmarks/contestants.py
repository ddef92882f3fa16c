"""Who is measured: this dashboard, the floor below which nobody can go, and the peers.

Each is a process of its own on the loopback address, started as its documentation says.
"""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, sleep
from urllib.error import URLError
from urllib.request import urlopen

HERE = Path(__file__).parent
PEERS = HERE / "peers"
SECONDS_TO_START = 120
SECONDS_TO_STOP = 30
SECONDS_TO_REST = 900
OURS = "this dashboard"
# A page of three charts, one of its controls, and when it is drawn.
OURS_CLICKED = "#/troops"
OURS_CONTROL = '[data-act="actor"][data-value="china"]'
OURS_READY = "html[data-ready]"
FLOOR = "floor: plain HTML, inline SVG"
STOCK = "stock Dash"


@dataclass(frozen=True)
class Contestant:
    """One way to show the charts. `command` has `{port}` in it; `address` is the page's, below the
    root; `control` is what is clicked to change the charts, empty where nothing can be, and
    `clicked_at` the part of the page where that is done. `at_rest`, below `address`, is the file
    that says "ready" once the server has no work of its own left; empty where it never has any.
    `package` is what a peer is made with."""

    name: str
    command: tuple[str, ...]
    address: str = ""
    control: str = ""
    clicked_at: str = ""
    ready: str = ".js-plotly-plot .main-svg"
    at_rest: str = ""
    package: str = ""

    @property
    def is_live(self) -> bool:
        """Whether it has charts that answer to the pointer."""
        return self.name != FLOOR


@dataclass(frozen=True)
class Running:
    """A contestant that answers: where, after how long, and as which process."""

    contestant: Contestant
    address: str
    start_ms: float
    process: int


def contestants(folder: Path, root: Path) -> tuple[Contestant, ...]:
    """All that can be measured here: a peer without its environment is left out."""
    dash, streamlit, panel = (root / f".venv-bench-{one}" for one in ("dash", "streamlit", "panel"))
    box = "input[type=checkbox]"
    known = (
        Contestant(
            OURS,
            (sys.executable, "-m", "dashboard", "serve", "--port", "{port}"),
            control=OURS_CONTROL,
            clicked_at=OURS_CLICKED,
            ready=OURS_READY,
            # The one file for teachers is made beside the server, once.
            at_rest="onefile.json",
        ),
        Contestant(
            FLOOR,
            (
                *(sys.executable, "-m", "http.server", "{port}"),
                *("--bind", "127.0.0.1", "--directory", str(folder)),
            ),
            "floor.html",
        ),
        Contestant(
            STOCK,
            (str(dash / "bin/python"), str(PEERS / "dash_page.py"), "{port}"),
            control="#fade",
            package="dash",
        ),
        Contestant(
            "Streamlit",
            (
                *(str(streamlit / "bin/python"), "-m", "streamlit", "run"),
                *(str(PEERS / "streamlit_page.py"), "--server.port={port}"),
                *("--server.headless=true", "--browser.gatherUsageStats=false"),
                *("--server.address=127.0.0.1", "--server.fileWatcherType=none"),
            ),
            control=box,
            package="streamlit",
        ),
        Contestant(
            "Panel",
            (
                *(str(panel / "bin/python"), "-m", "panel", "serve"),
                *(str(PEERS / "panel_page.py"), "--port={port}", "--address=127.0.0.1"),
            ),
            "panel_page",
            box,
            package="panel",
        ),
    )
    return tuple(one for one in known if Path(one.command[0]).exists())


def versions(entered: Iterable[Contestant]) -> dict[str, str]:
    """Name -> version of the packages of the peers, as their own environments tell."""
    asked = "from importlib.metadata import version as v; import sys; print(v(sys.argv[1]))"
    found = dict[str, str]()
    for one in entered:
        if one.package:
            command = [one.command[0], "-c", asked, one.package]
            told = subprocess.run(command, capture_output=True, text=True, check=True)
            found[one.name] = f"{one.package} {told.stdout.strip()}"
    return found


@contextmanager
def running(contestant: Contestant, figures: Path) -> Iterator[Running]:
    """Start it, yield where it answers, stop it; RuntimeError when it never answers."""
    port = free_port()
    command = [part.replace("{port}", str(port)) for part in contestant.command]
    known = {**os.environ, "HANOIS_FIGURES": str(figures)}
    begun = perf_counter()
    with subprocess.Popen(
        command, env=known, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        try:
            address = f"http://127.0.0.1:{port}/{contestant.address}"
            _await(address, process)
            yield Running(contestant, address, (perf_counter() - begun) * 1000, process.pid)
        finally:
            process.terminate()
            process.wait(SECONDS_TO_STOP)


def _await(address: str, process: subprocess.Popen[bytes]) -> None:
    until = perf_counter() + SECONDS_TO_START
    while perf_counter() < until and process.poll() is None:
        try:
            with urlopen(address, timeout=SECONDS_TO_START) as answer:
                answer.read()
                return
        except (URLError, ConnectionError):
            sleep(0.02)
    raise RuntimeError(f"{address} never answered: {process.args!r}")


def rest(one: Running) -> None:
    """Wait until a server has done what it does once after its start; TimeoutError if it never is.

    What is measured afterwards is what a visitor meets on any but the first minutes.
    """
    if not one.contestant.at_rest:
        return
    until = perf_counter() + SECONDS_TO_REST
    while perf_counter() < until:
        with urlopen(one.address + one.contestant.at_rest, timeout=SECONDS_TO_START) as answer:
            if json.load(answer)["state"] == "ready":
                return
        sleep(1)
    raise TimeoutError(f"{one.address}{one.contestant.at_rest} never said that it is ready")


def free_port() -> int:
    """A port that is free now."""
    with socket.socket() as candidate:
        candidate.bind(("127.0.0.1", 0))
        return int(candidate.getsockname()[1])


def resident_bytes(process: int) -> int:
    """What a process holds in memory now; 0 where the system does not say."""
    status = Path(f"/proc/{process}/status")
    if not status.is_file():
        return 0
    lines = (one.split() for one in status.read_text(encoding="utf-8").splitlines())
    return next((int(one[1]) * 1024 for one in lines if one and one[0] == "VmRSS:"), 0)
