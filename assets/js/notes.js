// The notes of a card: verdicts, caveats, how many claims are hidden, the source line. Pure; gives trees.
{
  // More verdicts than these belong into the chart, not beside it.
  const MOST_VERDICTS = 3;

  // `count` says how many claims the filters leave in full colour; null without filters.
  const notes = (file, count) => [
    count ? filtered(count) : null,
    ...(file.verdicts.length <= MOST_VERDICTS ? file.verdicts.map((one) => verdict(one, file.verdicts.length > 1)) : []),
    file.notice ? ["p", { class: "note-notice" }, file.notice] : null,
    file.hidden ? ["p", { class: "note-hidden" }, hidden(file.hidden)] : null,
    file.badges.length ? ["div", { class: "badges" }, ...file.badges.map(caveat)] : null,
    file.coverage ? hanois.coverage.coverage(file.coverage) : null,
    file.sources ? sources(file.sources) : null,
  ];

  const filtered = ({ shown, all, nearest }) => {
    if (shown === all) return null;
    const text = shown ? `${shown} of ${all} marks match the choice above; the others are pale.` : "No mark matches the choice above.";
    const near = nearest.length ? ` The nearest years with a figure: ${nearest.join(" and ")}.` : "";
    const everything = ["button", { type: "button", class: "plain-button", "data-act": "reset" }, "Show all"];
    return ["p", { class: "note-filter" }, `${text}${near} The sentence over the chart counts them all. `, everything];
  };

  const verdict = ({ badge, shown, question, note }, several) => [
    "div",
    { class: "note-verdict" },
    several ? ["p", { class: "note-question" }, question] : null,
    ["p", {}, hanois.badge.badge(badge), " ", ["span", { class: "muted" }, shown === 1 ? "1 claim" : `${shown} claims`]],
    note ? ["p", { class: "muted" }, note] : null,
  ];

  const hidden = (count) => (count === 1 ? "1 claim of a weak source hidden" : `${count} claims of weak sources hidden`);

  const caveat = ({ label, definition, count }) => [
    "details",
    { class: "badge" },
    ["summary", {}, label, " ", ["span", { class: "muted" }, String(count)]],
    ["p", {}, definition],
  ];

  const sources = (line) => {
    const at = line.indexOf(": ");
    return ["p", { class: "sources" }, ["b", {}, line.slice(0, at)], " ", line.slice(at + 2)];
  };

  (globalThis.hanois ??= {}).notes = { notes, hidden };
}
