// Which years are shown, and what that does to a figure. Pure, but for `type`.
// A trace with `meta.years` outside of them becomes a ghost, one with `meta.holds` is shown where it held;
// in a chart over time the other years lie under a veil.
{
  const FIRST = 1945;
  const LAST = 1979;
  const GHOST_WIDTH = 1.6;
  const VEIL = 0.66;
  const FADED = 0.4;
  const STRIP = 6;

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

  // Writes the years into the two fields of a box; one that is being typed into is left alone.
  const type = (box, years) => {
    ["from", "to"].forEach((end, index) => {
      const field = box.querySelector(`[data-change="${end}"]`);
      if (document.activeElement !== field) field.value = years[index];
    });
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

  // Direct labels are laid out for the whole axis, so it is not cut: a veil lies on the other years, and the
  // marker on the shown ones.
  const onAxis = (figure, { years: asked, marker }) => {
    const name = figure.layout.meta?.time_axis;
    const shares = asked && cut(figure, asked);
    if (!shares) return figure;
    const id = name.replace("axis", "");
    const { low, high, from, to } = shares;
    if (from === low && to === high) return figure;
    const shapes = [veil(id, low, Math.min(from, to), marker.ground), veil(id, Math.max(from, to), high, marker.ground)];
    if (from < to) shapes.push(strip(id, from, to, marker.fill));
    return {
      ...figure,
      layout: {
        ...figure.layout,
        shapes: [...(figure.layout.shapes ?? []), ...shapes.filter(({ x0, x1 }) => x0 < x1)],
        annotations: (figure.layout.annotations ?? []).map((note) => faded(note, id, from, to)),
      },
    };
  };

  // What the asked years come to in a figure: the same words, the same picture. A chart over other years is
  // not drawn again while a map plays through those before them.
  const acting = (figure, asked) => {
    if (!asked) return "";
    const shares = cut(figure, asked);
    if (!shares) return asked.join("-");
    const { from, to, low, high } = shares;
    return from === low && to === high ? "" : `${from}-${to}`;
  };

  // The asked years as far as the figure's time axis reaches; null where there is no such axis.
  const cut = (figure, asked) => {
    const range = figure.layout[figure.layout.meta?.time_axis]?.range;
    if (!range) return null;
    const [low, high] = range;
    const within = (year) => Math.min(Math.max(year, low), high);
    return { low, high, from: within(asked[0]), to: within(asked[1] + 1) };
  };

  const veil = (xref, x0, x1, fillcolor) => ({
    type: "rect", xref, yref: "paper", x0, x1, y0: 0, y1: 1, layer: "above", line: { width: 0 }, fillcolor, opacity: VEIL,
  });

  const strip = (xref, x0, x1, fillcolor) => ({
    type: "rect", xref, yref: "paper", x0, x1, ysizemode: "pixel", yanchor: 0, y0: 0, y1: -STRIP, layer: "above", line: { width: 0 }, fillcolor,
  });

  const faded = (note, id, from, to) => {
    const outside = note.xref === id && typeof note.x === "number" && (note.x < from || note.x > to);
    return outside ? { ...note, opacity: FADED } : note;
  };

  (globalThis.hanois ??= {}).years = { years, shown, open, acting, dayOf, known, clamped, type, FIRST, LAST };
}
