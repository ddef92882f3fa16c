"""Trees as HTML text: escaped, closed, no more attributes than are given."""

from __future__ import annotations

from dashboard.handouts.markup import render


def test_text_and_attributes_are_escaped() -> None:
    assert render(("p", {"title": 'a"<b>'}, "x < y & z")) == (
        '<p title="a&quot;&lt;b&gt;">x &lt; y &amp; z</p>'
    )


def test_an_attribute_that_is_nothing_is_left_out_and_a_true_one_stands_alone() -> None:
    assert render(("div", {"hidden": True, "title": None, "open": False})) == "<div hidden></div>"


def test_an_element_without_content_has_no_end() -> None:
    assert render(("p", {}, "a", ("br", {}), "b")) == "<p>a<br>b</p>"
