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

  // -> a promise that holds once the figure is drawn in the place.
  const draw = async (place, { data, layout }) => {
    const plot = place.querySelector(".js-plotly-plot");
    if (plot) return globalThis.Plotly.react(plot, data, layout, CONFIG);
    const made = document.createElement("div");
    made.className = "graph";
    place.replaceChildren(made);
    await globalThis.Plotly.newPlot(made, data, layout, CONFIG);
    hanois.pick.watch(made);
    follow(made);
    return made;
  };

  const isResting = (plot) => !plot.classList.contains(RESIZING);

  (globalThis.hanois ??= {}).graph = { draw, isResting };
}
