"""Repeats that lie far apart, taken out of a long text before it is packed.

Deflate, which every browser can undo, sees no further back than 32 KB, and the drawings of one
chart repeat each other over megabytes. A fold is a list of steps and the bytes that are left: each
step takes some of these, then repeats what stands some way back. `assets/js/apart/far.js` undoes
it.
"""

from __future__ import annotations

from collections.abc import Iterator

# A repeat shorter than this costs more to name than deflate would spend on it.
LEAST = 48
_MOST_TAKEN = 1 << 16


def fold(data: bytes, least: int = LEAST) -> bytes:
    """The steps, preceded by their length, and what is left of the bytes."""
    steps, left, end = bytearray(), bytearray(), 0
    for start, length, back in _repeats(data, least):
        left += data[end:start]
        for value in (start - end, length, back):
            steps += _number(value)
        end = start + length
    left += data[end:]
    return bytes(_number(len(steps)) + steps + left)


def unfold(folded: bytes) -> bytes:
    """The bytes that were folded: what the browser does, for tests."""
    at, made = 0, bytearray()

    def number() -> int:
        nonlocal at
        value = shift = 0
        while True:
            byte = folded[at]
            at += 1
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value

    size = number()
    left = end = at + size
    while at < end:
        taken, length, back = number(), number(), number()
        made += folded[left : left + taken]
        left += taken
        start = len(made) - back
        made += made[start : start + length]
    return bytes(made + folded[left:])


def _repeats(data: bytes, least: int) -> Iterator[tuple[int, int, int]]:
    """(start, length, how far back) of each repeat, in order; none overlaps another."""
    seen: dict[bytes, int] = {}
    at = done = noted = 0
    last = len(data) - least
    while at <= last:
        # Every block that begins at a multiple of its length is known once it lies behind.
        while noted + least <= at:
            seen[data[noted : noted + least]] = noted
            noted += least
        before = seen.get(data[at : at + least])
        if before is None:
            at += 1
            continue
        start, before = _begun(data, at, before, done)
        length = _length(data, start, before)
        yield start, length, start - before
        at = done = start + length


def _begun(data: bytes, at: int, before: int, done: int) -> tuple[int, int]:
    """Where a repeat really begins: it may reach further to the left."""
    while at > done and before and data[at - 1] == data[before - 1]:
        at, before = at - 1, before - 1
    return at, before


def _length(data: bytes, at: int, before: int) -> int:
    """For how long two places say the same; the earlier one ends where the later begins."""
    most = min(at - before, len(data) - at)
    length, step = 0, 64
    while length < most and step:
        step = min(step, most - length)
        if data[at + length : at + length + step] == data[before + length : before + length + step]:
            length += step
            step = min(step * 2, _MOST_TAKEN)
        else:
            step //= 2
    return length


def _number(value: int) -> bytes:
    """A whole number, seven bits a byte, the lowest first."""
    made = bytearray()
    while value > 127:
        made.append(value & 127 | 128)
        value >>= 7
    return bytes([*made, value])
