"""Where the marks of a chart are on the screen, for tests that point at them."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page

# The first mark of a claim that stands free: nothing of the page lies over its middle.
_MARK = """slug => {
  const plot = document.querySelector(`[data-chart="${slug}"] .js-plotly-plot`);
  plot.scrollIntoView({block: "center"});
  const box = plot.getBoundingClientRect();
  for (const [curve, trace] of plot._fullData.entries()) {
    const marked = trace.type === "scatter" && trace.mode.includes("markers");
    if (trace.meta?.kind !== "claims" || !marked) continue;
    const axis = id => plot._fullLayout[id.replace(/^([xy])/, "$1axis")];
    const [x, y] = [axis(trace.xaxis), axis(trace.yaxis)];
    for (const [number, point] of plot.calcdata[curve].entries()) {
      const at = {x: box.x + x._offset + x.c2p(point.x), y: box.y + y._offset + y.c2p(point.y)};
      const ids = plot.data[curve].customdata[number];
      if (Number.isFinite(at.x) && at.y > 0 && at.y < innerHeight) return {...at, ids};
    }
  }
  return null;
}"""


def mark(page: Page, slug: str) -> dict[str, Any]:
    """A mark of a chart: `x`, `y` in px of the window and the `ids` of its claims."""
    found: dict[str, Any] | None = page.evaluate(_MARK, slug)
    assert found, f"chart {slug} has no mark of a claim in sight"
    return found


def click_mark(page: Page, slug: str) -> str:
    """Click a mark; the claim that it opens."""
    at = mark(page, slug)
    page.mouse.move(at["x"] - 2, at["y"])
    page.mouse.move(at["x"], at["y"])
    page.mouse.click(at["x"], at["y"])
    page.wait_for_selector('[data-panel="evidence"]:not([hidden])')
    return str(at["ids"][0])
