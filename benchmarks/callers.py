"""Many readers at once: each keeps its connection and asks for one file after the other.

One thread, raw HTTP/1.1 over asyncio: the client must cost less than the server that it measures.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from itertools import cycle
from re import search
from time import perf_counter

MOST = 500_000
PATIENCE = 30.0


@dataclass
class Calls:
    """The times of the answers, in ms, and how many calls failed or were not answered with 200."""

    times_ms: list[float] = field(default_factory=list)
    errors: int = 0


def call(
    host: str, port: int, addresses: tuple[str, ...], connections: int, seconds: float
) -> Calls:
    """Ask for the addresses in turn over so many connections, for so long."""
    return asyncio.run(_call(host, port, addresses, connections, seconds))


async def _call(
    host: str, port: int, addresses: tuple[str, ...], connections: int, seconds: float
) -> Calls:
    calls = Calls()
    asked = [_request(host, address) for address in addresses]
    end = perf_counter() + seconds
    # Each begins with another file, so that they are mixed from the start.
    turns = (
        asked[shift % len(asked) :] + asked[: shift % len(asked)] for shift in range(connections)
    )
    await asyncio.gather(*(_reader(host, port, turn, end, calls) for turn in turns))
    return calls


def _request(host: str, address: str) -> bytes:
    return f"GET {address} HTTP/1.1\r\nHost: {host}\r\nAccept-Encoding: br, gzip\r\n\r\n".encode()


async def _reader(host: str, port: int, asked: list[bytes], end: float, calls: Calls) -> None:
    try:
        reader, writer = await asyncio.wait_for(asyncio.open_connection(host, port), PATIENCE)
    except (OSError, TimeoutError):
        calls.errors += 1
        return
    try:
        for request in cycle(asked):
            if perf_counter() >= end or len(calls.times_ms) >= MOST:
                return
            begun = perf_counter()
            writer.write(request)
            good = await asyncio.wait_for(_answered(reader), PATIENCE)
            calls.times_ms.append((perf_counter() - begun) * 1000)
            calls.errors += not good
    except (OSError, TimeoutError, asyncio.IncompleteReadError):
        calls.errors += 1
    finally:
        writer.close()


async def _answered(reader: asyncio.StreamReader) -> bool:
    """Read one answer to its end; whether it was 200 and as long as it said."""
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    length = search(r"(?i)content-length: (\d+)", head)
    body = await reader.readexactly(int(length[1])) if length else b""
    return head.startswith("HTTP/1.1 200 ") and bool(body)
