"""Drawings told by the first one: smaller, and put together again by the browser's own function."""

from __future__ import annotations

import json
from typing import Any

import pytest

from dashboard.publish.likeness import alike

V8 = pytest.importorskip("py_mini_racer")
FIRST, OTHER = "figures/a.wide.all.json", "figures/a.narrow.all.json"
LONG = "A sentence that is longer than the least that is worth a place."
BEGUN = {
    "answer": LONG,
    "rows": [["one", LONG], ["two", LONG]],
    "marks": [{"name": LONG, "x": 1, "y": 2, "shown": True}, {"name": "b", "x": 3, "y": 4}],
}
CASES: list[dict[str, Any]] = [
    BEGUN,
    {**BEGUN, "marks": [{"name": LONG, "x": 1, "y": 9, "shown": 1}, {"x": 3}]},
    {**BEGUN, "rows": [["two", LONG]], "more": None, "answer": ""},
    {"marks": [], "rows": {"answer": LONG}, "signs": "Điện Biên Phủ, 陈赓 and a 🙂 in it"},
]


def told(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


@pytest.mark.parametrize("other", CASES)
def test_a_drawing_comes_back_as_it_was(other: dict[str, Any], root: Any) -> None:
    files = {FIRST: told(BEGUN), OTHER: told(other)}
    short = alike(files)
    assert short[FIRST] == files[FIRST]
    value = json.loads(short[OTHER])
    if "like" in value:
        assert value["like"] == "a.wide.all.json"
        engine = V8.MiniRacer()
        engine.eval((root / "assets" / "js" / "like.js").read_text(encoding="utf-8"))
        call = f"JSON.stringify(hanois.like.whole({told(value).decode()}, {told(BEGUN).decode()}))"
        value = json.loads(str(engine.eval(call)))
    # As text, since 1 and true are equal in Python.
    assert json.dumps(value, sort_keys=True) == json.dumps(other, sort_keys=True)


def test_what_is_shared_is_not_written_again() -> None:
    other = {**BEGUN, "answer": "short"}
    assert len(alike({FIRST: told(BEGUN), OTHER: told(other)})[OTHER]) < 100


def test_a_drawing_without_a_first_one_stays_as_it_is() -> None:
    assert alike({OTHER: told(BEGUN)}) == {OTHER: told(BEGUN)}
