"""Axe over states: brings a page into a state and tells what axe finds there."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from dashboard.charts import charts
from tests.browser.conftest import READY_MS
from tests.browser.states import State

# What passes is counted in half of the time, and nobody reads it.
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}
DRAWING = ".main-svg"
MOST_ELEMENTS = 9_000
# A claim and a chart of each page that has charts: what is opened there.
CLAIMS = "one => document.querySelector(`[data-page='${one}'] [data-chart]`)?.dataset"


def look(page: Page, *, drawings: bool = True) -> list[str]:
    """What axe finds in a page as it is, each as `rule: element, what to mend`."""
    context = None if drawings else {"exclude": [[DRAWING]]}
    found = Axe().run(page, context=context, options=RULES).response["violations"]
    return [
        f"{one['id']}: {node['target']} {node['failureSummary']}"
        for one in found
        for node in one["nodes"]
    ]


class Walker:
    """One window that goes from state to state by the address, as a reader does."""

    def __init__(self, browser: Browser, origin: str) -> None:
        self._browser = browser
        self._origin = origin
        self._page: Page | None = None
        self._width = 0
        self.faults: list[str] = []

    def close(self) -> None:
        if self._page:
            self._page.context.close()

    def findings(self, state: State, *, drawings: bool = True) -> list[str]:
        """What axe finds in a state, each as `rule: element, what to mend`.

        Without `drawings` the insides of the charts are left out, which takes a third of the time.
        """
        page = self._window(state)
        self._arrange(page, state)
        found = look(page, drawings=drawings)
        self._put_away(page, state)
        return found

    def _window(self, state: State) -> Page:
        if self._page is None or self._width != state.width or self._crowded(self._page):
            self.close()
            width, height = state.size
            context = self._browser.new_context(
                viewport={"width": width, "height": height}, reduced_motion="reduce"
            )
            self._page = context.new_page()
            self._page.on("pageerror", lambda error: self.faults.append(str(error)))
            self._width = state.width
            self._page.goto(f"{self._origin}/#/{state.page}?theme={state.theme}")
        return self._page

    def _crowded(self, page: Page) -> bool:
        # Axe also reads the charts of the pages that were left, which stay mounted.
        return bool(page.evaluate("document.getElementsByTagName('*').length") > MOST_ELEMENTS)

    def _arrange(self, page: Page, state: State) -> None:
        self._go(page, state, "")
        first = next((one.slug for one in charts() if one.page == state.page), "")
        if state.open == "table" and first:
            self._go(page, state, f"&table={first}")
        if state.open == "evidence" and first:
            claim = page.evaluate(CLAIMS, state.page)["claim"]
            self._go(page, state, f"&claim={claim}")
            page.locator('[data-panel="evidence"] h3').first.wait_for()
        if state.open == "menu":
            for act in ("menu", "fold"):
                button = page.locator(f'[data-act="{act}"][aria-expanded="false"]')
                if button.is_visible():
                    button.click()
            page.locator('[data-part="theme"]:not([open]) > summary').click()
        if state.open == "search":
            page.keyboard.press("/")
            page.locator('dialog[data-part="search"]').wait_for()

    def _put_away(self, page: Page, state: State) -> None:
        # The next page folds the menus up by itself; a dialog lies over it.
        if state.open == "search":
            page.keyboard.press("Escape")

    def _go(self, page: Page, state: State, more: str) -> None:
        address = f"#/{state.page}?theme={state.theme}{more}"
        page.evaluate(
            """address => {
                if (location.hash === address) return;
                delete document.documentElement.dataset.ready;
                location.hash = address;
            }""",
            address,
        )
        page.wait_for_selector(f'html[data-ready="{state.page}"]', timeout=READY_MS)
