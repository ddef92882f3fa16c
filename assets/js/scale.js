// Enlarge a figure: every length in px times a factor, every length in data units as it is. Pure.
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

  const scale = (figure, factor) => {
    if (factor === 1) return figure;
    const data = figure.data.map((trace) => ({ ...walk(trace, "", factor), ...texts(trace, factor) }));
    const layout = walk(figure.layout, "layout", factor);
    return { ...figure, data, layout: { ...layout, height: figure.layout.height * factor } };
  };

  const texts = (trace, factor) => (trace.text === undefined ? {} : { text: styled(trace.text, factor) });

  const walk = (value, parent, factor) => {
    if (Array.isArray(value)) return value.map((one) => walk(one, parent, factor));
    if (value === null || typeof value !== "object") return value;
    const made = {};
    for (const [key, one] of Object.entries(value)) made[key] = entry(value, key, one, parent, factor);
    return made;
  };

  const entry = (owner, key, value, parent, factor) => {
    if (isLength(owner, key, parent)) return times(value, factor);
    if (key === "dash" && typeof value === "string") return dashes(value, factor);
    if (key === "path" && owner.xsizemode === "pixel") return numbers(value, factor);
    if (key === "text" && parent !== "" && typeof value === "string") return styled(value, factor);
    if (DATA.has(key)) return value;
    return walk(value, key, factor);
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
  const styled = (value, factor) => {
    if (Array.isArray(value)) return value.map((one) => styled(one, factor));
    if (typeof value !== "string") return value;
    return value.replace(/font-size:\s*(\d+(?:\.\d+)?)px/g, (_, px) => `font-size:${Number(px) * factor}px`);
  };

  (globalThis.hanois ??= {}).scale = { scale };
}
