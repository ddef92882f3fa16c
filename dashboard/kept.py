"""Payloads by address, each made when first asked for, once for all threads, and then kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from threading import Lock

from dashboard.payload import Payload

Maker = Callable[[], Payload]


class Kept:
    """What there is to hand out. Belongs to one app; threads may share it."""

    def __init__(self, makers: Mapping[str, Maker]) -> None:
        self._makers = dict(makers)
        self._made: dict[str, Payload] = {}
        self._locks = {address: Lock() for address in self._makers}

    @property
    def addresses(self) -> tuple[str, ...]:
        """Every file that there is, sorted."""
        return tuple(sorted(self._makers))

    def put(self, address: str, payload: Payload) -> None:
        """Hand this out at an address from now on: what was made elsewhere, or has changed."""
        self._makers[address] = lambda: payload
        self._locks.setdefault(address, Lock())
        self._made[address] = payload

    def get(self, address: str) -> Payload | None:
        """The file of that address; None when there is none."""
        made = self._made.get(address)
        if made is not None or address not in self._makers:
            return made
        with self._locks[address]:
            if address not in self._made:
                self._made[address] = self._makers[address]()
            return self._made[address]
