const assert = require("node:assert/strict");
const { test } = require("node:test");
const zlib = require("node:zlib");
const { load } = require("./site.cjs");

const hanois = load("receipt", "svgmeta", "png");
const { crc, chunks, dress, texts, ofReceipt } = hanois.png;

// One transparent px, as any encoder writes it.
const DOT = Uint8Array.from(
  Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==", "base64"),
);
const receipt = {
  title: "Who gave more?", answer: "Điện Biên Phủ & <b>", filters: "Everything.", sources: "Sources: Trần 2006 (C)", licence: "CC BY 4.0",
  version: "1.0.0", date: "2026-11-23", address: "https://example.org/#/aid?chart=x&from=1965", citation: "Hanoi’s Allies.",
};

test("the sum is the one that PNG prescribes", () => {
  const bytes = Uint8Array.from(Buffer.from("The quick brown fox jumps over the lazy dog"));
  assert.equal(crc(bytes), zlib.crc32 ? zlib.crc32(bytes) : 0x414fa339);
  assert.equal(crc(Uint8Array.from(Buffer.from("IEND"))), 0xae426082);
});

test("a receipt is read back from a PNG as it was written, in any script", () => {
  const dressed = dress(DOT, ofReceipt(receipt));
  const found = texts(dressed);
  assert.equal(found.Title, receipt.title);
  assert.equal(found.Description, receipt.answer);
  assert.equal(found.Sources, receipt.sources);
  assert.equal(found.Filters, receipt.filters);
  assert.equal(found.Copyright, receipt.licence);
  assert.equal(found["Data version"], receipt.version);
  assert.equal(found["Creation Time"], receipt.date);
  assert.equal(found.Address, receipt.address);
  assert.match(found["XML:com.adobe.xmp"], /Điện Biên Phủ &amp; &lt;b&gt;/);
});

test("the picture itself is untouched, and texts stand before it", () => {
  const types = chunks(dress(DOT, [["Title", "x"]], 300)).map(({ type }) => type);
  assert.deepEqual(types, ["IHDR", "pHYs", "iTXt", "IDAT", "IEND"]);
  const data = (bytes) => chunks(bytes).find(({ type }) => type === "IDAT").data;
  assert.deepEqual(data(dress(DOT, [["Title", "x"]])), data(DOT));
});

test("a density of 300 dots per inch is 11,811 a metre, said once", () => {
  const twice = dress(dress(DOT, [], 600), [], 300);
  const said = chunks(twice).filter(({ type }) => type === "pHYs");
  assert.equal(said.length, 1);
  const view = new DataView(said[0].data.buffer, said[0].data.byteOffset, 9);
  assert.deepEqual([view.getUint32(0), view.getUint32(4), view.getUint8(8)], [11811, 11811, 1]);
});

test("what is no PNG, or is damaged, is refused", () => {
  assert.throws(() => chunks(Uint8Array.from([1, 2, 3])), /no PNG/);
  const damaged = DOT.slice();
  damaged[20] ^= 1;
  assert.throws(() => chunks(damaged), /sum of chunk IHDR/);
});
