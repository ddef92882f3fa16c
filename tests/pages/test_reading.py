"""Page prose is easy to read: the Coleman-Liau grade of each page is at most ten.

Coleman and Liau (1975) count letters and sentences per hundred words, so that no list of syllables
is needed, in which "Vietnam" or "Khrushchev" would be missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from dashboard.pages import PAGES, Page
from dashboard.tables import Tables
from dashboard.ui.blocks import blocks

HARDEST = 10
# Shorter pieces are names and labels, not prose.
PROSE_WORDS = 7
PARAGRAPHS = {"p", "li", "dd"}


def grade(text: str) -> float:
    words = re.findall(r"[\w’'-]+", text)
    sentences = re.findall(r"[.!?](?:\s|$)", text)
    letters = sum(len(re.findall(r"\w", word)) for word in words)
    share = 100 / len(words)
    return 0.0588 * letters * share - 0.296 * len(sentences) * share - 15.8


def is_tree(value: Any) -> bool:
    return (
        isinstance(value, list)
        and len(value) > 1
        and isinstance(value[0], str)
        and isinstance(value[1], dict)
    )


def plain(values: list[Any]) -> Iterator[str]:
    for one in values:
        if isinstance(one, str):
            yield one
        elif is_tree(one):
            yield from plain(one[2:])


def paragraphs(value: Any) -> Iterator[str]:
    """The text of every paragraph in a tree of a block."""
    if is_tree(value) and value[0] in PARAGRAPHS:
        yield " ".join(plain(value[2:]))
    elif is_tree(value):
        for one in value[2:]:
            yield from paragraphs(one)
    elif isinstance(value, list | dict):
        for one in value.values() if isinstance(value, dict) else value:
            yield from paragraphs(one)


def prose(page: Page, tables: Tables) -> str:
    made = blocks(tables)
    pieces = [
        page.standfirst,
        *(door.text for door in page.doors),
        *(remark.text for remark in page.remarks),
        *(text for name in page.blocks for text in paragraphs(made[name]())),
    ]
    return " ".join(one for one in pieces if len(one.split()) >= PROSE_WORDS)


@pytest.mark.parametrize("page", PAGES, ids=[page.key for page in PAGES])
def test_a_page_is_read_by_pupils_of_the_tenth_grade(page: Page, tables: Tables) -> None:
    text = prose(page, tables)
    if text:
        assert grade(text) <= HARDEST


def test_the_measure_tells_easy_from_hard() -> None:
    easy = "The train came. It brought rice. The men ate. Then it left for the north."
    hard = (
        "Notwithstanding considerable organisational difficulties, intergovernmental negotiations "
        "concerning transhipment infrastructure continued."
    )
    assert grade(easy) < 3
    assert grade(hard) > 20
