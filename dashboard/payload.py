"""Bytes to hand out under one address, and the same packed for those who can unpack them.

Packing is done when first asked for and then kept. It knows no request: `packed` is told which
coding to use, and `tighten` is for who has the time that the last ten per cent take.
"""

from __future__ import annotations

import gzip
import hashlib
from dataclasses import dataclass, field

import brotli

JSON = "application/json"
PLAIN, GZIP, BROTLI = "", "gzip", "br"
# What has been packed already would only grow.
UNPACKED = ("font/", "image/png", "application/zip", "application/pdf")
# Up to here the best packing takes no longer than a reader notices.
SOON_PACKED = 100_000
BEST, QUICK = 11, 5
TAG_DIGITS = 16


@dataclass(frozen=True)
class Packed:
    """One way to send a payload: its bytes, the name of the coding, and a tag of these bytes."""

    data: bytes
    coding: str
    tag: str


@dataclass(frozen=True)
class Payload:
    """One file. `filename` is the name under which a browser saves it; empty for what only scripts
    read. `lasting` says that its address names its content, so that it may be kept for ever.
    """

    plain: bytes
    mimetype: str = JSON
    filename: str = ""
    lasting: bool = False
    _packed: dict[str, Packed] = field(default_factory=dict, compare=False, repr=False)

    @property
    def codings(self) -> tuple[str, ...]:
        """How it can be sent, the smallest first."""
        packs = not self.mimetype.startswith(UNPACKED)
        return (BROTLI, GZIP, PLAIN) if packs else (PLAIN,)

    def packed(self, coding: str) -> Packed:
        """The payload in one of its codings; a large one is packed quickly, not best."""
        if coding not in self._packed:
            self._packed[coding] = self._pack(coding, len(self.plain) <= SOON_PACKED)
        return self._packed[coding]

    def tighten(self) -> None:
        """Pack as well as can be, which takes seconds for a script of a megabyte."""
        if BROTLI in self.codings and len(self.plain) > SOON_PACKED:
            self._packed[BROTLI] = self._pack(BROTLI, True)

    def _pack(self, coding: str, best: bool) -> Packed:
        if coding == BROTLI:
            data = brotli.compress(self.plain, quality=BEST if best else QUICK)
        else:
            data = gzip.compress(self.plain, mtime=0) if coding == GZIP else self.plain
        return Packed(data, coding, digest(data))


def digest(data: bytes) -> str:
    """A short name of some bytes, which changes with them."""
    return hashlib.sha256(data).hexdigest()[:TAG_DIGITS]
