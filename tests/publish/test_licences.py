"""The list of what this stands on: complete, of the pinned versions, and nothing unstated."""

from __future__ import annotations

import re

import pytest
from packaging.utils import canonicalize_name

from dashboard.publish.licences import TO_RUN, UNKNOWN, Package, packages
from tests.conftest import ROOT

ROW = re.compile(r"\| (\S+) \| (\S+) \| ([^|]+) \| ([^|]+) \|")
# Of the environment, not of this program.
OF_PIP = {"pip", "setuptools"}
# Fetched while this program is installed, and gone again; listed by hand.
TO_BUILD = {"editables"}
FREE = re.compile(r"MIT|BSD|ISC|Apache-2.0|PSF-2.0|MPL-2.0|ZPL-2.1|0BSD")


@pytest.fixture(scope="module")
def listed() -> dict[str, Package]:
    """The rows of the committed page."""
    text = (ROOT / "THIRD_PARTY.md").read_text(encoding="utf-8")
    rows = (Package(*found.groups()) for found in ROW.finditer(text))
    return {canonicalize_name(one.name): one for one in rows if one.name not in ("package", "---")}


@pytest.fixture(scope="module")
def pinned() -> dict[str, str]:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pairs = (line.split("==") for line in lines if line and not line.startswith("#"))
    return {canonicalize_name(name): version for name, version in pairs}


def test_every_pinned_package_is_listed_in_that_version(
    listed: dict[str, Package], pinned: dict[str, str]
) -> None:
    versions = {name: one.version for name, one in listed.items() if name not in OF_PIP}
    missing = {name for name, version in pinned.items() if versions.get(name) != version}
    assert missing == TO_BUILD, "run 'make licences'"
    assert set(versions) - set(pinned) == set(), "pin these in constraints.txt"


def test_what_is_installed_here_says_the_licence_that_is_listed(
    listed: dict[str, Package],
) -> None:
    here = {canonicalize_name(one.name): one.licence for one in packages()}
    assert TO_RUN in {one.needed for one in packages()}
    differ = {
        name: (licence, listed[name].licence)
        for name, licence in here.items()
        if name in listed and licence != listed[name].licence
    }
    assert differ == {}, "run 'make licences'"


def test_every_licence_is_stated_and_what_runs_is_free_to_pass_on(
    listed: dict[str, Package],
) -> None:
    assert [one.name for one in listed.values() if one.licence == UNKNOWN] == []
    runs = [one for one in listed.values() if one.needed == TO_RUN]
    assert len(runs) > 20
    assert [one.name for one in runs if not FREE.search(one.licence)] == []
    assert [one.name for one in listed.values() if re.search(r"\bA?GPL-3|SSPL", one.licence)] == []
