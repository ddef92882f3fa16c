"""Every chart keeps the figure contract, on every canvas, with weak sources shown and hidden."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import pytest

from dashboard.charts import ORDER, chart, charts
from dashboard.charts._guess import can_be_guessed
from dashboard.charts._spec import Chart, breaches, claim_ids
from dashboard.tables import Tables, load
from dashboard.theme.canvas import CANVASES, canvas
from dashboard.theme.tokens import COLOURS
from dashboard.vocab import WEAKEST

TOKENS = frozenset(colour.light for colour in COLOURS.values())
EVIDENCE = ("all", "strong")
NO_NUMBERS = ("events", "routes", "places")
LONGEST_QUESTION = 80
LONGEST_ANSWER_WORDS = 45


@cache
def evidence(which: str) -> Tables:
    return load() if which == "all" else load().without_weak()


@cache
def drawings() -> dict[str, Chart]:
    return dict(drawing for one in charts() for drawing in one.drawings())


@cache
def figure(drawing: str, canvas_name: str, which: str) -> dict[str, Any]:
    built = drawings()[drawing].build(evidence(which), canvas(canvas_name))
    plain: dict[str, Any] = json.loads(built.to_json())
    return plain


# Of the forty questions of the one chart `quantity` the quick run takes those that differ in kind:
# many claims, ranges, a bare lower bound, one claim left without weak sources, none left; of the
# ten pairs of periods, the first.
QUICK = {
    "quantity~cn-killed",
    "quantity~border-divisions-1970",
    "quantity~cn-troops-1965",
    "quantity~cn-tanks",
    "quantity~clash-dead-su",
    "two_periods~1965-1969",
}


def quick_or_full(name: str) -> object:
    # One worker takes all tests of a drawing, so that each figure is built once.
    together = pytest.mark.xdist_group(name)
    if not name.startswith(("quantity~", "two_periods~")) or name in QUICK:
        return pytest.param(name, marks=together)
    return pytest.param(name, marks=[together, pytest.mark.full])


each_chart = pytest.mark.parametrize("drawing", [quick_or_full(name) for name in drawings()])
each_canvas = pytest.mark.parametrize("canvas_name", [one.name for one in CANVASES])
each_evidence = pytest.mark.parametrize("which", EVIDENCE)


@each_chart
@each_canvas
@each_evidence
def test_the_figure_keeps_the_contract(drawing: str, canvas_name: str, which: str) -> None:
    assert breaches(figure(drawing, canvas_name, which), drawings()[drawing].slug, TOKENS) == []


@each_chart
@each_canvas
@each_evidence
def test_every_plotted_value_has_a_source_and_a_locator(
    drawing: str, canvas_name: str, which: str
) -> None:
    tables = evidence("all")
    works = set(tables.sources["source_id"])
    drawn = claim_ids(figure(drawing, canvas_name, which))
    assert drawn or rests_on_weak_sources(drawing, canvas_name)
    for one in drawn:
        table, row = told(one)
        assert row["source_id"] in works
        # An event, a route or a place may rest on a whole short document; a number stands at a
        # place in it, or its words are there to search the page for.
        assert table in NO_NUMBERS or row["locator"] or row["check"]


@cache
def rows_by_id() -> dict[str, tuple[str, dict[str, Any]]]:
    tables = evidence("all")
    named = (
        ("events", tables.events, "event_id", ""),
        ("routes", tables.routes, "route_id", "rt-"),
        ("places", tables.places, "place_id", "pl-"),
    )
    rows = {row["claim_id"]: (row["table"], row) for row in tables.claims.to_dict("records")}
    for table, frame, key, prefix in named:
        rows |= {f"{prefix}{row[key]}": (table, row) for row in frame.to_dict("records")}
    return rows


def told(one: str) -> tuple[str, dict[str, Any]]:
    """The table and the row that an id of a figure names."""
    return rows_by_id()[one]


def rests_on_weak_sources(drawing: str, canvas_name: str) -> bool:
    weak = set(evidence("all").claims.loc[evidence("all").claims["weak"], "claim_id"])
    drawn = set(claim_ids(figure(drawing, canvas_name, "all")))
    return bool(drawn) and drawn <= weak


@each_chart
@each_canvas
def test_no_weak_claim_is_drawn_when_weak_sources_are_hidden(
    drawing: str, canvas_name: str
) -> None:
    claims = evidence("all").claims
    weak = set(claims.loc[claims["reliability"] == WEAKEST, "claim_id"])
    assert not weak & set(claim_ids(figure(drawing, canvas_name, "strong")))


@each_chart
def test_all_canvases_draw_the_same_claims(drawing: str) -> None:
    drawn = {one.name: set(claim_ids(figure(drawing, one.name, "all"))) for one in CANVASES}
    assert drawn["wide"] == drawn["projector"]
    assert drawn["narrow"] <= drawn["wide"]


@each_chart
def test_the_chart_draws_only_from_what_it_says_it_uses(drawing: str) -> None:
    tables, uses = evidence("all"), drawings()[drawing].uses
    for one in claim_ids(figure(drawing, "wide", "all")):
        assert told(one)[0] in uses.tables
    assert set(uses.series) <= set(tables.series["series_id"])
    assert set(uses.quantities) <= set(tables.quantities["quantity_id"])


@each_chart
@each_evidence
def test_the_words_of_a_chart_are_one_question_one_answer_and_a_description(
    drawing: str, which: str
) -> None:
    one, tables = drawings()[drawing], evidence(which)
    assert one.question.endswith("?")
    assert len(one.question) <= LONGEST_QUESTION
    answer, alt = one.takeaway(tables), one.alt(tables)
    assert answer.endswith(".")
    assert len(answer.split()) <= LONGEST_ANSWER_WORDS
    assert alt.endswith(".")
    assert "nan" not in f"{answer} {alt}".lower().split()


def test_the_registry_names_each_chart_once_and_by_its_file() -> None:
    assert len(set(ORDER)) == len(ORDER)
    assert [one.slug for one in charts()] == list(ORDER)


def test_an_unknown_chart_is_named_with_those_that_exist() -> None:
    with pytest.raises(KeyError, match=r"pie_of_everything.*headlines"):
        chart("pie_of_everything")


@each_chart
def test_building_twice_gives_the_same_figure(drawing: str) -> None:
    again = drawings()[drawing].build(evidence("all"), CANVASES[0])
    assert json.loads(again.to_json()) == figure(drawing, CANVASES[0].name, "all")


@each_chart
def test_a_class_is_asked_to_guess_only_where_it_can_draw(drawing: str) -> None:
    declared = "guess" in drawings()[drawing].reacts
    assert declared == can_be_guessed(figure(drawing, "wide", "all"))
