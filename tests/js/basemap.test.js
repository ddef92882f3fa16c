const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, freeze } = require("./site.cjs");

const { merge } = load("basemap").basemap;
const pen = (color, more) => ({ line: { color, width: 1 }, ...more });
const figure = freeze({
  data: [{ type: "scatter", x: [1], y: [1], meta: { kind: "claims" } }],
  layout: {
    meta: {
      base: "border",
      inks: {
        land: pen("#B9CACC", { fill: "#FBFAF6" }),
        "land-focus": pen("#B9CACC", { fill: "#F4EBD3" }),
        lake: pen("#B9CACC", { fill: "#E4EAEA" }),
        river: pen("#B9CACC"),
        net: pen("#D9D4C8"),
        border: pen("#A59E8F"),
        division: { line: { color: "#1C1B19", width: 1.5, dash: "6px,4px" } },
      },
    },
  },
});
const shape = (kind, more) => ({ kind, x: [0, 1, 1], y: [0, 0, 1], ...more });
const base = freeze({
  view: "border",
  layers: {
    land: [shape("land", { name: "China" }), shape("land", { name: "Ceylon", until: "1972-05-21" }), shape("land-focus", { since: "1954-07-21" })],
    lakes: [shape("lake")],
    rivers: [shape("river")],
    borders: [shape("border"), shape("border"), shape("division", { since: "1954-07-21", until: "1976-07-01" })],
    graticule: { lines: [{ x: [0, 1], y: [0, 1] }], labels: [] },
    labels: [{ text: "China", x: 0, y: 0 }],
  },
});
const ground = () => merge(figure, base).data.slice(0, -1);

test("the base map lies under the figure, which is not changed", () => {
  const { data, layout } = merge(figure, base);
  assert.equal(data.at(-1), figure.data[0]);
  assert.equal(layout, figure.layout);
  assert.ok(ground().every(({ meta, hoverinfo }) => meta.ground && meta.kind === "frame" && hoverinfo === "skip"));
});

test("the same two give the same figure again, so that nothing is drawn twice", () => {
  assert.equal(merge(figure, base), merge(figure, base));
});

test("things of one kind are one trace, parted by null", () => {
  const [land] = ground();
  assert.deepEqual(land.x, [0, 1, 1, null, 0, 1, 1]);
  assert.equal(land.fill, "toself");
  assert.equal(ground().length, 7);
});

test("land is there whatever its state was called, a division only while it held", () => {
  const held = ground().filter(({ meta }) => meta.holds);
  assert.deepEqual(held.map(({ meta, line }) => [meta.holds, line.dash]), [[["1954-07-21", "1976-07-01"], "6px,4px"]]);
});

test("every colour is one that the figure gives, so that a theme can change it", () => {
  const inks = JSON.stringify(figure.layout.meta.inks);
  for (const { line, fillcolor } of ground()) for (const colour of [line.color, fillcolor]) assert.ok(!colour || inks.includes(colour));
});
