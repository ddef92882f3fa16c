"""The layout: every chart has its card, every page its link, every id is unique."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from dash import html
from dash.development.base_component import Component

from dashboard.charts._spec import Chart
from dashboard.pages import PAGES
from dashboard.site import site
from dashboard.tables import Tables
from dashboard.tables.archives import archives
from dashboard.ui.shell import layout, stores


@pytest.fixture
def page(tables: Tables, charts: tuple[Chart, ...]) -> html.Div:
    return layout(charts, tables.version, "counts", archives(tables))


def every(component: Any) -> Iterator[Component]:
    if isinstance(component, Component):
        yield component
        yield from every(getattr(component, "children", None))
    elif isinstance(component, list):
        for one in component:
            yield from every(one)


def page_sections(page: html.Div) -> list[html.Section]:
    found = [one for one in every(page) if isinstance(one, html.Section)]
    return [one for one in found if "data-page" in one.to_plotly_json()["props"]]


def test_every_id_is_unique(page: html.Div, tables: Tables, charts: tuple[Chart, ...]) -> None:
    kept = stores(site(tables, charts))
    found = [one.id for one in (*every(page), *kept) if getattr(one, "id", None)]
    assert len(found) == len(set(found))


def test_every_chart_has_a_card_on_its_page(page: html.Div, charts: tuple[Chart, ...]) -> None:
    sections = page_sections(page)
    for section, place in zip(sections, PAGES, strict=True):
        cards = [one for one in every(section) if isinstance(one, html.Article)]
        slugs = [card.to_plotly_json()["props"]["data-chart"] for card in cards]
        assert slugs == [chart.slug for chart in charts if chart.page == place.key]


def test_every_page_has_one_first_heading_and_one_link(page: html.Div) -> None:
    sections = page_sections(page)
    for section in sections:
        assert len([one for one in every(section) if isinstance(one, html.H1)]) == 1
    links = [one.href for one in every(page) if getattr(one, "className", "") == "nav-link"]
    assert links == [f"#/{place.key}" for place in PAGES]


def test_only_the_first_page_is_shown_before_the_address_is_read(page: html.Div) -> None:
    shown = [one for one in page_sections(page) if not one.hidden]
    assert [one.to_plotly_json()["props"]["data-page"] for one in shown] == [PAGES[0].key]


def test_every_door_leads_to_a_page_that_exists() -> None:
    keys = {place.key for place in PAGES}
    assert {door.page for place in PAGES for door in place.doors} <= keys


def test_every_button_is_a_button_and_says_what_it_does(page: html.Div) -> None:
    for button in (one for one in every(page) if isinstance(one, html.Button)):
        props = button.to_plotly_json()["props"]
        assert props["type"] == "button"
        assert props["data-act"]
