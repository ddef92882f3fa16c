const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load } = require("./site.cjs");

const { years } = load("years", "drag").drag;
const axis = { _offset: 50, range: [1950, 1980], p2d: (px) => 1950 + px / 10 };
const plot = { getBoundingClientRect: () => ({ left: 100 }) };
const at = (year) => 150 + (year - 1950) * 10;

test("a band of the pointer is the years under it, whichever way it was drawn", () => {
  assert.deepEqual(years({ plot, axis, from: at(1965.2) }, at(1968.9)), [1965, 1968]);
  assert.deepEqual(years({ plot, axis, from: at(1968.9) }, at(1965.2)), [1965, 1968]);
});

test("what is drawn beyond the axis ends with it", () => {
  assert.deepEqual(years({ plot, axis, from: at(1940) }, at(1999)), [1950, 1979]);
});
