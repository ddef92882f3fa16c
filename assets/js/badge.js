// A verdict as a small shape and its word. The shapes differ without colour: full disc, ring with a point,
// split disc, broken ring.
{
  const SHAPES = {
    agreed: [["circle", { cx: 7, cy: 7, r: 5.5, class: "solid" }]],
    close: [
      ["circle", { cx: 7, cy: 7, r: 4.8, class: "ring" }],
      ["circle", { cx: 7, cy: 7, r: 2, class: "solid" }],
    ],
    disputed: [
      ["path", { d: "M6 1.6 A5.5 5.5 0 0 0 6 12.4 Z", class: "solid" }],
      ["path", { d: "M8.6 1.7 A5.5 5.5 0 0 1 8.6 12.3 Z", class: "thin" }],
    ],
    unresolved: [["circle", { cx: 7, cy: 7, r: 4.8, class: "ring broken" }]],
    single: [["circle", { cx: 7, cy: 7, r: 2.6, class: "solid" }]],
  };
  const WORDS = { single: "one claim", none: "no claim shown" };

  const badge = (verdict) => {
    const shape = SHAPES[verdict.split(",")[0]] ?? [];
    return [
      "span",
      { class: "verdict" },
      ["svg", { viewBox: "0 0 14 14", class: "shape", "aria-hidden": "true", focusable: "false" }, ...shape],
      ["b", {}, WORDS[verdict] ?? verdict],
    ];
  };

  (globalThis.hanois ??= {}).badge = { badge };
}
