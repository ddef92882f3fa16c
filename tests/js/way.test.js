const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, freeze } = require("./site.cjs");

const { way } = load("badge", "spread", "evidence", "way").way;
const source = { short: "Work", citation: "Work (2016). Title.", reliability: "D", reliability_means: "meaning", how_read: "full text", url: null };
const claim = (weak) => ({ number: "466", unit: "km", period: "1957", item: "length", actor: "China", locator: "p. 1", source, warnings: [], weak });
const route = {
  name: "Kunming-Hekou", period: "1957 to 1975", mode: "Railway", carrier: "China", stage: "to border", gauge: "1000 mm", certainty: "documented",
  certainty_means: "The source describes the course.", at_least_km: 1230, note: "A <b>note</b>.", weak: true, source, locator: "para 4",
  claims: ["trans-cn-0001", "trans-cn-0002"],
};
const place = {
  name: "Kunming", local_name: "昆明", old_name: "K'un-ming", country: "China", kind: "City", note: "", weak: false, source, locator: "",
  claims: [], routes: [{ id: "rt-a", name: "Kunming-Hekou", period: "1957 to 1975" }],
};
const file = freeze({
  routes: { "rt-a": route, "rt-b": { ...route, at_least_km: null } },
  places: { "pl-kunming": place },
  claims: { "trans-cn-0001": claim(false), "trans-cn-0002": claim(true) },
});
const of = (id, strong = false) => way(file, id, { strong });
const text = (tree) => (Array.isArray(tree) ? tree.slice(typeof tree[0] === "string" ? 2 : 0).map(text).join(" ") : tree ? String(tree) : "");
const all = (tree, found = []) => {
  if (Array.isArray(tree)) {
    if (typeof tree[0] === "string") found.push(tree);
    tree.forEach((one) => all(one, found));
  }
  return found;
};
const opened = (trees) => all(trees).map(([, attributes]) => attributes?.["data-value"]).filter((one) => /^(rt|pl|trans)-/.test(one ?? ""));

test("a route tells its years, means, gauge, certainty and source", () => {
  const { title, trees } = of("rt-a");
  assert.equal(title, "Kunming-Hekou");
  for (const word of ["1957 to 1975", "Railway, to border", "1000 mm", "documented. The source describes the course.", "Work (2016). Title.", "para 4"])
    assert.ok(text(trees).includes(word), word);
});

test("the drawn line gives a length from below, and none where it is schematic", () => {
  assert.match(text(of("rt-a").trees), /at least 1,230 km along our simplified line/);
  assert.doesNotMatch(text(of("rt-b").trees), /km along/);
});

test("claims that speak of it open their own evidence; weak ones only while they are shown", () => {
  assert.deepEqual(opened(of("rt-a").trees), ["trans-cn-0001", "trans-cn-0002"]);
  assert.deepEqual(opened(of("rt-a", true).trees), ["trans-cn-0001"]);
  assert.match(text(of("rt-a", true).trees), /rests on a weak source/);
});

test("a place tells its names and leads to the routes through it", () => {
  const { trees } = of("pl-kunming");
  for (const word of ["昆明", "K'un-ming", "City", "No number in the data speaks of it."]) assert.ok(text(trees).includes(word), word);
  assert.deepEqual(opened(trees), ["rt-a"]);
});

test("an unknown or inherited id is no route", () => {
  for (const id of ["rt-x", "constructor", "__proto__"]) assert.equal(of(id), null);
});
