// The coverage strip of a time chart: one cell a year, and the same in words. Pure; gives trees.
{
  const CELL = 10;
  const HIGH = 10;
  const WORDS = [
    ["own", "a figure of their own"],
    ["within", "only within a longer period"],
    ["silent", "not reported, though a series has years before and after"],
    ["none", "no figure found"],
  ];

  const coverage = ({ first, states }) => [
    "div",
    { class: "coverage" },
    ["p", { class: "coverage-title" }, "Years covered"],
    [
      "svg",
      { viewBox: `0 0 ${states.length * CELL} ${HIGH}`, preserveAspectRatio: "none", "aria-hidden": "true", class: "coverage-strip" },
      ...states.map((state, index) => ["rect", { x: index * CELL + 0.5, y: 0.5, width: CELL - 1, height: HIGH - 1, class: `cover-${state}` }]),
    ],
    ["p", { class: "coverage-ends", "aria-hidden": "true" }, ["span", {}, String(first)], ["span", {}, String(first + states.length - 1)]],
    ["ul", { class: "coverage-words" }, ...WORDS.map(([state, words]) => line(state, words, runs(first, states, state)))],
  ];

  const line = (state, words, years) => (years ? ["li", {}, ["span", { class: `cover-key cover-${state}` }], `${words}: ${years}`] : null);

  // The years in a state, neighbours joined: "1965–68, 1970".
  const runs = (first, states, wanted) => {
    const found = [];
    states.forEach((state, index) => {
      if (state !== wanted) return;
      const year = first + index;
      const last = found.at(-1);
      if (last && last[1] === year - 1) last[1] = year;
      else found.push([year, year]);
    });
    return found.map(([from, to]) => (from === to ? `${from}` : `${from}–${shortened(from, to)}`)).join(", ");
  };

  const shortened = (from, to) => (Math.floor(from / 100) === Math.floor(to / 100) ? String(to).slice(2) : String(to));

  (globalThis.hanois ??= {}).coverage = { coverage, runs };
}
