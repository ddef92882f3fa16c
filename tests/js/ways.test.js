const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, freeze } = require("./site.cjs");

const { list, span } = load("years", "ways").ways;
const route = (id, mode, certainty, years) => ({
  customdata: [[id, "trans-cn-0001"], [id]],
  meta: { kind: "claims", whole: true, years, way: { name: `Route ${id}`, mode, label: mode === "rail" ? "Railway" : "River", certainty } },
});
const figure = freeze({
  data: [
    { meta: { kind: "frame", years: [1957, 1975] } },
    route("rt-b", "rail", "documented", [1957, 1975]),
    route("rt-a", "rail", "inferred", [1950, 1975]),
    route("rt-c", "river", "documented", [1953, 1954]),
  ],
});
const text = (tree) => (Array.isArray(tree) ? tree.slice(typeof tree[0] === "string" ? 2 : 0).map(text).join(" ") : tree ? String(tree) : "");

test("routes are listed by means of transport and by when they were opened", () => {
  const { ids, trees } = list(figure, null);
  assert.equal(ids, "rt-a rt-c rt-b");
  assert.deepEqual(trees.map(([, , [, , head]]) => head), ["Railway", "River"]);
});

test("only the open ones are listed, and how many there are is said", () => {
  assert.equal(list(figure, null).count, "All years: 3 routes");
  const { count, ids } = list(figure, [1954, 1954]);
  assert.equal(count, "1954: 2 of 3 routes open");
  assert.equal(ids, "rt-a rt-c");
  assert.equal(list(figure, [1965, 1973]).count, "1965–73: 2 of 3 routes open");
  assert.deepEqual(list(figure, [1978, 1978]).trees, []);
});

test("a route is a button that opens its evidence, with its name and years", () => {
  const [, , , items] = list(figure, null).trees[0];
  const [, attributes] = items[2][2];
  assert.deepEqual([attributes["data-act"], attributes["data-value"]], ["claim", "rt-a"]);
  assert.match(text(items[2]), /Route rt-a\s+1950–75/);
});

test("its line is the one of the map: dashed by certainty, with sleepers where documented", () => {
  const lines = (item) => item[2][2].slice(2).filter(Boolean).map(([, attributes]) => attributes);
  const [, , , items] = list(figure, null).trees[0];
  assert.deepEqual(lines(items[2]).map((one) => one["stroke-dasharray"]), ["7 5"]);
  assert.deepEqual(lines(items[3]).map((one) => one.class), ["way-stroke", "way-core"]);
});

test("years are written short", () => {
  assert.equal(span([1950, 1975]), "1950–75");
  assert.equal(span([1954, 1954]), "1954");
});
