// The receipt of a chart: what every export carries with it, in the picture and in the file. Pure.
// (figure file, view, site, {date, address}) -> {title, answer, filters, sources, licence, version, date, address, citation}.
{
  const NAME = "Hanoi’s Allies";
  const OWN = "CC BY 4.0, Hanoi’s Allies";
  const MONTHS = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
  ];
  // Whose data is in a figure -> how they ask to be named.
  const CREDITS = [
    [({ sources }) => /\bSIPRI\b/.test(sources), "Arms transfers: SIPRI Arms Transfers Database"],
    [({ sources }) => /Correlates of War|\bNMC\b/.test(sources), "Armed forces: Correlates of War project"],
    [isMap, "Places: GeoNames, CC BY 4.0"],
    [isMap, "Base map: Natural Earth, public domain"],
  ];

  function isMap({ figure }) {
    return Boolean(figure.layout.meta.base);
  }

  const make = (file, view, site, { date, address }) => {
    const { question: title, answer, sources } = file;
    const { version } = site;
    const citation = `${NAME}, data version ${version}: “${title}” ${address} (${spoken(date)}). ${sources}`;
    return { title, answer, filters: filters(view, site), sources, licence: licence(file), version, date, address, citation: citation.trim() };
  };

  // What an address has to say to lead back to the exported picture: chart and filters, not what was open beside them.
  const viewOf = (view, drawing) => ({
    ...view,
    chart: drawing.split("~")[0],
    variant: drawing.includes("~") ? drawing : "",
    table: "",
    step: "all",
    present: "off",
    lesson: "",
    scene: "1",
  });

  // Filters fade and do not remove, and the answer over the chart counts all claims: both are said.
  const filters = (view, site) => {
    const chosen = [actors(view, site), years(view), archive(view, site), series(view)].filter(Boolean);
    const weak = view.weak === "hide" ? "claims of weak sources are left out" : "";
    if (chosen.length) return `In full colour: ${[...chosen, weak].filter(Boolean).join("; ")}. The answer counts the rest too.`;
    return weak ? `Everything, but ${weak}.` : "Everything: all actors, years and sources.";
  };

  const actors = (view, { sides }) => (view.actors ? listed(view.actors.split(",").map((key) => sides[key] ?? key)) : "");

  const years = (view) => {
    const asked = hanois.years.shown(view);
    if (!asked) return "";
    return asked[0] === asked[1] ? `the year ${asked[0]}` : `the years ${asked[0]} to ${asked[1]}`;
  };

  const archive = (view, { archives }) => (view.archive === "all" ? "" : `numbers that came through ${archives[view.archive] ?? view.archive}`);

  const series = (view) => (view.series ? `the series ${view.series}` : "");

  const listed = (words) => (words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`);

  const licence = (file) => [OWN, ...CREDITS.filter(([holds]) => holds(file)).map(([, text]) => text)].join(". ") + ".";

  // 2026-11-23 -> 23 November 2026.
  const spoken = (date) => {
    const [year, month, day] = date.split("-").map(Number);
    return `${day} ${MONTHS[month - 1]} ${year}`;
  };

  // The receipt as labelled lines: for the header of a table, a page of text, a description in a file.
  const lines = ({ title, answer, filters: shown, sources, licence: terms, version, date, address, citation }) =>
    [
      ["Title", title],
      ["Answer", answer],
      ["Shown", shown],
      credit(sources),
      ["Licence", terms],
      ["Data version", version],
      ["Date", date],
      ["Address", address],
      ["Cite as", citation],
    ].filter(([, text]) => text);

  // “Sources: A; B” -> its label and the rest.
  const credit = (sources) => {
    const at = sources.indexOf(": ");
    return at < 0 ? ["Sources", sources] : [sources.slice(0, at), sources.slice(at + 2)];
  };

  // The words of a view for a file's name: all, or china-ussr-1965-1973-strong.
  const short = (view) => {
    const asked = hanois.years.shown(view);
    const words = [view.actors, asked ? asked.join("-") : "", view.archive === "all" ? "" : view.archive, view.series, view.weak === "hide" ? "strong" : ""];
    return words.filter(Boolean).join("-").replace(/[^a-z0-9]+/g, "-") || "all";
  };

  // A copy on disk has no address that others could follow, and its path is nobody's business: only the view is named.
  const addressOf = (base, hash) => (/^https?:/.test(base) ? `${base.split("#")[0]}${hash}` : hash);

  (globalThis.hanois ??= {}).receipt = { make, viewOf, filters, lines, credit, spoken, short, addressOf, NAME, OWN };
}
