// What stands in the evidence panel of a route or a place of the map, as trees. Pure.
{
  // (file, id, {strong}) -> {title, trees}; null when the file knows no such route or place.
  const way = (file, id, context) => {
    if (Object.hasOwn(file.routes ?? {}, id)) return shown(route(file.routes[id]), file, id, context);
    if (Object.hasOwn(file.places ?? {}, id)) return shown(place(file.places[id]), file, id, context);
    return null;
  };

  // What both kinds have: claims that speak of it, the note, the source.
  const shown = ({ one, head, facts, after, what }, file, id, { strong }) => {
    const { parts } = hanois.evidence;
    const claims = one.claims.filter((claim) => !strong || !file.claims[claim].weak);
    return {
      title: one.name,
      trees: [
        ["h3", { class: "panel-title" }, one.name],
        ["p", { class: "panel-verdict" }, ...head],
        strong && one.weak
          ? ["p", { class: "panel-note" }, "This rests on a weak source: it is not drawn while weak sources are hidden."]
          : null,
        one.note ? ["p", { class: "panel-item" }, one.note] : null,
        parts.facts([...facts, [what[0].toUpperCase() + what.slice(1), id]]),
        ...after,
        ...spoken(claims, file),
        ["section", { class: "panel-part" }, ["h4", {}, "Source"], parts.source(one.source, one.locator)],
        parts.actions(one.source, one.locator, what),
      ],
    };
  };

  const route = (one) => ({
    one,
    what: "route",
    head: [["mark", {}, one.period], ["span", { class: "muted" }, `${one.mode}, ${one.stage}`]],
    facts: [
      ["Run by", one.carrier],
      ["Gauge, load, length", one.gauge],
      ["Course", `${one.certainty}. ${one.certainty_means}`],
      ["Drawn", one.at_least_km === null ? "by hand: its length says nothing" : `at least ${one.at_least_km.toLocaleString("en-US")} km along our simplified line`],
    ],
    after: [],
  });

  const place = (one) => ({
    one,
    what: "place",
    head: [["mark", {}, one.kind], ["span", { class: "muted" }, one.country]],
    facts: [
      ["Local name", one.local_name],
      ["In the 1960s", one.old_name],
    ],
    after: one.routes.length ? [passing(one.routes)] : [],
  });

  const passing = (routes) => [
    "section",
    { class: "panel-part" },
    ["h4", {}, "Routes through it"],
    ["ol", { class: "panel-routes" }, ...routes.map(({ id, name, period }) => ["li", {}, link(id, name), " ", ["span", { class: "muted" }, period]])],
  ];

  const link = (id, words) => ["button", { type: "button", class: "plain-button", "data-act": "claim", "data-value": id }, words];

  const spoken = (claims, file) => {
    if (!claims.length) return [["p", { class: "panel-part muted" }, "No number in the data speaks of it."]];
    const head = claims.length === 1 ? "1 claim speaks of it" : `${claims.length} claims speak of it`;
    return [
      ["ol", { class: "claims" }, ["li", { class: "claims-head" }, head], ...claims.map((id) => hanois.evidence.parts.entry(file.claims[id], id, false))],
    ];
  };

  (globalThis.hanois ??= {}).way = { way };
}
