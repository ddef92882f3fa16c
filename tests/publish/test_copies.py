"""Copies as files: what is in them, what is not, and that two makings are the same."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from dashboard.app import Made, create
from dashboard.charts._spec import Chart
from dashboard.onefile import NAME, STATE
from dashboard.paths import LESSONS_NAME, assets_dir, data_dir
from dashboard.publish.crawl import DEPENDENCIES, LAYOUT, Collected, CopyError, collect, gate
from dashboard.publish.freeze import frozen, weights
from dashboard.publish.single import goes_in, inside, single
from dashboard.tables import Tables

SLUG = "chinese_losses"


# What takes long to make, and is written as any other file is.
SLOW = ("blocks/", "cite/", "evidence/", "geo/", "index/", "tables/")


def wanted(address: str) -> bool:
    """Page, scripts and one drawing: what a copy cannot do without."""
    figure = address.startswith("figures/") and ".wide.all." not in address
    return goes_in(address) and not address.startswith(SLOW) and not figure


@pytest.fixture(scope="module")
def made(
    tables: Tables, charts: tuple[Chart, ...], tmp_path_factory: pytest.TempPathFactory
) -> Made:
    folder = tmp_path_factory.mktemp("copy") / "data"
    shutil.copytree(data_dir(), folder, ignore=shutil.ignore_patterns(LESSONS_NAME))
    return create(tables, tuple(one for one in charts if one.slug == SLUG), folder)


@pytest.fixture(scope="module")
def collected(made: Made) -> Collected:
    return collect(made, lambda *_: None, wanted=wanted)


def test_a_callback_of_a_server_stops_a_copy_and_is_named() -> None:
    served = [
        {"output": "a.data", "clientside_function": {"namespace": "hanois"}},
        {"output": "b.children", "clientside_function": None},
    ]
    with pytest.raises(CopyError, match=r"b\.children"):
        gate(json.dumps(served).encode())
    gate(json.dumps(served[:1]).encode())


@pytest.fixture(scope="module")
def alone(collected: Collected) -> bytes:
    return single(collected)


def test_two_makings_are_the_same_bytes(made: Made, collected: Collected, alone: bytes) -> None:
    again = collect(made, lambda *_: None, wanted=wanted)
    assert single(again) == alone
    assert frozen(again, alone) == frozen(collected, alone)


def test_every_address_in_the_page_is_relative_and_is_a_file_of_the_copy(
    collected: Collected,
) -> None:
    files = frozen(collected, b"")
    page = files["index.html"].decode()
    named = re.findall(r'(?:src|href)="([^"#?]+)', page.split("<noscript>")[0])
    named += re.findall(r'src="([^"#?]+)', page.split("</noscript>")[1])
    assert "assets/js/apart/frozen.js" in named
    assert [one for one in named if one not in files] == []
    assert {LAYOUT, DEPENDENCIES, STATE, NAME} <= files.keys()


@pytest.mark.parametrize("script", ["frozen", "unpack"])
def test_the_scripts_of_a_copy_call_its_files_what_they_are_called(script: str) -> None:
    text = (assets_dir() / "js" / "apart" / f"{script}.js").read_text(encoding="utf-8")
    assert {LAYOUT, DEPENDENCIES, NAME} <= set(re.findall(r'"([\w./-]+)"', text))


def test_no_name_begins_with_a_sign_that_hosts_hide(collected: Collected) -> None:
    hidden = [one for one in frozen(collected, b"") if re.search(r"(^|/)[._]", one)]
    assert hidden == []


def test_nothing_tells_of_the_machine_that_made_a_copy(collected: Collected) -> None:
    config = re.search(r'<script id="_dash-config"[^>]*>(.*?)</script>', collected.html)
    assert config is not None
    told = json.loads(config[1])
    assert told["python_version"] == ""
    assert told["end_id"] == ""
    assert str(Path.cwd()) not in collected.html


def test_the_policy_stands_before_the_first_script(collected: Collected, alone: bytes) -> None:
    for page in (frozen(collected, b"")["index.html"].decode(), alone.decode()):
        assert 0 < page.index("Content-Security-Policy") < page.index("<script")


def test_the_one_file_carries_what_a_page_asks_for_and_leaves_programs_to_the_web() -> None:
    assert goes_in("figures/a.wide.all.json")
    assert goes_in("tables/troops.csv")
    assert goes_in("handouts/two-donors.html")
    assert not goes_in("tables/troops.xlsx")
    assert not goes_in("api/v1/troops.json")


def test_without_the_small_bundle_a_copy_carries_the_whole_library(
    tables: Tables, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dashboard.app.small_bundle_fits", lambda _: False)
    made = create(tables, ())
    scripts = ("bundle/", "suites/", "assets/js/")
    found = collect(made, lambda *_: None, wanted=lambda one: one.startswith(scripts))
    carried = inside(found.files, found.html)
    named = re.findall(r'<script src="([^"?]+)', found.html.split("</head>")[1])
    assert [one for one in named if one not in carried] == []
    (library,) = (one for one in carried if one.startswith("bundle/plotly."))
    assert b"plotly.js v" in carried[library].plain[:200]


def test_weights_count_every_byte_once() -> None:
    files = {"index.html": b"1", "assets/a.js": b"22", "tables/a.csv": b"333", NAME: b"4444"}
    found = weights(files)
    assert (found.shown, found.program, found.taken) == (1, 2, 7)
