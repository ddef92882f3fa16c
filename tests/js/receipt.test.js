const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, site, freeze } = require("./site.cjs");

const hanois = load("query", "address", "years", "receipt", "exportprint");
const { make, viewOf, filters, lines, spoken, short, addressOf } = hanois.receipt;

const view = freeze({ page: "aid", theme: "auto", actors: "", from: "", to: "", archive: "all", series: "", weak: "show", table: "", variant: "", step: "all" });
const full = { ...site, version: "1.0.0" };
const file = freeze({
  question: "Who gave more?",
  answer: "It turns with the yardstick.",
  sources: "Sources: Garver 2016 (A); SIPRI 2024 (B)",
  figure: { data: [], layout: { meta: { chart: "yardsticks" } } },
});
const told = { date: "2026-11-03", address: "https://example.org/#/aid?chart=yardsticks" };

test("a receipt says title, answer, filters, sources, licence, version, date, address and citation", () => {
  const receipt = make(file, view, full, told);
  assert.deepEqual(Object.keys(receipt), ["title", "answer", "filters", "sources", "licence", "version", "date", "address", "citation"]);
  assert.equal(receipt.title, file.question);
  assert.equal(receipt.sources, file.sources);
  assert.equal(receipt.version, "1.0.0");
  assert.match(receipt.citation, /data version 1\.0\.0: “Who gave more\?” https:\/\/example\.org\/.* \(3 November 2026\)\. Sources: Garver/);
});

test("whose data a figure draws is named in the licence, and nobody else", () => {
  const { licence } = make(file, view, full, told);
  assert.match(licence, /CC BY 4\.0.*SIPRI Arms Transfers Database/);
  assert.doesNotMatch(licence, /Natural Earth|GeoNames|Correlates/);
  const map = { ...file, sources: "Sources: Garver 2016 (A)", figure: { data: [], layout: { meta: { base: "border" } } } };
  const ofMap = make(map, view, full, told).licence;
  assert.match(ofMap, /GeoNames.*Natural Earth/);
  assert.doesNotMatch(ofMap, /SIPRI/);
});

test("without filters everything is shown; filters are named in words, and that the rest is counted", () => {
  assert.equal(filters(view, full), "Everything: all actors, years and sources.");
  const asked = { ...view, actors: "china,ussr", from: "1965", to: "1973", archive: "moscow" };
  assert.equal(
    filters(asked, full),
    "In full colour: China and USSR; the years 1965 to 1973; numbers that came through Moscow. The answer counts the rest too.",
  );
  assert.match(filters({ ...view, from: "1968", to: "1968" }, full), /the year 1968/);
  assert.equal(filters({ ...view, weak: "hide" }, full), "Everything, but claims of weak sources are left out.");
});

test("the address of a receipt leads to the chart and its filters, not to what was open beside it", () => {
  const open = { ...view, actors: "china", table: "yardsticks", step: "marks", claim: "" };
  const address = hanois.address.format(viewOf(open, "yardsticks"), site);
  assert.equal(address, "#/aid?actors=china&chart=yardsticks");
  assert.equal(viewOf(view, "quantity~su-killed").variant, "quantity~su-killed");
  assert.equal(viewOf(view, "quantity~su-killed").chart, "quantity");
});

test("the path of a copy on disk is never told", () => {
  assert.equal(addressOf("file:///C:/Users/anna/hanoi.html#/aid", "#/aid?chart=x"), "#/aid?chart=x");
  assert.equal(addressOf("https://example.org/a/#/troops", "#/aid?chart=x"), "https://example.org/a/#/aid?chart=x");
});

test("labelled lines leave out what there is not, and the label of the sources is theirs", () => {
  const some = lines(make(file, view, full, told));
  assert.deepEqual(some[3], ["Sources", "Garver 2016 (A); SIPRI 2024 (B)"]);
  const none = lines(make({ ...file, sources: "" }, view, full, told));
  assert.equal(none.some(([label]) => label === "Sources"), false);
});

test("dates are spoken, and a view makes a short word for a file's name", () => {
  assert.equal(spoken("2026-11-03"), "3 November 2026");
  assert.equal(short(view), "all");
  assert.equal(short({ ...view, actors: "china,ussr", from: "1965", to: "1973", weak: "hide" }), "china-ussr-1965-1973-strong");
});

test("a printed page names each chart with its sources, and each credit once", () => {
  const other = { ...file, question: "Which weapons?", sources: "Source: SIPRI 2024 (B)" };
  const page = hanois.exportprint.lines([file, other], view, full, told);
  assert.deepEqual(page[0], ["Page", "Aid"]);
  assert.deepEqual(page.filter(([label]) => label.endsWith("?")).map(([label]) => label), ["Who gave more?", "Which weapons?"]);
  const terms = page.find(([label]) => label === "Licence")[1];
  assert.equal(terms.match(/SIPRI/g).length, 1);
});
