const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, freeze } = require("./site.cjs");

const hanois = load("receipt", "svgmeta", "exportsize", "exportfit", "exportpage", "exportsvg", "exporthtml");
const { SIZES, frame, pixels, dpi, length, tooLarge } = hanois.exportsize;
const { fit, smallest } = hanois.exportfit;
const { lay, wrap, estimate } = hanois.exportpage;

const figure = (height, size, more = {}) => freeze({
  data: [],
  layout: {
    height,
    template: { layout: { xaxis: { tickfont: { size, color: "#5E5A52" }, gridcolor: "#D9D4C8" }, font: { color: "#1C1B19" }, paper_bgcolor: "#FBFAF7" } },
    ...more,
  },
});
const figures = { wide: figure(650, 12), narrow: figure(640, 13), projector: figure(850, 30) };
const receipt = freeze({
  title: "Who gave more, China or the USSR?",
  answer: "It turns with the yardstick: by weight the USSR until 1968, then China; by military worth the USSR throughout.",
  filters: "Everything: all actors, years and sources.",
  sources: `Sources: ${Array.from({ length: 16 }, (_, index) => `Writer ${index} 2016 (A)`).join("; ")}`,
  licence: "CC BY 4.0, Hanoi’s Allies.",
  version: "1.0.0",
  date: "2026-11-23",
  address: "https://history.example.org/dashboard/#/aid?actors=china,ussr&from=1965&to=1973&chart=yardsticks",
  citation: "x",
});

test("a journal column is 85 mm at 300 and 600 dots per inch, a slide 1920 px at 1 to 4 times", () => {
  const column = frame({ size: "column85" });
  assert.equal(pixels({ width: column.width, height: 0 }, column, 300).width, 1004);
  assert.equal(pixels({ width: column.width, height: 0 }, column, 600).width, 2008);
  assert.equal(dpi(column, 600), 600);
  assert.equal(length(column, column.width), "85mm");
  const slide = frame({ size: "slide" });
  assert.deepEqual(pixels(slide, slide, 4), { width: 7680, height: 4320 });
  assert.equal(dpi(slide, 4), 0);
});

test("A4 is landscape, and no offered size is more than a browser can draw", () => {
  const a4 = frame({ size: "a4" });
  assert.deepEqual(pixels(a4, a4, 300), { width: 3508, height: 2480 });
  for (const { key, unit } of SIZES) {
    const one = frame({ size: key });
    for (const density of hanois.exportsize.DENSITIES[unit]) assert.equal(tooLarge(pixels(one, one, density)), false, `${key} ${density}`);
  }
  assert.equal(tooLarge({ width: 20000, height: 10 }), true);
});

test("a custom size stays within what can be drawn, and its type grows with it", () => {
  const one = (width, height) => frame({ size: "custom", width, height });
  assert.equal(one(20, 0).width, 200);
  assert.equal(one(99999, 50).width, 8000);
  assert.equal(one(99999, 50).height, 200);
  assert.ok(one(3000, 3000).type.title > one(900, 900).type.title);
  assert.ok(one(200, 200).type.note >= 8);
});

test("paper takes the wide canvas, a slide the projector's, a journal column the phone's", () => {
  assert.equal(fit(figures, { width: 1030, height: 560 }, 7.3).canvas, "wide");
  assert.equal(fit(figures, { width: 1808, height: 800 }, 21).canvas, "projector");
  assert.equal(fit(figures, { width: 300, height: 0 }, 8).canvas, "narrow");
});

test("a chart fills its box without leaving it, and its text is no smaller than it says", () => {
  for (const [width, height, least] of [[1030, 560, 7.3], [1808, 800, 21], [990, 700, 15], [300, 0, 8], [600, 0, 8]]) {
    const one = fit(figures, { width, height }, least);
    assert.ok(one.width * one.scale <= width + 0.01);
    if (height) assert.ok(one.height * one.scale <= height + 0.01);
    assert.equal(one.text, smallest(one.figure) * one.scale);
  }
});

test("a map is not drawn wider than its ground", () => {
  const ground = { x: [-700, 700, null], meta: { ground: true } };
  const layout = { xaxis: { range: [-400, 400] }, yaxis: { range: [0, 600], scaleanchor: "x" }, margin: { b: 50 } };
  const map = { ...figure(650, 12, layout), data: [ground] };
  const one = fit({ wide: map }, { width: 3000, height: 650 }, 1);
  assert.ok(one.width <= (600 * 1400) / 600 + 0.01);
});

const box = ({ plot }) => ({ top: plot.y, bottom: plot.y + plot.height * plot.scale, left: plot.x, right: plot.x + plot.width * plot.scale });

