// Walking through the points of a figure by keyboard. Pure: positions in, a position out.
// Left and right go along a series, up and down to the nearest point of another, Home and End to its ends.
{
  const WALKED = ["claims", "spread"];

  // Figure -> series, each a list of {curve, point, x, ids, text} in reading order.
  const series = (figure) =>
    figure.data
      .map((trace, curve) => (WALKED.includes(trace.meta?.kind) ? pointsOf(trace, curve) : []))
      .filter((points) => points.length);

  const pointsOf = (trace, curve) => {
    const points = (trace.customdata ?? []).flatMap((ids, point) => {
      const empty = trace.x?.[point] == null || trace.y?.[point] == null;
      if (empty) return [];
      return [{ curve, point, x: trace.x[point], ids, text: textOf(trace, point) }];
    });
    // One thing drawn by many points is one stop: at its middle.
    if (trace.meta.whole) return points.length ? [points[points.length >> 1]] : [];
    const numbered = points.every(({ x }) => typeof x === "number");
    return numbered ? points.sort((one, other) => one.x - other.x || one.point - other.point) : points;
  };

  const textOf = (trace, point) => {
    const text = trace.hovertext ?? trace.text;
    return (Array.isArray(text) ? text[point] : text) ?? "";
  };

  // `at` is [row, column] or null; unknown keys give null: the key is not ours.
  const step = (rows, at, key) => {
    if (!rows.length) return null;
    if (!at) return ["ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown", "Home", "End"].includes(key) ? [0, 0] : null;
    const [row, column] = at;
    const last = rows[row].length - 1;
    switch (key) {
      case "ArrowRight":
        return column < last ? [row, column + 1] : next(rows, row, 0);
      case "ArrowLeft":
        return column > 0 ? [row, column - 1] : previous(rows, row);
      case "Home":
        return [row, 0];
      case "End":
        return [row, last];
      case "ArrowUp":
        return nearest(rows, at, row - 1);
      case "ArrowDown":
        return nearest(rows, at, row + 1);
      default:
        return null;
    }
  };

  const next = (rows, row, column) => (row + 1 < rows.length ? [row + 1, column] : [row, rows[row].length - 1]);

  const previous = (rows, row) => (row > 0 ? [row - 1, rows[row - 1].length - 1] : [0, 0]);

  const nearest = (rows, [row, column], target) => {
    if (target < 0 || target >= rows.length) return [row, column];
    const { x } = rows[row][column];
    if (typeof x !== "number") return [target, Math.min(column, rows[target].length - 1)];
    const away = (point) => (typeof point.x === "number" ? Math.abs(point.x - x) : Infinity);
    const best = rows[target].reduce((found, point, index) => (away(point) < away(rows[target][found]) ? index : found), 0);
    return [target, best];
  };

  // A tooltip as it is spoken: no tags, line breaks as pauses.
  const spoken = (text) =>
    String(text)
      .replace(/<br\s*\/?>/gi, ", ")
      .replace(/<[^>]*>/g, "")
      .replace(/&lt;/g, "<")
      .replace(/&gt;/g, ">")
      .replace(/&amp;/g, "&");

  (globalThis.hanois ??= {}).walk = { series, step, spoken };
}
