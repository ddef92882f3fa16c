"""Mutation testing of the rules that everything rests on: dates, what may be summed, the view.

    make mutation

A copy of the tree is changed a little, a few hundred times, by mutmut in an environment of its own
(it sees the packages of the project's), and the tests of the module are run on each change. What
survives is printed, and is to be read: some changes change nothing.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.conftest import ROOT

MUTMUT = "mutmut==3.8.1"
HOME = ROOT / ".venv" / "mutation"
PARTS = ("dashboard", "tests", "assets", "data", "README.md", "LICENSE", "pyproject.toml")
# Module -> the tests that hold it.
SUITES = {
    "dashboard/view.py": ("tests/test_view.py",),
    "dashboard/tables/dates.py": (
        "tests/tables/test_dates.py",
        "tests/tables/test_dates_properties.py",
    ),
    "dashboard/tables/derive.py": (
        "tests/tables/test_derive.py",
        "tests/tables/test_derive_refusals.py",
        "tests/tables/test_guard.py",
    ),
}
# What a process remembers would hide a change from the tests: it is forked after a clean run.
REMEMBERS = "@lru_cache(maxsize=4096)\n"
SETTINGS = """
[tool.mutmut]
source_paths = ["dashboard"]
only_mutate = ["{module}"]
also_copy = ["assets", "data", "tests", "README.md", "LICENSE"]
pytest_add_cli_args = ["-p", "no:xdist", "-m", "not full"]
pytest_add_cli_args_test_selection = {tests}
"""


def main() -> None:
    """Mutate each module in turn and print what survived; all of them unless some are named."""
    asked = sys.argv[1:] or list(SUITES)
    program = _installed()
    for module in asked:
        with TemporaryDirectory(prefix="hanois-mutation-") as folder:
            work = Path(folder)
            _copy(work, module)
            subprocess.run([program, "run"], cwd=work, check=False, stdout=subprocess.DEVNULL)
            rows = list(_results(program, work))
            left = [row for row in rows if not row.endswith("killed")]
            changes = [_change(program, work, row.split(":")[0]) for row in left]
        counts = {word: sum(row.endswith(word) for row in rows) for word in ("killed", "survived")}
        print(f"{module}: {len(rows)} changes, {counts['killed']} noticed")
        for row, change in zip(left, changes, strict=True):
            print(f"  {row.rpartition('.')[2]}\n    {change}", flush=True)


def _installed() -> Path:
    """The mutmut of an environment that sees the packages of this one, but not its program."""
    program = HOME / "bin" / "mutmut"
    if not program.is_file():
        venv.create(HOME, with_pip=True)
        packages = Path(sysconfig.get_path("purelib", vars={"base": str(HOME)}))
        (packages / "beside.pth").write_text(f"{sysconfig.get_path('purelib')}\n")
        pip = [str(HOME / "bin" / "python"), "-m", "pip", "install", "--quiet", MUTMUT]
        subprocess.run(pip, check=True)
    return program


def _copy(work: Path, module: str) -> None:
    for name in PARTS:
        found = ROOT / name
        if found.is_dir():
            ignored = shutil.ignore_patterns("__pycache__")
            shutil.copytree(found, work / name, ignore=ignored)
        else:
            shutil.copy(found, work / name)
    source = work / module
    source.write_text(source.read_text(encoding="utf-8").replace(REMEMBERS, ""), encoding="utf-8")
    with (work / "pyproject.toml").open("a", encoding="utf-8") as settings:
        tests = str(list(SUITES[module])).replace("'", '"')
        settings.write(SETTINGS.format(module=module, tests=tests))


def _results(program: Path, work: Path) -> Iterator[str]:
    """A line for each change: its name and what came of it."""
    asked = [program, "results", "--all", "true"]
    said = subprocess.run(asked, cwd=work, capture_output=True, text=True, check=False).stdout
    yield from (line.strip() for line in said.splitlines() if "__mutmut_" in line)


def _change(program: Path, work: Path, name: str) -> str:
    """What a change did: the line before, and after."""
    asked = [program, "show", name]
    said = subprocess.run(asked, cwd=work, capture_output=True, text=True, check=False).stdout
    lines = [line for line in said.splitlines() if line[:1] in ("+", "-")]
    return "\n    ".join(line for line in lines if line[:3] not in ("+++", "---"))


if __name__ == "__main__":
    main()
