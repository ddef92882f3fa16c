const assert = require("node:assert/strict");
const test = require("node:test");
const { load } = require("./site.cjs");

const { report } = load("report");

const shown = () => {
  const text = "Claim: {claim}\nPage: {address}";
  const words = { dataset: { report: text }, textContent: "" };
  const button = { dataset: { report: text, act: "copy", value: "" }, textContent: "Copy" };
  globalThis.document = { querySelectorAll: () => [words, button] };
  return { words, button };
};

test("a report without an open claim names the page", () => {
  const { words, button } = shown();
  report.fill({ claim: "" }, "here#/method");
  assert.equal(words.textContent, "Claim: \nPage: here#/method");
  assert.equal(button.dataset.value, words.textContent);
  assert.equal(button.textContent, "Copy");
});

test("a report names the claim that was open last, and where", () => {
  const { words } = shown();
  report.fill({ claim: "troops-cn-0019" }, "here#/troops?claim=troops-cn-0019");
  report.fill({ claim: "" }, "here#/method");
  assert.equal(words.textContent, "Claim: troops-cn-0019\nPage: here#/troops?claim=troops-cn-0019");
});
