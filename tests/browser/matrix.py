"""`make axe`: axe over the full matrix of states, once; prints a table by theme and width.

Takes about an hour; `python -m tests.browser.matrix 390 1440` takes these widths alone, so that two
can share the work. The insides of the charts are looked at where nothing else is open. Exits with 1
when anything is found, after all states were seen.
"""

from __future__ import annotations

import logging
import sys
import threading
from collections import Counter
from itertools import groupby

from werkzeug.serving import make_server

from dashboard.app import create_app
from dashboard.tables import load
from tests.browser.axe import Walker
from tests.browser.conftest import launched
from tests.browser.states import PAPERS, WIDTHS, every


def main(widths: tuple[int, ...]) -> int:
    """Walk through every state of these widths; 0 when axe found nothing in any."""
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = make_server("127.0.0.1", 0, create_app(load()).server, threaded=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    found: Counter[tuple[str, int]] = Counter()
    seen: Counter[tuple[str, int]] = Counter()
    with launched() as browser:
        asked = [state for state in every() if state.width in widths]
        for width, states in groupby(asked, key=lambda state: state.width):
            walker = Walker(browser, f"http://127.0.0.1:{server.server_port}")
            for state in states:
                findings = walker.findings(state, drawings=state.open == "default")
                seen[state.theme, width] += 1
                found[state.theme, width] += len(findings)
                for one in findings:
                    print(f"{state}: {one}", flush=True)
            walker.close()
            print(f"{width} px: done", file=sys.stderr, flush=True)
    server.shutdown()
    print("| theme | " + " | ".join(f"{width} px" for width in widths) + " |")
    print("|---|" + "---|" * len(widths))
    for theme in PAPERS:
        cells = [f"{found[theme, width]} in {seen[theme, width]}" for width in widths]
        print(f"| {theme} | " + " | ".join(cells) + " |")
    return 1 if found.total() else 0


if __name__ == "__main__":
    sys.exit(main(tuple(map(int, sys.argv[1:])) or WIDTHS))
