"""Five points that the school article makes, in our words, beside what the sources say of them.

Each verdict is a sentence of ours; the statements behind it, with the verdict of each, are rows of
`seed_check.csv`. Nothing of the article is quoted.
"""

from __future__ import annotations

from dashboard.pages.chapter import Point

POINTS: tuple[Point, ...] = (
    Point(
        "Moscow was slow to help in the early years.",
        "It holds. But Stalin did not simply refuse: he met Ho and asked China to carry the load.",
        ("s05", "s07", "s08"),
    ),
    Point(
        "Chinese and Vietnamese communists worked together from 1946, and China became the model "
        "and main supplier.",
        "The bond is real, though large aid began only in 1950 and not mostly by way of Kunming.",
        ("s09", "s10", "s15"),
    ),
    Point(
        "China sent men as well as goods: engineers and gunners by the hundred thousand.",
        "The total and the peak hold. The years of the total do not; its dead are rather few.",
        ("s20", "s21", "s22", "s23"),
    ),
    Point(
        "After Khrushchev’s fall the Soviet Union took over as the main source of arms.",
        "The turn of 1965 is well attested. How large the share was depends on the yardstick.",
        ("s24", "s27", "s28", "s30", "s32"),
    ),
    Point(
        "The quarrel of the two giants slowed supplies and sent the Chinese home.",
        "The quarrel is plain, a million soldiers at the border are not; and two historians date "
        "the last Chinese troops to 1973.",
        ("s34", "s35", "s37", "s38"),
    ),
)
