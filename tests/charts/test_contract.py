"""Every chart keeps the figure contract, on every canvas, with weak sources shown and hidden."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import pytest

from dashboard.charts import ORDER, chart, charts
from dashboard.charts._spec import breaches, claim_ids
from dashboard.tables import Tables, load
from dashboard.theme.canvas import CANVASES, canvas
from dashboard.theme.tokens import COLOURS
from dashboard.vocab import WEAKEST

TOKENS = frozenset(colour.light for colour in COLOURS.values())
EVIDENCE = ("all", "strong")
LONGEST_QUESTION = 80
LONGEST_ANSWER_WORDS = 45


@cache
def evidence(which: str) -> Tables:
    return load() if which == "all" else load().without_weak()


@cache
def figure(slug: str, canvas_name: str, which: str) -> dict[str, Any]:
    built = chart(slug).build(evidence(which), canvas(canvas_name))
    plain: dict[str, Any] = json.loads(built.to_json())
    return plain


each_chart = pytest.mark.parametrize("slug", ORDER)
each_canvas = pytest.mark.parametrize("canvas_name", [one.name for one in CANVASES])
each_evidence = pytest.mark.parametrize("which", EVIDENCE)


@each_chart
@each_canvas
@each_evidence
def test_the_figure_keeps_the_contract(slug: str, canvas_name: str, which: str) -> None:
    assert breaches(figure(slug, canvas_name, which), slug, TOKENS) == []


@each_chart
@each_canvas
@each_evidence
def test_every_plotted_value_has_a_source_and_a_locator(
    slug: str, canvas_name: str, which: str
) -> None:
    tables = evidence("all")
    claims = tables.claims.set_index("claim_id")[["source_id", "locator"]]
    events = tables.events.set_index("event_id")[["source_id", "locator"]]
    drawn = claim_ids(figure(slug, canvas_name, which))
    assert drawn
    for one in drawn:
        row = events.loc[one] if one.startswith("ev-") else claims.loc[one]
        assert row["source_id"] in set(tables.sources["source_id"])
        # An event may rest on a whole short document; a number stands at a place in it.
        assert row["locator"] or one.startswith("ev-")


@each_chart
@each_canvas
def test_no_weak_claim_is_drawn_when_weak_sources_are_hidden(slug: str, canvas_name: str) -> None:
    claims = evidence("all").claims
    weak = set(claims.loc[claims["reliability"] == WEAKEST, "claim_id"])
    assert not weak & set(claim_ids(figure(slug, canvas_name, "strong")))


@each_chart
def test_all_canvases_draw_the_same_claims(slug: str) -> None:
    drawn = {one.name: set(claim_ids(figure(slug, one.name, "all"))) for one in CANVASES}
    assert drawn["wide"] == drawn["projector"]
    assert drawn["narrow"] <= drawn["wide"]


@each_chart
def test_the_chart_draws_only_from_what_it_says_it_uses(slug: str) -> None:
    tables, uses = evidence("all"), chart(slug).uses
    claims = tables.claims.set_index("claim_id")
    for one in claim_ids(figure(slug, "wide", "all")):
        table = "events" if one.startswith("ev-") else claims.at[one, "table"]
        assert table in uses.tables
    assert set(uses.series) <= set(tables.series["series_id"])
    assert set(uses.quantities) <= set(tables.quantities["quantity_id"])


@each_chart
@each_evidence
def test_the_words_of_a_chart_are_one_question_one_answer_and_a_description(
    slug: str, which: str
) -> None:
    one, tables = chart(slug), evidence(which)
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
def test_building_twice_gives_the_same_figure(slug: str) -> None:
    once = chart(slug).build(evidence("all"), CANVASES[0]).to_json()
    assert once == chart(slug).build(evidence("all"), CANVASES[0]).to_json()
