const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, site } = require("./site.cjs");

const { strip, span } = load("years", "ways", "strip", "span");
const everything = { actors: "", from: "", to: "", archive: "all", weak: "show" };

test("the folded strip says in one line what differs from everything", () => {
  assert.equal(strip.summary(everything, site), "Everything shown");
  const view = { actors: "china,usa", from: "1965", to: "1968", archive: "moscow", weak: "hide" };
  assert.equal(strip.summary(view, site), "China, United States · 1965–68 · read through Moscow · weak sources hidden");
  assert.equal(strip.summary({ ...everything, from: "1954", to: "1954" }, site), "1954");
});

test("a phase that ends with the first days of a year ends with the year before", () => {
  assert.equal(span.lastOf(1950), 1949);
  assert.equal(span.lastOf(1954.55), 1954);
  assert.equal(span.lastOf(1980), 1979);
});

test("PageUp and PageDown go five years, other keys are the browser's", () => {
  assert.equal(span.leap({ value: "1950" }, "PageUp"), 1955);
  assert.equal(span.leap({ value: "1950" }, "PageDown"), 1945);
  assert.equal(span.leap({ value: "1950" }, "ArrowRight"), null);
});
