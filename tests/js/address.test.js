const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, site } = require("./site.cjs");

const { address } = load("address");
const defaults = { page: "overview", theme: "auto", weak: "show", chart: "", claim: "", variant: "", from: "", to: "", table: "" };

test("an empty address is the first page with all defaults and no complaint", () => {
  for (const hash of ["", "#", "#/", "#/overview"]) {
    assert.deepEqual(address.parse(hash, site), { view: defaults, problems: [] });
  }
});

test("every view survives the way into the address and back", () => {
  for (const page of ["overview", "aid"])
    for (const theme of site.keys[0].values)
      for (const weak of ["show", "hide"])
        for (const claim of ["", "troops-cn-0019", "ev-123", "rt-rail-laocai-hanoi", "pl-kunming"])
          for (const table of ["", "aid_shares"]) {
            const variant = table && "quantity~cn-killed";
            const [from, to] = table ? ["1954", "1965"] : ["", ""];
            const view = { page, theme, weak, chart: table, claim, variant, from, to, table };
            assert.deepEqual(address.parse(address.format(view, site), site), { view, problems: [] });
          }
});

test("defaults are left out of the address", () => {
  assert.equal(address.format(defaults, site), "#/overview");
  assert.equal(address.format({ ...defaults, page: "aid", theme: "dark" }, site), "#/aid?theme=dark");
});

test("hostile values take the default, and each is named once", () => {
  const { view, problems } = address.parse("#/aid?theme=<script>&claim=../../etc&weak=hide&x=1&x=2", site);
  assert.deepEqual(view, { ...defaults, page: "aid", weak: "hide" });
  assert.equal(problems.length, 3);
});

test("an unknown page is the first page", () => {
  const { view, problems } = address.parse("#/__proto__?theme=dark", site);
  assert.deepEqual(view, { ...defaults, theme: "dark" });
  assert.equal(problems.length, 1);
});

test("broken escapes, endless text and odd types do not throw", () => {
  for (const hash of ["#/aid?theme=%", "#/%E0%A4%A", `#/${"x".repeat(1e6)}`, null, undefined, 7]) {
    const { view } = address.parse(hash, site);
    assert.ok(site.pages.some(({ key }) => key === view.page));
    for (const problem of address.parse(hash, site).problems) assert.ok(problem.length < 80);
  }
});

test("a pattern holds for the whole value", () => {
  assert.equal(address.parse("#/aid?claim=troops-cn-0019%0Aalert", site).view.claim, "");
  assert.equal(address.parse("#/aid?claim=troops-cn-00190", site).view.claim, "");
});
