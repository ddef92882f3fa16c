"""The hand-made tables, and what is said to the person who edits them wrongly."""

from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import pytest
import shapely

from dashboard.publish.basemap import BasemapError
from dashboard.publish.basemap.hand_made import COUNTRIES, LABELS, OLD_BORDERS, rows
from dashboard.publish.basemap.labels import labels
from dashboard.publish.basemap.old_borders import check_names, of_the_time
from dashboard.tables.dates import parse
from dashboard.tables.mapview import BORDER
from tests.publish.basemap.made import GEO, folder_with_tables


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return folder_with_tables(tmp_path)


def spoil(folder: Path, file: str, old: str, new: str) -> None:
    text = (folder / file).read_text(encoding="utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")


def modern() -> gpd.GeoDataFrame:
    lands = {
        "Vietnam": shapely.box(105, 10, 108, 22),
        "Laos": shapely.box(102, 14, 105, 22),
        "Russia": shapely.box(60, 50, 80, 60),
        "Ukraine": shapely.box(50, 50, 60, 60),
    }
    return gpd.GeoDataFrame({"name": list(lands)}, geometry=list(lands.values()), crs="EPSG:4326")


def test_a_state_is_divided_on_both_sides_of_its_old_border() -> None:
    states = of_the_time(modern(), GEO).set_index("name")
    assert states.loc["North Vietnam (DRV)"].geometry.bounds == (105, 17, 108, 22)
    assert states.loc["South Vietnam (RVN)"].geometry.bounds == (105, 10, 108, 17)


def test_republics_are_merged_into_their_union() -> None:
    states = of_the_time(modern(), GEO).set_index("name")
    assert states.loc["USSR"].geometry.bounds == (50, 50, 80, 60)
    assert states.loc["USSR", "modern"] == ""
    assert "Ukraine" not in states.index


def test_a_country_without_a_rule_stays_modern() -> None:
    laos = of_the_time(modern(), GEO).set_index("name").loc["Laos"]
    assert (laos["modern"], laos["kind"], laos["since"]) == ("Laos", "land", "")


def test_a_country_that_natural_earth_does_not_know_is_named_with_its_line(folder: Path) -> None:
    known = frozenset(row["modern"] for row in rows(folder, COUNTRIES))
    check_names(known, folder)
    spoil(folder, "countries.csv", "\nPoland,", "\nPolska,")
    with pytest.raises(BasemapError, match=r"countries\.csv:\d+ modern: 'Polska'"):
        check_names(known, folder)


def test_an_unknown_border_is_answered_with_those_that_exist(folder: Path) -> None:
    spoil(folder, "countries.csv", "parallel-17", "parallel-38")
    with pytest.raises(BasemapError, match="'parallel-38' is not one of parallel-17, inner-german"):
        of_the_time(modern(), folder)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("border,China,country,1", "brder,China,country,1", "labels.csv:2 view: 'brder'"),
        ("border,China,country,1", "border,China,town,1", "labels.csv:2 kind: 'town'"),
        ("24.3,106.3,middle", "24.3,106.3,centre", "labels.csv:2 anchor: 'centre'"),
        ("24.3,106.3,middle", "96.3,106.3,middle", "labels.csv:2 lat: '96.3'"),
        ("24.3,106.3,middle", "24.3,east,middle", "labels.csv:2 lon: 'east'"),
        ("view,text", "view,txt", "labels.csv:1 columns: view, txt"),
    ],
)
def test_a_wrong_cell_is_named_with_its_line(folder: Path, old: str, new: str, said: str) -> None:
    spoil(folder, "labels.csv", old, new)
    with pytest.raises(BasemapError) as raised:
        labels(folder, BORDER)
    assert said in str(raised.value)


def test_a_missing_table_is_named(tmp_path: Path) -> None:
    with pytest.raises(BasemapError, match=r"old_borders\.csv cannot be read"):
        rows(tmp_path, OLD_BORDERS)


@pytest.mark.parametrize("table", [COUNTRIES, LABELS], ids=lambda table: table.file)
def test_the_days_of_the_tables_are_days(table: object) -> None:
    assert table in (COUNTRIES, LABELS)
    for row in rows(GEO, COUNTRIES if table is COUNTRIES else LABELS):
        for column in ("since", "until"):
            assert not row[column] or parse(row[column]).precision == "day", row.where


def test_the_line_through_germany_has_enough_points_to_be_honest() -> None:
    line = [
        row
        for row in rows(GEO, OLD_BORDERS)
        if row["border_id"] == "inner-german" and row["role"] == "border"
    ]
    assert len(line) >= 20
    assert all(row["note"] for row in line)
    assert any("by hand from general knowledge" in row["note"] for row in line)
