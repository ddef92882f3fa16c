"""What is typed is read, or refused in one line that says what is allowed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dashboard.publish.export import asked
from dashboard.publish.export.asked import AskError, Look, Size, Where

PAGES = ("aid", "routes")


def test_formats_come_in_the_order_in_which_they_are_made() -> None:
    assert asked.formats("csv, PNG,csv,svg") == ("svg", "png", "csv")


@pytest.mark.parametrize(
    ("typed", "size"),
    [
        ("slide", Size("slide")),
        ("column85", Size("column85")),
        ("1600x900", Size("custom", 1600, 900)),
        ("1600x0", Size("custom", 1600, 0)),
    ],
)
def test_a_size_is_a_name_or_px(typed: str, size: Size) -> None:
    assert asked.size(typed) == size


@pytest.mark.parametrize(
    ("read", "typed", "said"),
    [
        (asked.formats, "svg,jpeg", r"--format 'jpeg'.*Allowed: svg, png, pdf, html, json, csv"),
        (asked.formats, " , ", "name at least one of svg"),
        (asked.theme, "drak", "did you mean dark"),
        (asked.theme, "auto", "Allowed: light, dark, projector, print"),
        (asked.size, "a5", "did you mean a4"),
        (asked.size, "10x10", "from 200 to 8000 px a side"),
        (asked.size, "99999x0", "from 200 to 8000 px a side"),
        (asked.scale, "5", "Allowed: 1, 2, 3, 4"),
        (asked.scale, "two", "Allowed: 1, 2, 3, 4"),
    ],
)
def test_another_word_is_refused_with_what_is_allowed(
    read: Callable[[str], object], typed: str, said: str
) -> None:
    with pytest.raises(AskError, match=said) as found:
        read(typed)
    assert "\n" not in str(found.value)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", Where("#/")),
        ("from=1965&to=1973&actors=china", Where("#/?from=1965&to=1973&actors=china")),
        ("#/aid?weak=hide", Where("#/aid?weak=hide")),
        ("https://a.example/b/#/aid?weak=hide", Where("#/aid?weak=hide", "https://a.example/b/")),
    ],
)
def test_a_view_is_keys_and_values_or_a_whole_address(typed: str, found: Where) -> None:
    assert asked.where(typed, PAGES) == found


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("form=1965", "no key 'form': did you mean from"),
        ("from=1865", "--view from='1865': Allowed"),
        ("actors=china,chna", "Allowed: china, ussr"),
        ("#/aidd?from=1965", "no page 'aidd': did you mean aid"),
    ],
)
def test_a_view_that_is_none_is_refused_with_what_is_allowed(typed: str, said: str) -> None:
    with pytest.raises(AskError, match=said):
        asked.where(typed, PAGES)


def test_a_size_on_paper_is_scaled_from_three_hundred_dots() -> None:
    assert Look(size=Size("a4"), scale=2).as_asked("png", "light")["density"] == 600
    assert Look(size=Size("slide"), scale=2).as_asked("png", "light")["density"] == 2


def test_the_theme_that_is_typed_goes_before_that_of_the_view() -> None:
    assert Look(theme="print").as_asked("svg", "dark")["theme"] == "print"
    assert Look().as_asked("svg", "dark")["theme"] == "dark"
