const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, freeze } = require("./site.cjs");

const { ofLesson, ofChart, stepsOf, settle, move } = load("reveal", "scenes").scenes;

const scene = (more) => ({ title: "t", chart: "aid", view: "", reveal: "all", predict: false, ...more });
const deck = freeze(
  ofLesson({
    slug: "toy",
    title: "Toy",
    scenes: [scene({ chart: "", reveal: "marks" }), scene({ reveal: "units" }), scene({ reveal: "marks", predict: true }), scene({})],
  }),
);
const way = (from, act) => {
  const found = [];
  for (let at = from; at; at = move(deck, at, act)) found.push(`${at.scene}:${at.step}`);
  return found;
};

test("next goes through the steps, then to the next scene; back is the same way", () => {
  const there = way({ scene: 0, step: "all" }, "next");
  assert.deepEqual(there, ["0:all", "1:units", "1:source", "1:all", "2:guess", "2:units", "2:source", "2:all", "3:all"]);
  assert.deepEqual(way({ scene: 3, step: "all" }, "back"), [...there].reverse());
});

test("reveal stays in its scene", () => {
  assert.deepEqual(way({ scene: 1, step: "units" }, "reveal"), ["1:units", "1:source", "1:all"]);
});

test("the ends of a deck are its first step and its last", () => {
  assert.deepEqual(move(deck, { scene: 2, step: "all" }, "first"), { scene: 0, step: "all" });
  assert.deepEqual(move(deck, { scene: 0, step: "all" }, "last"), { scene: 3, step: "all" });
  assert.equal(move(deck, { scene: 0, step: "all" }, "constructor"), null);
});

test("a chart alone is uncovered from its marks, or from a guess when that is asked", () => {
  const alone = ofChart({ chart: "map", variant: "map~border" });
  assert.equal(alone.scenes[0].chart, "map~border");
  assert.equal(ofChart({ chart: "aid", variant: "map~border" }).scenes[0].chart, "aid");
  assert.deepEqual(stepsOf(alone.scenes[0]), ["marks", "axes", "units", "source", "all"]);
  assert.deepEqual(move(alone, { scene: 0, step: "units" }, "guess"), { scene: 0, step: "guess" });
  assert.deepEqual(move(alone, { scene: 0, step: "guess" }, "next"), { scene: 0, step: "units" });
});

test("scenes and steps that do not exist give way to the nearest", () => {
  assert.deepEqual(settle(deck, { scene: "99", step: "marks" }), { scene: 3, step: "all" });
  assert.deepEqual(settle(deck, { scene: "2", step: "marks" }), { scene: 1, step: "units" });
  assert.deepEqual(settle(deck, { scene: "1", step: "axes" }), { scene: 0, step: "all" });
  assert.deepEqual(settle(deck, { scene: "3", step: "guess" }), { scene: 2, step: "guess" });
});
