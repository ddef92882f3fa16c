"""The content policy in a real browser: whatever a visitor does, nothing is refused or reported.

Every browser test fails on a report, since Chromium writes each to the console; these walk
where the others do not, and prove that the policy bites.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from werkzeug.serving import make_server

from dashboard.headers import EMBEDDED
from dashboard.pages import PAGES
from tests.browser.classroom import OVERLAY, shown
from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser
LISTEN = """() => {
  window.refused = [];
  document.addEventListener('securitypolicyviolation',
    (event) => window.refused.push(`${event.effectiveDirective} ${event.blockedURI}`));
}"""
TRY = """async () => {
  const inline = document.createElement('script');
  inline.textContent = 'window.ran = true';
  document.head.append(inline);
  const frame = document.createElement('iframe');
  frame.src = 'data:text/html,x';
  document.body.append(frame);
  const link = document.createElement('a');
  link.setAttribute('onclick', 'window.ran = true');
  link.click();
  // In a task of its own: what the debugger itself calls may evaluate.
  const evaluate = () => { try { return Function('return true')(); } catch { return false; } };
  const evaluated = await new Promise((done) => setTimeout(() => done(evaluate()), 200));
  return [Boolean(window.ran), evaluated];
}"""


@pytest.fixture
def watched(visit: Visit) -> Visit:
    """A visit whose every document counts what the policy refuses."""
    visit.page.add_init_script(f"({LISTEN})()")
    return visit


def refused(page: Page) -> list[str]:
    found: list[str] = page.evaluate("() => window.refused")
    return found


def test_panel_export_and_speaker_window_need_nothing_that_the_policy_refuses(
    watched: Visit, tmp_path: Path
) -> None:
    page = watched.open("#/troops?claim=troops-cn-0019", "troops")
    page.locator('[data-chart="chinese_troops"] [data-act="export"]').click()
    dialog = page.locator('dialog[data-part="export"]')
    page.wait_for_selector('dialog[data-part="export"][open]:not([aria-busy])')
    for kind in ("html", "png"):
        dialog.locator(f'[name="format"][value="{kind}"]').check()
        with page.expect_download() as download:
            dialog.locator('[data-act="export-save"]').click()
        download.value.save_as(tmp_path / kind)
    page.keyboard.press("Escape")
    page.goto(f"{watched.origin}/#/troops?chart=chinese_troops&present=on&step=units")
    shown(page, "chinese_troops/1/units")
    with page.expect_popup() as opened:
        page.keyboard.press("n")
    expect(opened.value.get_by_role("heading", name="Chinese soldiers")).to_be_visible()
    page.keyboard.press("Escape")
    page.locator(OVERLAY).wait_for(state="hidden")
    assert refused(page) == []


def test_what_a_page_could_be_made_to_run_is_refused(watched: Visit) -> None:
    page = watched.page
    page.goto(f"{watched.origin}/healthz")
    assert page.evaluate(TRY) == [False, False]
    kinds = {one.split()[0] for one in refused(page)}
    assert {"script-src-elem", "script-src-attr", "frame-src", "script-src"} <= kinds
    assert watched.faults
    watched.faults.clear()


@pytest.mark.full
@pytest.mark.parametrize("theme", ["light", "projector"])
def test_no_page_needs_anything_that_the_policy_refuses(watched: Visit, theme: str) -> None:
    for place in PAGES:
        page = watched.open(f"#/{place.key}?theme={theme}", place.key)
        page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))")
        page.evaluate("() => window.dispatchEvent(new Event('afterprint'))")
    assert refused(page) == []
    assert page.context.cookies() == []


@contextmanager
def other_site(body: str) -> Iterator[str]:
    """A site of another origin that has this page and no other."""

    def page(_: object, start: Callable[[str, list[tuple[str, str]]], object]) -> list[bytes]:
        start("200 OK", [("Content-Type", "text/html")])
        return [body.encode()]

    server = make_server("127.0.0.1", 0, page)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    thread.join()


@pytest.mark.full
def test_another_site_may_show_no_page_of_ours_but_the_embedded(watched: Visit) -> None:
    page = watched.page
    framing = (
        f'<iframe src="{watched.origin}/"></iframe>'
        f'<iframe src="{watched.origin}{EMBEDDED}chinese_troops.html"></iframe>'
    )
    # Served for real: a page that only pretends to come from afar may not ask this machine at all.
    with other_site(framing) as address:
        page.goto(address)
        page.frames[2].wait_for_selector(".main-svg")
    assert [one.url.startswith("chrome-error") for one in page.frames[1:]] == [True, False]
    assert watched.faults
    watched.faults.clear()
    watched.requests.clear()
