// fast-check where `make test` has installed it, and how often a property is tried: the same few examples in
// every quick run, more and new ones where HANOIS_EXAMPLES asks for them.
const path = require("node:path");
const { test } = require("node:test");

const PLACES = [path.join(__dirname, "..", "..", ".venv", "node"), __dirname];
const MISSING = "fast-check is not installed: make test fetches it by npm";
const ASKED = Number(process.env.HANOIS_EXAMPLES ?? 0);
const RUNS = ASKED ? { numRuns: ASKED } : { numRuns: 200, seed: 1945 };

const found = () => {
  try {
    return require(require.resolve("fast-check", { paths: PLACES }));
  } catch {
    return null;
  }
};

const fc = found();

// A test of a property: `make(fc)` gives it. Left out, with the reason, where fast-check is not here.
const property = (name, make) => test(name, { skip: fc ? false : MISSING }, () => fc.assert(make(fc), RUNS));

// Plain objects with these fields, those of `needed` always: what JSON and the page hand over.
const record = (fields, needed = Object.keys(fields)) => fc.record(fields, { requiredKeys: needed, noNullPrototype: true });

module.exports = { property, record };
