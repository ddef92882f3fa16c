const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, freeze, site } = require("./site.cjs");

const { reduce } = load("years", "reduce").reduce;
const { turn, fresh } = globalThis.hanois.reduce;
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
  assert.equal(reduce(range, "from", "1").from, "");
  assert.equal(reduce(range, "to", "2026").to, "", "the end of the time told is no end");
});

test("a phase is chosen, and chosen again is all years", () => {
  const chosen = reduce(view, "span", "1965-1968");
  assert.deepEqual([chosen.from, chosen.to], ["1965", "1968"]);
  const again = reduce(chosen, "span", "1965-1968");
  assert.deepEqual([again.from, again.to], ["", ""]);
});

test("actors are added and taken away one by one", () => {
  const one = reduce({ ...view, actors: "" }, "actor", "china");
  assert.equal(one.actors, "china");
  const two = reduce(one, "actor", "ussr");
  assert.deepEqual(two.actors.split(",").sort(), ["china", "ussr"]);
  assert.equal(reduce(reduce(two, "actor", "china"), "actor", "ussr").actors, "");
});

test("an unknown act, also an inherited name, changes nothing", () => {
  for (const act of ["nonsense", "constructor", "__proto__", undefined]) assert.equal(reduce(view, act, "x"), view);
});

const full = {
  page: "aid", theme: "dark", actors: "china", from: "1960", to: "1965", archive: "moscow", weak: "hide", chart: "a", series: "s-1",
  variant: "a~b", claim: "aid-cn-0001", table: "a", step: "marks",
};

test("another page keeps what rules every chart, and leaves what belongs to one", () => {
  assert.deepEqual(turn(full, "troops", site.keys), {
    ...full, page: "troops", chart: "", series: "", variant: "", claim: "", table: "", step: "all",
  });
});

test("a reset shows everything again and leaves page, theme and what is open", () => {
  assert.deepEqual(fresh(full, site.keys), {
    ...full, actors: "", from: "", to: "", archive: "all", weak: "show", series: "", step: "all",
  });
});
