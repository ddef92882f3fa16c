const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, freeze, site } = require("./site.cjs");

const { labels, sideOf } = load("labels").labels;
const note = (name, text) => ({ name, text });

test("a label that is just the actor's name answers to the pointer; numbers and other words do not", () => {
  const figure = freeze({
    data: [],
    layout: { annotations: [note("label:China", '<span style="color:#B3261E">China</span>'), note("label:China", "<b>China</b><br>19,589"), note("label:China", "1,100"), note(undefined, "China")] },
  });
  const made = labels(figure, { names: { China: "China" } });
  assert.deepEqual(made.layout.annotations.map(({ captureevents }) => captureevents ?? false), [true, true, false, false]);
});

test("a label leads to its side; one of several together, or of nobody, to none", () => {
  assert.equal(sideOf("label:USSR", site.sidesOf), "ussr");
  assert.equal(sideOf("label:USSR and China", site.sidesOf), "");
  assert.equal(sideOf("label:toString", site.sidesOf), "");
  assert.equal(sideOf(undefined, site.sidesOf), "");
});
