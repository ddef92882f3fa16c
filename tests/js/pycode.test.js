const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, site } = require("./site.cjs");

const { pycode } = load("query", "years", "address", "receipt", "pycode").pycode;
const told = { ...site, version: "1.0.0" };
const view = { page: "aid", ...Object.fromEntries(site.keys.map(({ name, default: usual }) => [name, usual])) };
const lines = (drawing, more = {}, title = "Who gave more?") => pycode(drawing, title, { ...view, ...more }, told).split("\n");

test("without a choice the chart alone is asked for", () => {
  assert.deepEqual(lines("yardsticks").slice(2), [
    "from dashboard import load, claims, chart",
    "",
    "tables = load()",
    'figure = chart(tables, "yardsticks")',
    "rows = claims(tables, figure)  # what the figure draws, one row a claim",
    "figure.show()",
    "",
  ]);
});

test("where own claims are shown, their file is asked for", () => {
  const [, , , , loads] = pycode("yardsticks", "t", view, { ...told, own: 2 }).split("\n");
  assert.match(loads, /^tables = load\(add=\["my-claims\.csv"\]\)  # put the path/);
});

test("what changes the figure is asked for, what is open beside it is not", () => {
  const more = { actors: "china,ussr", from: "1965", weak: "hide", claim: "aid-cn-0001", table: "yardsticks", step: "axes", chart: "other", variant: "quantity~su-killed" };
  assert.equal(lines("quantity~cn-killed", more)[5], 'figure = chart(tables, "quantity~cn-killed", "actors=china,ussr&from=1965&weak=hide")');
});

test("light is how a figure is built; another theme is asked for", () => {
  assert.equal(lines("yardsticks", { theme: "light" })[5], 'figure = chart(tables, "yardsticks")');
  assert.equal(lines("yardsticks", { theme: "print" })[5], 'figure = chart(tables, "yardsticks", "theme=print")');
});

test("a title stays in its comment", () => {
  for (const sign of ["\n", "\r", "\u2028", "\u0085", "\f", "\u0000"]) {
    assert.match(lines("yardsticks", {}, `a${sign}import os`)[0], /^# a import os$/);
  }
});

test("a view is not changed", () => {
  const given = Object.freeze({ ...view, theme: "light" });
  pycode("yardsticks", "t", given, told);
  assert.equal(given.theme, "light");
});
