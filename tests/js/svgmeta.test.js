const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load } = require("./site.cjs");

const hanois = load("receipt", "svgmeta");
const { rdf, xmp, head, escape } = hanois.svgmeta;
const receipt = {
  title: "Who & when?", answer: "A < B", filters: "Everything.", sources: "Sources: “X” 2016", licence: "CC BY 4.0.", version: "1.0.0",
  date: "2026-11-23", address: "https://example.org/#/aid?from=1965&to=1973", citation: "Hanoi’s Allies: x",
};

const first = (text, name) => text.match(new RegExp(`<dc:${name}>(?:<rdf:\\w+><rdf:li[^>]*>)?([^<]*)<`))[1];

test("each part of a receipt stands in the Dublin Core element that is meant for it", () => {
  const text = rdf(receipt);
  assert.equal(first(text, "title"), "Who &amp; when?");
  assert.equal(first(text, "description"), "A &lt; B Everything. Data version 1.0.0.");
  assert.equal(first(text, "source"), "Sources: “X” 2016");
  assert.equal(first(text, "identifier"), "https://example.org/#/aid?from=1965&amp;to=1973");
  assert.equal(first(text, "date"), "2026-11-23");
  assert.match(first(text, "rights"), /^CC BY 4\.0\. https:/);
  assert.equal(first(text, "relation"), "Hanoi’s Allies: x");
});

test("every element that is opened is closed", () => {
  const open = [];
  for (const [, close, name, empty] of xmp(receipt).matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
    if (close) assert.equal(open.pop(), name);
    else if (!empty) open.push(name);
  }
  assert.deepEqual(open, []);
});

test("an XMP packet is wrapped as readers look for it", () => {
  assert.match(xmp(receipt), /^<\?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"\?>.*<\?xpacket end="r"\?>$/s);
});

test("signs that XML does not allow are left out, its own are written as names", () => {
  assert.equal(escape('a\u0000\u000bb<&>"'), "ab&lt;&amp;&gt;&quot;");
});

test("an SVG is named and described before anything is drawn", () => {
  assert.match(head(receipt, "Bars."), /^<title>Who &amp; when\?<\/title><desc>Bars\.<\/desc><metadata><rdf:RDF/);
});
