"""Measure, print, and write `results.json` and `RESULTS.md` beside this file, and into the README.

python -m benchmarks [--rounds N] [--only WORD]

With `--only` those whose name has the word are measured, and no file is written.
"""

from __future__ import annotations

import json
from argparse import ArgumentParser
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import figures, same_charts
from benchmarks.clock import median_of
from benchmarks.contestants import contestants, versions
from benchmarks.machine import machine, write
from benchmarks.race import ROUNDS, race
from benchmarks.report import Results, in_readme, markdown
from dashboard.tables import load

HERE = Path(__file__).parent
LOADS = 5


def main() -> None:
    """One run; the files are written only when all of it has been measured."""
    asked = _asked()
    tables = load()
    with TemporaryDirectory(prefix="hanois-") as folder:
        shown = same_charts.write(tables, Path(folder))
        entered = contestants(Path(folder), HERE.parent)
        chosen = [one for one in entered if asked.only in one.name]
        results = Results(
            machine={**machine(), "data version": tables.version, **versions(chosen)},
            load_ms=median_of(LOADS, load),
            race=race(chosen, shown, asked.rounds),
            figures=figures.measure(tables),
        )
    text = markdown(results)
    print(text)
    if asked.only:
        return
    write(HERE / "RESULTS.md", text)
    readme = HERE.parent / "README.md"
    write(readme, in_readme(readme.read_text(encoding="utf-8"), results.race))
    write(HERE / "results.json", json.dumps(asdict(results), indent=1) + "\n")


class _Asked:
    rounds: int
    only: str


def _asked() -> _Asked:
    parser = ArgumentParser(prog="python -m benchmarks")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="visits of each (default 5)")
    parser.add_argument("--only", default="", help="a word that a name has; writes no file")
    return parser.parse_args(namespace=_Asked())


if __name__ == "__main__":
    main()
