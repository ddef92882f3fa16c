const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, freeze } = require("./site.cjs");

const { term } = load("badge", "spread", "evidence", "term").term;
const source = { short: "Work", citation: "Work (2016). Title.", reliability: "B", reliability_means: "meaning", how_read: "full text", url: null };
const one = { term: "DRV", also: ["North Vietnam"], native: ["越南民主共和国"], group: "states and parties", definition: "A <b>state</b>.", sources: [source] };
const file = freeze({ terms: { "gl-drv": one, "gl-nlf": { ...one, sources: [] } } });
const text = (tree) => (Array.isArray(tree) ? tree.slice(typeof tree[0] === "string" ? 2 : 0).map(text).join(" ") : tree ? String(tree) : "");

test("a term tells its other names, its own spelling, what it means and its sources", () => {
  const said = text(term(file, "gl-drv").trees);
  for (const word of ["North Vietnam", "越南民主共和国", "A <b>state</b>.", "Work (2016). Title."]) assert.ok(said.includes(word), word);
});

test("a term without a source says so", () => {
  assert.match(text(term(file, "gl-nlf").trees), /no source is named/);
});

test("an unknown or inherited id is no term", () => {
  assert.equal(term(file, "gl-none"), null);
  assert.equal(term(file, "toString"), null);
  assert.equal(term({}, "gl-drv"), null);
});
