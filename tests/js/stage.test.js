const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, site } = require("./site.cjs");

const { stage, figureAddress, evidenceAddress } = load("years", "stage").stage;
const view = { page: "aid", theme: "auto", weak: "show", claim: "", variant: "" };
const screen = { narrow: false, dark: false, height: 900 };

test("without a theme in the address the system decides", () => {
  assert.equal(stage(view, screen, site).theme, "light");
  assert.equal(stage(view, { ...screen, dark: true }, site).theme, "dark");
  assert.equal(stage({ ...view, theme: "light" }, { ...screen, dark: true }, site).theme, "light");
});

test("a narrow screen takes the narrow canvas, a projector its own at any width", () => {
  assert.equal(stage(view, { ...screen, narrow: true }, site).canvas, "narrow");
  const projected = stage({ ...view, theme: "projector" }, { narrow: true, dark: false, height: 540 }, site);
  assert.equal(projected.canvas, "projector");
  assert.equal(projected.scale, 0.5);
});

test("only the projector scales, only paper hatches", () => {
  assert.equal(stage(view, screen, site).scale, 1);
  assert.deepEqual(stage(view, screen, site).hatches, {});
  assert.deepEqual(stage({ ...view, theme: "print" }, screen, site).hatches, { China: "/" });
});

test("addresses are relative, and an unknown kind of claim has none", () => {
  const at = stage({ ...view, weak: "hide" }, screen, site);
  assert.equal(figureAddress("yardsticks", at), "figures/yardsticks.wide.strong.json");
  assert.equal(evidenceAddress("troops-cn-0019", site), "evidence/troops.json");
  assert.equal(evidenceAddress("ev-001", site), "evidence/events.json");
  assert.equal(evidenceAddress("nothing-cn-0001", site), null);
});

test("a chart with variants is drawn as the one of the address, or else as its first", () => {
  const asked = (variant) => figureAddress("quantity", stage({ ...view, variant }, screen, site));
  assert.equal(asked("quantity~su-killed"), "figures/quantity~su-killed.wide.all.json");
  assert.equal(asked(""), "figures/quantity~cn-killed.wide.all.json");
  assert.equal(asked("quantity~nobody"), "figures/quantity~cn-killed.wide.all.json");
  assert.equal(asked("supply_map~border"), "figures/quantity~cn-killed.wide.all.json");
});
