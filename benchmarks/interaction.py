"""From a click on a control to the charts redrawn, as the page itself measures it."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median, quantiles

from playwright.sync_api import Browser

from benchmarks.chromium import fresh

CLICKS = 24
PAUSE_MS = 250
LIMIT_MS = 60_000
# Clicks, then waits until every plot in the page has told that it was drawn again.
CLICK = """async (selector) => {
  const roots = (root) => [root, ...[...root.querySelectorAll("*")]
    .filter((one) => one.shadowRoot).flatMap((one) => roots(one.shadowRoot))];
  const all = (what) => roots(document).flatMap((root) => [...root.querySelectorAll(what)]);
  const plots = all(".js-plotly-plot").filter((one) => one.checkVisibility());
  const drawn = plots.map((plot) => new Promise((done) => plot.once("plotly_afterplot", done)));
  const begun = performance.now();
  all(selector).find((one) => one.checkVisibility()).click();
  const late = (_, fail) => setTimeout(() => fail(new Error("no drawing")), 20000);
  await Promise.race([Promise.all(drawn), new Promise(late)]);
  await new Promise(requestAnimationFrame);
  return performance.now() - begun;
}"""


@dataclass(frozen=True)
class Delay:
    """Milliseconds from a click to the charts redrawn."""

    median_ms: float
    p95_ms: float


def delay(browser: Browser, address: str, ready: str, control: str) -> Delay:
    """Click the control on and off; `ready` is a selector that is there once the charts are."""
    with fresh(browser) as (page, _):
        page.goto(address)
        page.wait_for_selector(ready, timeout=LIMIT_MS, state="attached")
        page.wait_for_timeout(4 * PAUSE_MS)
        taken = []
        for _number in range(CLICKS):
            taken.append(float(page.evaluate(CLICK, control)))
            page.wait_for_timeout(PAUSE_MS)
    return Delay(median(taken), quantiles(taken, n=20)[-1])
