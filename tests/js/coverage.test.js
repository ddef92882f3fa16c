const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load } = require("./site.cjs");

const { coverage, runs } = load("coverage").coverage;

test("neighbouring years are said as a run", () => {
  const states = ["own", "own", "none", "own", "within"];
  assert.equal(runs(1965, states, "own"), "1965–66, 1968");
  assert.equal(runs(1965, states, "none"), "1967");
  assert.equal(runs(1999, ["own", "own"], "own"), "1999–2000");
  assert.equal(runs(1965, states, "nothing"), "");
});

test("a year that a series leaves out is told from one of which nothing is known", () => {
  const text = JSON.stringify(coverage({ first: 1965, states: ["own", "silent", "own", "none"] }));
  assert.match(text, /not reported, though a series has years before and after: 1966/);
  assert.match(text, /no figure found: 1968/);
});

test("the strip has one cell a year and says no state that does not occur", () => {
  const tree = coverage({ first: 1965, states: ["own", "none"] });
  const text = JSON.stringify(tree);
  assert.equal(text.match(/"rect"/g).length, 2);
  assert.match(text, /no figure found: 1966/);
  assert.doesNotMatch(text, /longer period/);
});
