// The routes of a map as a list beside it: by means of transport, each with the line that it has on the map.
// Pure: a figure and the years shown in, trees out.
{
  const MODES = ["rail", "road", "track", "river", "sea", "pipeline"];
  const DASH = { documented: null, inferred: "7 5", schematic: "1.5 5" };
  const SAMPLE = { x1: 0, x2: 44, y1: 5, y2: 5 };

  // -> {count, ids, trees}: a sentence, which routes, and one section a means of transport.
  const list = (figure, years) => {
    const all = figure.data.filter(({ meta }) => meta?.way);
    const open = all.filter(({ meta }) => hanois.years.open(meta.years, years));
    open.sort(({ meta: one }, { meta: other }) => one.years[0] - other.years[0] || one.years[1] - other.years[1]);
    const groups = MODES.map((mode) => open.filter(({ meta }) => meta.way.mode === mode)).filter((one) => one.length);
    return {
      count: count(open.length, all.length, years),
      ids: open.map(idOf).join(" "),
      trees: groups.map(section),
    };
  };

  const idOf = ({ customdata }) => customdata[0][0];

  const count = (open, all, years) => {
    const routes = `${all} ${all === 1 ? "route" : "routes"}`;
    if (!years) return `All years: ${routes}`;
    const when = years[0] === years[1] ? `${years[0]}` : span(years);
    return `${when}: ${open} of ${routes} open`;
  };

  const section = (group) => [
    "section",
    { class: "ways-group" },
    ["h3", {}, group[0].meta.way.label],
    ["ol", {}, ...group.map(item)],
  ];

  const item = (trace) => [
    "li",
    {},
    [
      "button",
      { type: "button", class: "way", "data-act": "claim", "data-value": idOf(trace), "aria-pressed": "false" },
      sample(trace.meta.way),
      ["span", { class: "way-name" }, trace.meta.way.name],
      ["span", { class: "way-years" }, span(trace.meta.years)],
    ],
  ];

  const sample = ({ mode, certainty }) => [
    "svg",
    { viewBox: "0 0 44 10", class: `way-line way-${mode}`, "aria-hidden": "true", focusable: "false" },
    ["line", { ...SAMPLE, class: "way-stroke", "stroke-dasharray": DASH[certainty] }],
    mode === "pipeline" || (mode === "rail" && certainty === "documented") ? ["line", { ...SAMPLE, class: "way-core" }] : null,
  ];

  // 1950-75, as on the map of the years.
  const span = ([first, last]) => (first === last ? `${first}` : `${first}–${String(last).slice(2)}`);

  (globalThis.hanois ??= {}).ways = { list, span };
}
