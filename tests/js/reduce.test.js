const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, freeze } = require("./site.cjs");

const { reduce } = load("years", "reduce").reduce;
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

test("one year is the whole range, and the slider's first stop is all years", () => {
  assert.deepEqual([reduce(view, "year", "1954").from, reduce(view, "year", "1954").to], ["1954", "1954"]);
  assert.deepEqual([reduce(view, "year", "1944").from, reduce(view, "year", "").to], ["", ""]);
});

test("the ends of a range stay in their order and within the years", () => {
  const range = { ...view, from: "1960", to: "1965" };
  assert.deepEqual(reduce(range, "from", "1970"), { ...range, from: "1970", to: "1970" });
  assert.deepEqual(reduce(range, "to", "1950"), { ...range, from: "1950", to: "1950" });
  assert.equal(reduce(range, "to", "2026").to, "1979");
});

test("an unknown act, also an inherited name, changes nothing", () => {
  for (const act of ["nonsense", "constructor", "__proto__", undefined]) assert.equal(reduce(view, act, "x"), view);
});

test("another page keeps theme and evidence, and leaves what belongs to a chart", () => {
  assert.deepEqual(turn(view, "troops"), { page: "troops", theme: "dark", weak: "show", chart: "", claim: "", variant: "", from: "", to: "", table: "" });
});
