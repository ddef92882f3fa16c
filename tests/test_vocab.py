"""Every word that code uses is a key of the vocabulary."""

from __future__ import annotations

import pytest

from dashboard.tables import Tables
from dashboard.vocab import SEED_SOURCE, WEAKEST, Actor, Unit, Warning


@pytest.mark.parametrize(
    ("kind", "words"), [("actor", Actor), ("unit", Unit), ("warning", Warning)]
)
def test_the_words_of_code_are_keys_of_the_vocabulary(
    kind: str, words: type[Actor | Unit | Warning], tables: Tables
) -> None:
    vocabulary = tables.vocabulary
    keys = set(vocabulary.loc[vocabulary["kind"] == kind, "key"])
    assert {str(word) for word in words} <= keys


def test_the_seed_article_is_a_source_and_the_weakest_letter_is_used(tables: Tables) -> None:
    assert SEED_SOURCE in set(tables.sources["source_id"])
    assert WEAKEST in set(tables.sources["reliability"])
