"""The document that Dash fills: language, description, first fonts, what stands without scripts.

Placeholders in braces and percent signs are Dash's. Addresses are relative, so that a frozen copy
works.
"""

from __future__ import annotations

TITLE = "Hanoi’s Allies: Chinese and Soviet involvement in Vietnam, 1945–1979"
DESCRIPTION = (
    "Chinese and Soviet involvement in Vietnam, 1945 to 1979, as claims and their sources: "
    "troops, aid, arms and events, with every number’s source one click away."
)

_DOCUMENT = """<!doctype html>
<html lang="en" data-theme="light">
<head>
{%metas%}
<meta name="description" content="__DESCRIPTION__">
<title>{%title%}</title>
<link rel="icon" type="image/svg+xml" href="assets/img/favicon.svg">
<link rel="preload" as="font" type="font/woff2" crossorigin
  href="assets/fonts/source-sans-3-latin.woff2">
<link rel="preload" as="font" type="font/woff2" crossorigin
  href="assets/fonts/allies-serif-latin.woff2">
<script src="assets/js/early.js"></script>
{%css%}
</head>
<body>
<noscript>__WITHOUT_SCRIPTS__</noscript>
__PAGE__
{%app_entry%}
<div>{%config%}{%scripts%}{%renderer%}</div>
</body>
</html>
""".replace("__DESCRIPTION__", DESCRIPTION)


def index(without_scripts: str, page: str = "") -> str:
    """The document around the page; both, and what stands in it where scripts are not allowed, are
    HTML text."""
    return _DOCUMENT.replace("__WITHOUT_SCRIPTS__", without_scripts).replace("__PAGE__", page)
