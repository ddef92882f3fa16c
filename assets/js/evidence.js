// What stands in the evidence panel, as trees. Pure: the file of a table, the id of a claim, the view.
{
  // (file, id, {strong, actors}) -> {title, trees}; null when the file does not hold the claim.
  const evidence = (file, id, context) => {
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
        ["ol", { class: "claims" }, entry(claim, id, true), ...rivals(file, quantity, claim, id)],
        ...reasons(quantity, file),
        ...details(claim, id),
        actions(claim.source, claim.locator, "claim"),
      ],
    };
  };

  // A quantity as it stands with or without the claims of weak sources.
  const shown = (quantity, strong) => (strong ? { ...quantity, ...quantity.strong } : quantity);

  const summary = (quantity, file, id, context) => [
    ["p", { class: "panel-verdict" }, hanois.badge.badge(quantity.badge), ["span", { class: "muted" }, range(quantity)]],
    quantity.note ? ["p", { class: "panel-note" }, quantity.note] : null,
    hanois.spread.spread(quantity, file.claims, id, context.actors),
  ];

  const range = ({ claims, low, high, unit }) => {
    if (!claims.length) return "";
    const count = claims.length === 1 ? "1 claim" : `${claims.length} claims`;
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

  const actions = (work, locator, what) => [
    "p",
    { class: "panel-actions" },
    ["button", { type: "button", "data-act": "copy", "data-value": `${work.citation} ${locator}`.trim() }, "Copy citation"],
    ["button", { type: "button", "data-act": "copy-link" }, `Link to this ${what}`],
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

  (globalThis.hanois ??= {}).evidence = { evidence, parts: { entry, source, facts, actions } };
}
