const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, site, freeze } = require("./site.cjs");

const { stageOf, painted } = load("query", "address", "years", "stage", "reveal", "scale", "fade", "labels", "basemap", "paint", "handout").handout;
const figure = (height, meta = {}) =>
  freeze({
    data: [{ type: "bar", x: [1965], y: [3], customdata: [["troops-cn-0001"]], marker: { color: "#B3261E" }, meta: { actor: "China", kind: "claims" } }],
    layout: { height, font: { size: 12 }, xaxis: { range: [1960, 1970] }, meta: { chart: "troops", time_axis: "xaxis", ...meta } },
  });

test("a place is painted for paper, in the view of its scene and uncovered as far as it says", () => {
  const at = stageOf({ view: "from=1965&to=1967", step: "guess" }, figure(400), site);
  assert.equal(at.theme, "print");
  assert.deepEqual(at.years, [1965, 1967]);
  assert.equal(at.step, "guess");
  assert.equal(at.scale, 1);
});

test("a place without a view shows all of its chart", () => {
  const at = stageOf({}, figure(400), site);
  assert.equal(at.step, "all");
  assert.equal(at.years, null);
});

test("a chart takes the width of the sheet, a tall one leaves room to write and stays readable", () => {
  const given = { site, bases: {}, figures: { low: figure(400), tall: figure(700), huge: figure(1400) } };
  const low = painted({ drawing: "low" }, given).layout;
  const huge = painted({ drawing: "huge" }, given).layout;
  const tall = painted({ drawing: "tall" }, given).layout;
  assert.deepEqual([low.width, low.height, low.font.size], [680, 400, 12]);
  assert.deepEqual([tall.width, tall.height, tall.font.size], [680, 630, 12 * 0.9]);
  assert.equal(huge.font.size, 12 * 0.7);
});

test("on paper an actor has its pattern and its printed colour", () => {
  const [bar] = painted({ drawing: "one" }, { site, bases: {}, figures: { one: figure(400) } }).data;
  assert.equal(bar.marker.pattern.shape, "/");
  assert.equal(bar.marker.color, "#8E1B15");
});

test("a map lies on its base", () => {
  const line = { kind: "coast", since: "", until: "", x: [0], y: [0] };
  const base = { layers: { land: [line], lakes: [], graticule: { lines: [] }, rivers: [], borders: [] } };
  const inks = { coast: { fill: "#FBFAF6", line: {} } };
  const given = { site, bases: { "geo/border.json": base }, figures: { map: figure(400, { base: "border", inks }) } };
  assert.equal(painted({ drawing: "map" }, given).data.length, 2);
});
