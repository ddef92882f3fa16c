const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load } = require("./site.cjs");

const { find, fold, prepare } = load("find").find;
const entries = [
  ["Event", "Fall of Điện Biên Phủ", "7 May 1954", "#/a", "", "Viet Minh siege"],
  ["Person", "Chen Geng", "Planner of the Border Campaign", "#/b", "陈赓", "China"],
  ["Chart", "How many Chinese soldiers died?", "Losses", "#/c", "", ""],
  ["Event", "Border Campaign at Cao Bang", "1950", "#/d", "", "Chen Geng's plan"],
  ["Event", "Rails of Lao Kay", "1957", "#/e", "", ""],
  ["Place", "Lao Cai", "town", "#/f", "Lào Cai;Lao Kay", "railway"],
];
const prepared = prepare(entries);
const titles = (text) => find(prepared, text, 10).map(([, title]) => title);

test("marks on letters do not count, in the text or in the index", () => {
  assert.equal(fold("Điện Biên Phủ"), "dien bien phu");
  assert.deepEqual(titles("dien bien phu"), ["Fall of Điện Biên Phủ"]);
  assert.deepEqual(titles("ĐIỆN"), ["Fall of Điện Biên Phủ"]);
});

test("Chinese characters find a person", () => assert.deepEqual(titles("陈赓"), ["Chen Geng"]));

test("a title that begins with the words comes before one that only mentions them", () => {
  assert.deepEqual(titles("chen geng"), ["Chen Geng", "Border Campaign at Cao Bang"]);
  assert.deepEqual(titles("border"), ["Border Campaign at Cao Bang", "Chen Geng"]);
});

test("an old spelling of a place is as good as its name", () => {
  assert.deepEqual(titles("lao kay"), ["Lao Cai", "Rails of Lao Kay"]);
  assert.deepEqual(titles("lào cai"), ["Lao Cai"]);
});

test("every word must be found, and nothing is found for nothing", () => {
  assert.deepEqual(titles("chinese 1950"), []);
  assert.deepEqual(titles("   "), []);
});

test("the index is not changed and the number of finds is bounded", () => {
  const before = JSON.stringify(entries);
  assert.equal(find(prepared, "e", 2).length, 2);
  assert.equal(JSON.stringify(entries), before);
});
