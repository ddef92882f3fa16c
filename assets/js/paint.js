// Paint a figure for a stage: a chain of pure reactions, (figure, stage) -> figure. What is handed in is
// never changed; data that no reaction touches are shared, not copied.
{
  const paint = (figure, stage) =>
    [hanois.reveal.reveal, hanois.years.years, hanois.fade.fade, hanois.labels.labels, choose, hatch, enlarge, colour].reduce((done, reaction) => reaction(done, stage), figure);

  // Light token colours -> the theme's; also inside the style or the shadow of a text.
  const colour = (figure, { palette }) => ({
    ...figure,
    data: recolour(figure.data, palette),
    layout: recolour(figure.layout, palette),
  });

  const KEEP = new Set(["x", "y", "customdata", "meta", "base"]);

  const recolour = (value, palette) => {
    if (typeof value === "string") return swap(value, palette);
    if (Array.isArray(value)) return value.map((one) => recolour(one, palette));
    if (value === null || typeof value !== "object") return value;
    const made = {};
    for (const [key, one] of Object.entries(value)) made[key] = KEEP.has(key) ? one : recolour(one, palette);
    return made;
  };

  const swap = (text, palette) => {
    if (Object.hasOwn(palette, text)) return palette[text];
    if (!/style=|px #/.test(text)) return text;
    return text.replace(/#[0-9A-Fa-f]{6}/g, (one) => palette[one] ?? one);
  };

  const enlarge = (figure, { scale, least }) => hanois.scale.scale(figure, scale, least);

  // On paper an actor's pattern tells it from the others in grey.
  const hatch = (figure, { hatches }) => ({
    ...figure,
    data: figure.data.map((trace) => {
      const shape = hatches[trace.meta?.actor];
      if (!shape || trace.type !== "bar" || trace.marker?.pattern?.shape) return trace;
      const pattern = { shape, size: 6, solidity: 0.2, fillmode: "overlay" };
      return { ...trace, marker: { ...trace.marker, pattern } };
    }),
  });

  // The chosen claim lies on a stroke of the marker pen: a halo under a mark, a frame round a bar.
  const choose = (figure, { claim, marker }) => {
    if (!claim) return figure;
    const data = figure.data.flatMap((trace) => {
      const at = where(trace, claim);
      if (!at.length) return [trace];
      if (trace.meta.whole) return [...strokes(trace, marker), trace];
      return trace.type === "bar" ? [framed(trace, at, marker)] : [halo(trace, at, marker), trace];
    });
    return { ...figure, data };
  };

  const where = (trace, claim) => {
    if (!["claims", "spread"].includes(trace.meta?.kind) && !trace.meta?.ghost) return [];
    return (trace.customdata ?? []).flatMap((ids, index) => (ids.includes(claim) ? [index] : []));
  };

  const halo = (trace, at, { fill, edge }) => ({
    type: "scatter",
    mode: "markers",
    x: at.map((index) => trace.x[index]),
    y: at.map((index) => trace.y[index]),
    xaxis: trace.xaxis,
    yaxis: trace.yaxis,
    hoverinfo: "skip",
    cliponaxis: false,
    marker: {
      symbol: "circle",
      size: at.map((index) => sizeOf(trace, index) + 12),
      color: fill,
      line: { color: edge, width: 1 },
    },
    meta: { kind: "frame" },
  });

  // One thing drawn by many points, such as a route, lies on the marker as a whole.
  const STROKE = 13;

  const strokes = (trace, { fill, edge }) =>
    [
      [edge, STROKE + 2],
      [fill, STROKE],
    ].map(([color, width]) => ({
      type: "scatter",
      mode: "lines",
      x: trace.x,
      y: trace.y,
      // Unsimplified, or the two would not lie on each other.
      line: { color, width, simplify: false },
      hoverinfo: "skip",
      meta: { kind: "frame" },
    }));

  const sizeOf = (trace, index) => {
    const size = trace.marker?.size;
    return (Array.isArray(size) ? size[index] : size) ?? 10;
  };

  const framed = (trace, at, { edge }) => {
    const points = trace.x?.length ?? trace.y.length;
    const each = (value, other) =>
      Array.from({ length: points }, (_, index) => {
        if (at.includes(index)) return value;
        return (Array.isArray(other) ? other[index] : other) ?? 0;
      });
    const line = trace.marker?.line ?? {};
    return {
      ...trace,
      marker: { ...trace.marker, line: { color: each(edge, line.color ?? edge), width: each(4, line.width) } },
    };
  };

  // Two stages with the same stamp give the same picture of a figure.
  const stamp = (figure, stage) => {
    const { theme, canvas, evidence, scale, claim, sides, archive, series } = stage;
    const chosen = claim && figure.data.some((trace) => where(trace, claim).length) ? claim : "";
    const drawing = hanois.stage.drawing(figure.layout.meta.chart, stage);
    const filters = [hanois.years.acting(figure, stage.years), sides ?? "", archive, series, hanois.reveal.stepOf(figure, stage)];
    return [drawing, theme, canvas, evidence, scale.toFixed(4), chosen, ...filters].join("|");
  };

  (globalThis.hanois ??= {}).paint = { paint, stamp };
}
