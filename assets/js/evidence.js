// What stands in the evidence panel, as trees. Pure: the file of a table, the id of a claim, the view.
{
  const NEAREST = 3;
  const OWN = "Your own claim: added to this copy, not part of the published data";
  const whole = new WeakMap();

  // The file as it is told: each source and each warning stands once in it, and goes back to its claims here.
  const unpacked = (file) => {
    if (!file.works) return file;
    if (!whole.has(file)) {
      const claims = Object.entries(file.claims).map(([id, claim]) => [
        id,
        { ...claim, source: file.works[claim.source], warnings: claim.warnings.map((one) => file.words[one]) },
      ]);
      whole.set(file, { ...file, claims: Object.fromEntries(claims) });
    }
    return whole.get(file);
  };

  // (file, id, {strong, actors, questions}) -> {title, trees}; null when the file does not hold the claim.
  // `questions` are the quantities that have a chart of their own.
  const evidence = (packed, id, context) => {
    const file = unpacked(packed);
    if (Object.hasOwn(file.events ?? {}, id)) return event(file.events[id], id);
    if (!Object.hasOwn(file.claims ?? {}, id)) return null;
    const claim = file.claims[id];
    const asked = claim.quantities.find((one) => Object.hasOwn(file.quantities, one));
    const quantity = asked ? shown(file.quantities[asked], context.strong) : null;
    return {
      title: quantity ? quantity.question : claim.measure,
      trees: [
        ["h3", { class: "panel-title" }, quantity ? quantity.question : claim.measure],
        context.strong && claim.weak
          ? ["p", { class: "panel-note" }, "This claim rests on a weak source: it is not drawn while weak sources are hidden."]
          : null,
        ...(quantity ? summary(quantity, file, id, context) : [["p", { class: "panel-item" }, claim.item]]),
        asked && context.questions?.includes(asked) ? door(asked) : null,
        ["ol", { class: "claims" }, entry(claim, id, true), ...rivals(file, quantity, claim, id)],
        ...reasons(quantity, file),
        ...details(claim, id),
        actions(claim.source, claim.locator, "claim", claim.series),
      ],
    };
  };

  const door = (quantity) => [
    "p",
    { class: "panel-door" },
    ["button", { type: "button", class: "plain-button", "data-act": "question", "data-value": `quantity~${quantity}` }, "All claims on this question, as a chart"],
  ];

  // For an id that no claim has: the nearest ones of the same table and actor.
  const missing = (packed, id) => {
    const [, stem, number] = /^(.*-)(\d+)$/.exec(id) ?? [null, "", 0];
    const others = Object.keys(packed.claims ?? {}).filter((one) => stem && one.startsWith(stem));
    const away = (one) => Math.abs(Number(one.slice(stem.length)) - Number(number));
    const near = others.sort((one, other) => away(one) - away(other)).slice(0, NEAREST);
    return [
      ["h3", { class: "panel-title" }, `There is no claim ${id}`],
      ["p", { class: "panel-item" }, near.length ? "The nearest that there are:" : "No other has a name like it."],
      ["ol", { class: "claims" }, ...near.map((one) => entry(unpacked(packed).claims[one], one, false))],
      ["p", {}, ["a", { href: "#/sources" }, "All claims, on the Sources page"]],
    ];
  };

  // A quantity as it stands with or without the claims of weak sources.
  const shown = (quantity, strong) => (strong ? { ...quantity, ...quantity.strong } : quantity);

  const summary = (quantity, file, id, context) => [
    ["p", { class: "panel-verdict" }, hanois.badge.badge(quantity.badge), ["span", { class: "muted" }, range(quantity, file.claims)]],
    quantity.note ? ["p", { class: "panel-note" }, quantity.note] : null,
    hanois.spread.spread(quantity, file.claims, id, context.actors),
  ];

  // Claims that a reader added count nowhere.
  const range = ({ claims, low, high, unit }, told) => {
    const printed = claims.filter((id) => !told[id]?.own);
    if (!printed.length || low === null) return "";
    const count = printed.length === 1 ? "1 claim" : `${printed.length} claims`;
    const { number } = hanois.spread;
    return low === high ? `${count}, ${number(low)} ${unit}` : `${count}, ${number(low)} to ${number(high)} ${unit}`;
  };

  const rivals = (file, quantity, claim, id) => {
    if (quantity) return quantity.claims.filter((one) => one !== id).map((one) => entry(file.claims[one], one, false));
    if (!claim.series) return [];
    const others = Object.entries(file.claims).filter(([one, other]) => other.series === claim.series && one !== id);
    return [
      ["li", { class: "claims-head" }, `${claim.series_title ?? "In the same series"}: ${others.length} more`],
      ...others.map(([one, other]) => entry(other, one, false)),
    ];
  };

  const entry = (claim, id, chosen) => {
    const number = chosen
      ? ["mark", { class: "claim-number" }, claim.number]
      : ["button", { type: "button", class: "claim-number", "data-act": "claim", "data-value": id }, claim.number];
    return [
      "li",
      { class: chosen ? "claim chosen" : "claim", "data-claim": id },
      ["p", { class: "claim-figure" }, number, " ", ["span", { class: "muted" }, `${claim.unit}, ${claim.period}`]],
      [
        "p",
        { class: "claim-source" },
        ["b", {}, claim.source.short],
        ["abbr", { class: "grade", title: `Reliability ${claim.source.reliability}: ${claim.source.reliability_means}` }, claim.source.reliability],
      ],
      claim.own ? ["p", { class: "claim-own" }, OWN] : null,
      ["p", { class: "claim-item" }, [claim.actor, claim.item, claim.locator].filter(Boolean).join(", "), "."],
      claim.warnings.length
        ? ["p", { class: "claim-warnings" }, claim.warnings.map(({ label }) => label.toLowerCase()).join(", ")]
        : null,
    ];
  };

  const reasons = (quantity, file) => {
    if (!quantity || !quantity.why || quantity.claims.length < 2) return [];
    const first = file.claims[quantity.headline];
    return [section(first ? `Why ${first.number} comes first` : "Why this comes first", quantity.why)];
  };

  const details = (claim, id) => [
    claim.check ? ["section", { class: "panel-part" }, ["h4", {}, "In the source"], ["blockquote", {}, `“${claim.check}”`]] : null,
    ["section", { class: "panel-part" }, ["h4", {}, "Where it stands"], source(claim.source, claim.locator)],
    facts([
      ["Kind", claim.kind],
      ["Range given", claim.range],
      ["For", claim.recipient],
      ["Claim", id],
    ]),
    ...claim.warnings.map(({ label, definition }) => section(label, definition)),
    ...claim.corrections.map((text) => section("Corrected here", text)),
    claim.note ? section("Note", claim.note) : null,
  ];

  const source = (work, locator) => [
    "p",
    {},
    `${work.citation} ${locator ? `${locator}. ` : ""}`,
    ["span", { class: "muted" }, `Reliability ${work.reliability}: ${work.reliability_means.replace(/[.]$/, "")}. Read as: ${work.how_read}.`],
  ];

  const section = (title, text) => ["section", { class: "panel-part" }, ["h4", {}, title], ["p", {}, text]];

  const facts = (pairs) => [
    "dl",
    { class: "facts" },
    ...pairs.filter(([, value]) => value).flatMap(([name, value]) => [["dt", {}, name], ["dd", {}, value]]),
  ];

  const actions = (work, locator, what, series = null) => [
    "p",
    { class: "panel-actions" },
    ["button", { type: "button", "data-act": "copy", "data-value": `${work.citation} ${locator}`.trim() }, "Copy citation"],
    ["button", { type: "button", "data-act": "cite-source", "data-value": work.id, "data-locator": locator, "data-kind": what, "data-name": work.short }, "Cite in a style"],
    ["button", { type: "button", "data-act": "copy-link" }, `Link to this ${what}`],
    what === "claim"
      ? ["button", { type: "button", "data-act": "of-source", "data-value": work.id, "data-name": work.short, "aria-expanded": "false" }, "All claims of this source"]
      : null,
    series ? ["button", { type: "button", "data-act": "series", "data-value": series }, "This series alone"] : null,
    work.url
      ? ["a", { href: work.url, target: "_blank", rel: "noopener noreferrer" }, "Read the source (new tab)"]
      : null,
  ];

  const event = (happening, id) => ({
    title: happening.title,
    trees: [
      ["h3", { class: "panel-title" }, happening.title],
      ["p", { class: "panel-verdict" }, ["mark", {}, happening.period], ["span", { class: "muted" }, happening.place]],
      ["p", { class: "panel-summary" }, happening.summary],
      facts([
        ["Who", happening.actors.join(", ")],
        ["Kind", happening.kind],
        ["Event", id],
      ]),
      ["section", { class: "panel-part" }, ["h4", {}, "Source"], source(happening.source, happening.locator)],
      happening.others.length ? section("Also in", happening.others.join("; ")) : null,
      happening.note ? section("Note", happening.note) : null,
      actions(happening.source, happening.locator, "event"),
    ],
  });

  (globalThis.hanois ??= {}).evidence = { evidence, missing, parts: { entry, source, facts, actions } };
}
