// A drawing that fails leaves nothing to draw upon, and takes nothing from a newer one.
const test = require("node:test");
const assert = require("node:assert/strict");

globalThis.hanois = { pick: { watch() {} }, same: { kept: (_, fresh) => fresh } };
globalThis.ResizeObserver = class { observe() {} };
require("../../assets/js/graph.js");
const { draw, isAskedFor, isDrawnFor } = globalThis.hanois.graph;

const FIGURE = { data: [], layout: {} };

// A place in a card, which holds one plot at most.
const place = () => {
  const held = { plot: null, querySelector: () => held.plot, replaceChildren: (plot) => { held.plot = plot; } };
  globalThis.document = { createElement: () => ({ remove() { held.plot = null; } }) };
  return held;
};

test("a drawing that fails is told, and the next begins anew", async () => {
  const at = place();
  globalThis.Plotly = { newPlot: async () => { throw new Error("no memory"); } };
  await assert.rejects(draw(at, FIGURE, "one"), /no memory/);
  assert.equal(at.plot, null);
  globalThis.Plotly = { newPlot: async () => {} };
  await draw(at, FIGURE, "one");
  assert.equal(isDrawnFor(at.plot, "one"), true);
});

test("a drawing that fails when a newer one is asked for leaves the plot to that one", async () => {
  const at = place();
  let fail;
  globalThis.Plotly = { newPlot: async () => {}, react: () => new Promise((_, no) => { fail = no; }) };
  await draw(at, FIGURE, "one");
  const older = draw(at, FIGURE, "two");
  const fails = fail;
  globalThis.Plotly.react = async () => {};
  await draw(at, FIGURE, "three");
  fails(new Error("too late"));
  await older;
  assert.equal(isAskedFor(at.plot, "three"), true);
  assert.equal(isDrawnFor(at.plot, "three"), true);
});
