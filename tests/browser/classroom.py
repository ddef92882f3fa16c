"""What the tests of the classroom share: a small lesson, and how a presented scene is read."""

from __future__ import annotations

import json
from typing import Any

from playwright.sync_api import Page, Route

from dashboard.charts import charts
from dashboard.lessonfile import lesson_file
from dashboard.tables.lessons import Lesson, Question, Scene

OVERLAY = '[data-part="present"]'
WAIT_MS = 10_000

# Every piece of text that is seen, with its size and colour; the test card is small on purpose.
TEXTS = """(root) => {
  const overlay = document.querySelector(root);
  const found = [];
  const walker = document.createTreeWalker(overlay, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent.trim();
    const element = walker.currentNode.parentElement;
    if (!text || element.closest('style, .card-line, .present-fading')) continue;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    if (!box.width || !box.height) continue;
    const drawn = Boolean(element.ownerSVGElement);
    const bar = element.closest('[data-present="bar"], button') !== null;
    found.push({
      text, px: parseFloat(style.fontSize), colour: drawn ? style.fill : style.color,
      title: element.matches('.present-title'), bar, drawn,
      opacity: drawn ? Number(style.opacity) * Number(style.fillOpacity) : 1,
    });
  }
  return found;
}"""

# Texts of the drawn chart that stand on each other or are cut by its edge; a text is as high as its
# capitals.
CROWDED = """() => {
  const plot = document.querySelector('[data-present="plot"]');
  const edge = plot.querySelector('.main-svg').getBoundingClientRect();
  const CAPITALS = 0.36, SLACK = 2;
  const boxes = [...plot.querySelectorAll('.main-svg text')].flatMap((text) => {
    if (!text.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return [];
    const lines = [...text.querySelectorAll('tspan.line')];
    return (lines.length ? lines : [text]).map((line) => {
      const range = document.createRange();
      range.selectNodeContents(line);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      const half = parseFloat(getComputedStyle(line).fontSize) * CAPITALS;
      const { a, b } = text.getScreenCTM();
      const upright = Math.abs(b) > Math.abs(a);
      const middle = (top + bottom) / 2;
      return { text, words: line.textContent.trim(), left, right,
        top: upright ? top : middle - half, bottom: upright ? bottom : middle + half };
    });
  }).filter(({ words, left, right }) => words && right > left);
  const cut = boxes.filter((one) => one.left < edge.left - 1 || one.right > edge.right + 1
    || one.top < edge.top - 1 || one.bottom > edge.bottom + 1);
  const met = boxes.flatMap((one, index) => boxes.slice(index + 1).filter((other) =>
    one.text !== other.text && !(one.words === other.words && Math.abs(one.left - other.left) < 6)
    && Math.min(one.right, other.right) - Math.max(one.left, other.left) > SLACK
    && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > SLACK,
  ).map((other) => `${one.words} stands on ${other.words}`));
  return [...met, ...cut.map(({ words }) => `${words} is cut`)];
}"""

# The extent of every mark of a claim in px: the width of a line, the size of a point or a bar.
MARKS = """() => {
  const plot = document.querySelector('[data-present="plot"]');
  return [...plot.querySelectorAll('g.trace')].flatMap((group) => {
    const { meta, mode } = group.__data__[0].trace;
    if (meta.kind !== 'claims') return [];
    const lines = [...group.querySelectorAll('path.js-line')];
    const widths = lines.map((line) => parseFloat(getComputedStyle(line).strokeWidth));
    const points = [...group.querySelectorAll('path.point')].map((point) => {
      const { width, height } = point.getBBox();
      return Math.max(width, height);
    });
    return [...widths, ...points].map((size) => [meta.series ?? meta.actor ?? mode, size]);
  });
}"""


def scene(title: str, chart: str = "", reveal: str = "all", view: str = "") -> Scene:
    """A scene of the small lesson; it is predicted where it starts with its marks."""
    return Scene(
        title=title,
        chart=chart,
        view=view,
        reveal=reveal,
        predict=reveal == "marks",
        text="A short text for the class.",
        prompt="What do you see here, and who says so?",
        notes="Wait before you answer, and ask the back row first.",
        answer="A good answer names its source.",
        claims=("troops-cn-0019",),
    )


QUIZ = Question("Which one?", ("a", "b", "c", "d"), 2, "The source says so.", ("troops-cn-0019",))
LESSON = Lesson(
    slug="small-lesson",
    title="A small lesson",
    order=1,
    age="14-16",
    minutes=45,
    question="How many came?",
    builds_on=(),
    scenes=(
        scene("How many came?"),
        scene("Draw it first", "chinese_troops", "marks"),
        scene("And by 1967?", "chinese_troops", "source", "from=1965&to=1967"),
    ),
    quiz=(QUIZ,) * 5,
    body="## For the teacher\n\nRead this first.\n",
)


def teach(page: Page, lesson: Lesson = LESSON) -> None:
    """Let a page find this lesson besides those of the data."""
    body = json.dumps(lesson_file(lesson, charts()))

    def answer(route: Route) -> None:
        route.fulfill(body=body, content_type="application/json")

    page.route(f"**/lessons/{lesson.slug}.json", answer)


def shown(page: Page, place: str) -> None:
    """Wait until a place of a deck is shown: `deck/scene/step`."""
    page.wait_for_selector(f'{OVERLAY}[data-shown="{place}"]', timeout=WAIT_MS)


def go(page: Page, address: str, place: str) -> None:
    """Go to another address of the open page, and wait until it is shown.

    Variants of a chart have the same place, so that what is shown now is forgotten first.
    """
    page.evaluate(
        "([address, root]) => { if (location.hash === address) return;"
        " document.querySelector(root)?.removeAttribute('data-shown'); location.hash = address; }",
        [address, OVERLAY],
    )
    shown(page, place)


def texts(page: Page, root: str = OVERLAY) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = page.evaluate(TEXTS, root)
    return found


def part(page: Page, name: str) -> str:
    return page.locator(f'[data-present="{name}"]').inner_text()
