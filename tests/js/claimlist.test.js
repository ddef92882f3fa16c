const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, freeze } = require("./site.cjs");

const { unpack, fold, find, cut, pages, options, csv, NOTHING, PAGE } = load("find", "claimlist").claimlist;
const file = freeze({
  lists: {
    table: ["losses", "troops"], actor: ["China", "USSR"], measure: ["Killed", "Troops sent"], unit: ["people"],
    source: ["Dân trí", "Garver 2016"], grade: ["A", "C", "D"], warnings: ["More than", "Weak source"],
  },
  columns: ["id", "table", "actor", "measure", "item", "number", "rank", "unit", "period", "first", "last", "source", "grade", "locator", "warnings", "weak"],
  rows: [
    ["losses-cn-0001", 0, 0, 0, "killed at Điện Biên Phủ", "about 1,100", 1100, 0, "1965 to 1973", 1965, 1973, 1, 0, "p. 1", [], 0],
    ["losses-cn-0002", 0, 0, 0, "=cmd|killed", "more than 4,000", 4000, 0, "1969", 1969, 1969, 0, 2, "-1+1", [0, 1], 1],
    ["troops-su-0001", 1, 1, 1, 'the "first" group', "100", 100, 0, "no date given", null, null, 0, 1, "", [0], 0],
  ],
});
const claims = freeze(unpack(file));
const ids = (asked, strong = false) => find(claims, { ...NOTHING, ...asked }, strong).map(({ id }) => id);

test("a packed row becomes a claim with its words", () => {
  assert.equal(claims[1].source, "Dân trí");
  assert.deepEqual(claims[1].warnings, ["More than", "Weak source"]);
  assert.equal(claims[2].first, null);
});

test("a search knows no diacritics, no case and no order of words", () => {
  for (const text of ["dien bien phu", "ĐIỆN biên", "phu garver", "gárver"]) assert.deepEqual(ids({ text }), ["losses-cn-0001"], text);
  assert.deepEqual(ids({ text: "dan tri" }), ["losses-cn-0002", "troops-su-0001"]);
  assert.equal(fold("Ōsaka ĐỒNG Đăng ’"), "osaka dong dang '");
});

test("every word must be found, and no word finds everything", () => {
  assert.deepEqual(ids({ text: "dien garver dantri" }), []);
  assert.equal(ids({ text: "   " }).length, 3);
});

test("choices narrow each other, and a warning is one of several", () => {
  assert.deepEqual(ids({ facets: { warnings: "More than" } }), ["losses-cn-0002", "troops-su-0001"]);
  assert.deepEqual(ids({ facets: { warnings: "More than", table: "losses" } }), ["losses-cn-0002"]);
  assert.equal(ids({ facets: { table: "" } }).length, 3);
});

test("years take claims that touch them, never undated ones", () => {
  assert.deepEqual(ids({ from: 1970 }), ["losses-cn-0001"]);
  assert.deepEqual(ids({ to: 1966 }), ["losses-cn-0001"]);
  assert.deepEqual(ids({ from: 1969, to: 1969 }), ["losses-cn-0001", "losses-cn-0002"]);
  assert.deepEqual(ids({ from: 1974 }), []);
});

test("weak claims are absent while weak sources are hidden", () => {
  assert.deepEqual(ids({}, true), ["losses-cn-0001", "troops-su-0001"]);
});

test("figures sort as figures, words as words, and what is missing stays last", () => {
  assert.deepEqual(ids({ sort: "rank" }), ["troops-su-0001", "losses-cn-0001", "losses-cn-0002"]);
  assert.deepEqual(ids({ sort: "rank", down: true }), ["losses-cn-0002", "losses-cn-0001", "troops-su-0001"]);
  assert.deepEqual(ids({ sort: "first" }).at(-1), "troops-su-0001");
  assert.deepEqual(ids({ sort: "first", down: true }).at(-1), "troops-su-0001");
  assert.deepEqual(ids({ sort: "source" }).at(-1), "losses-cn-0001");
});

test("a page holds fifty, and a page that is not there is the nearest that is", () => {
  const many = Array.from({ length: 2 * PAGE + 1 }, (_, at) => at);
  assert.equal(PAGE, 50);
  assert.equal(pages(many.length), 3);
  assert.deepEqual(cut(many, 2), { at: 2, rows: [100] });
  assert.equal(cut(many, 9).at, 2);
  assert.equal(cut(many, -1).at, 0);
  assert.deepEqual(cut([], 0), { at: 0, rows: [] });
});

test("a facet lists its values in order with how many claims have each", () => {
  assert.deepEqual(options(claims, "source"), [["Dân trí", 2], ["Garver 2016", 1]]);
  assert.deepEqual(options(claims, "warnings"), [["More than", 2], ["Weak source", 1]]);
});

test("the download holds what was found, in UTF-8, quoted", () => {
  const lines = csv(claims.slice(2)).split("\r\n");
  assert.ok(lines[0].startsWith('\ufeff"id","table"'));
  assert.match(lines[1], /"the ""first"" group"/);
  assert.equal(lines.length, 3);
});

test("no downloaded cell is a formula", () => {
  const text = csv(claims);
  assert.match(text, /"'=cmd\|killed"/);
  assert.match(text, /"'-1\+1"/);
  for (const start of ["=", "+", "-", "@", "\t", " =", "＝"]) {
    const cell = csv([{ ...claims[0], item: `${start}1` }]).split("\r\n")[1].split(",")[4];
    assert.equal(cell, `"'${start}1"`);
  }
});
