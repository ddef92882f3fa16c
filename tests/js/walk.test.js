const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load } = require("./site.cjs");

const { series, step, again } = load("walk").walk;
const trace = (kind, x, y, more = {}) => ({
  x,
  y,
  customdata: x.map((_, index) => [`${more.id ?? kind}-${index}`]),
  hovertext: x.map((value) => `at ${value}`),
  ...more,
  meta: { kind, actor: more.actor ?? kind, series: null, ...more.meta },
});
const timed = { meta: { time_axis: "xaxis" } };
const rows = series({
  data: [trace("frame", [1], [1]), trace("claims", [1970, 1960, 1965], [1, 2, 3]), trace("spread", [1961, 1969], [1, 2])],
  layout: timed,
});
const at = ([row, column]) => rows[row].points[column].x;

test("only claims and spreads are walked, along time", () => {
  assert.deepEqual(rows.map(({ points }) => points.map(({ x }) => x)), [[1960, 1965, 1970], [1961, 1969]]);
  assert.deepEqual(rows[0].points.map(({ point }) => point), [1, 2, 0]);
});

test("what an actor has in one panel is one series, however many traces draw it", () => {
  const found = series({ data: [trace("claims", [1960], [1], { id: "a", actor: "China" }), trace("claims", [1950], [2], { id: "b", actor: "China" })], layout: timed });
  assert.deepEqual(found.map(({ name, points }) => [name, points.map(({ x }) => x)]), [["China", [1950, 1960]]]);
});

test("a point without a place in the picture is passed over", () => {
  assert.equal(series({ data: [trace("claims", [1, null, 3], [1, 2, null])] })[0].points.length, 1);
});

test("what a filter has faded or hidden is passed over", () => {
  const found = (more) => series({ data: [trace("claims", [1, 2], [1, 2], more)] });
  assert.deepEqual(found({ meta: { faded: true } }), []);
  assert.deepEqual(found({ visible: false }), []);
  assert.deepEqual(found({ meta: { fadedPoints: [0] } })[0].points.map(({ point }) => point), [1]);
});

test("a claim that is drawn twice is one stop, and one that stands in words alone is a stop too", () => {
  const twice = series({ data: [trace("claims", [1], [1], { id: "a" }), trace("spread", [1], [1], { id: "a", actor: "claims" })] });
  assert.equal(twice.flatMap(({ points }) => points).length, 1);
  const worded = series({ data: [trace("claims", [1], [1], { id: "a" }), trace("label", [2], [1], { id: "b" })] });
  assert.deepEqual(worded.flatMap(({ points }) => points.flatMap(({ ids }) => ids)), ["a-0", "b-0"]);
});

test("one thing drawn by many points is one stop, at its middle", () => {
  const route = { x: [0, 1, 2], y: [0, 1, 2], customdata: [["rt-a"], ["rt-a"], ["rt-a"]], hovertext: "A route", meta: { kind: "claims", whole: true } };
  const [{ points }] = series({ data: [route] });
  assert.deepEqual(points, [{ curve: 0, point: 1, x: 1, y: 1, ids: ["rt-a"], text: "A route" }]);
});

test("the first key enters at the first point; other keys are not ours", () => {
  assert.deepEqual(step(rows, null, "ArrowRight"), [0, 0]);
  assert.equal(step(rows, null, "a"), null);
  assert.equal(step([], null, "ArrowRight"), null);
});

test("right and left run through all points and stop at the ends", () => {
  let here = [0, 0];
  const seen = [at(here)];
  for (let turn = 0; turn < 6; turn++) seen.push(at((here = step(rows, here, "ArrowRight"))));
  assert.deepEqual(seen, [1960, 1965, 1970, 1961, 1969, 1969, 1969]);
  for (let turn = 0; turn < 9; turn++) here = step(rows, here, "ArrowLeft");
  assert.deepEqual(here, [0, 0]);
});

test("up and down go to the nearest point of the other series", () => {
  assert.equal(at(step(rows, [0, 2], "ArrowDown")), 1969);
  assert.equal(at(step(rows, [1, 0], "ArrowUp")), 1960);
  assert.deepEqual(step(rows, [0, 1], "ArrowUp"), [0, 1]);
});

test("Home and End go to the ends of the series, PageUp and PageDown by five", () => {
  const long = series({ data: [trace("claims", [...Array(12).keys()], Array(12).fill(1))], layout: timed });
  assert.deepEqual(step(long, [0, 5], "Home"), [0, 0]);
  assert.deepEqual(step(long, [0, 5], "End"), [0, 11]);
  assert.deepEqual(step(long, [0, 5], "PageDown"), [0, 10]);
  assert.deepEqual(step(long, [0, 9], "PageDown"), [0, 11]);
  assert.deepEqual(step(long, [0, 3], "PageUp"), [0, 0]);
});

test("a point is found again after a new drawing, in its own series if it can be", () => {
  assert.deepEqual(again(rows, [0, 2], ["claims-1"]), [0, 0]);
  assert.deepEqual(again(rows, [0, 0], ["spread-1"]), [1, 1]);
  assert.equal(again(rows, [0, 0], ["gone"]), null);
});
