// Drawings stand in for charts only where the view is the one that they show.
const test = require("node:test");
const assert = require("node:assert/strict");

require("../../assets/js/stills.js");
const { fits } = globalThis.hanois.stills;

const site = {
  canvases: { wide: "wide", narrow: "narrow", projector: "projector" },
  keys: [
    { name: "page", default: "overview" },
    { name: "theme", default: "auto" },
    { name: "weak", default: "show" },
    { name: "actors", default: "" },
    { name: "from", default: "" },
  ],
};
const view = { page: "aid", theme: "dark", weak: "show", actors: "", from: "" };
const at = { canvas: "wide", theme: "dark" };

test("another page or theme keeps the drawings", () => {
  assert.equal(fits(view, at, site), true);
  assert.equal(fits(view, { ...at, canvas: "narrow" }, site), true);
});

test("a filter, hidden weak sources, the projector and paper have none", () => {
  assert.equal(fits({ ...view, weak: "hide" }, at, site), false);
  assert.equal(fits({ ...view, actors: "china" }, at, site), false);
  assert.equal(fits({ ...view, from: "1965" }, at, site), false);
  assert.equal(fits(view, { ...at, canvas: "projector" }, site), false);
  assert.equal(fits(view, { ...at, theme: "print" }, site), false);
});
