"""What is cited, as CSL-JSON: the data set, a chart, a source. Pure.

A person is split into family and given name only where the table shows which is which ("Garver,
John W.", "A. J. Birtle"); any other author stays as it is written. A source without authors is
cited by its publisher or the place where it stands, as the evidence panel does. An address is given
only where it may be offered as a link.
"""

from __future__ import annotations

import re
from typing import Any

from dashboard.citing.blanks import ADDRESS
from dashboard.tables.edition import AUTHOR, LICENCE, PROJECT, Edition
from dashboard.tables.names import Row

Item = dict[str, Any]

DATASET, CHART, SOURCE = "dataset", "chart", "source"
ENGLISH, UNKNOWN = "en-US", "und"
# Kind of a source -> type of CSL where it stands in something larger, and where it stands alone.
TYPES = {
    "primary": ("chapter", "document"),
    "scholarly": ("article-journal", "book"),
    "official-history": ("chapter", "book"),
    "intelligence-estimate": ("report", "report"),
    "reference": ("webpage", "book"),
    "press": ("article-newspaper", "article-newspaper"),
    "web": ("webpage", "webpage"),
}
LARGER = {"report": "collection-title"}
UNSIGNED = "Unsigned"

_FAMILY_FIRST = re.compile(r"(?P<family>\w[\w'-]*), (?P<given>[A-Z][\w.'-]*(?: [A-Z][\w.'-]*)*)")
_INITIALS = re.compile(r"(?P<given>[A-Z]\.(?:[ -]?[A-Z]\.)*) ?(?P<family>[^\W\d]\w[\w'-]*)")
_NOBODY = ("(", "anonymous")
_YEAR = re.compile(r"(\d{4})(\??)")


def dataset_item(edition: Edition) -> Item:
    """The data set in this version."""
    return {
        "id": f"hanois-allies-{edition.version.replace(' ', '-')}",
        "type": "dataset",
        "title": edition.title,
        **_ours(edition),
    }


def chart_item(edition: Edition, drawing: str, question: str) -> Item:
    """A chart, or one of its variants, by the question that it answers."""
    return {
        "id": f"hanois-allies-{drawing.replace('~', '-')}",
        "type": "graphic",
        "genre": "Interactive chart",
        "title": question,
        "container-title": PROJECT,
        **_ours(edition),
    }


def source_item(row: Row) -> Item:
    """A source as the table names it."""
    authors = _authors(row)
    named = authors[0].get("literal")
    larger, alone = TYPES[row["kind"]]
    kind = larger if row["container"] not in ("", named) else alone
    item: Item = {
        "id": row["source_id"],
        "type": kind,
        "language": UNKNOWN,
        "title": _unbracketed(row["title"]),
        "author": authors,
        **_issued(row["year"]),
    }
    if row["container"] and row["container"] != named:
        item[LARGER.get(kind, "container-title")] = row["container"]
    if row["publisher"] not in ("", row["container"], named):
        item["publisher"] = row["publisher"]
    if row["link"] == "yes" and row["url"]:
        item["URL"] = row["url"]
    return item


def _ours(edition: Edition) -> Item:
    day = edition.day
    return {
        "language": ENGLISH,
        "author": [{"literal": AUTHOR}],
        "version": edition.version,
        "issued": {"date-parts": [[day.year, day.month, day.day]]},
        "license": LICENCE,
        "URL": ADDRESS,
    }


def _authors(row: Row) -> list[dict[str, str]]:
    parts = [part.strip() for part in str(row["authors"]).split(";")]
    people = [_person(part) for part in parts if part and not part.startswith(_NOBODY)]
    return people or [{"literal": row["publisher"] or row["container"] or UNSIGNED}]


def _person(author: str) -> dict[str, str]:
    found = _FAMILY_FIRST.fullmatch(author) or _INITIALS.fullmatch(author)
    return found.groupdict() if found else {"literal": author}


def _issued(year: str) -> Item:
    found = _YEAR.fullmatch(year)
    if not found:
        return {}
    about = {"circa": True} if found[2] else {}
    return {"issued": {"date-parts": [[int(found[1])]], **about}}


def _unbracketed(title: str) -> str:
    """A description in brackets, in place of a title, with the brackets that styles use."""
    inside = title.startswith("(") and title.endswith(")") and "(" not in title[1:]
    return f"[{title[1:-1]}]" if inside else title
