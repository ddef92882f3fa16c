const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, freeze } = require("./site.cjs");

const { reduce } = load("reduce").reduce;
const { turn } = globalThis.hanois.reduce;
const view = freeze({ page: "aid", theme: "dark", weak: "show", chart: "a", claim: "aid-cn-0001", table: "" });

test("weak sources are hidden and shown by the same act", () => {
  assert.equal(reduce(view, "weak").weak, "hide");
  assert.deepEqual(reduce(reduce(view, "weak"), "weak"), view);
});

test("the table of a chart is opened and closed by the same act", () => {
  assert.equal(reduce(view, "table", "yardsticks").table, "yardsticks");
  assert.equal(reduce(reduce(view, "table", "yardsticks"), "table", "yardsticks").table, "");
});

test("closing leaves everything but the claim", () => {
  assert.deepEqual(reduce(view, "close"), { ...view, claim: "" });
});

test("an unknown act, also an inherited name, changes nothing", () => {
  for (const act of ["nonsense", "constructor", "__proto__", undefined]) assert.equal(reduce(view, act, "x"), view);
});

test("another page keeps theme and evidence, and leaves what belongs to a chart", () => {
  assert.deepEqual(turn(view, "troops"), { page: "troops", theme: "dark", weak: "show", chart: "", claim: "", variant: "", from: "", to: "", table: "" });
});
