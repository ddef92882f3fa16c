// What the speaker window says of a scene: trees for dom.js. Pure.
{
  const STEP_WORDS = {
    guess: "The class draws", marks: "Marks only", axes: "With scales", units: "With units and names",
    source: "With title and sources", all: "With the answer",
  };
  const END = "This is the last one.";

  const notes = ({ deck, at, scene, slide, file }) => {
    const steps = hanois.scenes.stepsOf(scene, at.step);
    const place = deck.scenes.length > 1 ? `Scene ${at.scene + 1} of ${deck.scenes.length}. ` : "";
    return [
      ["p", { class: "speaker-place" }, `${place}${steps.length > 1 ? STEP_WORDS[at.step] : ""}`],
      ["h1", {}, scene.title || file?.question || slide.heading],
      part("On the screen", slide.prose),
      part("Ask", scene.prompt),
      part("Say and look for", scene.notes),
      part("A good answer", scene.answer || file?.answer),
      part("Sources", file?.sources.replace(/^Sources?: /, "")),
      part("Next", next(deck, at)),
    ];
  };

  const part = (title, text) => (text ? ["section", {}, ["h2", {}, title], ["p", {}, text]] : null);

  const next = (deck, at) => {
    const to = hanois.scenes.move(deck, at, "next");
    if (!to) return END;
    return to.scene === at.scene ? STEP_WORDS[to.step] : deck.scenes[to.scene].title;
  };

  // Milliseconds -> 12:05, or 1:12:05.
  const elapsed = (ms) => {
    const seconds = Math.max(0, Math.floor(ms / 1000));
    const two = (number) => String(number).padStart(2, "0");
    const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
    return hours ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
  };

  (globalThis.hanois ??= {}).speakernotes = { notes, elapsed };
}
