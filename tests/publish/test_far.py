"""Repeats are taken out and put back, whatever the text."""

from __future__ import annotations

import random

import pytest

from dashboard.publish.far import LEAST, fold, unfold

WORDS = random.Random(1965)
NOISE = WORDS.randbytes(5000)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"short",
        b"a" * 100_000,
        NOISE,
        NOISE * 3,
        NOISE + b"-" + NOISE[:4000] + NOISE[100:3000],
        b"".join(NOISE[at : at + LEAST + 3] for at in range(0, 4000, 7)),
    ],
)
def test_what_is_folded_is_unfolded_to_the_same_bytes(data: bytes) -> None:
    assert unfold(fold(data)) == data


def test_a_repeat_from_far_away_costs_a_few_bytes() -> None:
    between = WORDS.randbytes(100_000)
    assert len(fold(NOISE + between + NOISE)) < len(NOISE) + len(between) + LEAST + 20
