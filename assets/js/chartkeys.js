// Keys inside a chart, which is one tab stop: arrows walk its points, Enter opens the evidence of one, Escape ends
// the walk. The point under the keys has a ring, shows its tooltip and is spoken.
{
  const NOTHING = "No point of this chart is left by the choices above it.";
  const LEFT = "The walk is over. An arrow key begins it again.";

  // wrapper -> {file, at, ids, described, redraw}; nothing of the document is kept alive by it.
  const walks = new WeakMap();

  const walkOf = (wrapper) => {
    if (!walks.has(wrapper)) walks.set(wrapper, { file: null, painted: null, at: null, ids: null, redraw: () => show(wrapper) });
    return walks.get(wrapper);
  };

  // What a chart shows now: the figure file, whose table is what is spoken of a point, and the figure as painted.
  const tell = (wrapper, file, painted) => {
    Object.assign(walkOf(wrapper), { file, painted });
  };

  const plotOf = (wrapper) => wrapper?.querySelector(".js-plotly-plot") ?? null;

  // Where the walk stands in the figure as it is drawn now: filters come and go under it.
  const standing = (wrapper) => {
    const { painted, at, ids } = walkOf(wrapper);
    const rows = hanois.walk.series(painted);
    return { rows, at: at && hanois.walk.again(rows, at, ids) };
  };

  // Returns the claim ids to open, [] when the key was used up here, null when it is not ours.
  const press = (wrapper, key) => {
    if (!plotOf(wrapper)) return null;
    const { rows, at } = standing(wrapper);
    if (key === "Enter" || key === " ") return at ? rows[at[0]].points[at[1]].ids : null;
    if (!rows.length && hanois.walk.KEYS.includes(key)) {
      hanois.announce.say(NOTHING);
      return [];
    }
    const to = hanois.walk.step(rows, at, key);
    if (!to) return null;
    go(wrapper, rows, to, at);
    return [];
  };

  const go = (wrapper, rows, to, from) => {
    const walk = walkOf(wrapper);
    Object.assign(walk, { at: to, ids: rows[to[0]].points[to[1]].ids });
    told(wrapper, false);
    follow(wrapper);
    show(wrapper)?.scrollIntoView({ block: "nearest", inline: "nearest" });
    hanois.announce.say(hanois.spoken.place(rows, to, from, walk.file?.table ?? { columns: [], rows: [], claims: [] }));
  };

  // What the chart shows and how it is walked is said on the first focus, not at every return to a point.
  const told = (wrapper, wanted) => {
    const walk = walkOf(wrapper);
    walk.described ??= wrapper.getAttribute("aria-describedby") ?? "";
    wrapper.toggleAttribute("data-walking", !wanted);
    if (wanted) wrapper.setAttribute("aria-describedby", walk.described);
    else wrapper.removeAttribute("aria-describedby");
  };

  // Every new drawing of the chart takes ring and tooltip along.
  const follow = (wrapper) => {
    const { redraw } = walkOf(wrapper);
    plotOf(wrapper).removeListener("plotly_afterplot", redraw);
    plotOf(wrapper).on("plotly_afterplot", redraw);
  };

  // Ring and tooltip of the point of the walk; the drawn ring, or null where none is due.
  const show = (wrapper) => {
    const plot = plotOf(wrapper);
    if (!plot?._fullLayout || document.activeElement !== wrapper || !walkOf(wrapper).at) return null;
    const { rows, at } = standing(wrapper);
    if (!at) return hide(wrapper);
    const { curve, point } = rows[at[0]].points[at[1]];
    const panel = `${plot.data[curve].xaxis ?? "x"}${plot.data[curve].yaxis ?? "y"}`;
    globalThis.Plotly.Fx.hover(plot, [{ curveNumber: curve, pointNumber: point }], panel);
    return hanois.ring.draw(wrapper, plot, { curve, point });
  };

  const hide = (wrapper) => {
    hanois.ring.clear(wrapper);
    const plot = plotOf(wrapper);
    if (plot?._fullLayout) globalThis.Plotly.Fx.unhover(plot);
    return null;
  };

  // The focus comes back: the walk goes on where it stood, and says where that is.
  const enter = (wrapper) => {
    if (!plotOf(wrapper) || !walkOf(wrapper).at || !wrapper.matches(":focus-visible")) return;
    const { rows, at } = standing(wrapper);
    if (at) go(wrapper, rows, at, null);
  };

  const leave = (wrapper) => hide(wrapper);

  // Escape: the walk ends, the focus stays. False when nobody was walking.
  const stop = (wrapper) => {
    if (!wrapper || !walkOf(wrapper).at) return false;
    Object.assign(walkOf(wrapper), { at: null, ids: null });
    told(wrapper, true);
    hide(wrapper);
    hanois.announce.say(LEFT);
    return true;
  };

  (globalThis.hanois ??= {}).chartkeys = { tell, press, enter, leave, stop };
}
