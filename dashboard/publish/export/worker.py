"""V8 in a process of its own, which can be ended: questions and answers are lines of JSON.

Run by `v8.py` as `python -m`. A call that takes too long ends the process at once, without waiting
for V8, which would hold up the exit. It ends by itself when nobody asks any more.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from typing import Any

from dashboard.engine import Engine, EngineError, EngineLateError, EngineMissingError

LATE = 75


def main() -> None:
    """Answer each line of standard input until it ends."""
    # Ctrl-C goes to the whole group; who started this process ends it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    engine: Engine | None = None
    for line in sys.stdin:
        name, values = json.loads(line)
        try:
            if name == "begin":
                engine, found = Engine(**values), True
            else:
                assert engine is not None
                found = getattr(engine, name)(**values)
        except EngineMissingError as error:
            _say({"missing": str(error)})
        except EngineLateError:
            os._exit(LATE)
        except EngineError as error:
            _say({"failed": str(error)})
        else:
            _say({"found": found})
    # V8 has threads of its own that an ordinary exit would wait for.
    os._exit(0)


def _say(answer: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
