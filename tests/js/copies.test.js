const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load } = require("./site.cjs");

const { like, onefile, share } = load("svgmeta", "like", "onefile", "share");

test("a drawing told by another one is put together again, and the other one is not changed", () => {
  const long = "a sentence longer than sixteen signs";
  const first = { answer: long, marks: [{ name: "a", x: 1, y: 2 }] };
  const before = structuredClone(first);
  const told = { like: "first.json", value: { answer: { "≈": 1 }, marks: [{ "≈": 3, y: 5 }], more: null } };
  assert.deepEqual(like.whole(told, first), { answer: long, marks: [{ name: "a", x: 1, y: 5 }], more: null });
  assert.deepEqual(first, before);
});

test("a file that is there is taken without a word; any other state is said", () => {
  assert.equal(onefile.said({ state: "ready" }), "");
  assert.match(onefile.said({ state: "preparing" }), /being prepared/);
  assert.match(onefile.said({ state: "failed" }), /could not be made/);
  assert.match(onefile.said({}), /does not make/);
});

test("a frame's code names the published address, else the one that was opened, and none from disk", () => {
  assert.equal(share.home("https://a.org/x/index.html?b#/aid", ""), "https://a.org/x/");
  assert.equal(share.home("file:///home/me/one.html#/aid", ""), "");
  assert.equal(share.home("file:///home/me/one.html#/aid", "https://a.org/y/"), "https://a.org/y/");
});

test("a frame's code is one element whatever stands in title and view", () => {
  const code = share.code({ home: "https://a.org/", slug: "aid_value", view: "#/aid?from=1965&to=1970", title: 'Who "gave" <more>?' });
  assert.match(code, /^<iframe src="https:\/\/a\.org\/embed\/aid_value\.html#\/aid\?from=1965&amp;to=1970" /);
  assert.equal(code.match(/</g).length, 2);
});
