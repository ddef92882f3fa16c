"""How long a property is tried: the same few examples in every quick run, more where asked for.

`HANOIS_EXAMPLES=5000 make test-quick` tries that many, new ones each time.
"""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

ASKED = os.environ.get("HANOIS_EXAMPLES", "")
# Nothing is kept between runs: a failure prints the lines that repeat it.
held = settings(
    max_examples=int(ASKED or 50),
    derandomize=not ASKED,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    print_blob=True,
)
# For what takes hundredths of a second.
held_by_few = settings(held, max_examples=int(ASKED or 15))
