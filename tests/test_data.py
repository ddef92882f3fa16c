"""The data as they ship: clean, described, valid for public tools, true to what was curated."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from dashboard.paths import CODEBOOK_NAME, data_dir
from dashboard.tables import Tables
from dashboard.tables.assess import claims_by_id
from dashboard.tables.check import check_folder
from dashboard.tables.codebook import render
from dashboard.vocab import SEED_SOURCE, Warning
from tests.toy import copy_toy

# Every number of the seed article: the claim that holds it, and its quantity.
SEED = {
    "troops-cn-0030": (320000, "cn-troops-total"),
    "troops-cn-0018": (170000, "cn-troops-peak"),
    "troops-cn-0032": (2000, "cn-troops-1965"),
    "troops-su-0009": (3000, "su-served"),
    "losses-cn-0023": (1000, "cn-killed"),
    "aid-su-0019": (75, "su-share-late60s"),
    "split-su-0022": (1000000, "border-troops"),
    "split-sc-0002": (200, "clash-dead-all"),
}


def test_the_data_are_clean() -> None:
    assert [str(problem) for problem in check_folder(data_dir()).problems] == []


def test_the_codebook_is_fresh() -> None:
    assert render(data_dir()) == (data_dir() / CODEBOOK_NAME).read_text(encoding="utf-8"), (
        "the codebook is stale: run `hanois-allies generate`"
    )


def test_the_public_tool_finds_the_package_valid() -> None:
    package = data_dir() / "datapackage.json"
    call = [sys.executable, "-m", "frictionless", "validate", str(package)]
    done = subprocess.run(call, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_public_tool_sees_an_unknown_unit(tmp_path: Path) -> None:
    """The schema says enough that others find the fault, too."""
    toy = copy_toy(tmp_path / "data")
    text = (toy / "troops.csv").read_text(encoding="utf-8")
    (toy / "troops.csv").write_text(text.replace(",people,", ",peple,", 1), encoding="utf-8")
    call = [sys.executable, "-m", "frictionless", "validate", str(toy / "datapackage.json")]
    assert subprocess.run(call, capture_output=True, timeout=120).returncode == 1


@pytest.mark.parametrize(("claim_id", "fact"), SEED.items())
def test_a_number_of_the_seed_article_is_a_claim_beside_its_rivals(
    tables: Tables, claim_id: str, fact: tuple[int, str]
) -> None:
    number, quantity_id = fact
    claim = claims_by_id(tables, [claim_id]).iloc[0]
    assert claim["source_id"] == SEED_SOURCE
    assert number in (claim["value"], claim["low"], claim["high"])
    quantity = tables.quantities.set_index("quantity_id").loc[quantity_id]
    assert claim_id in quantity["claim_ids"]
    assert len(quantity["claim_ids"]) > 1


def test_no_other_number_is_taken_from_the_seed_article(tables: Tables) -> None:
    assert set(tables.claims.loc[tables.claims["source_id"] == SEED_SOURCE, "claim_id"]) == set(
        SEED
    )


@pytest.mark.parametrize(
    ("claim_id", "value", "low", "high"),
    [
        ("troops-cn-0033", 320000, None, None),
        ("troops-cn-0019", 170000, None, None),
        ("losses-cn-0026", 1100, None, None),
        ("deliv-cn-0185", 1594724, None, None),
        ("deliv-ac-0009", 70295, None, None),
        ("deliv-ac-0016", 49246, None, None),
        ("deliv-cn-0008", 21517, None, None),
        ("trans-nv-0003", 19000, None, None),
        ("aid-ac-0010", None, 1150, 1190),
        ("aid-us-0053", 420.716, None, None),
        ("deliv-fr-0001", None, 0, 0.5),
        ("troops-su-0011", 10000, 10000, None),
        ("split-su-0029", 33, None, 33),
    ],
)
def test_a_traced_number_stands_as_it_was_curated(
    tables: Tables, claim_id: str, value: float | None, low: float | None, high: float | None
) -> None:
    row = claims_by_id(tables, [claim_id]).iloc[0]
    found = {
        name: None if row[name] != row[name] else row[name] for name in ("value", "low", "high")
    }
    assert found == {"value": value, "low": low, "high": high}


def test_the_counts_are_those_of_the_curated_set(tables: Tables) -> None:
    assert len(tables.claims) == 1250
    assert int(tables.claims["weak"].sum()) == 185
    assert (len(tables.sources), len(tables.events), len(tables.quantities)) == (335, 248, 40)
    assert (len(tables.places), len(tables.routes), len(tables.seed_check)) == (94, 32, 38)


def test_four_known_faults_of_sums_are_kept(tables: Tables) -> None:
    sums = yaml.safe_load((data_dir() / "sums.yml").read_text(encoding="utf-8"))
    faults = [one["fault"] for one in sums if "fault" in one]
    assert len(sums) == 68
    assert faults == ["deliv-ac-0009", "deliv-ac-0016", "deliv-cn-0008", "trans-nv-0003"]
    assert "Four do not" in render(data_dir())


def test_every_suspected_misprint_is_explained(tables: Tables) -> None:
    suspected = tables.claims["warnings"].map(lambda keys: Warning.MISPRINT.value in keys)
    explained = {correction.id for correction in tables.corrections}
    assert set(tables.claims.loc[suspected, "claim_id"]) <= explained


def test_licence_and_credits_are_told() -> None:
    text = render(data_dir())
    for owner in ("GeoNames", "SIPRI", "Correlates of War", "Natural Earth", "Alpha History"):
        assert f"**{owner}" in text
    assert re.search(r"less than ten percent.*0\.4 percent", text)
