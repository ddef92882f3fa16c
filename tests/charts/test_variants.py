"""A chart with variants is several drawings under one slug."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dashboard.charts import chart
from dashboard.charts._spec import Variant
from dashboard.charts.school_numbers import CHART, alt, build, takeaway

ONE = Variant("one", "The one", "One?", takeaway, alt, build, CHART.uses)
TWO = replace(ONE, key="two", label="The other", question="Two?")
BOTH = replace(CHART, variants=(ONE, TWO))


def test_each_variant_is_a_drawing_with_its_own_question() -> None:
    names = [(name, one.question) for name, one in BOTH.drawings()]
    assert names == [("school_numbers~one", "One?"), ("school_numbers~two", "Two?")]
    assert {one.slug for _, one in BOTH.drawings()} == {CHART.slug}


def test_a_chart_without_variants_is_one_drawing() -> None:
    assert CHART.drawings() == ((CHART.slug, chart(CHART.slug)),)


def test_an_unknown_variant_is_named_with_those_that_exist() -> None:
    with pytest.raises(KeyError, match=r"three.*one, two"):
        BOTH.drawn_as("three")
