"""What Python reads of the base map: names and borders."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.tables import TablesError, basemap
from dashboard.tables.basemap import area_names, base_file, border_lines, net_names
from dashboard.tables.mapview import BORDER, INDOCHINA, MAP_VIEWS, WORLD, MapView

each_view = pytest.mark.parametrize("view", MAP_VIEWS, ids=lambda one: one.name)


@each_view
def test_names_come_by_importance_and_lie_where_the_base_map_goes(view: MapView) -> None:
    names = area_names(view)
    assert [one.level for one in names] == sorted(one.level for one in names)
    for one in names:
        assert view.wide.x0 <= one.x <= view.wide.x1 or view.tall.x0 <= one.x <= view.tall.x1


def test_a_divided_country_has_a_name_for_each_time() -> None:
    held = {(one.text, one.since, one.until) for one in area_names(INDOCHINA)}
    assert ("North Vietnam (DRV)", "1954-07-21", "1976-07-01") in held
    assert ("Vietnam", "", "1954-07-20") in held


def test_only_the_views_without_a_scale_bar_have_a_net() -> None:
    assert not net_names(BORDER)
    assert {one.edge for one in net_names(WORLD)} == {"bottom", "left"}


@each_view
def test_borders_are_lines_in_the_kilometres_of_the_view(view: MapView) -> None:
    lines = border_lines(view)
    assert lines.length > view.extent.width
    assert not lines.is_empty


def test_the_parts_of_a_border_are_not_joined_across_the_map() -> None:
    longest = max(part.length for part in border_lines(BORDER).geoms)
    assert longest < 2 * BORDER.extent.width


def test_a_missing_base_map_is_named_with_the_command_that_makes_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(basemap, "geo_dir", lambda: tmp_path)
    with pytest.raises(TablesError, match=r"border\.json.*make data"):
        area_names(BORDER)
    assert base_file("border").parent == tmp_path
