// One chart drawn by Plotly in the place that its card has for it: made once, then handed new figures, so that its
// clicks and the focus live on. It follows the width of its place.
{
  const RESIZING = "resizing";
  const CONFIG = {
    displayModeBar: false,
    displaylogo: false,
    showSendToCloud: false,
    responsive: false,
    scrollZoom: false,
    doubleClick: false,
  };

  const fit = async (plot) => {
    if (!plot.clientWidth || !plot._fullLayout || plot.clientWidth === plot._fullLayout.width) return;
    plot.classList.add(RESIZING);
    await globalThis.Plotly.Plots.resize(plot).catch(() => {});
    plot.classList.remove(RESIZING);
  };

  const follow = (plot) => new ResizeObserver(() => fit(plot)).observe(plot);

  // Plot -> what it was last asked for, and what was drawn last: stamps of paint.js.
  const asked = new WeakMap();
  const drawn = new WeakMap();

  // -> a promise that holds once the figure, painted for `stamp`, is drawn in the place.
  const draw = async (place, figure, stamp) => {
    const found = place.querySelector(".js-plotly-plot");
    const plot = found ?? made(place);
    asked.set(plot, stamp);
    try {
      if (found) await again(plot, figure);
      else await first(plot, figure);
    } catch (error) {
      // A newer figure is on its way there.
      if (!isAskedFor(plot, stamp)) return;
      // What failed half-way is no ground to draw on: the next try begins anew.
      plot.remove();
      throw error;
    }
    drawn.set(plot, stamp);
  };

  const made = (place) => {
    const plot = document.createElement("div");
    plot.className = "graph";
    place.replaceChildren(plot);
    return plot;
  };

  const first = async (plot, { data, layout }) => {
    await globalThis.Plotly.newPlot(plot, data.map(bare), layout, CONFIG);
    hanois.pick.watch(plot);
    follow(plot);
  };

  const again = (plot, { data, layout }) =>
    globalThis.Plotly.react(plot, hanois.same.kept(plot.data, data.map(bare)), hanois.same.kept(plot.layout, layout));

  // What a filter has faded is said to the walk, not to Plotly: for another `meta` it would draw the whole chart anew.
  const bare = (trace) => {
    const { faded, fadedPoints, ...meta } = trace.meta ?? {};
    return faded || fadedPoints ? { ...trace, meta } : trace;
  };

  const isAskedFor = (plot, stamp) => asked.get(plot) === stamp;

  const isDrawnFor = (plot, stamp) => drawn.get(plot) === stamp && asked.get(plot) === stamp;

  const isResting = (plot) => !plot.classList.contains(RESIZING);

  (globalThis.hanois ??= {}).graph = { draw, isAskedFor, isDrawnFor, isResting };
}
