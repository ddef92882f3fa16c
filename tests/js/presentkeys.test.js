const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load } = require("./site.cjs");

const { actOf, swipe } = load("presentkeys").presentkeys;
const press = (key, more = {}, room = { singles: true }) => actOf({ key, ...more }, room);

test("arrows, clickers and Space go on and back", () => {
  for (const key of ["ArrowRight", "PageDown", " "]) assert.equal(press(key), "next");
  for (const key of ["ArrowLeft", "PageUp"]) assert.equal(press(key), "back");
  assert.equal(press(" ", { shiftKey: true }), "back");
  assert.deepEqual(["Home", "End", "Escape"].map((key) => press(key)), ["first", "last", "leave"]);
});

test("keys of one letter work in both cases, and not at all when they are switched off", () => {
  const wanted = { f: "full", B: "blank", ".": "blank", N: "notes", r: "reveal", "?": "help", g: "guess" };
  for (const [key, act] of Object.entries(wanted)) {
    assert.equal(press(key), act);
    assert.equal(press(key, {}, { singles: false }), null);
  }
  assert.equal(press("Escape", {}, { singles: false }), "leave");
});

test("shortcuts of the browser and keys on a button are left alone", () => {
  assert.equal(press("f", { ctrlKey: true }), null);
  assert.equal(press("ArrowLeft", { altKey: true }), null);
  for (const key of [" ", "Enter"]) assert.equal(press(key, {}, { singles: true, pressing: true }), null);
  assert.equal(press("PageDown", {}, { singles: true, pressing: true }), "next");
  assert.equal(press("constructor"), null);
});

test("a swipe is long and goes across", () => {
  assert.deepEqual([swipe(-120, 10), swipe(120, -10), swipe(-30, 0), swipe(-100, 90)], ["next", "back", null, null]);
});
