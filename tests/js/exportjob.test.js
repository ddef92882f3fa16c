const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, site, freeze } = require("./site.cjs");

const hanois = load(
  "query", "address", "years", "reduce", "stage", "reveal", "scale", "fade", "labels", "basemap", "paint", "receipt", "svgmeta", "csv",
  "exportsize", "exportfit", "exportpage", "exportsvg", "exporthtml", "exportface", "exportjob", "exportprint", "exportpaper", "printer",
);
const { prepare, nameOf, csv, json, page, html, sheet } = hanois.exportjob;

const file = freeze({
  question: "Who gave more?",
  answer: "It turns.",
  alt: "Bars.",
  sources: "Sources: A 2001 (A); SIPRI 2022 (B)",
  canvas: "wide",
  table: { columns: ["Item", "Value"], numeric: [1], rows: [["=tanks", "1,400"], ["guns", "about 250"]], claims: ["arms-cn-0001", "arms-su-0002"] },
  figure: {
    data: [
      { type: "scatter", x: [1965], y: [1], customdata: [["arms-cn-0001"]], meta: { kind: "claims", actor: "China", series: "" } },
      { type: "scatter", x: [1966], y: [2], customdata: [["arms-su-0002"]], meta: { kind: "claims", actor: "USSR", series: "" } },
    ],
    layout: {
      height: 400,
      meta: { chart: "yardsticks", time_axis: null, claims: {} },
      template: { layout: { xaxis: { tickfont: { size: 12, color: "#1C1B19" }, gridcolor: "#1C1B19" }, font: { color: "#1C1B19" }, paper_bgcolor: "#FBFAF7" } },
    },
  },
});
const { view } = hanois.address.parse("#/aid?actors=china", site);
const about = freeze({ slug: "yardsticks", view, site: { ...site, version: "1.0.0" }, base: "https://a.example/#/x", date: "2026-02-01" });
const asked = (more) => ({ format: "csv", size: "slide", width: 0, height: 0, density: 1, theme: "light", transparent: false, header: true, ...more });
const job = (more) => prepare(file, asked(more), about);

test("a job is the same for all formats, and its receipt leads back to the view", () => {
  const { receipt, drawing, at } = job();
  assert.equal(receipt.address, "https://a.example/#/aid?actors=china&chart=yardsticks");
  assert.match(receipt.filters, /^In full colour: China\./);
  assert.equal(drawing, "yardsticks");
  assert.equal(at.theme, "light");
});

test("names say chart, view and day; those of pictures also size and theme", () => {
  assert.equal(nameOf(job()), "yardsticks_china_2026-02-01.csv");
  for (const format of ["png", "svg", "pdf"]) assert.equal(nameOf(job({ format, size: "a4", theme: "print" })), `yardsticks_china_a4-print_2026-02-01.${format}`);
});

test("a table holds what is in full colour, with its header or without it", () => {
  assert.match(csv(job()), /^\uFEFF# Title: Who gave more\?\r\n/);
  assert.equal(csv(job({ header: false })), "\uFEFFItem,Value,Claim\r\n'=tanks,1400,arms-cn-0001\r\n");
});

test("a sheet tells numbers from words and hands the receipt over", () => {
  const { columns, rows, lines, receipt } = sheet(job());
  assert.deepEqual(columns, ["Item", "Value", "Claim"]);
  assert.deepEqual(rows, [["=tanks", 1400, "arms-cn-0001"]]);
  assert.deepEqual(lines[0], ["Title", receipt.title]);
  assert.deepEqual(hanois.csv.typed(file.table).rows[1], ["guns", "about 250", "arms-su-0002"]);
});

test("a figure as JSON has its receipt beside it", () => {
  const { receipt, figure } = JSON.parse(json(job({ format: "json" })));
  assert.equal(receipt.title, "Who gave more?");
  assert.equal(figure.data.length, 2);
});

test("a page takes along the fonts that its words need, and no other", () => {
  const told = (range, style = "normal") => ({ "font-family": '"A"', "font-weight": "400", "font-style": style, "unicode-range": range });
  const faces = [
    { source: "data:latin", told: told("U+0000-00FF") },
    { source: "data:cyrillic", told: told("U+0400-045F") },
    { source: "data:italic", told: told("U+0000-00FF", "italic") },
  ];
  const text = html(job({ format: "html" }), { bundle: "/* plotly */", faces });
  assert.match(text, /src:url\(data:latin\)/);
  assert.doesNotMatch(text, /data:cyrillic|data:italic/);
  assert.match(text, /\/\* plotly \*\//);
  assert.equal(page(job({ format: "html" }))({ bundle: "", fonts: "" }).includes("@font-face"), false);
  assert.match(hanois.exportface.css(faces, "Я <i>x</i>"), /data:cyrillic.*data:italic/);
});

test("a printed page has one receipt, with the sources of each of its charts", () => {
  const told = { date: "2026-02-01", address: "#/aid" };
  const one = hanois.exportprint.receipt([file, { ...file, question: "Second?", sources: "" }], view, about.site, told);
  assert.equal(one.title, "Hanoi’s Allies: Aid");
  assert.equal(one.sources, "Who gave more? Sources: A 2001 (A); SIPRI 2022 (B)");
  assert.match(one.licence, /^CC BY 4\.0.*SIPRI/);
  const lines = hanois.exportprint.lines([], view, about.site, told);
  assert.deepEqual(lines.map(([label]) => label), ["Page", "Licence", "Data version", "Date", "Address", "Cite as"]);
});

test("a tall chart is drawn smaller on a sheet, but never too small to be read", () => {
  const of = (height, canvas = "wide") => hanois.printer.sheet({ canvas, figure: { layout: { height } } }, { narrow: "narrow", narrowWidth: 350, projector: "projector", projectorWidth: 1800 });
  assert.deepEqual(of(500), { width: 680, scale: 1 });
  assert.equal(of(925).scale, 0.8);
  assert.equal(of(4000).scale, 0.7);
  assert.equal(of(900, "projector").scale, 680 / 1800);
});

test("a printed picture is alone on a sheet of its size, which is never smaller than it", () => {
  const text = hanois.exportpaper.sheet("<svg></svg>", { width: 1920, height: 1080 }, "a <b>");
  assert.match(text, /@page { size: 508mm 285\.75mm; margin: 0; }/);
  assert.match(text, /<title>a &lt;b&gt;<\/title>/);
  assert.match(text, /<body><svg><\/svg><\/body>/);
});
