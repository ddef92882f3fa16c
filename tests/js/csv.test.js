const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, freeze } = require("./site.cjs");

const { csv, tsv, safe, plain, shown } = load("csv").csv;

const table = freeze({
  columns: ["What", "Value", "Source"],
  numeric: [1],
  rows: [
    ["tanks, light", "1,400", "Garver \"2016\""],
    ["=SUM(A1)", "-5", "Trần Tiến Hoạt"],
    ["guns", "about 250", "@cmd"],
  ],
  claims: ["arms-cn-0001", "arms-cn-0002", "arms-cn-0003"],
});

test("formulas are defused, numbers stay numbers", () => {
  for (const start of ["=", "+", "-", "@", "\t", "\r"]) assert.equal(safe(`${start}x`), `'${start}x`);
  assert.equal(safe("-5"), "-5");
  assert.equal(safe("+84.5"), "+84.5");
  assert.equal(safe("-5+cmd"), "'-5+cmd");
  assert.equal(plain("320,000"), "320000");
  assert.equal(plain("\u22121,200.5"), "-1200.5");
  assert.equal(plain("1,2,3"), "1,2,3");
  assert.equal(plain("100 to 150"), "100 to 150");
  assert.equal(plain("=1+1"), "'=1+1");
});

test("a CSV has a mark for Excel, a citation in comment lines, quoted cells, and the id of each row's claim", () => {
  const lines = csv(table, [["Title", "Who,\nthen?"], ["Date", "2026-11-23"]]).split("\r\n");
  assert.equal(lines[0], "\uFEFF# Title: Who, then?");
  assert.equal(lines[1], "# Date: 2026-11-23");
  assert.equal(lines[2], "What,Value,Source,Claim");
  assert.equal(lines[3], '"tanks, light",1400,"Garver ""2016""",arms-cn-0001');
  assert.equal(lines[4], "'=SUM(A1),-5,Trần Tiến Hoạt,arms-cn-0002");
  assert.equal(lines[5], "guns,about 250,'@cmd,arms-cn-0003");
  assert.equal(lines.length, 7);
});

test("the citation can be left out", () => {
  assert.equal(csv(table, []).split("\r\n")[0], "\uFEFFWhat,Value,Source,Claim");
});

test("a cell that begins like a comment is quoted", () => {
  const odd = { ...table, rows: [["# no comment", "1", "x"]], claims: ["arms-cn-0001"] };
  assert.match(csv(odd, []), /"# no comment"/);
});

test("a table for the clipboard keeps tabs and line ends between cells only", () => {
  const odd = { ...table, rows: [["a\tb\nc", "1,000", "x"]], claims: ["arms-cn-0001"] };
  assert.equal(tsv(odd), "What\tValue\tSource\tClaim\na b c\t1000\tx\tarms-cn-0001");
});

const painted = (more, meta = {}) => ({
  data: [{ x: [1966.5, 1970.5, 1971], y: [1, 2, 3], customdata: [["arms-cn-0001"], ["arms-cn-0002"], ["arms-cn-0003"]], meta: { kind: "claims", ...more } }],
  layout: { meta: { time_axis: null, ...meta } },
});

test("what is shown are the rows in full colour", () => {
  assert.deepEqual(shown(table, painted({}), null).claims, table.claims);
  assert.deepEqual(shown(table, painted({ faded: true }), null).claims, []);
  assert.deepEqual(shown(table, painted({ fadedPoints: [1] }), null).claims, ["arms-cn-0001", "arms-cn-0003"]);
  assert.deepEqual(shown(table, painted({ kind: "frame" }), null).rows, []);
});

test("years veiled by a chart over time are not shown: the claim's years decide, else the place of the mark", () => {
  const claims = { "arms-cn-0001": [1960, 1966, []], "arms-cn-0002": [null, null, []] };
  const over = painted({}, { time_axis: "xaxis", claims });
  assert.deepEqual(shown(table, over, [1966, 1969]).claims, ["arms-cn-0001"]);
  assert.deepEqual(shown(table, over, [1970, 1970]).claims, ["arms-cn-0002"]);
  assert.deepEqual(shown(table, over, null).claims.length, 3);
});
