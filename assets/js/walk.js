// Walking through the points of a figure by keyboard. Pure: positions in, a position out.
// Left and right go along a series, up and down to the nearest point of another, Home and End to its ends,
// PageUp and PageDown by five. A series is what one actor has in one panel; on a map, one means of transport.
{
  const WALKED = ["claims", "spread"];
  const LEAP = 5;
  const KEYS = ["ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown", "Home", "End", "PageUp", "PageDown"];

  // Figure -> series, each {name, panel, along, points}; a point is {curve, point, x, y, ids, text}.
  // What a filter has faded is passed over, and so is a second drawing of the same claim.
  const series = ({ data, layout }) => {
    const found = new Map();
    const time = layout?.meta?.time_axis;
    data.forEach((trace, curve) => {
      for (const point of stops(trace, curve, data)) put(found, trace, point, time);
    });
    return [...found.values()].map((row) => (time ? { ...row, points: inOrder(row) } : row));
  };

  const stops = (trace, curve, data) => {
    const { kind, faded, fadedPoints = [], whole } = trace.meta ?? {};
    if (faded || trace.visible === false || trace.visible === "legendonly") return [];
    const mark = WALKED.includes(kind) && trace.hoverinfo !== "skip";
    if (!mark && kind !== "label") return [];
    const points = pointsOf(trace, curve).filter(({ point, ids }) => !fadedPoints.includes(point) && (mark || bare(ids, data)));
    // One thing drawn by many points is one stop: at its middle.
    return whole ? points.slice(points.length >> 1).slice(0, 1) : points;
  };

  // Whether claims stand in words alone: a label is a stop only where no mark is.
  const bare = (ids, data) =>
    !data.some(
      (trace) =>
        WALKED.includes(trace.meta?.kind) && (trace.customdata ?? []).some((drawn) => drawn.some((id) => ids.includes(id))),
    );

  const pointsOf = (trace, curve) =>
    (trace.customdata ?? []).flatMap((ids, point) => {
      if (trace.x?.[point] == null || trace.y?.[point] == null) return [];
      return [{ curve, point, x: start(trace, point), y: trace.y[point], ids, text: textOf(trace, point) }];
    });

  // A lying bar begins at its base; its x is a length.
  const start = ({ type, orientation, base, x }, point) => {
    if (type !== "bar" || orientation !== "h") return x[point];
    return (Array.isArray(base) ? base[point] : base) ?? 0;
  };

  const textOf = (trace, point) => {
    const text = trace.hovertext ?? trace.text;
    return (Array.isArray(text) ? text[point] : text) ?? "";
  };

  const put = (found, trace, point, time) => {
    const { actor, series: id, way } = trace.meta;
    const panel = `${trace.xaxis ?? "x"}${trace.yaxis ?? "y"}`;
    const key = JSON.stringify(way ? [way.mode] : [actor, id, panel]);
    if (!found.has(key)) {
      found.set(key, { name: way?.label ?? actor ?? "", panel, along: time === "xaxis" ? "x" : "y", points: [] });
    }
    const { points } = found.get(key);
    if (!points.some(({ ids }) => same(ids, point.ids))) points.push(point);
  };

  const same = (one, other) => one.length === other.length && one.every((id, index) => id === other[index]);

  const inOrder = ({ along, points }) => {
    if (!points.every((point) => typeof point[along] === "number")) return points;
    return [...points].sort((one, other) => one[along] - other[along]);
  };

  // `at` is [row, column] or null; unknown keys give null: the key is not ours.
  const step = (rows, at, key) => {
    if (!rows.length || !KEYS.includes(key)) return null;
    if (!at) return [0, 0];
    const [row, column] = at;
    const last = rows[row].points.length - 1;
    switch (key) {
      case "ArrowRight":
        return column < last || row === rows.length - 1 ? [row, Math.min(column + 1, last)] : [row + 1, 0];
      case "ArrowLeft":
        return column > 0 || row === 0 ? [row, Math.max(column - 1, 0)] : [row - 1, rows[row - 1].points.length - 1];
      case "Home":
        return [row, 0];
      case "End":
        return [row, last];
      case "PageDown":
        return [row, Math.min(column + LEAP, last)];
      case "PageUp":
        return [row, Math.max(column - LEAP, 0)];
      default:
        return nearest(rows, at, row + (key === "ArrowDown" ? 1 : -1));
    }
  };

  const nearest = (rows, [row, column], target) => {
    if (target < 0 || target >= rows.length) return [row, column];
    const [from, to] = [rows[row], rows[target]];
    const here = from.points[column][from.along];
    // Heights of two panels do not compare; their times do.
    const compares = typeof here === "number" && (from.along === "x" || from.panel === to.panel);
    if (!compares) return [target, Math.min(column, to.points.length - 1)];
    const away = (point) => (typeof point[from.along] === "number" ? Math.abs(point[from.along] - here) : Infinity);
    const best = to.points.reduce((found, point, index) => (away(point) < away(to.points[found]) ? index : found), 0);
    return [target, best];
  };

  // Where the point of these claims stands now, in the same series if it can be; null when it is gone.
  const again = (rows, at, ids) => {
    const column = (row) => (rows[row] ? rows[row].points.findIndex((point) => same(point.ids, ids)) : -1);
    for (const row of [at[0], ...rows.keys()]) if (column(row) >= 0) return [row, column(row)];
    return null;
  };

  (globalThis.hanois ??= {}).walk = { KEYS, series, step, again };
}
