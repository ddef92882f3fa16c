"""Which names of the glossary are explained where they stand in a text, and how.

A name is left alone where it is an everyday word: marked at each "figure" or "ton", a page would
explain what nobody asked about. It stays in the list on the Method page and in the search.
"""

from __future__ import annotations

from typing import Any

from dashboard.tables.store import Tables
from dashboard.tables.terms import Term, term_groups

# Words about the data are explained on the Method page, and used in their plain sense elsewhere.
_ABOUT_THE_DATA = "reading the data"
_EVERYDAY = frozenset(
    (
        "aid agreed", "aid free of charge", "badge", "civil aid", "commitment", "credit",
        "current prices", "deferred payment", "detachment", "division", "economic aid", "experts",
        "gift", "grant", "guideline", "instructors", "loan", "military aid", "north vietnam",
        "pledge", "promise", "russia", "south vietnam", "soviet union", "strength", "the split",
        "the trail", "ton", "tonne", "tons", "transit", "troops present", "troops sent", "ussr",
        "yardstick",
    )
)  # fmt: skip


def terms_in_place(tables: Tables) -> dict[str, Any]:
    """Version, and the terms as rows of id, term, definition, names by which a text means it."""
    found = (
        (one, _names(one))
        for group in term_groups(tables)
        if group.name != _ABOUT_THE_DATA
        for one in group.terms
    )
    return {
        "version": tables.version,
        "terms": [[one.id, one.term, one.definition, names] for one, names in found if names],
    }


def _names(one: Term) -> list[str]:
    return [name for name in (one.term, *one.also) if name.lower() not in _EVERYDAY]
