"""The document that Dash fills: language, description, first fonts, a sentence without scripts.

Placeholders in braces and percent signs are Dash's. Addresses are relative, so that a frozen copy
works.
"""

from __future__ import annotations

TITLE = "Hanoi’s Allies: Chinese and Soviet involvement in Vietnam, 1945–1979"
DESCRIPTION = (
    "Chinese and Soviet involvement in Vietnam, 1945 to 1979, as claims and their sources: "
    "troops, aid, arms and events, with every number’s source one click away."
)

INDEX = """<!doctype html>
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
<noscript><p class="wait">__DESCRIPTION__ This page draws its charts with JavaScript: please allow
it for this address. The same evidence is published with the program as plain CSV tables.</p>
</noscript>
{%app_entry%}
<div>{%config%}{%scripts%}{%renderer%}</div>
</body>
</html>
""".replace("__DESCRIPTION__", DESCRIPTION)
