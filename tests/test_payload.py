"""A payload is packed once in each coding, and what is packed already is left as it is."""

from __future__ import annotations

import gzip

import brotli
import pytest

from dashboard.paths import assets_dir
from dashboard.payload import BROTLI, GZIP, PLAIN, SOON_PACKED, Payload

TEXT = b"claims and their sources, " * 20


@pytest.mark.parametrize(
    ("coding", "unpack"),
    [(PLAIN, bytes), (GZIP, gzip.decompress), (BROTLI, brotli.decompress)],
)
def test_every_coding_gives_the_same_bytes_back(coding: str, unpack: type[bytes]) -> None:
    payload = Payload(TEXT)
    assert unpack(payload.packed(coding).data) == TEXT
    assert payload.packed(coding) is payload.packed(coding)


def test_each_coding_has_a_tag_of_its_own_that_two_makings_share() -> None:
    tags = [Payload(TEXT).packed(coding).tag for coding in Payload(TEXT).codings]
    assert len(set(tags)) == 3
    assert tags == [Payload(TEXT).packed(coding).tag for coding in Payload(TEXT).codings]


def test_a_font_is_not_packed_again() -> None:
    assert Payload(TEXT, "font/woff2").codings == (PLAIN,)


def test_a_large_file_is_packed_quickly_first_and_better_when_there_is_time() -> None:
    scripts = sorted((assets_dir() / "js").glob("*.js"))
    large = Payload(b"".join(one.read_bytes() for one in scripts)[: SOON_PACKED + 20_000])
    quick = large.packed(BROTLI)
    large.tighten()
    best = large.packed(BROTLI)
    assert len(best.data) < len(quick.data)
    assert brotli.decompress(best.data) == large.plain
    assert best.tag != quick.tag
