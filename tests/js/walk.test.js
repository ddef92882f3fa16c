const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load } = require("./site.cjs");

const { series, step, spoken } = load("walk").walk;
const trace = (kind, x, y) => ({
  x,
  y,
  customdata: x.map((_, index) => [`aid-cn-000${index}`]),
  hovertext: x.map((value) => `at ${value}`),
  meta: { kind },
});
const rows = series({ data: [trace("frame", [1], [1]), trace("claims", [1970, 1960, 1965], [1, 2, 3]), trace("label", [1], [1]), trace("spread", [1961, 1969], [1, 2])] });
const at = ([row, column]) => rows[row][column].x;

test("only claims and spreads are walked, along time", () => {
  assert.deepEqual(rows.map((row) => row.map(({ x }) => x)), [[1960, 1965, 1970], [1961, 1969]]);
  assert.deepEqual(rows[0].map(({ point }) => point), [1, 2, 0]);
});

test("a point without a place in the picture is passed over", () => {
  assert.equal(series({ data: [trace("claims", [1, null, 3], [1, 2, null])] })[0].length, 1);
});

test("the first arrow enters at the first point", () => {
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

test("Home and End go to the ends of the series", () => {
  assert.equal(at(step(rows, [0, 1], "Home")), 1960);
  assert.equal(at(step(rows, [0, 1], "End")), 1970);
});

test("a tooltip is spoken without its tags", () => {
  assert.equal(spoken("<b>about 1,100</b> people<br>Garver &amp; Co &lt;A&gt;"), "about 1,100 people, Garver & Co <A>");
});

test("one thing drawn by many points is one stop", () => {
  const trace = { x: [0, 1, 2], y: [0, 1, 2], customdata: [["rt-a"], ["rt-a"], ["rt-a"]], hovertext: "A route", meta: { kind: "claims", whole: true } };
  assert.deepEqual(series({ data: [trace] }), [[{ curve: 0, point: 1, x: 1, ids: ["rt-a"], text: "A route" }]]);
});
