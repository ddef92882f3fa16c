"""From a click on a control to the charts redrawn, as the page itself measures it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median, quantiles

from playwright.sync_api import Browser

from benchmarks.chromium import fresh

CLICKS = 24
PAUSE_MS = 250
LIMIT_MS = 60_000
# Clicks, then waits until the plots in the window have told that they were drawn again, and until
# all have.
CLICK = """async (selector) => {
  const roots = (root) => [root, ...[...root.querySelectorAll("*")]
    .filter((one) => one.shadowRoot).flatMap((one) => roots(one.shadowRoot))];
  const all = (what) => roots(document).flatMap((root) => [...root.querySelectorAll(what)]);
  const plots = all(".js-plotly-plot").filter((one) => one.checkVisibility());
  const inSight = (plot) => {
    const { top, bottom } = plot.getBoundingClientRect();
    return top < innerHeight && bottom > 0;
  };
  const told = (plot) => new Promise((done) => plot.once("plotly_afterplot", done));
  const drawn = new Map(plots.map((plot) => [plot, told(plot)]));
  const late = new Promise((_, fail) => setTimeout(() => fail(new Error("no drawing")), 20000));
  const begun = performance.now();
  const until = async (some) => {
    await Promise.race([Promise.all(some.map((plot) => drawn.get(plot))), late]);
    await new Promise(requestAnimationFrame);
    return performance.now() - begun;
  };
  const [sight, whole] = [until(plots.filter(inSight)), until(plots)];
  all(selector).find((one) => one.checkVisibility()).click();
  return [await sight, await whole];
}"""


@dataclass(frozen=True)
class Delay:
    """Milliseconds from a click to the charts in the window redrawn, and to all of the page."""

    median_ms: float
    p95_ms: float
    all_median_ms: float
    all_p95_ms: float


def delay(browser: Browser, address: str, ready: str, control: str) -> Delay:
    """Click the control on and off; `ready` is a selector that is there once the charts are."""
    with fresh(browser) as (page, _):
        page.goto(address)
        page.wait_for_selector(ready, timeout=LIMIT_MS, state="attached")
        page.wait_for_timeout(4 * PAUSE_MS)
        taken: list[tuple[float, float]] = []
        for _number in range(CLICKS):
            sight, whole = page.evaluate(CLICK, control)
            taken.append((float(sight), float(whole)))
            page.wait_for_timeout(PAUSE_MS)
    seen, every = zip(*taken, strict=True)
    return Delay(median(seen), _p95(seen), median(every), _p95(every))


def _p95(values: Sequence[float]) -> float:
    return quantiles(values, n=20)[-1]
