const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, freeze } = require("./site.cjs");

const { reveal, stepOf, STEPS } = load("reveal").reveal;

const figure = freeze({
  data: [
    { type: "bar", x: [1], y: [2], text: ["2"], hoverinfo: "text", meta: { kind: "claims" } },
    { type: "scatter", x: [1], y: [2], text: ["two"], meta: { kind: "label" } },
    { type: "scatter", x: [0, 1], y: [0, 1], meta: { kind: "frame", ground: true } },
  ],
  layout: {
    meta: { chart: "aid", time_axis: "xaxis" },
    xaxis: { range: [1950, 1980], title: { text: "Year" } },
    yaxis: { range: [0, 10] },
    yaxis2: { range: [2.5, -0.5] },
    shapes: [{ type: "line" }],
    annotations: [
      { name: "label:China", xref: "x", yref: "y", x: 1, y: 2, text: "China 2" },
      { xref: "x", yref: "y", x: 1, y: 0, text: "1955–60" },
      { xref: "paper", yref: "y2", x: 0, y: 1, xshift: -500, text: "Garver" },
      { xref: "paper", yref: "y2", x: 1, y: 1, xshift: 200, text: "1965–75" },
      { xref: "paper", yref: "y domain", x: 0, y: 1, text: "million dollars" },
      { xref: "x", yref: "y", x: 3, y: 5, text: "no figure" },
      { name: "scale", xref: "x", yref: "y", x: 3, y: 5, text: "28,000" },
      { name: "kept", xref: "paper", yref: "y2", x: 0, y: 2, text: "What was promised" },
    ],
  },
});
const at = (step, chart = "aid") => ({ chart, step });
const texts = (step) => reveal(figure, at(step)).layout.annotations.map(({ text }) => text);

test("marks stand alone: no axes, no words, no shapes", () => {
  const { data, layout } = reveal(figure, at("marks"));
  assert.deepEqual([data[0].visible, data[1].visible], [undefined, false]);
  assert.equal(data[0].text, undefined);
  assert.equal(data[0].hoverinfo, "skip");
  assert.deepEqual([layout.annotations, layout.shapes], [[], []]);
  for (const axis of ["xaxis", "yaxis", "yaxis2"]) assert.equal(layout[axis].visible, false);
});

test("axes bring the scales and the captions that stand for ticks, without titles", () => {
  assert.deepEqual(texts("axes"), ["1955–60", "Garver", "28,000"]);
  const { xaxis } = reveal(figure, at("axes")).layout;
  assert.equal(xaxis.visible, undefined);
  assert.equal(xaxis.title.text, "");
});

test("a guess is drawn on the scales with their units, without the data", () => {
  const { data, layout } = reveal(figure, at("guess"));
  assert.deepEqual(data.map(({ visible }) => visible), [false, false, undefined]);
  assert.ok(layout.annotations.some(({ text }) => text === "million dollars"));
  assert.ok(!layout.annotations.some(({ text }) => text === "China 2" || text === "no figure"));
});

test("from the units on the figure is whole, and nothing ever moves", () => {
  for (const step of ["units", "source", "all"]) assert.equal(reveal(figure, at(step)), figure);
  for (const step of ["guess", ...STEPS]) assert.deepEqual(reveal(figure, at(step)).layout.xaxis.range, [1950, 1980]);
});

test("only the chart of the address is covered", () => {
  assert.equal(reveal(figure, at("marks", "troops")), figure);
  assert.equal(reveal(figure, at("marks", "")), figure);
  assert.equal(stepOf(figure, at("marks", "troops")), "all");
  assert.equal(stepOf(figure, { chart: "aid" }), "all");
});
