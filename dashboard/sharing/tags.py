"""What a page says of itself to those who link to it: Open Graph, and the address that counts."""

from __future__ import annotations

from dashboard.assetfiles import stamped
from dashboard.handouts.markup import Tree

NAME = "Hanoi’s Allies"
# Each of these documents lies one folder below the page.
UP, ICON = "../", "img/favicon.svg"
# The one picture of the dashboard that is always there.
PICTURE = "assets/img/overview.png"


def tags(title: str, text: str, address: str, base: str) -> list[Tree]:
    """Elements for the head. Picture and address only where it is published: they must be whole."""
    told = {"og:title": title, "og:description": text, "og:type": "website", "og:site_name": NAME}
    if base:
        told |= {"og:url": base + address, "og:image": base + PICTURE}
    return [
        ("title", {}, title),
        ("meta", {"name": "description", "content": text}),
        *(("meta", {"property": name, "content": value}) for name, value in told.items()),
        ("link", {"rel": "icon", "type": "image/svg+xml", "href": f"{UP}{stamped(ICON)}"}),
        *([("link", {"rel": "canonical", "href": base + address})] if base else []),
    ]
