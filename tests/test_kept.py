"""Payloads by address: the making of one holds up no other."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Event

from dashboard.kept import Kept
from dashboard.payload import Payload

PATIENCE_S = 5


def test_a_slow_file_does_not_hold_up_the_others() -> None:
    begun, released = Event(), Event()

    def slow() -> Payload:
        begun.set()
        assert released.wait(PATIENCE_S), "the other file waited for this one"
        return Payload(b"slow")

    kept = Kept({"slow": slow, "quick": lambda: Payload(b"quick")})
    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(kept.get, "slow")
        assert begun.wait(PATIENCE_S)
        other = pool.submit(kept.get, "quick").result(PATIENCE_S)
        assert not first.done()
        released.set()
        assert first.result() == Payload(b"slow")
    assert other == Payload(b"quick")
