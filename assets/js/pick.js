// A click in a chart: on a mark -> its claim, on the name of an actor -> that side.
{
  let taken = null;

  // `taken(act)` is told what each click means, in the words of `reduce`.
  const listen = (site, then) => {
    taken = (act) => act && then(act);
    sidesOf = site.sidesOf;
  };

  let sidesOf = {};

  const watch = (plot) => {
    plot.on("plotly_click", (event) => taken?.(marked(event, plot)));
    plot.on("plotly_clickannotation", (event) => taken?.(labelled(event)));
  };

  const marked = (event, plot) => {
    const ids = event.points?.[0]?.customdata;
    if (!Array.isArray(ids) || !ids.length) return null;
    hanois.panel.from(plot.closest('[data-part="chart"]'));
    return ["claim", ids[0]];
  };

  const labelled = (event) => {
    const side = hanois.labels.sideOf(event.annotation?.name, sidesOf);
    return side ? ["actor", side] : null;
  };

  (globalThis.hanois ??= {}).pick = { listen, watch };
}
