const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, freeze, site } = require("./site.cjs");

const { fade, count } = load("fade").fade;
const none = { sides: null, sidesOf: site.sidesOf, archive: "all", series: "", years: null };
const trace = (actor, ids, more = {}) => ({
  type: "scatter", x: ids.map((_, index) => index), y: ids.map(() => actor), customdata: ids.map((id) => [id]),
  marker: { size: 8 }, ...more, meta: { kind: "claims", actor, series: null, ...more.meta },
});
const label = (actor, x = 9, y = 9) => ({ name: `label:${actor}`, text: actor, xref: "x", yref: "y", x, y });
const figure = freeze({
  data: [
    trace("China", ["a", "b"]),
    trace("USSR", ["c"]),
    trace("USSR and China", ["d"]),
    { type: "scatter", x: [0], y: [0], hoverinfo: "skip", meta: { kind: "frame", actor: null } },
  ],
  layout: {
    meta: { time_axis: null, claims: { a: [1950, 1954, ["beijing"]], b: [1965, 1965, []], c: [1967, 1968, ["moscow"]], d: [null, null, ["beijing", "moscow"]] } },
    annotations: [label("China"), label("USSR"), { text: "row", xref: "paper", yref: "y", x: 0, y: "USSR" }],
  },
});
const paled = (made) => made.data.map(({ meta, opacity }) => Boolean(meta.faded) && opacity < 0.2);

test("without a filter the figure is handed on as it is", () => {
  assert.equal(fade(figure, none), figure);
  assert.equal(count(figure, none), null);
});

test("other actors fade with their labels; those together with the asked one stay, and so do reference lines", () => {
  const made = fade(figure, { ...none, sides: ["china"] });
  assert.deepEqual(paled(made), [false, true, false, false]);
  assert.equal(made.data[1].hoverinfo, "skip");
  assert.deepEqual(made.layout.annotations.map(({ opacity }) => opacity), [undefined, 0.3, 0.3]);
  assert.deepEqual(count(figure, { ...none, sides: ["china"] }), { shown: 3, all: 4, nearest: [] });
});

test("read through one archive, a series with some points from elsewhere fades in those points only", () => {
  const made = fade(figure, { ...none, archive: "beijing" });
  assert.deepEqual(made.data[0].meta.fadedPoints, [1]);
  assert.deepEqual(made.data[0].marker.opacity, [1, 0.14]);
  assert.equal(made.data[0].marker.size, 8);
  assert.deepEqual(paled(made), [false, true, false, false]);
});

test("years fade marks where time is no axis; under the veil of one only the walk passes over them", () => {
  const asked = { ...none, years: [1966, 1970] };
  assert.deepEqual(paled(fade(figure, asked)), [true, false, false, false]);
  const timed = { ...figure, layout: { ...figure.layout, meta: { ...figure.layout.meta, time_axis: "xaxis" } } };
  const veiled = fade(timed, asked);
  assert.deepEqual(veiled.data.map(({ meta, opacity }) => [meta.fadedPoints ?? [], opacity]), [[[0, 1], undefined], [[], undefined], [[], undefined], [[], undefined]]);
});

test("a claim that nobody dates stays in every year", () => {
  assert.equal(count(figure, { ...none, years: [1945, 1946] }).shown, 1);
});

test("where nothing matches, the nearest years with a figure are named", () => {
  const dated = { ...figure, data: figure.data.slice(0, 2) };
  assert.deepEqual(count(dated, { ...none, years: [1956, 1960] }), { shown: 0, all: 3, nearest: [1954, 1965] });
  assert.deepEqual(count(dated, { ...none, sides: ["usa"] }), { shown: 0, all: 3, nearest: [] });
});

test("a series in focus fades the others of its chart, and nothing in a chart without it", () => {
  const two = { ...figure, data: [trace("China", ["a"], { meta: { series: "s-1" } }), trace("China", ["b"], { meta: { series: "s-2" } })] };
  assert.deepEqual(paled(fade(two, { ...none, series: "s-1" })), [false, true]);
  assert.equal(fade(figure, { ...none, series: "s-1" }), figure);
});

test("an opacity of its own is kept in proportion", () => {
  const own = { ...figure, data: [trace("China", ["a", "b"], { marker: { opacity: [0.5, 0.5] } }), trace("USSR", ["c"], { opacity: 0.5 })] };
  const made = fade(own, { ...none, archive: "beijing", sides: ["china"] });
  assert.deepEqual(made.data[0].marker.opacity, [0.5, 0.07]);
  assert.equal(made.data[1].opacity, 0.07);
});
