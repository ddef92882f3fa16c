const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, freeze } = require("./site.cjs");

const { slide, brief, count, shortened } = load("reveal", "scenes", "slide").slide;

const alone = freeze({ title: "", text: "", prompt: "", view: "", chart: "aid", reveal: "marks", predict: false });
const scene = freeze({ ...alone, title: "Who gave more?", text: "Two donors.", prompt: "Look at the axis.", reveal: "axes" });
const file = freeze({
  question: "Question of the chart", answer: "Answer of the chart.", alt: "What is drawn", sources: "Source: Garver 2016 (A)",
  verdicts: [{ badge: "disputed" }, { badge: "close" }],
});

test("alone, the question and its sources come with the fourth step, answer and verdict with the last", () => {
  for (const step of ["guess", "marks", "axes", "units"]) {
    const early = slide(alone, step, file);
    assert.notEqual(early.heading, file.question);
    assert.deepEqual([early.sources, early.verdicts], ["", []]);
  }
  const source = slide(alone, "source", file);
  assert.deepEqual([source.heading, source.sources], [file.question, file.sources]);
  const all = slide(alone, "all", file);
  assert.deepEqual([all.prose, all.verdicts], [file.answer, [{ badge: "disputed" }]]);
});

test("a scene keeps its question, and says its text first, then what it asks, then the answer of the chart", () => {
  const said = (step, more = {}) => slide({ ...scene, ...more }, step, file).prose;
  assert.deepEqual(["axes", "units", "source", "all"].map((step) => said(step)), [scene.text, scene.prompt, scene.prompt, file.answer]);
  assert.equal(said("all", { view: "from=1965" }), scene.prompt, "the answer is about all years");
  assert.equal(said("all", { reveal: "all" }), scene.text);
  assert.equal(said("units", { predict: true }), scene.text);
  for (const step of ["axes", "all"]) assert.equal(slide(scene, step, file).heading, scene.title);
  assert.equal(slide({ ...scene, chart: "" }, "all", null).prose, scene.text);
});

test("who listens hears no more than is shown", () => {
  assert.ok(!slide(scene, "marks", file).alt.includes(file.alt));
  assert.equal(slide(scene, "units", file).alt, file.alt);
});

test("at most 25 words stand on the screen: whole sentences, else up to a pause outside of brackets", () => {
  const words = (number) => Array.from({ length: number }, (_, index) => `w${index}`).join(" ");
  assert.equal(brief(`${words(10)}. ${words(20)}.`), `${words(10)}.`);
  assert.equal(brief(`${words(12)}; ${words(20)}.`), `${words(12)} …`);
  assert.equal(brief(`${words(8)}: w (a, ${words(30)})`), `${words(8)} …`);
  for (const text of [words(60), `${words(30)}. ${words(3)}.`, `a ${words(3)}, ${words(90)}`]) assert.ok(count(brief(text)) <= 25);
  assert.equal(brief("In 1.5 years. Then."), "In 1.5 years. Then.");
});

test("a long source line names its first works and counts the others", () => {
  assert.equal(shortened("Sources: A 1; B 2; C 3", 18), "Sources: A 1; B 2 and 1 more");
  assert.equal(shortened("Source: A", 18), "Source: A");
  assert.equal(shortened("Sources: A 1; B 2; C 3", 0), "Sources: 3 works");
});
