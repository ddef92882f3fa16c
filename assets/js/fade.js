// Filters that fade: marks of other actors, other archives, other years and other series stay where they are,
// pale, so that nothing jumps and nothing seems not to exist. Pure.
// A faded trace carries `meta.faded`, one with some faded points `meta.fadedPoints`.
{
  const PALE = 0.14;
  const PALE_TEXT = 0.3;
  const MARKS = ["claims", "spread"];

  const fade = (figure, stage) => {
    const asked = question(figure, stage);
    if (!asked) return veiled(figure, stage);
    const marks = figure.data.map((trace) => faded(trace, asked));
    const gone = goneAt(marks);
    const data = marks.map((trace) => (isFrame(trace) ? without(trace, gone) : trace));
    const annotations = (figure.layout.annotations ?? []).map((note) => pale(note, asked, gone));
    return veiled({ ...figure, data, layout: { ...figure.layout, annotations } }, stage);
  };

  // Under the veil of a chart over time nothing changes its look, but the walk passes over it.
  const veiled = (figure, { years }) => {
    const { time_axis: time, claims = {} } = figure.layout.meta ?? {};
    if (!time || !years) return figure;
    const out = (ids) => ids.every((id) => Object.hasOwn(claims, id) && !within(claims[id], years));
    const data = figure.data.map((trace) => {
      if (!MARKS.includes(trace.meta?.kind)) return trace;
      const under = (trace.customdata ?? []).flatMap((ids, index) => (out(ids) ? [index] : []));
      if (!under.length) return trace;
      const fadedPoints = [...new Set([...(trace.meta.fadedPoints ?? []), ...under])];
      return { ...trace, meta: { ...trace.meta, fadedPoints } };
    });
    return { ...figure, data };
  };

  const within = ([first, last], years) => first === null || (first <= years[1] && last >= years[0]);

  // What is asked of this figure; null when nothing of it could fade.
  const question = (figure, { sides, sidesOf, archive, series, years }) => {
    const { time_axis: time, claims = {} } = figure.layout.meta ?? {};
    const focus = series && figure.data.some(({ meta }) => meta?.series === series) ? series : "";
    // In a chart over time the other years lie under a veil already (years.js).
    const span = time || isMap(figure) ? null : years;
    if (!sides && archive === "all" && !focus && !span) return null;
    return { sides, sidesOf, archive, series: focus, years: span, claims };
  };

  const faded = (trace, asked) => {
    if (!wanted(trace.meta ?? {}, asked)) return whole(trace);
    if (!MARKS.includes(trace.meta?.kind)) return trace;
    const out = (trace.customdata ?? []).flatMap((ids, index) => (ids.some((id) => kept(id, asked)) ? [] : [index]));
    if (!out.length) return trace;
    return out.length === trace.customdata.length ? whole(trace) : partly(trace, out);
  };

  const wanted = ({ actor, series, kind }, asked) =>
    sided(actor, asked) && (!asked.series || kind === "frame" || series === asked.series);

  // Who has no side, such as a reference line, is never faded.
  const sided = (actor, { sides, sidesOf }) =>
    !sides || !Object.hasOwn(sidesOf, actor ?? "") || sidesOf[actor].some((side) => sides.includes(side));

  const kept = (id, { archive, years, claims }) => {
    if (!Object.hasOwn(claims, id)) return true;
    if (archive !== "all" && !claims[id][2].includes(archive)) return false;
    return !years || within(claims[id], years);
  };

  const whole = (trace) => ({
    ...trace,
    opacity: (trace.opacity ?? 1) * PALE,
    hoverinfo: "skip",
    meta: { ...trace.meta, faded: true },
  });

  const partly = (trace, out) => {
    const all = trace.y.map((_, index) => {
      const own = trace.marker?.opacity ?? 1;
      return (Array.isArray(own) ? own[index] : own) * (out.includes(index) ? PALE : 1);
    });
    return { ...trace, marker: { ...trace.marker, opacity: all }, meta: { ...trace.meta, fadedPoints: out } };
  };

  const isFrame = ({ type, mode, meta }) => type === "scatter" && mode === "markers" && meta?.kind === "frame" && !meta.faded;

  // A ring or an arrow that belongs to a faded mark fades with it.
  const without = (trace, gone) => {
    const { xaxis: xref = "x", yaxis: yref = "y" } = trace;
    const points = (trace.y ?? []).map((y, index) => ({ xref, yref, x: trace.x[index], y }));
    const out = points.flatMap((point, index) => (gone(point) ? [index] : []));
    if (!out.length) return trace;
    return out.length === points.length ? whole(trace) : partly(trace, out);
  };

  // Where marks stand of which none is left in full colour: "x|y" points, and whole rows "|y".
  const goneAt = (data) => {
    const left = new Map();
    for (const trace of data) {
      if (!MARKS.includes(trace.meta?.kind)) continue;
      (trace.y ?? []).forEach((_, index) => {
        const pale = trace.meta.faded || trace.meta.fadedPoints?.includes(index);
        for (const key of places(trace, trace.x?.[index], trace.y[index])) left.set(key, left.get(key) || !pale);
      });
    }
    return (note) => {
      const [point, row] = places({ xaxis: note.xref, yaxis: note.yref }, note.x, note.y);
      return (left.has(point) ? left.get(point) : left.get(row)) === false;
    };
  };

  const places = ({ xaxis = "x", yaxis = "y" }, x, y) => [`${xaxis}|${yaxis}|${x}|${y}`, `${yaxis}|${y}`];

  const pale = (note, asked, gone) => {
    const actor = note.name?.startsWith("label:") ? note.name.slice("label:".length) : null;
    const out = (actor && !sided(actor, asked)) || gone(note);
    return out ? { ...note, opacity: (note.opacity ?? 1) * PALE_TEXT } : note;
  };

  const asksNothing = ({ sides, archive, series, years }) => !sides && archive === "all" && !series && !years;

  // {shown, all, nearest} of the claims in a painted figure, or null when nothing was asked of it. `nearest`
  // are the years nearest to the asked ones in which something stands, when nothing is left.
  const count = (figure, stage) => {
    const asked = { ...question(figure, stage), ...always(figure, stage) };
    if (asksNothing(asked)) return null;
    const all = new Set();
    const shown = new Set();
    for (const trace of figure.data) {
      if (!MARKS.includes(trace.meta?.kind)) continue;
      for (const ids of trace.customdata ?? []) {
        for (const id of ids) {
          all.add(id);
          if (wanted(trace.meta, asked) && kept(id, asked)) shown.add(id);
        }
      }
    }
    return { shown: shown.size, all: all.size, nearest: shown.size ? [] : nearest(all, asked) };
  };

  // Years count in a chart over time too, though nothing fades there; on a map the routes are counted beside it.
  const always = (figure, { sides, sidesOf, archive, years }) => ({
    sides, sidesOf, archive, years: isMap(figure) ? null : years, claims: figure.layout.meta?.claims ?? {},
  });

  const isMap = ({ data }) => data.some(({ meta }) => meta?.years);

  const nearest = (ids, { claims, years }) => {
    if (!years) return [];
    const known = [...ids].filter((id) => Object.hasOwn(claims, id)).map((id) => claims[id]);
    const before = Math.max(...known.map(([, last]) => last).filter((last) => last < years[0]));
    const after = Math.min(...known.map(([first]) => first).filter((first) => first > years[1]));
    return [before, after].filter(Number.isFinite);
  };

  (globalThis.hanois ??= {}).fade = { fade, count };
}
