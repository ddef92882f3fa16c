const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, freeze } = require("./site.cjs");

const { evidence } = load("badge", "spread", "evidence").evidence;
const source = (letter, url) => ({
  short: `Work ${letter}`, citation: `Work ${letter} (2016). Title.`, reliability: letter,
  reliability_means: `meaning of ${letter}`, how_read: "full text", url,
});
const claim = (value, letter, more) => ({
  number: String(value), unit: "people", measure: "Killed", item: "<img src=x onerror=alert(1)>", actor: "China",
  recipient: null, period: "1967", range: null, low: null, value, high: null, source: source(letter, null), locator: "p. 1",
  check: "words in the source", kind: "Scholarly", warnings: [{ label: "Disputed", definition: "Sources differ." }],
  note: "A note.", weak: letter === "D", corrections: [], quantities: ["q"], series: null, ...more,
});
const file = freeze({
  claims: {
    "losses-cn-0001": claim(1100, "A", { source: source("A", "https://example.org/a") }),
    "losses-cn-0002": claim(4000, "D"),
    "losses-cn-0003": claim(1000, "C", { quantities: [], series: "s" }),
    "losses-cn-0004": claim(1200, "C", { quantities: [], series: "s" }),
  },
  quantities: {
    q: {
      question: "How many?", verdict: "disputed", badge: "disputed", why: "Read directly.", headline: "losses-cn-0001",
      unit: "people", low: 1100, high: 4000, claims: ["losses-cn-0002", "losses-cn-0001"], hidden: 0, note: "",
      strong: { badge: "single", low: 1100, high: 1100, claims: ["losses-cn-0001"], hidden: 1, note: "Only weak sources beside it." },
    },
  },
});
const of = (id, strong = false) => evidence(file, id, { strong, actors: { China: "china" } });
const all = (tree, found = []) => {
  if (Array.isArray(tree)) {
    if (typeof tree[0] === "string") found.push(tree);
    tree.forEach((one) => all(one, found));
  }
  return found;
};
const tags = (trees, tag) => all(trees).filter(([name]) => name === tag);
const text = (tree) => (Array.isArray(tree) ? tree.slice(typeof tree[0] === "string" ? 2 : 0).map(text).join("") : tree ? String(tree) : "");

test("the chosen claim comes first, its rivals follow", () => {
  const ids = tags(of("losses-cn-0001").trees, "li").map(([, { "data-claim": id }]) => id);
  assert.deepEqual(ids, ["losses-cn-0001", "losses-cn-0002"]);
});

test("source, locator, reliability with its meaning and the words to find it by are said", () => {
  const said = text(of("losses-cn-0001").trees);
  for (const word of ["Work A (2016). Title.", "p. 1", "Reliability A: meaning of A", "“words in the source”", "Sources differ.", "A note."])
    assert.ok(said.includes(word), word);
});

test("only an address that may be offered is a link, in a new tab and said so", () => {
  const [[, attributes, word]] = tags(of("losses-cn-0001").trees, "a");
  assert.deepEqual(attributes, { href: "https://example.org/a", target: "_blank", rel: "noopener noreferrer" });
  assert.match(word, /new tab/);
  assert.equal(tags(of("losses-cn-0002").trees, "a").length, 0);
});

test("without weak sources rivals, verdict and note are those of the strong ones", () => {
  const { trees } = of("losses-cn-0001", true);
  assert.equal(tags(trees, "li").length, 1);
  assert.match(text(trees), /one claim/);
  assert.match(text(trees), /Only weak sources beside it/);
});

test("a claim that answers no question shows itself and its series", () => {
  const { title, trees } = of("losses-cn-0003");
  assert.equal(title, "Killed");
  assert.deepEqual(tags(trees, "button").map(([, { "data-value": id }]) => id).filter((id) => id?.startsWith("losses")), ["losses-cn-0004"]);
});

test("markup in the data stays text", () => {
  assert.equal(tags(of("losses-cn-0001").trees, "img").length, 0);
});

test("an unknown or inherited id is no claim", () => {
  for (const id of ["losses-cn-9999", "constructor", "__proto__"]) assert.equal(of(id), null);
});

test("the spread has a dot for each shown claim, the one printed first filled", () => {
  const dots = tags(of("losses-cn-0002").trees, "circle").filter(([, { class: name }]) => name.startsWith("dot"));
  assert.deepEqual(dots.map(([, { class: name }]) => name), ["dot first"]);
  assert.equal(tags(of("losses-cn-0002").trees, "path").filter(([, { class: name }]) => name === "dot").length, 1);
});

const { missing } = globalThis.hanois.evidence;
const { trees: ofSource } = load("ofsource").ofsource;
const flat = (tree) => (Array.isArray(tree) ? tree.flatMap(flat) : tree && typeof tree === "object" ? Object.values(tree) : [tree]);

test("sources and warnings that stand once in the file go back to their claims", () => {
  const works = [source("A", "https://example.org/a"), source("D", null), source("C", null)];
  const letters = { A: 0, D: 1, C: 2 };
  const packed = freeze({
    ...file,
    works,
    words: [{ label: "Disputed", definition: "Sources differ." }],
    claims: Object.fromEntries(Object.entries(file.claims).map(([id, one]) => [id, { ...one, source: letters[one.source.reliability], warnings: [0] }])),
  });
  for (const id of Object.keys(file.claims)) assert.deepEqual(evidence(packed, id, { strong: false, actors: {} }), evidence(file, id, { strong: false, actors: {} }));
});

test("an id that no claim has is told with the nearest ones", () => {
  const told = flat(missing(file, "losses-cn-0009"));
  assert.ok(told.some((one) => String(one).includes("There is no claim losses-cn-0009")));
  assert.ok(told.includes("losses-cn-0004"));
  assert.ok(flat(missing({}, "gl-x")).some((one) => String(one).includes("Sources page")));
});

test("a question with a chart of its own is a door, others are not", () => {
  const doors = (questions) => flat(evidence(file, "losses-cn-0001", { strong: false, actors: {}, questions }).trees).includes("quantity~q");
  assert.equal(doors(["q"]), true);
  assert.equal(doors(["other"]), false);
});

test("the claims of a source are listed, and many are counted", () => {
  const claims = Array.from({ length: 50 }, (_, index) => ({ id: `aid-cn-${index}`, item: "Aid", number: "1", unit: "t", period: "1967" }));
  assert.ok(flat(ofSource(claims, "Garver 2016")).includes("50 claims of Garver 2016"));
  assert.ok(flat(ofSource(claims, "Garver 2016")).some((one) => String(one).startsWith("and 10 more")));
});

test("an own claim says so, and counts neither in the number nor in the span of the others", () => {
  const mine = claim(9000, "C", { own: true });
  const quantity = { ...file.quantities.q, claims: [...file.quantities.q.claims, "own-first"] };
  const added = freeze({ claims: { ...file.claims, "own-first": mine }, quantities: { q: quantity } });
  const { trees } = evidence(added, "own-first", { strong: false, actors: { China: "china" } });
  assert.ok(text(trees).includes("Your own claim: added to this copy"));
  assert.ok(text(trees).includes("2 claims, 1,100 to 4,000 people"));
  const [[, { "aria-label": words }]] = tags(trees, "svg").filter(([, { class: name }]) => name?.startsWith("spread"));
  assert.equal(words, "2 claims from 1,100 to 4,000 people, and of your own: 9000");
  assert.ok(tags(trees, "circle").every(([, { cx }]) => cx <= 314));
});
