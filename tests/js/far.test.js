const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load } = require("./site.cjs");

const { unfold } = load("apart/far").far;
const bytes = (text) => [...Buffer.from(text)];
const text = (folded) => Buffer.from(unfold(Uint8Array.from(folded))).toString();

test("what was never folded comes back as it was", () => {
  assert.equal(text([0, ...bytes("all of it")]), "all of it");
  assert.equal(text([0]), "");
});

test("a step takes what is left and repeats what stands further back", () => {
  // Take 4, repeat 3 from 4 back; take 1, repeat 5 from 8 back.
  assert.equal(text([6, 4, 3, 4, 1, 5, 8, ...bytes("abcd-xyz")]), "abcdabc-abcdaxyz");
});

test("a number of several bytes has its lowest seven bits first", () => {
  const left = "m".repeat(300);
  assert.equal(text([4, 0xac, 0x02, 2, 3, ...bytes(left)]), `${left}mm`);
});
