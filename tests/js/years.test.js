const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, freeze } = require("./site.cjs");

const { years, shown, acting, dayOf, known, clamped } = load("years").years;
const MARKER = { fill: "#FFDF6B", edge: "#8A6A00", ghost: "#C9C3B5", ground: "#FBFAF7" };
const at = (asked) => ({ years: asked, marker: MARKER });
const frame = (more) => ({ type: "scatter", x: [0], y: [0], meta: { kind: "frame", ...more } });
const route = (first, last) => ({
  type: "scatter", x: [0, 1], y: [0, 1], customdata: [["rt-a"], ["rt-a"]], line: { color: "#1C1B19", width: 5.2, dash: "7px,5px" },
  hoverinfo: "text", meta: { kind: "claims", actor: "China", series: null, whole: true, years: [first, last] },
});

const map = freeze({
  data: [
    frame({ ground: true }),
    frame({ ground: true, holds: ["1954-07-21", "1976-07-01"] }),
    frame({ holds: ["", "1954-07-20"] }),
    route(1950, 1957),
    frame({ years: [1950, 1957] }),
    route(1957, 1975),
  ],
  layout: { meta: { chart: "supply_map", time_axis: null } },
});
const painted = (asked) => years(map, at(asked));
const routes = (figure) => figure.data.filter(({ meta }) => meta.whole);

const chart = freeze({
  data: [],
  layout: {
    meta: { chart: "x", time_axis: "xaxis" },
    xaxis: { range: [1960, 1970] },
    shapes: [{ type: "line" }],
    annotations: [{ x: 1962, xref: "x" }, { x: 1966, xref: "x" }, { x: 0, xref: "paper" }],
  },
});

test("no year, or all of them, shows everything", () => {
  assert.equal(shown({ from: "", to: "" }), null);
  assert.equal(shown({ from: "1945", to: "1979" }), null);
  assert.deepEqual(shown({ from: "1965", to: "" }), [1965, 1979]);
  assert.deepEqual(shown({ from: "1973", to: "1965" }), [1965, 1973]);
});

test("nothing that is handed in is changed", () => {
  for (const asked of [null, [1954, 1954], [1965, 1973]]) {
    painted(asked);
    years(chart, at(asked));
  }
});

test("without years every route is open", () => {
  assert.deepEqual(routes(painted(null)), routes(map));
});

test("a route outside the years is a thin ghost that answers to nothing, under all that is open", () => {
  const figure = painted([1960, 1962]);
  const ghost = figure.data.find(({ meta }) => meta.ghost);
  assert.deepEqual(ghost.line, { color: MARKER.ghost, width: 1.6, dash: "7px,5px" });
  assert.equal(ghost.hoverinfo, "skip");
  assert.equal(ghost.meta.kind, "frame");
  assert.deepEqual(figure.data.map(({ meta }) => (meta.ground ? "ground" : meta.ghost ? "ghost" : "open")).slice(0, 4), ["ground", "ground", "ghost", "open"]);
});

test("what lies on a ghost, such as sleepers or a name, is not seen", () => {
  const lying = painted([1960, 1962]).data.find(({ meta }) => meta.years?.[1] === 1957 && !meta.ghost);
  assert.equal(lying.visible, false);
});

test("a route that is open in a part of a range is open", () => {
  assert.equal(painted([1956, 1960]).data.filter(({ meta }) => meta.ghost).length, 0);
});

test("borders and names of one year are those of its last day, of a range those of its middle", () => {
  assert.equal(dayOf([1954, 1954]), "1954-12-31");
  assert.equal(dayOf(null), "1962-12-31");
  const seen = (asked) => painted(asked).data.filter(({ meta }) => meta.holds).map(({ visible }) => visible !== false);
  assert.deepEqual(seen([1953, 1953]), [false, true]);
  assert.deepEqual(seen([1954, 1954]), [true, false]);
  assert.deepEqual(seen([1977, 1977]), [false, false]);
});

test("in a chart over time the other years lie under a veil, their labels fade, the axis is marked", () => {
  const { layout } = years(chart, at([1965, 1966]));
  const [, before, after, strip] = layout.shapes;
  assert.deepEqual([before.x0, before.x1, before.fillcolor], [1960, 1965, MARKER.ground]);
  assert.deepEqual([after.x0, after.x1], [1967, 1970]);
  assert.deepEqual([strip.x0, strip.x1, strip.fillcolor], [1965, 1967, MARKER.fill]);
  assert.deepEqual(layout.annotations.map(({ opacity }) => opacity), [0.4, undefined, undefined]);
  assert.deepEqual(layout.xaxis, chart.layout.xaxis);
});

test("a chart that has none of the years is veiled as a whole, one that has no time is left alone", () => {
  const veils = years(chart, at([1950, 1952])).layout.shapes.slice(1);
  assert.deepEqual(veils.map(({ x0, x1 }) => [x0, x1]), [[1960, 1970]]);
  const timeless = freeze({ data: [], layout: { meta: { time_axis: null } } });
  assert.equal(years(timeless, at([1950, 1952])), timeless);
});

test("a year of a control is kept within the years, and nonsense is no year", () => {
  assert.deepEqual(["1944", "1945", "1979", "1980", "", "x"].map(known), ["", "1945", "1979", "", "", ""]);
  assert.deepEqual(["1900", "1965", "2026", ""].map(clamped), ["1945", "1965", "1979", ""]);
});

test("a chart takes no notice of a step between years outside of its axis, a map of every step", () => {
  assert.equal(acting(chart, [1950, 1950]), acting(chart, [1951, 1951]));
  assert.notEqual(acting(chart, [1950, 1950]), acting(chart, [1975, 1975]));
  assert.notEqual(acting(chart, [1962, 1962]), acting(chart, [1963, 1963]));
  assert.notEqual(acting(map, [1950, 1950]), acting(map, [1951, 1951]));
});

test("years that cover the whole axis come to nothing", () => {
  assert.equal(acting(chart, [1955, 1975]), "");
  assert.equal(acting(chart, null), "");
  assert.equal(acting(map, null), "");
});
