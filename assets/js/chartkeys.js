// Keys inside a chart, which is one tab stop: arrows walk its points, Enter opens the evidence of one.
// The point under the keys shows its tooltip and is spoken.
{
  const places = new WeakMap();

  // Returns the claim ids to open, [] when the key was used up here, null when it is not ours.
  const press = (wrapper, key) => {
    const plot = wrapper.querySelector(".js-plotly-plot");
    if (!plot) return null;
    const rows = hanois.walk.series({ data: plot.data });
    const at = known(rows, places.get(wrapper));
    if (key === "Enter" || key === " ") return at ? rows[at[0]][at[1]].ids : null;
    const to = hanois.walk.step(rows, at, key);
    if (!to) return null;
    places.set(wrapper, to);
    point(plot, rows[to[0]][to[1]]);
    return [];
  };

  const known = (rows, at) => (at && rows[at[0]]?.[at[1]] ? at : null);

  const point = (plot, { curve, point, text }) => {
    const trace = plot.data[curve];
    const panel = `${trace.xaxis ?? "x"}${trace.yaxis ?? "y"}`;
    globalThis.Plotly.Fx.hover(plot, [{ curveNumber: curve, pointNumber: point }], panel);
    hanois.announce.say(hanois.walk.spoken(text));
  };

  const leave = (wrapper) => {
    const plot = wrapper.querySelector(".js-plotly-plot");
    if (plot?._fullLayout) globalThis.Plotly.Fx.unhover(plot);
  };

  (globalThis.hanois ??= {}).chartkeys = { press, leave };
}
