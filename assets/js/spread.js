// The spread of rival claims as one line from zero: a band from the lowest to the highest claim, a dot for
// each, the one printed first filled, the chosen one on the marker. A range without a value is a bar, since
// its middle is nobody's claim. Pure; gives a tree.
{
  const LEFT = 6;
  const RIGHT = 314;
  const LINE = 50;
  const STEP = 6;
  const STEPS = 4;

  const spread = (quantity, claims, chosen, actors) => {
    const rivals = quantity.claims.map((id) => [id, claims[id]]).filter(([, claim]) => claim);
    if (rivals.length < 2 || quantity.high === null) return null;
    const own = rivals.flatMap(([, claim]) => (claim.own ? [claim.value, claim.high, claim.low].filter((one) => one !== null) : []));
    const top = Math.max(quantity.high, 0, ...own) || 1;
    const low = Math.min(quantity.low, 0, ...own);
    const x = (value) => round(LEFT + ((value - low) / (top - low)) * (RIGHT - LEFT));
    const colour = `actor-${actors[claims[chosen]?.actor ?? rivals[0][1].actor] ?? "other"}`;
    const heights = stacked(rivals);
    const marks = onTop(rivals, [quantity.headline, chosen]).map(([id, claim]) =>
      mark(id, claim, { x, y: heights.get(id), chosen, first: quantity.headline }),
    );
    return [
      "svg",
      { viewBox: "0 0 320 72", class: `spread ${colour}`, role: "img", "aria-label": words(quantity, rivals) },
      ["line", { x1: LEFT, x2: RIGHT, y1: LINE, y2: LINE, class: "base" }],
      ["line", { x1: x(0), x2: x(0), y1: LINE - 5, y2: LINE + 5, class: "base" }],
      ["line", { x1: x(quantity.low), x2: x(quantity.high), y1: LINE, y2: LINE, class: "band" }],
      ...marks,
      ...labels(quantity, x),
      chosenLabel(claims[chosen], x),
    ];
  };

  // Claims of the same value stand on one another; beyond a few they share the topmost place.
  const stacked = (rivals) => {
    const counts = new Map();
    return new Map(
      rivals.map(([id, { value }]) => {
        const below = counts.get(value) ?? 0;
        counts.set(value, below + 1);
        return [id, LINE - STEP * Math.min(below, STEPS)];
      }),
    );
  };

  // In drawing order: those named come last, so that nothing hides them.
  const onTop = (rivals, names) => [
    ...rivals.filter(([id]) => !names.includes(id)),
    ...names.flatMap((name, at) => (names.indexOf(name) === at ? rivals.filter(([id]) => id === name) : [])),
  ];

  const mark = (id, claim, { x, y, chosen, first }) => {
    const halo = id === chosen ? ["circle", { cx: 0, cy: y, r: 11, class: "halo" }] : null;
    if (claim.value === null) {
      const [low, high] = [claim.low ?? claim.high, claim.high ?? claim.low];
      const bar = { x1: x(low), x2: x(high), y1: LINE, y2: LINE, class: id === chosen ? "range chosen" : "range" };
      return ["g", {}, ["line", bar]];
    }
    const at = x(claim.value);
    if (claim.own) return ["g", {}, halo && [halo[0], { ...halo[1], cx: at }], ["circle", { cx: at, cy: y, r: 5, class: "dot" }], ["circle", { cx: at, cy: y, r: 1.6, class: "dot first" }]];
    const shape = claim.weak
      ? ["path", { d: `M${at} ${y - 6} l6 6 l-6 6 l-6 -6 z`, class: "dot" }]
      : ["circle", { cx: at, cy: y, r: 5, class: id === first ? "dot first" : "dot" }];
    if (halo) halo[1].cx = at;
    return ["g", {}, halo, shape];
  };

  const labels = (quantity, x) => {
    const { low, high } = quantity;
    const ends = [label(x(high), "end", high)];
    if (x(high) - x(low) > 60) ends.unshift(label(x(low), x(low) < 40 ? "start" : "middle", low));
    if (x(low) - x(0) > 40) ends.unshift(label(x(0), "start", 0));
    return ends;
  };

  const chosenLabel = (claim, x) => {
    const value = claim?.value;
    if (value === null || value === undefined) return null;
    const anchor = x(value) > 250 ? "end" : x(value) < 60 ? "start" : "middle";
    const at = anchor === "end" ? x(value) + 8 : x(value) - (anchor === "start" ? 8 : 0);
    return ["text", { x: at, y: 13, "text-anchor": anchor, class: "tick value" }, number(value)];
  };

  const label = (x, anchor, value) => [
    "text",
    { x: anchor === "end" ? x + 5 : x, y: 70, "text-anchor": anchor, class: "tick" },
    number(value),
  ];

  const words = (quantity, rivals) => {
    const own = rivals.filter(([, claim]) => claim.own);
    const printed = `${rivals.length - own.length} claims from ${number(quantity.low)} to ${number(quantity.high)} ${quantity.unit}`;
    return own.length ? `${printed}, and of your own: ${own.map(([, claim]) => claim.number).join("; ")}` : printed;
  };

  const number = (value) => value.toLocaleString("en-US", { maximumFractionDigits: 2 });

  const round = (value) => Math.round(value * 10) / 10;

  (globalThis.hanois ??= {}).spread = { spread, number };
}
