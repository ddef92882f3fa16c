const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, freeze } = require("./site.cjs");

const { frame, blank, stroke, press, lines, valueOf, yearOf, isEmpty } = load("predict").predict;

const figure = freeze({
  data: [
    { meta: { kind: "frame" }, yaxis: "y3" },
    { meta: { kind: "claims" }, xaxis: "x", yaxis: "y2" },
  ],
  layout: { meta: { time_axis: "xaxis" }, xaxis: { range: [1950, 1955] }, yaxis2: { range: [0, 200] }, yaxis3: { range: [0, 1] } },
});
const sheet = frame(figure);

test("the frame is the time axis and the scale of the first marks", () => {
  assert.deepEqual([sheet.time, sheet.scale, sheet.count, sheet.upright], ["xaxis", "yaxis2", 5, true]);
});

test("without a time axis, marks or a scale to be seen there is nothing to draw on", () => {
  const { data, layout } = figure;
  assert.equal(frame({ data, layout: { ...layout, meta: { time_axis: null } } }), null);
  assert.equal(frame({ data: [], layout }), null);
  assert.equal(frame({ data, layout: { ...layout, yaxis2: { range: [0, 1], visible: false } } }), null);
});

test("a stroke fills the years between, in either direction, and stays on the sheet", () => {
  const forth = stroke(sheet, blank(sheet), { at: 0.1, height: 0 }, { at: 0.9, height: 1 });
  assert.deepEqual(forth, [0, 0.25, 0.5, 0.75, 1]);
  const back = stroke(sheet, blank(sheet), { at: 0.9, height: 1 }, { at: 0.1, height: 0 });
  assert.deepEqual(back, forth);
  assert.deepEqual(stroke(sheet, blank(sheet), { at: -3, height: 9 }, { at: -3, height: 9 }), [1, null, null, null, null]);
});

test("keys raise the pen, take its height along to the next year, and clear", () => {
  let pen = { guess: blank(sheet), index: 0 };
  for (const key of ["+", "ArrowUp", "ArrowRight"]) pen = press(sheet, pen, key);
  assert.equal(pen.index, 1);
  assert.deepEqual(pen.guess.map((height) => height?.toFixed(2)), ["0.12", "0.12", undefined, undefined, undefined]);
  assert.ok(isEmpty(press(sheet, pen, "Delete").guess));
  assert.equal(press(sheet, pen, "PageDown"), null);
  assert.equal(press(sheet, { guess: blank(sheet), index: 4 }, "ArrowRight").index, 4);
});

test("what was drawn is never changed", () => {
  const guess = freeze(blank(sheet));
  press(sheet, { guess, index: 0 }, "ArrowUp");
  stroke(sheet, guess, { at: 0, height: 0 }, { at: 1, height: 1 });
});

test("a gap parts two lines; heights and years are told in their own units", () => {
  assert.deepEqual(lines(sheet, [0, 1, null, 0.5, null]).map((run) => run.length), [2, 1]);
  assert.equal(lines(sheet, [0, null, null, null, null])[0][0].at, 0.1);
  assert.deepEqual([valueOf(sheet, 0.5), yearOf(sheet, 2)], [100, 1952]);
});
