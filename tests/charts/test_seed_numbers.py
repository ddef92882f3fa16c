"""Every number of the seed article is plotted somewhere, beside its rivals."""

from __future__ import annotations

import json
from functools import cache

import pytest

from dashboard.charts import charts
from dashboard.charts._spec import claim_ids
from dashboard.tables import load
from dashboard.theme.canvas import WIDE
from dashboard.vocab import SEED_SOURCE

# The seed number, and the quantity whose rival claims must stand beside it in the same chart.
# 'Several thousand' stands in the data as a lower bound of 2,000.
SEED = {
    320000: "cn-troops-total",
    170000: "cn-troops-peak",
    1000: "cn-killed",
    3000: "su-served",
    75: "su-share-late60s",
    1000000: "border-troops",
    200: "clash-dead-all",
    2000: "cn-troops-1965",
}


@cache
def drawn() -> dict[str, frozenset[str]]:
    tables = load()
    return {
        one.slug: frozenset(claim_ids(json.loads(one.build(tables, WIDE).to_json())))
        for one in charts()
    }


@pytest.mark.parametrize(("number", "quantity_id"), SEED.items())
def test_the_seed_number_is_plotted_beside_a_rival(number: int, quantity_id: str) -> None:
    tables = load()
    quantity = tables.quantities.set_index("quantity_id").loc[quantity_id]
    claims = tables.claims.set_index("claim_id").loc[list(quantity["claim_ids"])]
    seed = claims.index[claims["source_id"] == SEED_SOURCE]
    assert number in claims.loc[seed, ["value", "low", "high"]].to_numpy().ravel()
    rivals = set(claims.index) - set(seed)
    assert any(set(seed) <= ids and rivals & ids for ids in drawn().values())
