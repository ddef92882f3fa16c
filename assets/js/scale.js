// Enlarge a figure: every length in px times a factor, every length in data units as it is. Pure.
// Text is never smaller than `least` px, so that a drawing can shrink as far as it stays legible.
{
  const PX = new Set([
    "size", "ticklen", "tickwidth", "gridwidth", "linewidth", "zerolinewidth", "standoff", "startstandoff",
    "borderpad", "borderwidth", "arrowwidth", "thickness", "xshift", "yshift", "ax", "ay", "ticklabelstandoff",
  ]);
  const MARGIN = new Set(["l", "r", "t", "b", "pad"]);
  // `width` is px on a line, but data units on a bar and the whole figure in the layout.
  const LINES = new Set(["line", "error_x", "error_y"]);
  const DATA = new Set(["x", "y", "customdata", "text", "hovertext", "meta", "base", "tickvals", "ticktext", "ids"]);
  const CORNERS = { x0: "xsizemode", x1: "xsizemode", y0: "ysizemode", y1: "ysizemode" };

  const scale = (figure, factor, least = 0) => {
    if (factor === 1 && !least) return figure;
    const by = { factor, least };
    const data = figure.data.map((trace) => ({ ...walk(trace, "", by), ...texts(trace, by) }));
    const layout = walk(figure.layout, "layout", by);
    return { ...figure, data, layout: { ...layout, height: figure.layout.height * factor } };
  };

  const texts = (trace, by) => (trace.text === undefined ? {} : { text: styled(trace.text, by) });

  const walk = (value, parent, by) => {
    if (Array.isArray(value)) return value.map((one) => walk(one, parent, by));
    if (value === null || typeof value !== "object") return value;
    const made = {};
    for (const [key, one] of Object.entries(value)) made[key] = entry(value, key, one, parent, by);
    return made;
  };

  const entry = (owner, key, value, parent, by) => {
    const { factor } = by;
    if (key === "size" && isFont(parent)) return letters(value, by);
    if (isLength(owner, key, parent)) return times(value, factor);
    if (key === "dash" && typeof value === "string") return dashes(value, factor);
    if (key === "path" && owner.xsizemode === "pixel") return numbers(value, factor);
    if (key === "text" && parent !== "" && typeof value === "string") return styled(value, by);
    if (DATA.has(key)) return value;
    return walk(value, key, by);
  };

  const isFont = (parent) => parent.endsWith("font");

  const letters = (value, by) => {
    if (Array.isArray(value)) return value.map((one) => letters(one, by));
    return typeof value === "number" ? Math.max(value * by.factor, by.least) : value;
  };

  const isLength = (owner, key, parent) => {
    if (key in CORNERS) return owner[CORNERS[key]] === "pixel";
    if (key === "width") return LINES.has(parent);
    return PX.has(key) || (parent === "margin" && MARGIN.has(key));
  };

  const times = (value, factor) => {
    if (Array.isArray(value)) return value.map((one) => times(one, factor));
    return typeof value === "number" ? value * factor : value;
  };

  const dashes = (value, factor) => (/\d/.test(value) ? numbers(value, factor) : value);

  const numbers = (value, factor) => value.replace(/\d+(\.\d+)?/g, (one) => String(Number(one) * factor));

  // Text may carry a size of its own: <span style="font-size:14px">.
  const styled = (value, by) => {
    if (Array.isArray(value)) return value.map((one) => styled(one, by));
    if (typeof value !== "string") return value;
    return value.replace(/font-size:\s*(\d+(?:\.\d+)?)px/g, (_, px) => `font-size:${letters(Number(px), by)}px`);
  };

  (globalThis.hanois ??= {}).scale = { scale };
}
