"""How a source is named: "Garver 2016" in a source line, a full citation in the evidence panel."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import pandas as pd

from dashboard.tables.own import COPY
from dashboard.vocab import SEED_SOURCE

Row = Mapping[str, Any] | pd.Series

_BRACKETS = re.compile(r"\s*\([^)]*\)")
_HAN = re.compile(r"\s*[\u3400-\u9fff]+")
_ACRONYM = re.compile(r"\(([A-Z]{3,})\)$")
_FAMILY_FIRST = re.compile(r"(\w[\w'-]*), [A-Z][\w.'-]*(?: [A-Z][\w.'-]*)*")
_INITIALS = re.compile(r"(?:[A-Z]\.[ -]?)+ ?(\w[\w'-]*)")
_TAIL = re.compile(r", | / | to | citing | via | answer to | quoted by | (?=[0-9])")
_LEADING = ("CIA",)
# Works that a reader knows by the name of the paper or site, or whose author has a namesake.
_KNOWN_AS = {
    SEED_SOURCE: "Alpha History",
    "baomoi-49425711": "Báo Mới",
    "dantri-890818": "Dân trí",
    "kienthuc-866868": "Kiến thức",
    "li-xiaobing-2020": "Li Xiaobing",
    "takungpao-2014": "Ta Kung Pao",
}


def short_source(source: Row) -> str:
    """The shortest useful name of a work: "Garver 2016", "CIA 1968", "Alpha History 2018".

    A work on which a claim of the reader's own rests says so: "Garver 2016, own claim".
    """
    name = f"{short_name(source)} {source['year']}".rstrip()
    return f"{name}, own claim" if source.get("own") else name


def short_name(source: Row) -> str:
    """Authors as a reader would say them; without authors the site, publisher or title."""
    known = _KNOWN_AS.get(source["source_id"].removesuffix(COPY))
    if known:
        return known
    authors = source["authors"]
    if not authors or authors.startswith(("anonymous", "(")):
        return _without_authors(source)
    people = [_person(part.strip()) for part in authors.split(";")]
    if len(people) > 2:
        return f"{people[0]} et al."
    return " and ".join(people)


def citation(source: Row) -> str:
    """The full citation, without an address: the page decides whether it may be a link."""
    year = source["year"] or "no date"
    authors = source["authors"] or source["publisher"] or source["container"] or "Unsigned"
    parts = [f"{_closed(authors, '')} ({year})", source["title"], source["container"]]
    if source["publisher"] not in ("", source["container"], authors):
        parts.append(source["publisher"])
    return " ".join(_closed(part) for part in parts if part)


def _closed(text: str, sign: str = ".") -> str:
    text = text.strip().rstrip(".") if not sign else text.strip()
    return text if text.endswith((".", "!", "?")) and sign else text + sign


def _without_authors(source: Row) -> str:
    container, publisher = (
        re.split(r"[,;]", _BRACKETS.sub("", source[column]))[0].strip()
        for column in ("container", "publisher")
    )
    # A container with digits is a volume, page or thread: the publisher says more.
    if publisher and any(sign.isdigit() for sign in container):
        return publisher
    if container or publisher:
        return container or publisher
    title = _BRACKETS.sub("", source["title"]).strip() or source["title"].strip("()")
    return str(title.split(";")[0])


def _person(author: str) -> str:
    acronym = _ACRONYM.search(author)
    initials = _INITIALS.match(author)
    if acronym and not initials:
        return acronym[1]
    plain = _HAN.sub("", _BRACKETS.sub("", author)).strip()
    family = _FAMILY_FIRST.fullmatch(plain)
    if family:
        return family[1]
    if initials:
        return initials[1]
    if plain.split(" ")[0] in _LEADING:
        return plain.split(" ")[0]
    return _TAIL.split(plain)[0].rstrip("?")
