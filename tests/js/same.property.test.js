// What stayed the same, for values of all kinds: the new value, told with the parts of the old one.
const assert = require("node:assert/strict");
const { load, freeze } = require("./site.cjs");
const { property } = require("./fastcheck.cjs");

const { kept } = load("same").same;
// Few keys and values, so that two of them often agree in places.
const values = (fc) =>
  fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: "small" },
      fc.constantFrom(0, 1, -0, "a", "", null, true),
      fc.array(tie("value"), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom("a", "b", "c"), tie("value"), { maxKeys: 3, noNullPrototype: true }),
    ),
  })).value;

const equals = (one, other) => {
  try {
    assert.deepEqual(one, other);
    return true;
  } catch {
    return false;
  }
};

// Whether whatever equals its place in the old value is that of the old value.
const isToldWith = (made, old) => {
  if (made === null || typeof made !== "object" || old === null || typeof old !== "object") return true;
  if (Array.isArray(made) !== Array.isArray(old)) return true;
  if (equals(made, old)) return made === old;
  return Object.entries(made).every(([key, one]) => isToldWith(one, old[key]));
};

property("it equals the new value, and neither is changed", (fc) =>
  fc.property(values(fc), values(fc), (old, fresh) => {
    assert.deepEqual(kept(freeze(old), freeze(fresh)), fresh);
  }),
);

property("a value that equals the old one is the old one", (fc) =>
  fc.property(values(fc), (old) => {
    assert.ok(Object.is(kept(old, structuredClone(old)), old));
  }),
);

property("whatever equals its place in the old value is that of the old value", (fc) =>
  fc.property(values(fc), values(fc), (old, fresh) => {
    assert.ok(isToldWith(kept(old, fresh), old));
  }),
);
