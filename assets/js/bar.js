// What the bar under a presented scene says: the place in the deck, the steps, the sources.
{
  // Letters of a source line: what a broad screen holds, then ever less; 0 is only how many works there are.
  const LENGTHS = [64, 48, 32, 1, 0];

  // "Scene 3 of 9, part 1 of 2", or less where there is but one.
  const placeOf = ({ deck, at, parts, part }) => {
    const scene = deck.scenes.length > 1 ? `Scene ${at.scene + 1} of ${deck.scenes.length}` : "";
    const chart = parts?.length > 1 ? `part ${part + 1} of ${parts.length}` : "";
    return [scene, chart].filter(Boolean).join(", ");
  };

  // A dot a step, filled up to this one.
  const dots = (steps, step) => {
    if (steps.length < 2) return [];
    return steps.map((_, index) => ["span", { class: index <= steps.indexOf(step) ? "dot dot-done" : "dot" }]);
  };

  // The verdict, then as many works as the line holds, and how many more there are.
  const sources = (place, { verdicts, sources: line }) => {
    const badges = verdicts.map(({ badge }) => hanois.badge.badge(badge));
    for (const most of LENGTHS) {
      hanois.dom.fill(place, [...badges, badges.length ? " " : "", hanois.slide.shortened(line, most)]);
      if (place.scrollWidth <= place.clientWidth + 1) return;
    }
    hanois.dom.fill(place, badges);
  };

  (globalThis.hanois ??= {}).bar = { placeOf, dots, sources };
}
