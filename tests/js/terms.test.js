const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, freeze } = require("./site.cjs");

const { prepare, pieces } = load("terms").terms;
const rows = freeze([
  ["gl-drv", "DRV", "A state.", ["DRV", "Democratic Republic of Vietnam"]],
  ["gl-lao-dong", "Lao Dong", "A party.", ["Lao Dong", "Workers' Party", "Vietnam Workers' Party"]],
  ["gl-metre-gauge", "Metre gauge", "Narrow track.", ["Metre gauge"]],
  ["gl-mig-21", "MiG-21", "A fighter.", ["MiG-21"]],
  ["gl-sa-2", "SA-2", "A missile.", ["SA-2", "SAM", "S-75", "surface-to-air missile"]],
]);
const index = prepare(rows);
const marked = (text, used) => pieces(text, index, used).filter(({ id }) => id).map(({ id, words }) => `${id} ${words}`);

test("a term is marked as the text writes it, and the text is whole again when its pieces are joined", () => {
  const text = "On metre gauge the DRV’s trains ran.";
  const found = pieces(text, index);
  assert.deepEqual(marked(text), ["gl-metre-gauge metre gauge", "gl-drv DRV"]);
  assert.equal(found.map((one) => one.words ?? one).join(""), text);
});

test("the longest name wins, whatever its apostrophe", () => {
  assert.deepEqual(marked("the Vietnam Workers’ Party"), ["gl-lao-dong Vietnam Workers’ Party"]);
  assert.deepEqual(marked("the Workers' Party"), ["gl-lao-dong Workers' Party"]);
});

test("only whole words count, with a plural at most", () => {
  assert.deepEqual(marked("DRVN, xSAM"), []);
  assert.deepEqual(marked("60 MiG-21s and surface-to-air missiles"), ["gl-mig-21 MiG-21s", "gl-sa-2 surface-to-air missiles"]);
});

test("capitals of a name count, those of the beginning of a sentence do not", () => {
  assert.deepEqual(marked("Sam drove; s-75 is no type"), []);
  assert.deepEqual(marked("Metre gauge. Surface-to-air missile"), ["gl-metre-gauge Metre gauge", "gl-sa-2 Surface-to-air missile"]);
});

test("each term is marked once, and not where it has been marked before", () => {
  assert.deepEqual(marked("DRV, DRV, Democratic Republic of Vietnam"), ["gl-drv DRV"]);
  assert.deepEqual(marked("DRV", new Set(["gl-drv"])), []);
});

test("a text without terms is one piece, and markup in it stays text", () => {
  assert.deepEqual(pieces("<b>nothing</b> of note", index), ["<b>nothing</b> of note"]);
  assert.deepEqual(pieces("", index), []);
});
