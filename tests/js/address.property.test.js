// The address codec, for all that can be written into an address.
const assert = require("node:assert/strict");
const { load, site } = require("./site.cjs");
const { property, record } = require("./fastcheck.cjs");

const { address, query } = load("query", "address");

// One value that a key allows, but for its default.
const single = (fc, key) => (key.values.length ? fc.constantFrom(...key.values) : fc.stringMatching(new RegExp(`^(?:${key.pattern})$`)));

// A view that an address may say: of each key a value that it allows.
const views = (fc) => {
  const value = (key) => {
    if (key.many) return fc.subarray(key.values, { maxLength: key.values.length - 1 }).map((some) => some.join(","));
    return fc.oneof(fc.constant(key.default), single(fc, key));
  };
  const keys = Object.fromEntries(site.keys.map((key) => [key.name, value(key)]));
  return record({ page: fc.constantFrom(...site.pages.map(({ key }) => key)), ...keys });
};

// Near to an address, or nothing like one.
const hashes = (fc) => {
  const odd = fc.string({ unit: "binary", maxLength: 6 });
  // What the key allows with something before or behind it, or several in any order, some twice.
  const near = (key) => {
    const good = single(fc, key);
    return fc.oneof(good, fc.tuple(good, odd).map((two) => two.join("")), fc.array(good, { maxLength: 4 }).map((some) => some.join(",")), odd);
  };
  const known = fc.constantFrom(...site.keys).chain((key) => near(key).map((value) => `${key.name}=${value}`));
  const strange = fc.tuple(fc.oneof(fc.constantFrom("v", "__proto__", "from", ""), odd), odd).map((two) => two.join("="));
  const pairs = fc.array(fc.oneof({ arbitrary: known, weight: 4 }, { arbitrary: strange, weight: 1 }), { maxLength: 5 });
  const made = fc.tuple(fc.constantFrom("overview", "aid", "nowhere", ""), pairs).map(([page, some]) => `#/${page}?${some.join("&")}`);
  return fc.oneof({ arbitrary: made, weight: 4 }, { arbitrary: fc.string({ unit: "binary" }), weight: 1 });
};

property("a view survives the way into the address and back", (fc) =>
  fc.property(views(fc), (view) => {
    assert.deepEqual(address.parse(address.format(view, site), site), { view, problems: [] });
  }),
);

property("whatever stands in an address, the view has only values that its keys allow", (fc) =>
  fc.property(hashes(fc), (hash) => {
    const { view, problems } = address.parse(hash, site);
    assert.ok(site.pages.some(({ key }) => key === view.page));
    assert.equal(Object.keys(view).length, site.keys.length + 1);
    for (const key of site.keys) {
      const value = view[key.name];
      const one = (text) => (key.values.length ? key.values.includes(text) : new RegExp(`^(?:${key.pattern})$`).test(text));
      const listed = key.many ? value.split(",") : [value];
      assert.ok(value === key.default || listed.every(one), `${key.name}=${value}`);
      if (key.many && value !== key.default) assert.deepEqual(listed, key.values.filter((some) => listed.includes(some)));
    }
    assert.ok(problems.every((text) => typeof text === "string" && text.length < 120));
  }),
);

property("what is read is written as an address that is read without complaint, and again as the same one", (fc) =>
  fc.property(hashes(fc), (hash) => {
    const { view } = address.parse(hash, site);
    const written = address.format(view, site);
    assert.deepEqual(address.parse(written, site), { view, problems: [] });
    assert.equal(address.format(address.parse(written, site).view, site), written);
  }),
);

property("the order of the settings does not matter", (fc) =>
  fc.property(
    views(fc).chain((view) => {
      const [path, asked = ""] = address.format(view, site).split("?");
      const parts = asked.split("&");
      return record({ view: fc.constant(view), path: fc.constant(path), parts: fc.shuffledSubarray(parts, { minLength: parts.length }) });
    }),
    ({ view, path, parts }) => {
      assert.deepEqual(address.parse(`${path}?${parts.join("&")}`, site), { view, problems: [] });
    },
  ),
);

property("names and values of any letters come back from a query as they went in", (fc) =>
  fc.property(fc.array(fc.tuple(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }))), (pairs) => {
    assert.deepEqual(query.parse(query.format(pairs)), pairs);
  }),
);
