// Which years are shown, and what that does to a figure. Pure.
// A trace with `meta.years` outside of them becomes a ghost, one with `meta.holds` is shown where it held;
// a chart over time is cut to a range, a single year is marked in it.
{
  const FIRST = 1945;
  const LAST = 1979;
  const GHOST_WIDTH = 1.6;
  const MOST_TICKS = 8;
  const ROUND = [1, 2, 5, 10, 20];

  // The view -> [first, last], or null when all years are shown.
  const shown = ({ from, to }) => {
    if (!from && !to) return null;
    const ends = [Number(from || FIRST), Number(to || LAST)].sort((one, other) => one - other);
    return ends[0] <= FIRST && ends[1] >= LAST ? null : ends;
  };

  // What a control says -> a year of the view: "" for one that is none.
  const known = (value) => (Number(value) >= FIRST && Number(value) <= LAST ? String(Math.round(value)) : "");

  const clamped = (value) => (value === "" ? "" : known(Math.min(LAST, Math.max(FIRST, Number(value) || FIRST))));

  // The day for which borders and names are shown: the last of one year, else of the middle of a range.
  const dayOf = (years) => {
    const [first, last] = years ?? [FIRST, LAST];
    return `${Math.floor((first + last) / 2)}-12-31`;
  };

  const open = ([first, last], years) => !years || (first <= years[1] && last >= years[0]);

  const years = (figure, stage) => onAxis(onMap(figure, stage), stage);

  const onMap = (figure, { years: asked, marker }) => {
    if (!figure.data.some(({ meta }) => meta?.years || meta?.holds)) return figure;
    const day = dayOf(asked);
    const ground = [];
    const ghosts = [];
    const others = [];
    for (const trace of figure.data) {
      const { meta } = trace;
      if (meta?.holds) (meta.ground ? ground : others).push(held(meta.holds, day) ? trace : hidden(trace));
      else if (meta?.ground) ground.push(trace);
      else if (meta?.years && !open(meta.years, asked)) ghosts.push(ghost(trace, marker.ghost));
      else others.push(trace);
    }
    return { ...figure, data: [...ground, ...ghosts, ...others] };
  };

  const held = ([since, until], day) => (!since || since <= day) && (!until || day <= until);

  const hidden = (trace) => ({ ...trace, visible: false });

  // Only the line of the thing itself stays; what is drawn on it or written beside it goes.
  const ghost = (trace, colour) => {
    if (trace.meta.kind !== "claims") return hidden(trace);
    return {
      ...trace,
      line: { ...trace.line, color: colour, width: GHOST_WIDTH },
      meta: { ...trace.meta, kind: "frame", ghost: true },
      hoverinfo: "skip",
    };
  };

  const onAxis = (figure, { years: asked, marker }) => {
    const name = figure.layout.meta?.time_axis;
    const axis = name && figure.layout[name];
    if (!asked || !axis?.range) return figure;
    const id = name.replace("axis", "");
    const [low, high] = axis.range;
    const from = Math.max(asked[0], low);
    const to = Math.min(asked[1] + 1, high);
    if (to <= from) return figure;
    if (asked[0] === asked[1]) return marked(figure, id, from, to, marker.fill);
    return cut(figure, name, id, from, to);
  };

  const marked = (figure, id, from, to, fill) => {
    const band = {
      type: "rect", xref: id, yref: "paper", x0: from, x1: to, y0: 0, y1: 1, layer: "below", line: { width: 0 }, fillcolor: fill,
    };
    return { ...figure, layout: { ...figure.layout, shapes: [...(figure.layout.shapes ?? []), band] } };
  };

  const cut = (figure, name, id, from, to) => {
    const inside = ({ xref, x }) => xref !== id || typeof x !== "number" || (x >= from && x <= to);
    return {
      ...figure,
      data: figure.data.map((trace) => ((trace.xaxis ?? "x") === id ? { ...trace, cliponaxis: true } : trace)),
      layout: {
        ...figure.layout,
        annotations: (figure.layout.annotations ?? []).filter(inside),
        [name]: { ...figure.layout[name], range: [from, to], ...ticks(from, to) },
      },
    };
  };

  const ticks = (from, to) => {
    const step = ROUND.find((one) => (to - from) / one <= MOST_TICKS) ?? 20;
    const first = Math.ceil(from / step) * step;
    const tickvals = Array.from({ length: Math.floor((to - first) / step) + 1 }, (_, index) => first + index * step);
    return { tickmode: "array", tickvals, ticktext: tickvals.map(String) };
  };

  (globalThis.hanois ??= {}).years = { years, shown, open, dayOf, known, clamped, FIRST, LAST };
}
