"""The headers: the same policy on every answer, frames for the embedded documents alone."""

from __future__ import annotations

import re

import pytest
from dash import Dash

from dashboard.headers import EMBEDDED, headers, policy_meta

HASH = "'sha256-abc='"
POLICY = "Content-Security-Policy"


def directives(policy: str) -> dict[str, list[str]]:
    parts = (one.split() for one in policy.split("; "))
    return {name: sources for name, *sources in parts}


def test_scripts_come_from_here_or_are_named_by_their_hash() -> None:
    found = directives(headers("/", [HASH])[POLICY])
    assert found["script-src"] == ["'self'", HASH]
    assert found["object-src"] == found["base-uri"] == found["form-action"] == ["'none'"]
    unsafe = {name for name, sources in found.items() if any("unsafe" in one for one in sources)}
    assert unsafe == {"style-src"}
    assert not any("*" in one or "//" in one for sources in found.values() for one in sources)


@pytest.mark.parametrize("path", ["/", "/embed", "/embedded/x.html", "/x/embed/y.html"])
def test_no_other_site_shows_us_in_a_frame(path: str) -> None:
    said = headers(path)
    assert directives(said[POLICY])["frame-ancestors"] == ["'none'"]
    assert said["X-Frame-Options"] == "DENY"


def test_an_embedded_document_may_stand_in_any_frame() -> None:
    said = headers(f"{EMBEDDED}chinese_troops.html")
    assert directives(said[POLICY])["frame-ancestors"] == ["*"]
    assert "X-Frame-Options" not in said


def test_a_document_says_the_same_of_itself_but_of_frames() -> None:
    found = re.search('content="([^"]+)"', policy_meta([HASH]))
    assert found
    said = directives(found[1].replace("&#x27;", "'"))
    served = directives(headers("/", [HASH])[POLICY])
    assert said == {name: sources for name, sources in served.items() if "frame" not in name}


@pytest.mark.parametrize("address", ["/", "/nothing", "/healthz", "/_dash-layout", "/assets/x"])
def test_every_answer_has_them_and_none_sets_a_cookie(app: Dash, address: str) -> None:
    answer = app.server.test_client().get(address)
    for name, text in headers(address, app.csp_hashes()).items():
        assert answer.headers[name] == text
    assert "Set-Cookie" not in answer.headers


def test_the_only_script_in_the_page_is_the_one_that_starts_dash(app: Dash) -> None:
    page = app.server.test_client().get("/").get_data(as_text=True)
    inline = re.findall(r"<script(?![^>]*\ssrc=)(?![^>]*application/json)[^>]*>", page)
    assert len(inline) == len(app.csp_hashes()) == 1
