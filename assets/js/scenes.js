// A deck of scenes and the way through it: first the steps of a scene, then the next scene. Pure.
// A deck is {name, title, scenes}; a place in it is {scene, step}, the scene counted from 0.
{
  const { STEPS, GUESS } = globalThis.hanois.reveal;

  // A lesson file -> its deck.
  const ofLesson = (lesson) => ({ name: lesson.slug, title: lesson.title, scenes: lesson.scenes });

  // One chart alone: a deck of one scene, without words of its own.
  const ofChart = (view) => {
    const drawing = view.variant.startsWith(`${view.chart}~`) ? view.variant : view.chart;
    const scene = { title: "", chart: drawing, view: "", reveal: STEPS[0], predict: false, text: "", prompt: "", notes: "", answer: "" };
    return { name: view.chart, title: "", scenes: [scene] };
  };

  // The steps of a scene, of which `step` is shown. Who has drawn a guess has seen the scales.
  const stepsOf = ({ chart, reveal, predict }, step = "") => {
    if (!chart) return ["all"];
    const first = STEPS.indexOf(reveal);
    if (!predict && step !== GUESS) return STEPS.slice(first);
    return [GUESS, ...STEPS.slice(Math.max(first, STEPS.indexOf("units")))];
  };

  // Where an address leads: scenes and steps that do not exist give way to the nearest that does.
  const settle = ({ scenes }, asked) => {
    const scene = Math.min(Math.max(Number(asked.scene) - 1 || 0, 0), scenes.length - 1);
    const steps = stepsOf(scenes[scene], asked.step);
    if (steps.includes(asked.step)) return { scene, step: asked.step };
    const later = steps.find((step) => STEPS.indexOf(step) >= STEPS.indexOf(asked.step));
    return { scene, step: later ?? steps[0] };
  };

  const firstStep = (scene) => stepsOf(scene)[0];

  const beginning = ({ scenes }, scene) => ({ scene, step: firstStep(scenes[scene]) });

  const ending = ({ scenes }, scene) => ({ scene, step: stepsOf(scenes[scene]).at(-1) });

  const along = ({ scenes }, { scene, step }, by) => {
    const steps = stepsOf(scenes[scene], step);
    const to = steps[steps.indexOf(step) + by];
    return to ? { scene, step: to } : null;
  };

  // Each gives a place, or null where there is nothing more on that side.
  const moves = {
    next: (deck, at) => along(deck, at, 1) ?? (at.scene + 1 < deck.scenes.length ? beginning(deck, at.scene + 1) : null),
    back: (deck, at) => along(deck, at, -1) ?? (at.scene > 0 ? ending(deck, at.scene - 1) : null),
    reveal: (deck, at) => along(deck, at, 1),
    first: (deck) => beginning(deck, 0),
    last: (deck) => ending(deck, deck.scenes.length - 1),
    guess: (deck, at) => (deck.scenes[at.scene].chart ? { ...at, step: GUESS } : null),
  };

  const move = (deck, at, act) => (Object.hasOwn(moves, act) ? moves[act](deck, at) : null);

  (globalThis.hanois ??= {}).scenes = { ofLesson, ofChart, stepsOf, settle, firstStep, move };
}
