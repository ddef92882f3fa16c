const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, freeze } = require("./site.cjs");

const { results, frame } = load("find", "claimlist", "ledger").ledger;
const { NOTHING } = globalThis.hanois.claimlist;
const claim = freeze({
  id: "losses-cn-0001", table: "losses", actor: "China", measure: "Killed", item: "<b>killed</b>", number: "about 1,100",
  unit: "people", period: "1965", source: "Garver 2016", grade: "A", warnings: ["Round number"],
});
const all = (tree, found = []) => {
  if (Array.isArray(tree)) {
    if (typeof tree[0] === "string") found.push(tree);
    tree.forEach((one) => all(one, found));
  }
  return found;
};
const tags = (trees, tag) => all(trees).filter(([name]) => name === tag);
const page = (count, at = 0, asked = {}) => results(count, { at, rows: [claim] }, { ...NOTHING, ...asked });

test("each row opens its evidence, and its words stay text", () => {
  const opener = tags(page(1), "button").find(([, { "data-act": act }]) => act === "claim");
  assert.deepEqual(opener.slice(1), [{ type: "button", "data-act": "claim", "data-value": claim.id }, "<b>killed</b>"]);
});

test("the column that is sorted by says so", () => {
  const marked = tags(page(1, 0, { sort: "rank", down: true }), "th").filter(([, { "aria-sort": sort }]) => sort);
  assert.deepEqual(marked.map(([, { "aria-sort": sort }]) => sort), ["descending"]);
});

test("pages are offered only where there are several, and the ends are shut", () => {
  assert.equal(tags(page(1), "nav").length, 0);
  const shut = (at) => tags(page(120, at), "nav").flatMap((nav) => tags(nav, "button")).map(([, { disabled }]) => Boolean(disabled));
  assert.deepEqual(shut(0), [true, true, false, false]);
  assert.deepEqual(shut(1), [false, false, false, false]);
  assert.deepEqual(shut(2), [false, false, true, true]);
});

test("without a find there is a hint and no table", () => {
  const empty = results(0, { at: 0, rows: [] }, NOTHING);
  assert.equal(tags(empty, "table").length, 0);
  assert.match(JSON.stringify(empty), /No claim fits/);
});

test("every control has words of its own", () => {
  const fields = tags(frame([claim]), "label");
  assert.equal(fields.length, 9);
  assert.ok(fields.every(([, , [tag, , word]]) => tag === "span" && word));
});
