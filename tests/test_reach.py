"""Every claim can be reached: some page lists it, and an address opens its evidence."""

from __future__ import annotations

from dashboard.charts._spec import Chart
from dashboard.pages import PAGES
from dashboard.site import site
from dashboard.tables import Tables
from dashboard.tables.evidence import evidence
from dashboard.tables.ledger import LEDGER, ledger
from dashboard.view import KEYS


def test_a_page_lists_every_claim(tables: Tables) -> None:
    listed = {row[0] for row in ledger(tables)["rows"]}
    assert listed == set(tables.all_claims["claim_id"])
    assert any(LEDGER in page.blocks for page in PAGES)


def test_an_address_opens_the_evidence_of_every_claim(
    tables: Tables, charts: tuple[Chart, ...]
) -> None:
    key = next(key for key in KEYS if key.name == "claim")
    files = site(tables, charts)["tables"]
    held = {name: evidence(tables, name)["claims"] for name in set(tables.all_claims["table"])}
    for one in tables.all_claims["claim_id"]:
        assert key.allows(one)
        assert one in held[files[one.split("-")[0]]]
