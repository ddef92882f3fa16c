// Puts the base map of a view under a figure: (figure, base) -> figure. Pure: nothing handed in is changed,
// and the same two give the same figure again, so that Plotly sees what has not moved.
{
  const made = new WeakMap();

  // `layout.meta.inks` says how each kind of thing is drawn, in light values of tokens.
  const merge = (figure, base) => {
    const known = made.get(figure);
    if (known?.base === base) return known.figure;
    const merged = { ...figure, data: [...ground(base, figure.layout.meta.inks), ...figure.data] };
    made.set(figure, { base, figure: merged });
    return merged;
  };

  // From below: land, lakes on it, the net, rivers, borders. Land is there whatever its state was called.
  const ground = ({ layers }, inks) => [
    ...grouped(layers.land.map(timeless)).map((one) => area(one, inks)),
    ...grouped(layers.lakes).map((one) => area(one, inks)),
    ...grouped(layers.graticule.lines.map((one) => ({ ...one, kind: "net" }))).map((one) => line(one, inks)),
    ...grouped(layers.rivers).map((one) => line(one, inks)),
    ...grouped(layers.borders).map((one) => line(one, inks)),
  ];

  const timeless = ({ kind, x, y }) => ({ kind, x, y });

  // Things of one kind and time as one: few traces keep the drawing small. Null parts two lines.
  const grouped = (items) => {
    const groups = new Map();
    for (const { kind, since, until, x, y } of items) {
      const key = [kind, since, until].join("|");
      if (!groups.has(key)) groups.set(key, { kind, since, until, x: [], y: [] });
      const group = groups.get(key);
      if (group.x.length) {
        group.x.push(null);
        group.y.push(null);
      }
      for (const value of x) group.x.push(value);
      for (const value of y) group.y.push(value);
    }
    return [...groups.values()];
  };

  const area = (group, inks) => ({ ...line(group, inks), fill: "toself", fillcolor: inks[group.kind].fill });

  const line = ({ kind, since, until, x, y }, inks) => ({
    type: "scatter",
    mode: "lines",
    x,
    y,
    line: inks[kind].line,
    hoverinfo: "skip",
    meta: { kind: "frame", ground: true, ...(since || until ? { holds: [since || "", until || ""] } : {}) },
  });

  (globalThis.hanois ??= {}).basemap = { merge };
}
