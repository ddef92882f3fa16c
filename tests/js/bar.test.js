const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load } = require("./site.cjs");

const { placeOf, dots } = load("bar").bar;

test("the place names scene and part only where there are several", () => {
  const deck = (count) => ({ scenes: Array.from({ length: count }) });
  const at = { scene: 2 };
  assert.equal(placeOf({ deck: deck(9), at, parts: [[0, 1], [1, 2]], part: 1 }), "Scene 3 of 9, part 2 of 2");
  assert.equal(placeOf({ deck: deck(9), at, parts: [[0, 1]], part: 0 }), "Scene 3 of 9");
  assert.equal(placeOf({ deck: deck(1), at, parts: null }), "");
});

test("a dot stands for each step, filled up to the one that is shown", () => {
  const classes = dots(["marks", "axes", "all"], "axes").map(([, { class: name }]) => name);
  assert.deepEqual(classes, ["dot dot-done", "dot dot-done", "dot"]);
  assert.deepEqual(dots(["all"], "all"), []);
});
