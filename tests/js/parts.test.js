const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load } = require("./site.cjs");

const { parts } = load("parts").parts;

const rows = (count, high, each) => Array.from({ length: count }, (_, row) => [row * each, row * each + high]);

test("what fits is one part", () => {
  assert.deepEqual(parts(rows(4, 80, 100), 400, 400), [[0, 400]]);
});

test("a list of rows is cut between rows, and nothing is lost or shown twice", () => {
  const made = parts(rows(8, 80, 100), 800, 450);
  assert.equal(made[0][0], 0);
  assert.equal(made.at(-1)[1], 800);
  made.slice(1).forEach(([from], index) => assert.equal(from, made[index][1]));
  for (const [from, to] of made) assert.ok(to - from <= 450);
  for (const [from] of made.slice(1)) assert.ok(from % 100 >= 80, `${from} goes through a row`);
});

test("the wider gap between two groups is taken rather than the last between two rows", () => {
  const made = parts([[0, 90], [100, 190], [260, 350], [360, 450], [460, 550]], 550, 400);
  assert.deepEqual(made[0], [0, 230]);
});

test("a map, which has no gap, goes on with a strip of the part before", () => {
  const made = parts([[0, 1000]], 1000, 600);
  assert.deepEqual(made, [[0, 600], [400, 1000]]);
});
