"""Own claims in figures: drawn where they have a place, marked, told, and shown as plain text."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from dashboard.charts import chart
from dashboard.charts._spec import breaches, claim_ids
from dashboard.engine import Engine
from dashboard.figures import figure_file
from dashboard.overlay.marked import marked
from dashboard.site import site
from dashboard.tables import Tables, load
from dashboard.theme.canvas import CANVASES, WIDE, canvas
from dashboard.theme.tokens import COLOURS, light
from tests.hostile import OWN as HOSTILE
from tests.tables.check.test_own import put

TOKENS = frozenset(colour.light for colour in COLOURS.values())
PEAK = "quantity~cn-troops-peak"
# The only markup that charts write into Plotly's text: all else must be escaped.
OURS = re.compile(r'<br>|</?[bi]>|</span>|<span style="[^"<>]*">')
BASE = {
    "recipient": "RVN",
    "value_kind": "reported",
    "source_title": "A letter",
    "source_kind": "primary",
    "source_reliability": "C",
    "locator": "p. 1",
    "check": "so it says",
}
ROWS = (
    BASE
    | {"claim_id": "own-us", "measure": "troops_present", "actor": "USA", "item": "soldiers"}
    | {"start": "1967", "value": "700000", "unit": "people"},
    BASE
    | {"claim_id": "own-range", "measure": "troops_present", "actor": "USA", "item": "a range"}
    | {"start": "1968", "low": "400000", "high": "450000", "unit": "people"},
    BASE
    | {"claim_id": "own-early", "measure": "troops_present", "actor": "USA", "item": "early"}
    | {"start": "1950", "value": "300", "unit": "people"},
    BASE
    | {"claim_id": "own-peak", "measure": "troops_present", "actor": "China", "item": "peak"}
    | {"start": "1967", "value": "190000", "unit": "people", "quantity_id": "cn-troops-peak"},
    BASE
    | {
        "claim_id": "own-beside",
        "measure": "military_aid_tonnage",
        "actor": "USSR",
        "item": "goods",
    }
    | {"start": "1967", "end": "1968", "value": "90000", "unit": "tonnes"}
    | {"series_id": "mil-tonnes-donors"},
)


@pytest.fixture(scope="module")
def overlaid(tmp_path_factory: pytest.TempPathFactory) -> Tables:
    return load(add=[put(tmp_path_factory.mktemp("mine") / "mine.csv", *ROWS)])


@pytest.fixture(scope="module")
def hostile() -> Tables:
    """Laid over unchecked: what `check` refuses must do no harm either."""
    return load(add=[HOSTILE])


@cache
def drawn(
    tables: Tables, name: str, size: str = WIDE.name, evidence: str = "all"
) -> dict[str, Any]:
    slug, _, variant = name.partition("~")
    one = chart(slug).drawn_as(variant) if variant else chart(slug)
    return figure_file(tables, one, canvas(size), evidence)


def own(file: dict[str, Any]) -> list[str]:
    return [one for one in claim_ids(file["figure"]) if one.startswith("own-")]


@pytest.mark.parametrize("size", [one.name for one in CANVASES])
@pytest.mark.parametrize("name", ["allied_strength", PEAK])
def test_a_figure_with_own_claims_keeps_the_contract(
    name: str, size: str, overlaid: Tables
) -> None:
    file = drawn(overlaid, name, size)
    assert own(file)
    assert breaches(file["figure"], name.partition("~")[0], TOKENS) == []


def test_they_stand_at_their_own_date_and_figure_hollow_with_a_dot(overlaid: Tables) -> None:
    figure = drawn(overlaid, "allied_strength")["figure"]
    marks = {
        trace["customdata"][0][0]: trace for trace in figure["data"] if trace.get("customdata")
    }
    mark = marks["own-us"]
    assert (mark["x"], mark["y"]) == ([1967.5], [700000.0])
    assert mark["marker"]["symbol"] == ["cross-open-dot"]
    assert marks["own-range"]["y"] == [400000.0, 450000.0]
    assert mark["meta"]["series"] is None
    badges = [note for note in figure["layout"]["annotations"] if note["text"] == "own"]
    assert [note["y"] for note in badges if note["x"] == 1967.5 and note["y"] > 600000] == [
        700000.0
    ]


def test_a_scale_that_ends_below_one_is_lengthened(overlaid: Tables) -> None:
    high = drawn(overlaid, "allied_strength")["figure"]["layout"]["yaxis"]["range"][1]
    assert 700000 < high < 800000
    low = drawn(overlaid.without_own(), "allied_strength")["figure"]["layout"]["yaxis"]["range"]
    assert max(low) < 700000


def test_panels_that_share_a_scale_go_on_sharing_it() -> None:
    trace = {"type": "scatter", "x": [9], "y": [0], "customdata": [["own-1"]], "xaxis": "x2"}
    trace |= {"meta": {"kind": "claims", "actor": "China"}, "marker": {"symbol": "circle"}}
    axes = {"xaxis": {"range": [0, 5]}, "xaxis2": {"range": [0, 5]}, "xaxis3": {"range": [0, 4]}}
    layout = {"meta": {"time_axis": None}, **axes}
    made = marked({"data": [trace], "layout": layout}, {"own-1"}, WIDE)["layout"]
    assert made["xaxis"] == made["xaxis2"] != axes["xaxis"]
    assert made["xaxis3"] == axes["xaxis3"]


def test_a_bar_of_an_own_claim_is_hollow_and_dotted_and_the_others_are_not() -> None:
    marker = {"color": light("china"), "line": {"color": light("china"), "width": 0}}
    trace = {"type": "bar", "x": [1, 2], "y": [3, 4], "marker": marker}
    trace |= {"customdata": [["a"], ["own-1"]], "meta": {"kind": "claims", "actor": "China"}}
    figure = {"data": [trace], "layout": {"meta": {"time_axis": "xaxis"}}}
    made = marked(figure, {"own-1"}, WIDE)["data"][0]["marker"]
    assert made["color"] == [light("china"), light("ground")]
    assert made["pattern"]["shape"] == ["", "."]
    assert trace["marker"] is marker


def test_no_place_is_made_up_for_one_outside_the_years_or_of_another_thing(
    overlaid: Tables,
) -> None:
    assert set(own(drawn(overlaid, "allied_strength"))) == {"own-us", "own-range", "own-peak"}
    assert own(drawn(overlaid, "yardsticks")) == ["own-beside"]
    assert own(drawn(overlaid, "sipri_deliveries")) == []


def test_one_without_a_place_is_told_in_words(overlaid: Tables) -> None:
    file = drawn(overlaid, "archive_gap")
    assert own(file) == []
    assert file["answer"].endswith(
        "Without a place in this drawing: 190,000 people, 1967 (A letter, own claim)."
    )
    assert file["badges"][0]["key"] == "own"


def test_card_table_and_sources_say_whose_they_are(overlaid: Tables) -> None:
    file, printed = drawn(overlaid, PEAK), drawn(overlaid.without_own(), PEAK)
    assert file["badges"][0]["label"] == "Your own claims"
    assert file["badges"][0]["count"] == 1
    assert file["badges"][1:] == printed["badges"]
    assert file["sources"] == f"{printed['sources']}; your own claims: A letter (C)"
    row = next(row for row in file["table"]["rows"] if "190,000" in row)
    assert "A letter, own claim" in row
    assert file["answer"].startswith(printed["answer"])
    assert file["alt"].startswith(printed["alt"])
    assert file["verdicts"] == printed["verdicts"]
    assert file["coverage"] == printed["coverage"]


def test_without_own_claims_a_figure_is_what_it_was(tables: Tables, overlaid: Tables) -> None:
    assert drawn(overlaid.without_own(), PEAK) == drawn(tables, PEAK)
    assert drawn(tables, PEAK)["badges"][0]["key"] != "own"


def texts(value: Any, key: str = "") -> list[str]:
    """Everything in a figure that Plotly reads as its pseudo-HTML."""
    if isinstance(value, dict):
        return [one for name, each in value.items() for one in texts(each, name)]
    if isinstance(value, list):
        return [one for each in value for one in texts(each, key)]
    said = key in (
        "text",
        "hovertext",
        "ticktext",
        "name",
        "title",
        "hovertemplate",
        "texttemplate",
    )
    return [value] if said and isinstance(value, str) else []


@pytest.mark.parametrize("name", [PEAK, "allied_strength", "chinese_troops"])
@pytest.mark.parametrize("size", [one.name for one in CANVASES])
def test_hostile_text_is_text_in_a_figure(name: str, size: str, hostile: Tables) -> None:
    figure = drawn(hostile, name, size)["figure"]
    assert [one for one in claim_ids(figure) if one.startswith("own-")]
    said = texts(figure)
    assert any("own claim" in one for one in said)
    assert [one for one in said if re.search("<[a-z/!?]", OURS.sub("", one), re.IGNORECASE)] == []
    assert not any("hovertemplate" in trace for trace in figure["data"])


def test_hostile_text_is_text_in_every_export(hostile: Tables) -> None:
    file = drawn(hostile, PEAK)
    engine = Engine(site(hostile, (chart("quantity"),)), {"bundle": "", "faces": []})
    view, _ = engine.parse("#/sources")
    asked = {"size": "slide", "width": 0, "height": 0, "density": 1, "theme": "light"}
    asked |= {"transparent": False, "header": True}
    about = {"slug": "quantity", "view": {**view, "chart": "quantity", "variant": PEAK}}
    about |= {"base": "http://localhost/", "date": "2026-11-23"}
    made = {
        form: engine.export(form, file, {**asked, "format": form}, about)["content"]
        for form in ("csv", "json", "html")
    }
    for cell in re.findall(r'(?:^|,)"?([=+@-][^\n]*)', made["csv"], re.MULTILINE):
        pytest.fail(f"a spreadsheet would run {cell[:40]}")
    assert "own claim" in made["csv"]
    assert json.loads(made["json"])
    assert "<script>window.hurt" not in made["html"]
    assert "<img src=x" not in made["html"]
    assert made["html"].count("</script>") == made["html"].count("<script")


def test_the_corpus_is_what_it_says(hostile: Tables) -> None:
    words = Path(HOSTILE).read_text(encoding="utf-8")
    for sign in ("<script>", "=HYPERLINK", "%{customdata}", "javascript:", "]]>", "&lt;b&gt;"):
        assert sign in words
    assert len(hostile.own) == 4
