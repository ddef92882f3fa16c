"""Files that a person with bad intent, or bad luck, might hand over."""

from __future__ import annotations

from pathlib import Path

OWN = Path(__file__).resolve().parent / "own.csv"
