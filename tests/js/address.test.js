const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, site } = require("./site.cjs");

const { address } = load("query", "address");
const defaults = {
  page: "overview", theme: "auto", actors: "", from: "", to: "", archive: "all", weak: "show", chart: "", series: "",
  variant: "", claim: "", table: "", step: "all",
};

test("an empty address is the first page with all defaults and no complaint", () => {
  for (const hash of ["", "#", "#/", "#/overview"]) {
    assert.deepEqual(address.parse(hash, site), { view: defaults, problems: [] });
  }
});

test("every view survives the way into the address and back", () => {
  const some = {
    theme: ["dark", "projector"], actors: ["china", "china,usa"], from: ["1954"], to: ["1965"], archive: ["moscow"], weak: ["hide"],
    chart: ["aid_shares"], series: ["tiv-drv"], variant: ["quantity~cn-killed"], table: ["aid_shares"], step: ["marks", "axes"],
    claim: ["troops-cn-0019", "ev-123", "rt-rail-laocai-hanoi", "pl-kunming"],
  };
  for (const page of ["overview", "aid"])
    for (const [one, values] of Object.entries(some))
      for (const value of values)
        for (const other of Object.keys(some)) {
          const view = { ...defaults, page, [other]: some[other][0], [one]: value };
          assert.deepEqual(address.parse(address.format(view, site), site), { view, problems: [] });
        }
});

test("a list is put into its order, each once; unknown ones are named; all of them are the same as none", () => {
  const actors = (list) => address.parse(`#/aid?actors=${list}`, site);
  assert.equal(actors("ussr,china,ussr").view.actors, "china,ussr");
  assert.equal(actors("usa,ussr,china").view.actors, "");
  const { view, problems } = actors("china,atlantis");
  assert.equal(view.actors, "china");
  assert.deepEqual(problems, ["“atlantis” is not a value of “actors”"]);
  assert.equal(address.format({ ...defaults, page: "aid", actors: "china,ussr" }, site), "#/aid?actors=china,ussr");
});

const later = {
  ...site,
  grammar: {
    version: 3,
    upgrades: [
      { version: 1, keys: { colours: "theme" }, pages: { help: "aid" }, values: { "theme=night": "dark" } },
      { version: 2, keys: {}, pages: {}, values: { "theme=dim": "dark" } },
    ],
  },
};

test("an address of an earlier version is read as it was meant", () => {
  const meant = { view: { ...defaults, page: "aid", theme: "dark" }, problems: [] };
  assert.deepEqual(address.parse("#/help?colours=night", later), meant);
  assert.deepEqual(address.parse("#/aid?v=2&theme=dim", later), meant);
  assert.deepEqual(address.parse("#/aid?v=3&theme=dark", later), meant);
});

test("an address says its version once there is more than one, and only where it says anything", () => {
  assert.equal(address.format({ ...defaults, theme: "dark" }, later), "#/overview?theme=dark&v=3");
  assert.equal(address.format(defaults, later), "#/overview");
  assert.deepEqual(address.parse("#/overview?theme=dark&v=3", later).problems, []);
});

test("a version from the future is read as far as it is known, and named", () => {
  for (const version of ["4", "99", "-1", "x", "<b>"]) {
    const { view, problems } = address.parse(`#/aid?theme=dark&v=${encodeURIComponent(version)}`, later);
    assert.equal(view.theme, "dark");
    assert.equal(problems.length, 1);
  }
});

test("names that every object inherits are no upgrades", () => {
  const { view } = address.parse("#/constructor?toString=1&__proto__=2", later);
  assert.deepEqual(view, defaults);
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
