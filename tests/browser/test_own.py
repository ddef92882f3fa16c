"""A reader's own claims in the browser: marked in chart, panel, table and list; only ever text."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser
from werkzeug.serving import make_server

from dashboard.app import create_app
from dashboard.charts import chart
from dashboard.tables import load
from tests.browser.conftest import DESK, PHONE, Visit
from tests.hostile import OWN as HOSTILE

pytestmark = pytest.mark.browser
SLUG = "quantity"
VIEW = f"variant={SLUG}~cn-troops-peak&chart={SLUG}"


@pytest.fixture(scope="module")
def overlaid() -> Iterator[str]:
    """The address of a dashboard over claims that nobody should trust, laid over unchecked."""
    app = create_app(load(add=[HOSTILE]), (chart(SLUG),))
    server = make_server("127.0.0.1", 0, app.server, threaded=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()


@pytest.mark.parametrize("size", [DESK, pytest.param(PHONE, marks=pytest.mark.full)])
def test_own_claims_are_marked_and_hostile_text_does_nothing(
    size: tuple[int, int], overlaid: str, browser: Browser
) -> None:
    page = browser.new_page(viewport={"width": size[0], "height": size[1]})
    visit = Visit(page, overlaid)
    page.on("request", lambda request: visit.requests.append(request.url))
    page.on("pageerror", lambda error: visit.faults.append(str(error)))
    try:
        visit.open(f"#/sources?{VIEW}&claim=own-script&table={SLUG}", "sources")
        panel = page.locator('[data-panel="evidence"]')
        panel.wait_for()
        assert "Your own claim: added to this copy" in panel.inner_text()
        assert "<script>window.hurt=1</script>" in panel.inner_text()
        card = page.locator(f'[data-chart="{SLUG}"]')
        assert (
            "4 claims of your own stand beside it."
            not in card.locator('[data-part="answer"]').inner_text()
        )
        assert "3 claims of your own stand beside it." in card.inner_text()
        assert "Your own claims" in card.locator(".badges").inner_text()
        table = card.locator('[data-part="table"]').inner_text()
        assert "<script>window.hurt=1</script>" in table
        assert "=HYPERLINK" in table
        assert "own claim" in table
        page.keyboard.press("Escape")
        page.locator('[data-act="ledger"]').first.click()
        page.locator('input[type="search"]').last.fill("own claim")
        page.wait_for_function(
            "() => document.querySelector('[data-ledger=count]')?.textContent.includes(' claim')"
        )
        assert page.locator('[data-claim="own-script"]').count() >= 1
        assert page.evaluate("window.hurt") is None
        assert page.locator('img[src="x"], iframe, math, base, [onclick], [onload]').count() == 0
    finally:
        page.close()
    assert visit.faults == []
    assert visit.foreign() == []
