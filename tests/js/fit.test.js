const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load } = require("./site.cjs");

const { fit, isBroad, holds } = load("fit").fit;

const BROAD = { screen: 1080, width: 1827, room: 850, enlarged: 1 };
const SQUARE = { screen: 768, width: 1003, room: 584, enlarged: 1 };

test("a drawing that has room keeps its sizes and fills what it can of the screen", () => {
  const { scale, height } = fit(800, BROAD, true);
  assert.deepEqual([scale, height], [1, 850]);
  assert.equal(fit(300, BROAD, true).height, 405);
});

test("a higher drawing shrinks until it fits, its text never under 2.7 % of the screen", () => {
  for (const at of [BROAD, SQUARE]) {
    const { scale, least, height } = fit(1040, at, true);
    assert.ok(height <= at.room && scale < at.screen / 1080);
    assert.ok(least >= 0.027 * at.screen);
  }
});

test("what does not fit at all is no smaller than its parts need", () => {
  const { scale, height } = fit(1568, BROAD, true);
  assert.equal(height, Math.round(1568 * scale));
  assert.ok(scale > 0.99 && height > BROAD.room);
});

test("larger text is larger everywhere, and from a point on the drawing for a phone is taken", () => {
  assert.ok(isBroad(BROAD) && isBroad(SQUARE) && isBroad({ ...BROAD, enlarged: 1.15 }));
  assert.ok(!isBroad({ ...BROAD, enlarged: 1.6 }) && !isBroad({ ...SQUARE, enlarged: 1.3 }));
  const { scale, least } = fit(600, { ...BROAD, enlarged: 1.6 }, false);
  assert.ok(13 * scale >= least * 0.999 && least >= 1.6 * 0.027 * 1080);
});

test("a drawing may ask for a width of its own", () => {
  const asks = { layout: { meta: { least: 1600 } } };
  assert.ok(holds(asks, BROAD) && !holds(asks, SQUARE));
  assert.ok(holds({ layout: { meta: {} } }, SQUARE));
});
