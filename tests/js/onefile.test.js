// Asking for the one file: what is said of it, and that it is only taken from a server that has it.
const test = require("node:test");
const assert = require("node:assert/strict");

require("../../assets/js/onefile.js");
const { said, take } = globalThis.hanois.onefile;

const READY = { name: "a.html", state: "ready", bytes: 2_900_000 };

// A page with one link; `answers` gives what the server says of an address. Hands back what was heard and taken.
const asked = async (answers) => {
  const heard = [];
  const taken = [];
  globalThis.fetch = async (address, { method = "GET" } = {}) => answers(method, address);
  globalThis.document = { createElement: () => ({ click() { taken.push(this.download); } }) };
  globalThis.hanois.dom = { make: () => ({}) };
  globalThis.hanois.announce = { say: (words) => heard.push(words) };
  await take({ nextElementSibling: null, after: () => {} });
  return { heard, taken };
};

const state = (known) => ({ ok: true, json: async () => known });

test("what is not there is said, and what is there needs no word", () => {
  assert.match(said({ state: "preparing" }), /being prepared/);
  assert.match(said({ state: "failed" }), /could not be made/);
  assert.match(said({ state: "something new" }), /does not make the file/);
  assert.equal(said(READY), "");
});

test("a file that is ready is taken, with its size", async () => {
  const { heard, taken } = await asked((method) => (method === "HEAD" ? { ok: true } : state(READY)));
  assert.deepEqual(taken, ["a.html"]);
  assert.match(heard[0], /2\.9 MB/);
});

test("behind one address another server may still be making it", async () => {
  const { heard, taken } = await asked((method) => (method === "HEAD" ? { ok: false } : state(READY)));
  assert.deepEqual(taken, []);
  assert.match(heard[0], /being prepared/);
});

test("a server that does not answer is told", async () => {
  const { heard, taken } = await asked(() => Promise.reject(new Error("gone")));
  assert.deepEqual(taken, []);
  assert.match(heard[0], /does not answer/);
});
