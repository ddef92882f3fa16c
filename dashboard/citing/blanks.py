"""What only the reader's browser can fill in, as signs in the texts of a citation.

`assets/js/citation.js` puts the address of the page, the place in a work and the day of access in
their stead, or takes them out with the comma before them. Here they are only taken out.
"""

from __future__ import annotations

import re

ADDRESS = "{address}"
LOCATOR = "{locator}"
ACCESSED = "{accessed}"
_LINE = re.compile(r"^.*\{(?:address|locator|accessed)\}.*\n", re.MULTILINE)


def without_address(text: str) -> str:
    """A text in a style without the blank of the address, as for a page that stands anywhere."""
    return text.replace(f", {ADDRESS}", "").replace(f" {ADDRESS}.", "").replace(f" {ADDRESS}", "")


def closed(lines: str) -> str:
    """BibTeX or RIS without the lines that only a reader could complete."""
    return _LINE.sub("", lines)
