const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, freeze } = require("./site.cjs");

load("years", "receipt");
const { fill, shown, whole, publicly } = load("citation").citation;

const day = "2026-11-23";
const address = "https://example.org/#/aid?chart=yardsticks";

const work = freeze({
  id: "garver-2016",
  plain: false,
  styles: [
    { key: "apa", reference: "Garver, J. W. (2016). China's Quest. OUP.", short: "(Garver, 2016{locator})", short_label: "In the text" },
    { key: "chicago", reference: "Garver, John W. China's Quest. OUP, 2016.", short: "John W. Garver, China's Quest (OUP, 2016){locator}.", short_label: "Footnote" },
  ],
  bibtex: "@book{garver-2016,\n  title = {{China's Quest}},\n  note = {{locator}},\n}\n",
  ris: "TY  - BOOK\r\nN1  - {locator}\r\nER  - \r\n",
  csl: { id: "garver-2016", type: "book", title: "China's Quest" },
});

const dataset = freeze({
  id: "hanois-allies-1.0.0",
  plain: false,
  styles: [
    { key: "apa", reference: "Authors. (2025). Allies (Version 1.0.0) [Dataset]. {address}", short: "(Authors, 2025{locator})", short_label: "In the text" },
    { key: "chicago", reference: "Authors. “Allies.” Version 1.0.0. November 1, 2025. {address}.", short: "Authors, “Allies,” version 1.0.0, November 1, 2025, {address}{locator}.", short_label: "Footnote" },
  ],
  bibtex: "@misc{x,\n  note = {{locator}},\n  url = {{address}},\n  urldate = {{accessed}},\n}\n",
  ris: "TY  - DATA\r\nUR  - {address}\r\nY2  - {accessed}\r\nER  - \r\n",
  csl: { id: "x", type: "dataset", URL: "{address}" },
});

const claim = (link) => [
  { file: work, known: { locator: "p. 12", day } },
  { file: dataset, known: { address: link, locator: "claim troops-cn-0033", day } },
];

test("blanks are filled, and go with what leads to them where there is nothing to fill in", () => {
  const [, { reference, short }] = dataset.styles;
  assert.equal(fill(reference, { address, day }), `Authors. “Allies.” Version 1.0.0. November 1, 2025. ${address}.`);
  assert.equal(fill(reference, { day }), "Authors. “Allies.” Version 1.0.0. November 1, 2025.");
  assert.equal(fill(short, { day }), "Authors, “Allies,” version 1.0.0, November 1, 2025.");
  assert.equal(fill(dataset.styles[0].reference, { day }), "Authors. (2025). Allies (Version 1.0.0) [Dataset].");
  assert.equal(fill("Retrieved {accessed}, from http", { day }), "Retrieved November 23, 2026, from http");
});

test("a place in a work stands inside the bracket, and a mark inside the quotation", () => {
  assert.equal(fill("(Garver, 2016{locator})", { locator: "p. 12", day }), "(Garver, 2016, p. 12)");
  assert.equal(fill("“A page”{locator}.", { locator: "para. 2", day }), "“A page,” para. 2.");
  assert.equal(fill("“A page”{locator}.", { day }), "“A page.”");
});

test("a claim is cited by its source and by the data set in which it was found", () => {
  const [list, short] = shown(claim(""), "apa");
  assert.equal(list.text, "Garver, J. W. (2016). China's Quest. OUP.\nAuthors. (2025). Allies (Version 1.0.0) [Dataset].");
  assert.equal(short.text, "(Garver, 2016, p. 12, as cited in Authors, 2025, claim troops-cn-0033)");
  const [, note] = shown(claim(address), "chicago");
  assert.equal(
    note.text,
    `John W. Garver, China's Quest (OUP, 2016), p. 12, cited in Authors, “Allies,” version 1.0.0, November 1, 2025, ${address}, claim troops-cn-0033.`,
  );
});

test("without a style there is a reference and no short form", () => {
  const plain = { ...work, plain: true, styles: work.styles.map((one) => ({ ...one, short: "" })) };
  assert.equal(shown([{ file: plain, known: { day } }], "apa").length, 1);
});

test("files leave out the lines that nobody can fill in", () => {
  const bib = whole(claim(""), "bibtex");
  assert.match(bib, /note = \{p\. 12\}/);
  assert.match(bib, /note = \{claim troops-cn-0033\}/);
  assert.doesNotMatch(bib, /url/);
  const linked = whole(claim(address), "bibtex");
  assert.ok(linked.includes(`url = {${address}}`));
  assert.ok(linked.includes("urldate = {2026-11-23}"));
  assert.ok(whole(claim(address), "ris").includes("Y2  - 2026/11/23\r\n"));
  assert.ok(!whole(claim(""), "ris").includes("Y2"));
});

test("a place in a work is escaped for LaTeX alone", () => {
  const cited = [{ file: work, known: { locator: "tab & p. 5 %", day } }];
  assert.match(whole(cited, "bibtex"), /note = \{tab \\& p\. 5 \\%\}/);
  assert.match(whole(cited, "ris"), /tab & p\. 5 %/);
});

test("CSL-JSON has the day of access only beside an address", () => {
  const [book, set] = JSON.parse(whole(claim(address), "csl"));
  assert.equal(book.note, "p. 12");
  assert.equal(book.accessed, undefined);
  assert.equal(set.URL, address);
  assert.deepEqual(set.accessed, { "date-parts": [[2026, 11, 23]] });
  assert.equal(JSON.parse(whole(claim(""), "csl"))[1].URL, undefined);
});

test("an address of this machine or of a disk is nobody else's", () => {
  assert.equal(publicly("https://example.org/#/aid"), "https://example.org/#/aid");
  for (const one of ["file:///c/x.html#/aid", "http://127.0.0.1:8050/#/aid", "http://localhost/", "http://[::1]:80/", "#/aid"]) assert.equal(publicly(one), "");
});
