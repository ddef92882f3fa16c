const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, freeze } = require("./site.cjs");

const { scale } = load("scale").scale;
const shaped = (shape) => freeze({ data: [], layout: { height: 100, shapes: [shape] } });
const path = (shape) => scale(shaped(shape), 2).layout.shapes[0].path;

test("a sign drawn in px grows with its path", () => {
  assert.equal(path({ path: "M-1.5,0 L4,2.25", xsizemode: "pixel", ysizemode: "pixel" }), "M-3,0 L8,4.5");
});

test("a path in data units stays where it is", () => {
  assert.equal(path({ path: "M0,5 L320000,5" }), "M0,5 L320000,5");
});

test("text does not go under the least size that is asked for; a mark does", () => {
  const figure = freeze({
    data: [{ text: ["<span style=\"font-size:30px\">a</span>"], textfont: { size: 34 }, marker: { size: 20 } }],
    layout: { height: 100, annotations: [{ text: "b", font: { size: 30 } }, { text: "c", font: { size: 60 } }] },
  });
  const { data, layout } = scale(figure, 0.5, 28);
  assert.deepEqual([data[0].textfont.size, data[0].marker.size], [28, 10]);
  assert.ok(data[0].text[0].includes("font-size:28px"));
  assert.deepEqual(layout.annotations.map(({ font }) => font.size), [28, 30]);
});
