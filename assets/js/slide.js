// What a scene says on the screen, in the speaker window and to those who listen, step by step. Pure.
// A screen carries one question and at most WORDS words of prose.
{
  const WORDS = 25;
  const FEWEST = 6;
  const PROMPTS = {
    guess: "Draw first: what do you expect?",
    marks: "What do you notice? What do you wonder?",
    axes: "Now with its scales: what could this be?",
    units: "What is counted here, and whose is it?",
  };
  // Up to a stop that something follows: the point of 43.9 ends nothing.
  const SENTENCE = /(?:[^.?!]|[.?!](?=[^\s”’.?!]))+[.?!]*[”’]*\s*/g;
  const WHO_SAYS = "Who says so? Which of these sources would you check first?";
  const HOW_TO_GUESS = "Draw your guess from left to right. The numbers come after it.";
  const COVERED = "A chart of which only a part is uncovered: ";
  const PARTS = { guess: "its scales.", marks: "its marks.", axes: "its marks and scales." };

  // `file` is the figure file of the scene's chart, null for a scene of words.
  const slide = (scene, step, file) => {
    const uncovered = !Object.hasOwn(PROMPTS, step);
    const sourced = Boolean(file) && uncovered;
    return {
      heading: scene.title || (uncovered ? file?.question : PROMPTS[step]) || "",
      prose: brief(proseOf(scene, step, file)),
      sources: sourced ? file.sources : "",
      verdicts: sourced && step === "all" ? file.verdicts.slice(0, 1) : [],
      alt: file ? (uncovered || step === "units" ? file.alt : COVERED + PARTS[step]) : "",
    };
  };

  // A scene of a lesson brings its own words: its text first, then what is asked. A chart alone has its answer.
  const proseOf = (scene, step, file) => {
    if (step === hanois.reveal.GUESS) return HOW_TO_GUESS;
    if (!scene.title) return { source: WHO_SAYS, all: file?.answer }[step] ?? "";
    const first = hanois.scenes.stepsOf(scene).find((one) => one !== hanois.reveal.GUESS);
    if (step === first) return scene.text;
    // What a chart says of itself holds for all of it, not for the part that a view shows.
    return step === "all" && !scene.view ? file?.answer : scene.prompt;
  };

  // As many whole sentences as fit; of a first sentence that is too long the part before a pause.
  const brief = (text, most = WORDS) => {
    if (count(text) <= most) return text;
    const sentences = text.match(SENTENCE) ?? [text];
    let kept = "";
    for (const one of sentences) {
      if (count(kept + one) > most) break;
      kept += one;
    }
    return kept.trim() || cut(text, most);
  };

  // At the last semicolon, else colon, else comma among the words that fit, but never inside of brackets.
  const cut = (text, most) => {
    const words = text.split(/\s+/).slice(0, most);
    const open = words.map((_, index) => depth(words.slice(0, index + 1).join(" ")));
    for (const sign of [";", ":", ","]) {
      const at = words.findLastIndex((word, index) => index >= FEWEST && open[index] === 0 && word.endsWith(sign));
      if (at > 0) return `${words.slice(0, at + 1).join(" ").slice(0, -1)} …`;
    }
    return `${words.join(" ")} …`;
  };

  const depth = (text) => text.split("(").length - text.split(")").length;

  const count = (text) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

  // The first works of a source line, as many as `most` letters hold, and how many more there are; with none, their number.
  const shortened = (line, most) => {
    if (line.length <= most) return line;
    const works = line.split("; ");
    if (!most) return works.length > 1 ? `Sources: ${works.length} works` : "";
    let kept = 1;
    while (kept < works.length && works.slice(0, kept + 1).join("; ").length <= most) kept += 1;
    const more = works.length - kept;
    return more ? `${works.slice(0, kept).join("; ")} and ${more} more` : line;
  };

  (globalThis.hanois ??= {}).slide = { slide, brief, count, shortened, PROMPTS, WORDS };
}
