"""Every chart in every format: how long it takes, how large the files are, what they say.

Run as `python -m tests.browser.exports [--formats LIST] [--charts LIST] [--keep DIR]`: writes
two tables in Markdown on standard output. Each receipt is read back from its file by code that did
not write it; a file whose receipt lacks something is named, and the exit code is then 1.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from statistics import median

from dashboard.charts import ORDER, charts
from dashboard.paths import data_dir
from dashboard.publish.export.asked import FORMATS, Look, formats
from dashboard.publish.export.batch import Done
from dashboard.publish.export.call import Call, carry_out
from dashboard.publish.export.files import Entry
from dashboard.tables import load
from tests.browser.exported import of_file

DAY = date(2026, 2, 1)
BASE = "https://history.example.org/"
KEYS = ("title", "answer", "filters", "sources", "licence", "version", "date", "address")
BEGINS = {
    "licence": "CC BY 4.0",
    "date": DAY.isoformat(),
    "address": BASE,
    "sources": "Source",
}


@dataclass
class Clock:
    """Seconds by job; the first job of a chart also builds its figures."""

    at: float = field(default_factory=time.monotonic)
    job: str = ""
    took: dict[str, float] = field(default_factory=dict)

    def tell(self, done: int, jobs: int, name: str) -> None:
        now = time.monotonic()
        if self.job:
            self.took[self.job] = now - self.at
        self.at, self.job = now, name
        sys.stderr.write(f"\r\x1b[K{done}/{jobs} {name}" if sys.stderr.isatty() else "")


def main() -> int:
    """Make the files, read them back, tell."""
    parser = argparse.ArgumentParser(description="Every chart in every format, read back.")
    parser.add_argument("--formats", default=",".join(FORMATS))
    parser.add_argument("--charts", default=",".join(ORDER))
    parser.add_argument("--keep", type=Path)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        out = given.keep or Path(folder)
        forms, clock = formats(given.formats), Clock()
        done = _batch(tuple(given.charts.split(",")), forms, out, clock)
        faults = {entry.file: _faults(entry, out) for entry in done.made}
        told = [f"{name}: {fault}" for name, found in faults.items() for fault in found]
        times = _times(forms, done, faults, clock, out)
        _say(times, "", _sizes(forms, done, faults, out), "", *done.failed, *told)
    return 1 if told or done.failed else 0


def _batch(slugs: tuple[str, ...], forms: tuple[str, ...], out: Path, clock: Clock) -> Done:
    chosen = [chart for chart in charts() if chart.slug in slugs]
    names = tuple(name for chart in chosen for name, _ in chart.drawings())
    call = Call(
        slugs=names, everything=False, pages=(), formats=forms, look=Look(), view="", base=BASE,
        out=out, day=DAY, data=data_dir(),
    )  # fmt: skip
    return carry_out(call, load(), charts(), clock.tell)


def _faults(entry: Entry, out: Path) -> list[str]:
    """What the receipt of a file lacks."""
    try:
        read = of_file(out / entry.file)
    except (AssertionError, KeyError, ValueError) as error:
        return [repr(error)]
    found = [f"no {key}" for key in KEYS if not read.get(key)]
    found += [f"{key} is {read[key]!r}" for key, how in BEGINS.items() if how not in read[key][:40]]
    if f"chart={entry.chart}" not in read["address"]:
        found.append(f"address is {read['address']!r}")
    return found


def _times(
    forms: tuple[str, ...], done: Done, faults: dict[str, list[str]], clock: Clock, out: Path
) -> str:
    took: dict[str, list[float]] = defaultdict(list)
    for job, seconds in clock.took.items():
        took[job.rpartition(".")[2]].append(seconds)
    rows = []
    for form in forms:
        files = [entry.file for entry in done.made if entry.file.endswith(f".{form}")]
        whole = sum(not faults[one] for one in files)
        size = median((out / one).stat().st_size for one in files) / 1024 if files else 0
        all_of, one_of = sum(took[form]), median(took[form])
        rows.append(
            f"| {form} | {len(files)} | {all_of:.0f} | {one_of:.2f} | {size:.0f} | {whole} |"
        )
    head = "| format | files | s in all | s a file, median | KB, median | receipts whole |"
    load_now = " ".join(f"{one:.1f}" for one in os.getloadavg())
    total = sum(clock.took.values())
    first = f"{len(done.made)} files in {total:.0f} s; load {load_now}; {forms[0]} builds figures"
    return "\n".join([first, "", head, "|---" * 6 + "|", *rows])


def _sizes(forms: tuple[str, ...], done: Done, faults: dict[str, list[str]], out: Path) -> str:
    """A row a drawing, a column a format: KB, and whether the receipt was read back whole."""
    cells = {
        (_drawing(entry), Path(entry.file).suffix[1:]): _cell(out / entry.file, faults[entry.file])
        for entry in done.made
    }
    names = list(dict.fromkeys(name for name, _ in cells))
    rows = [
        " | ".join([f"| {name}", *(cells.get((name, form), "failed") for form in forms)]) + " |"
        for name in names
    ]
    head = " | ".join(["| KB, receipt", *forms]) + " |"
    return "\n".join([head, "|---" * (len(forms) + 1) + "|", *rows])


def _cell(path: Path, faults: list[str]) -> str:
    return f"{path.stat().st_size / 1024:.0f} {'no' if faults else 'ok'}"


def _drawing(entry: Entry) -> str:
    return f"{entry.chart}~{entry.variant}" if entry.variant else entry.chart


def _say(*lines: str) -> None:
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    sys.exit(main())
