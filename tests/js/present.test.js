const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, freeze } = require("./site.cjs");

const hanois = load("years", "reveal", "scenes", "slide", "speakernotes", "follow", "reduce");
const view = freeze({ page: "aid", chart: "", lesson: "", scene: "1", step: "all", present: "off", claim: "aid-cn-0001", table: "aid" });

test("presenting a chart begins with its marks, a lesson with the step that it names", () => {
  const { reduce } = hanois.reduce;
  const chart = reduce(view, "present", "yardsticks");
  assert.deepEqual([chart.present, chart.chart, chart.step, chart.claim, chart.table], ["on", "yardsticks", "marks", "", ""]);
  const lesson = reduce(view, "teach", "toy:guess");
  assert.deepEqual([lesson.page, lesson.lesson, lesson.step, lesson.scene, lesson.present], ["lessons", "toy", "guess", "1", "on"]);
  assert.equal(reduce(view, "present", "").step, "all");
});

test("a card is uncovered from its marks, and the same once more shows it all", () => {
  const { reduce } = hanois.reduce;
  const begun = reduce(view, "reveal", "yardsticks");
  assert.deepEqual([begun.chart, begun.step], ["yardsticks", "marks"]);
  assert.equal(reduce(begun, "step", "yardsticks:axes").step, "axes");
  assert.equal(reduce(begun, "reveal", "yardsticks").step, "all");
  assert.equal(reduce(begun, "reveal", "aid_shares").step, "marks");
});

test("a second window follows only what it presents itself", () => {
  const { followed } = hanois.follow;
  const shown = { ...view, present: "on", lesson: "toy" };
  const said = { lesson: "toy", chart: "", scene: "2", step: "axes" };
  assert.deepEqual(followed(shown, said), { ...shown, scene: "2", step: "axes" });
  assert.equal(followed({ ...shown, scene: "2", step: "axes" }, said), null);
  for (const other of [{ ...shown, lesson: "other" }, { ...shown, present: "off" }]) assert.equal(followed(other, said), null);
  assert.equal(followed(shown, null), null);
});

test("the speaker sees notes, answer, what comes next and the time gone", () => {
  const scene = { title: "One", chart: "aid", reveal: "units", predict: false, prompt: "Ask", notes: "Say", answer: "Because", text: "T" };
  const deck = { name: "toy", scenes: [scene, { ...scene, title: "Two" }] };
  const told = (at) => JSON.stringify(hanois.speakernotes.notes({ deck, at, scene, slide: { heading: "", prose: "T" }, file: null }));
  for (const word of ["Ask", "Say", "Because", "Scene 1 of 2", "With title and sources"]) assert.ok(told({ scene: 0, step: "units" }).includes(word));
  assert.ok(told({ scene: 0, step: "all" }).includes("Two"));
  assert.ok(told({ scene: 1, step: "all" }).includes("the last one"));
  assert.deepEqual([0, 65000, 3725000].map(hanois.speakernotes.elapsed), ["0:00", "1:05", "1:02:05"]);
});
