"""The documents keep up with the program."""

from __future__ import annotations

import argparse
import re
import subprocess
import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest
import yaml
from plotly.offline import get_plotlyjs_version

from dashboard.cli import PROGRAM, parser
from dashboard.paths import PLOTLY_BUNDLE, assets_dir
from tests.sources import ROOT, texts

LINK = re.compile(r"\]\((?!https?:|#|mailto:)([^)#\s]+)")


def _text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def _commands() -> list[str]:
    groups = [a for a in parser()._actions if isinstance(a, argparse._SubParsersAction)]
    return [f"{PROGRAM} {command}" for command in groups[0].choices]


def _version() -> str:
    return str(tomllib.loads(_text("pyproject.toml"))["project"]["version"])


@pytest.mark.parametrize("words", ["make run", "make test", "pip install", *_commands()])
def test_the_readme_names_every_command(words: str) -> None:
    assert re.search(rf"\b{words}\b", _text("README.md"))


def test_make_help_lists_every_target() -> None:
    makefile = _text("Makefile")
    targets = re.search(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    assert targets
    shown = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True)
    listed = re.findall(r"^ +make ([a-z-]+)  ", shown.stdout, re.MULTILINE)
    assert listed == targets.group(1).split()


def test_the_changelog_tells_of_this_version() -> None:
    heads = re.findall(r"^## (\S+)", _text("CHANGELOG.md"), re.MULTILINE)
    assert heads[0] == _version()


def test_the_installed_version_is_the_one_in_the_files() -> None:
    assert version("hanois-allies") == _version()


def test_the_citation_file_says_what_a_citation_needs() -> None:
    citation = yaml.safe_load(_text("CITATION.cff"))
    wanted = {"cff-version", "message", "title", "authors", "version", "license", "type"}
    assert wanted <= citation.keys()
    assert citation["version"] == _version()
    assert all(author.get("name") for author in citation["authors"])


def test_the_licence_names_code_data_and_fonts() -> None:
    licence = _text("LICENSE")
    assert all(words in licence for words in ("MIT License", "CC BY 4.0", "SIL Open Font License"))
    assert "SIL OPEN FONT LICENSE" in _text("assets/fonts/OFL.txt")


def test_links_between_documents_lead_somewhere() -> None:
    broken = [
        f"{name} links to {target}"
        for name, text in texts(".md")
        for target in LINK.findall(text)
        if not (ROOT / Path(name).parent / target).exists()
    ]
    assert broken == []


def test_constraints_pin_exact_versions_of_all_that_is_asked_for() -> None:
    lines = [line for line in _text("constraints.txt").splitlines() if not line.startswith("#")]
    pinned = {_canonical(line.split("==")[0]) for line in lines}
    assert all(re.fullmatch(r"[\w.-]+==[\w.+]+", line) for line in lines)
    project = tomllib.loads(_text("pyproject.toml"))["project"]
    asked = [*project["dependencies"], *project["optional-dependencies"]["test"]]
    assert {_canonical(re.split(r"[<>=\[]", one)[0]) for one in asked} - pinned == set()


def _canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_the_small_bundle_is_of_the_version_that_plotly_was_made_for() -> None:
    bundle = assets_dir() / PLOTLY_BUNDLE
    if not bundle.is_file():
        pytest.skip("the small Plotly bundle was not fetched (no npm when this was installed)")
    with bundle.open(encoding="utf-8") as text:
        head = text.read(200)
    assert f"(basic - minified) v{get_plotlyjs_version()}\n" in head