test("nothing that is written lies on the chart or leaves the picture, in any size", () => {
  for (const { key } of SIZES) {
    const page = lay(receipt, frame({ size: key }), figures);
    const chart = box(page);
    assert.ok(chart.right <= page.width + 0.01 && chart.bottom <= page.height + 0.01, key);
    for (const { x, y, text, font } of [...page.head, ...page.foot]) {
      const right = x + estimate(text, font);
      assert.ok(right <= page.width && y <= page.height, `${key}: ${text}`);
      const apart = y <= chart.top || y - font.size >= chart.bottom || right <= chart.left || x >= chart.right;
      assert.ok(apart, `${key}: “${text}” lies on the chart`);
    }
  }
});

test("a picture says all of its receipt", () => {
  for (const { key } of SIZES) {
    const page = lay(receipt, frame({ size: key }), figures);
    const written = [...page.head, ...page.foot].map(({ text }) => text).join(" ").replaceAll(" ", "");
    for (const part of [receipt.title, receipt.answer, receipt.filters, receipt.sources, receipt.licence, receipt.address, "data version 1.0.0", "23 November 2026"]) {
      assert.ok(written.includes(part.replaceAll(" ", "")), `${key}: ${part}`);
    }
  }
});

test("a word that is longer than a line is parted, and nothing of it is lost", () => {
  const lines = wrap(receipt.address, { size: 10, weight: 400 }, 90, estimate);
  assert.ok(lines.length > 3);
  assert.equal(lines.join(""), receipt.address);
  for (const line of lines) assert.ok(estimate(line, { size: 10, weight: 400 }) <= 90);
});

test("an SVG has its text as text, the chart in a box of its own, and the receipt inside", () => {
  const page = lay(receipt, frame({ size: "slide" }), figures);
  const chart = '<svg class="main-svg" width="1" height="1"><g><text>761,001</text></g></svg>';
  const parts = { page, chart, receipt, alt: "Bars.", fonts: "", transparent: false, colours: hanois.exportsvg.inks(page.plot.figure), outer: { width: 1920, height: 1080 } };
  const svg = hanois.exportsvg.compose(parts);
  assert.match(svg, /^<svg xmlns="[^"]+" xmlns:xlink="[^"]+" width="1920" height="1080" viewBox="0 0 1920 1080"/);
  assert.match(svg, /<text[^>]*>Who gave more, China or the USSR\?<\/text>/);
  assert.match(svg, /<svg data-part="plot"[^>]*><g><text>761,001<\/text><\/g><\/svg>/);
  assert.match(svg, /<metadata><rdf:RDF/);
  assert.match(svg, /<rect width="100%"/);
  assert.doesNotMatch(hanois.exportsvg.compose({ ...parts, transparent: true }), /<rect width="100%"/);
});

test("the words that Plotly puts into its ids are gone, the numbers of a path stay", () => {
  const page = lay(receipt, frame({ size: "slide" }), figures);
  const chart = (word) => `<svg class="main-svg"><defs id="defs-${word}"><clipPath id="clip${word}xy"/><pattern id="p${word}-${word}-0"/></defs><path clip-path="url(#clip${word}xy)" d="M123456,0"/></svg>`;
  const parts = { page, receipt, alt: "", fonts: "", transparent: false, colours: {}, outer: page };
  const made = (word) => hanois.exportsvg.compose({ ...parts, chart: chart(word) });
  assert.equal(made("123456"), made("f7d034"));
  assert.match(made("123456"), /url\(#clipu0xy\)" d="M123456,0"/);
});

test("a transparent figure keeps the water of a map", () => {
  const { bare } = hanois.exportsvg;
  const map = figure(600, 12, { plot_bgcolor: "#E4EAEA", paper_bgcolor: "#FBFAF7" });
  assert.equal(bare(map).layout.plot_bgcolor, "#E4EAEA");
  assert.equal(bare(map).layout.paper_bgcolor, "rgba(0,0,0,0)");
  assert.equal(bare(figure(600, 12, { plot_bgcolor: "#FBFAF7" })).layout.plot_bgcolor, "rgba(0,0,0,0)");
});

test("nothing in a figure or a script can end the element that it stands in", () => {
  const parts = { receipt: { ...receipt, title: "</script><b>" }, figure: { data: [{ text: "</script>" }], layout: {} }, alt: '"', table: { columns: ["<i>"], rows: [["<u>"]] }, colours: {}, fonts: "", bundle: 'x="</script>"' };
  const html = hanois.exporthtml.html(parts);
  assert.equal(html.match(/<\/script/g).length, 4);
  assert.equal(html.includes("<b>"), false);
  assert.deepEqual(JSON.parse(html.match(/id="receipt">(.*?)<\/script>/)[1]).title, "</script><b>");
});
