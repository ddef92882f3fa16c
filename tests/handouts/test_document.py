"""The printable document: what is in it, in which order, and that nothing in it can break out."""

from __future__ import annotations

import json
import re
from datetime import date
from itertools import pairwise

import pytest

from dashboard.charts import charts
from dashboard.handouts import Paper, Parts, handout, handouts, inlined, linked
from dashboard.paths import data_dir
from dashboard.tables import Tables
from dashboard.tables.lessons import load_lessons
from tests.handouts.made import lesson

BARE = Parts("", "")


@pytest.fixture(scope="module")
def text(tables: Tables) -> str:
    return handout(lesson(), tables, charts(), BARE, Paper.A4, date(2026, 2, 1))


def given(text: str) -> dict[str, dict[str, object]]:
    found = re.search(r'data-part="handout">(.*?)</script>', text)
    assert found
    return dict(json.loads(found[1]))


def test_the_document_has_a_language_a_title_and_headings_in_order(text: str) -> None:
    assert '<html lang="en"' in text
    assert "<title>A &lt;made&gt; lesson: handout</title>" in text
    levels = [int(one) for one in re.findall(r"<h(\d)>", text)]
    assert levels.count(1) == 1
    assert all(later - level <= 1 for level, later in pairwise(levels))
    assert re.findall(r"<h2>(.*?)</h2>", text) == [
        "Before you begin",
        "Look and answer",
        "Exit quiz",
        "Your answer now",
        "Key for the teacher",
    ]


def test_the_class_sees_neither_answers_nor_notes_before_the_key(text: str) -> None:
    sheet, _, key = text.partition("Key for the teacher")
    assert "A good answer" not in sheet
    assert key.count("A good answer") == 6
    assert "For the teacher only." not in text


def test_every_chart_carries_its_words_and_its_sources(text: str) -> None:
    places = re.findall(r'role="img" aria-label="([^"]*)" data-drawing="([^"]*)"', text)
    # Four scenes with a chart, and the guessed one again in full beside its answer.
    assert len(places) == 5
    assert all(alt for alt, _ in places)
    assert text.count("<figcaption>Source") == 5
    assert text.count('data-step="guess"') == 1


def test_the_document_carries_each_drawing_once_and_its_base_map(text: str) -> None:
    held = given(text)
    drawn = set(re.findall(r'data-drawing="([^"]*)"', text))
    assert held["figures"].keys() == drawn
    assert {one.split(".")[-2] for one in drawn} == {"all", "strong"}
    assert len(held["bases"]) == 1


def test_nothing_in_the_data_ends_a_script_or_becomes_markup(text: str) -> None:
    assert "A good answer &lt;/script&gt; names its source &amp; its yardstick." in text
    assert text.count("</script") == 1


def test_the_key_names_figure_source_and_place_of_every_kind_of_evidence(text: str) -> None:
    assert "about 1,000 people, February 1966: Soviet military specialists" in text
    assert "Sputnik Viet Nam 2015 (C), sixth paragraph" in text
    assert "Versailles conference, 1919. " in text
    assert "The school text: Ho turned to Marxism in late 1919. Our check: partly confirmed" in text
    assert "Field pipelines Fangcheng-Tansan, 1972 to" in text
    assert "<b>b. two</b> It says so." in text


def test_an_address_is_written_out_only_where_it_may_be_a_link(text: str, tables: Tables) -> None:
    allowed = set(tables.sources.loc[tables.sources["link"] == "yes", "url"])
    found = re.findall(r'<a href="([^"]*)">([^<]*)</a>', text)
    assert found
    assert all(address == shown and address in allowed for address, shown in found)


def test_the_imprint_tells_version_licence_and_day(text: str, tables: Tables) -> None:
    imprint = re.search(r'handout-imprint">(.*?)</p>', text)
    assert imprint
    for words in (tables.version, "CC BY 4.0", "1 February 2026"):
        assert words in imprint[1]


def test_inlined_the_document_asks_for_nothing_beside_it() -> None:
    parts = inlined(small_bundle=False)
    loaded = re.findall(r'(?:src|href)="([^"]*)"|url\("?([^")]{0,40})', parts.styles)
    assert all(font.startswith("data:font/woff2;base64,") for _, font in loaded)
    assert "<link" not in parts.styles
    assert '<script src="' not in parts.scripts
    assert parts.scripts.count("</script") == parts.scripts.count("<script>\n") == 2


def test_linked_every_part_lies_beside_the_page(tables: Tables) -> None:
    parts = linked("assets/vendor/plotly.js")
    assert "<script>" not in parts.scripts
    found = re.findall(r'(?:src|href)="\.\./([^"]*)"', parts.styles + parts.scripts)
    assert len(found) == parts.styles.count("<link") + parts.scripts.count("<script")


def test_every_shipped_lesson_has_a_document(tables: Tables) -> None:
    lessons = load_lessons(data_dir(), tables)
    made = handouts(lessons, tables, charts(), "assets/vendor/plotly.js")
    assert list(made) == [f"handouts/{one.slug}.html" for one in lessons]
    for lesson_, make in zip(lessons, made.values(), strict=True):
        assert make().count('class="handout-scene"') == len(lesson_.scenes)
