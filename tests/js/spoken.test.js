const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load } = require("./site.cjs");

const { plain, dated, amount, point, place } = load("spoken").spoken;
const table = {
  columns: ["What is counted", "Value", "Unit", "Period", "Actor", "Source", "Grade", "Locator"],
  rows: [
    ["killed", "about 1,100 (1,000 to 1,200)", "people", "June 1965 to March 1968", "China", "Garver 2016", "A", "p. 12."],
    ["killed", "more than 4,000", "people", "about 1969", "China", "militaryy.cn 2010", "D", "web page"],
  ],
  claims: ["losses-cn-0001", "losses-cn-0002"],
};

test("a tooltip is spoken without its tags", () => {
  assert.equal(plain("<b>about 1,100</b> people<br>Garver &amp; Co &lt;A&gt;"), "about 1,100 people, Garver & Co <A>");
});

test("a period is spoken as it stands in a sentence", () => {
  const said = ["1967", "about 1954", "9 June 1965", "June 1965", "1960s", "June 1965 to March 1968", "no date given"].map(dated);
  assert.deepEqual(said, ["in 1967", "about 1954", "on 9 June 1965", "in June 1965", "in the 1960s", "between June 1965 and March 1968", "no date given"]);
});

test("a range is spoken after its figure", () => {
  assert.equal(amount("about 1,100 (1,000 to 1,200)", "people"), "about 1,100 people, range 1,000 to 1,200");
  assert.equal(amount("6,000 to 10,000", "people"), "6,000 to 10,000 people");
});

test("a point is spoken with value, range, date, source and place in it", () => {
  assert.equal(
    point({ ids: ["losses-cn-0001"], text: "" }, table),
    "killed: about 1,100 people, range 1,000 to 1,200, between June 1965 and March 1968. Source: Garver 2016, p. 12, reliability A.",
  );
  assert.match(point({ ids: ["losses-cn-0002"], text: "" }, table), /about 1969\. Source: militaryy\.cn 2010, web page, reliability D, a weak source\.$/);
});

test("a mark of several claims names all sources, and one outside of the table its tooltip", () => {
  assert.match(point({ ids: table.claims, text: "about 1,100" }, table), /Sources: Garver 2016 \(A\); militaryy\.cn 2010 \(D\)\.$/);
  assert.equal(point({ ids: ["ev-001"], text: "<b>Geneva</b>" }, table), "Geneva.");
});

test("a new series says its number and name, a step within it does not", () => {
  const rows = [
    { name: "China", points: [{ ids: ["losses-cn-0001"], text: "" }, { ids: ["losses-cn-0002"], text: "" }] },
    { name: "USSR", points: [{ ids: ["ev-001"], text: "Aid" }] },
  ];
  assert.match(place(rows, [0, 0], null, table), /^1 of 2, China: killed.* Point 1 of 2\.$/);
  assert.match(place(rows, [0, 1], [0, 0], table), /^killed.* Point 2 of 2\.$/);
  assert.equal(place(rows, [1, 0], [0, 1], table), "2 of 2, USSR: Aid.");
});
