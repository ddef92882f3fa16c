"""The `d` of SVG paths as Plotly writes it: moved, rounded, thinned. Absolute commands only."""

from __future__ import annotations

import re
from collections.abc import Iterator

from shapely import LineString

# How many numbers a command takes, and which of them are x (0) and y (1); None is neither.
_KINDS: dict[str, tuple[int | None, ...]] = {
    "M": (0, 1),
    "L": (0, 1),
    "H": (0,),
    "V": (1,),
    "Q": (0, 1, 0, 1),
    "C": (0, 1, 0, 1, 0, 1),
    "A": (None, None, None, None, None, 0, 1),
    "Z": (),
}
_TOKEN = re.compile(r"[A-Za-z]|-?\d*\.?\d+(?:e-?\d+)?")
_LINES = re.compile(r"[ML]")
# Less than that, in px, is seen by nobody who waits for the live chart.
TOLERANCE, ROUGH = 0.8, 1.6
LONG, VERY_LONG = 12, 60
OUTSIDE = 20
SHORTEST = 4

Step = tuple[str, list[float]]
Size = tuple[float, float]


def moved(d: str, by: Size, size: Size) -> str | None:
    """The path shifted, rounded to a tenth of a px and thinned; None when it is of another kind.

    What lies outside of a drawing of that size is drawn together at its edge, or left out.
    """
    steps = list(_steps(d))
    if any(command not in _KINDS for command, _ in steps):
        return None
    return "".join(_written(_thinned([_shifted(step, by) for step in steps], size)))


def number(value: float) -> str:
    """A number as short as it can be at a tenth of a px."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text.removeprefix("0") if text.startswith("0.") else text


def _steps(d: str) -> Iterator[Step]:
    command, numbers = "", list[float]()
    for token in _TOKEN.findall(d):
        if token.isalpha():
            if command:
                yield from _split(command, numbers)
            command, numbers = token, []
        else:
            numbers.append(float(token))
    if command:
        yield from _split(command, numbers)


def _split(command: str, numbers: list[float]) -> Iterator[Step]:
    """A command with several sets of numbers is several steps; after a move they are lines."""
    size = len(_KINDS.get(command, ()))
    if not size:
        yield command, []
        return
    for at in range(0, len(numbers), size):
        yield ("L" if command == "M" and at else command), numbers[at : at + size]


def _shifted(step: Step, by: Size) -> Step:
    command, numbers = step
    kinds = _KINDS[command]
    return command, [
        value if kind is None else value + by[kind]
        for value, kind in zip(numbers, kinds, strict=True)
    ]


def _thinned(steps: list[Step], size: Size) -> Iterator[Step]:
    """Long runs of straight lines with the fewest points that look the same."""
    run: list[Step] = []
    for step in [*steps, ("M", [])]:
        if step[0] == "L" or (step[0] == "M" and not run):
            run.append(step)
            continue
        short = _simple(run, size)
        yield from short
        if step[0] == "M":
            run = [step]
        else:
            # What closes a run that is left out is left out too.
            if short or not run:
                yield step
            run = []


def _simple(run: list[Step], size: Size) -> list[Step]:
    if len(run) < LONG:
        return run
    near = [
        [min(max(value, -OUTSIDE), end + OUTSIDE) for value, end in zip(one, size, strict=True)]
        for _, one in run
    ]
    line = LineString(near).simplify(TOLERANCE if len(run) < VERY_LONG else ROUGH)
    left, top, right, bottom = line.bounds
    if right <= 0 or bottom <= 0 or left >= size[0] or top >= size[1] or line.length < SHORTEST:
        return []
    points = dict.fromkeys((round(x), round(y)) for x, y in line.coords)
    return [(run[0][0] if at == 0 else "L", list(one)) for at, one in enumerate(points)]


def _written(steps: Iterator[Step]) -> Iterator[str]:
    """Lines that follow one another are written as steps from point to point: that is shorter."""
    before, at = "", (0.0, 0.0)
    for command, numbers in steps:
        rounded = [round(value, 1) for value in numbers]
        if command == "L" and before in ("M", "L"):
            x, y = rounded[0] - at[0], rounded[1] - at[1]
            yield ("l" if before == "M" else _gap(x)) + number(x) + _gap(y) + number(y)
        else:
            yield command + "".join(
                ("" if not place else _gap(value)) + number(value)
                for place, value in enumerate(rounded)
            )
        before = command
        at = _end(command, rounded, at)


def _gap(value: float) -> str:
    return "" if number(value).startswith("-") else " "


def _end(command: str, numbers: list[float], at: Size) -> Size:
    if command in ("M", "L"):
        return numbers[0], numbers[1]
    return at
