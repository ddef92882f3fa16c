const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load } = require("./site.cjs");

const { kept } = load("same").same;

const old = () => ({
  data: [
    { x: [1, 2], text: ["a", "b"], opacity: 1, meta: { actor: "China" } },
    { x: [3], marker: { color: ["red"], line: { width: 1 } } },
  ],
  layout: { annotations: [{ text: "one", x: 1 }, { text: "two", x: 2 }] },
});

test("what is equal is the very same thing, and what changed has only its changes", () => {
  const [before, after] = [old(), old()];
  after.data[0].opacity = 0.3;
  after.layout.annotations[1].opacity = 0.3;
  const { data, layout } = kept(before, after);
  assert.deepEqual({ data, layout }, after);
  assert.notEqual(data[0], before.data[0]);
  assert.equal(data[0].x, before.data[0].x);
  assert.equal(data[0].text, before.data[0].text);
  assert.equal(data[0].meta, before.data[0].meta);
  assert.equal(data[1], before.data[1]);
  assert.equal(layout.annotations[0], before.layout.annotations[0]);
});

test("a figure that is equal is the old one, and nothing handed in is changed", () => {
  const [before, after] = [old(), old()];
  assert.equal(kept(before, after), before);
  after.data[1].marker.color[0] = "blue";
  kept(before, after);
  assert.deepEqual(before, old());
});

test("more, fewer and other things are told apart", () => {
  assert.deepEqual(kept([1, 2], [1]), [1]);
  assert.deepEqual(kept([1], [1, 2]), [1, 2]);
  assert.deepEqual(kept({ a: 1, b: 2 }, { a: 1 }), { a: 1 });
  assert.deepEqual(kept({ a: undefined }, { b: undefined }), { b: undefined });
  assert.deepEqual(kept([1], { 0: 1 }), { 0: 1 });
  assert.equal(kept(undefined, null), null);
  const typed = new Float64Array([1]);
  assert.equal(kept({ x: new Float64Array([1]) }, { x: typed }).x, typed);
});
