// The ring round the point under the keys: drawn over the chart, so that the figure itself is not painted again.
// Round a mark, a frame round a bar, a casing along a route. Two strokes, dark and light, stand off any ground.
{
  const SVG = "http://www.w3.org/2000/svg";
  const GAP = 5;
  const LEAST = 7;
  const MASK = "ring-mask";

  // What is ringed, in px of the plot: {circle}, {rect} or {path}; null when the point is not drawn.
  const shape = (plot, { curve, point }) => {
    const trace = plot._fullData?.[curve];
    const drawn = plot.calcdata?.[curve];
    if (!trace || trace.visible !== true || !drawn) return null;
    const axes = [axisOf(plot, trace.xaxis ?? "x"), axisOf(plot, trace.yaxis ?? "y")];
    if (trace.meta?.whole) return { path: drawn.map((one) => at(one, axes)).filter(finite), panel: panelOf(axes) };
    const one = drawn.find(({ i }) => i === point) ?? drawn[point];
    if (!one) return null;
    return trace.type === "bar" ? bar(one, trace, axes) : dot(one, axes);
  };

  const axisOf = (plot, id) => plot._fullLayout[id.replace(/^([xy])/, "$1axis")];

  const panelOf = ([across, up]) => ({ x: across._offset, y: up._offset, width: across._length, height: up._length });

  const at = ({ x, y }, [across, up]) => [across._offset + across.c2p(x, true), up._offset + up.c2p(y, true)];

  const finite = ([x, y]) => Number.isFinite(x) && Number.isFinite(y);

  const dot = (one, axes) => {
    const [cx, cy] = at(one, axes);
    return finite([cx, cy]) ? { circle: { cx, cy, r: Math.max(one.mrc ?? 0, LEAST) + GAP } } : null;
  };

  // A bar runs from its base b over its size s, and from p0 to p1 the other way; cut off at its panel's edge.
  const bar = ({ b, s, p0, p1 }, { orientation }, [across, up]) => {
    const [along, beside] = orientation === "h" ? [across, up] : [up, across];
    const length = within([along.c2p(b, true), along.c2p(b + s, true)], along);
    const width = within([beside.c2p(p0, true), beside.c2p(p1, true)], beside);
    const [[x0, x1], [y0, y1]] = orientation === "h" ? [length, width] : [width, length];
    if (![x0, x1, y0, y1].every(Number.isFinite)) return null;
    return { rect: { x: x0 - GAP + 2, y: y0 - GAP + 2, width: x1 - x0 + 2 * GAP - 4, height: y1 - y0 + 2 * GAP - 4 } };
  };

  const within = (ends, { _offset, _length }) =>
    ends.map((end) => _offset + Math.min(Math.max(end, 0), _length)).sort((one, other) => one - other);

  const make = (tag, attributes, ...children) => {
    const element = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };

  // Puts the ring of a point into a chart's wrapper; without a shape only takes the old one away.
  const draw = (wrapper, plot, place) => {
    clear(wrapper);
    const found = place && shape(plot, place);
    if (!found) return null;
    const [frame, box] = [wrapper.getBoundingClientRect(), plot.getBoundingClientRect()];
    const strokes = found.path ? casing(found, labels(plot, box)) : outline(found);
    const moved = make("g", { transform: `translate(${box.left - frame.left} ${box.top - frame.top})` }, ...strokes);
    const ring = make("svg", { class: "ring", "aria-hidden": "true", focusable: "false" }, moved);
    wrapper.append(ring);
    return moved;
  };

  const outline = (found) => {
    const [[tag, place]] = Object.entries(found);
    return ["ring-light", "ring-dark"].map((name) => make(tag, { ...place, class: name }));
  };

  // A mask keeps the route itself free, and the tooltip: only the two edges of the wide strokes are seen.
  const casing = ({ path, panel }, spared) => {
    const d = `M${path.map((point) => point.map((one) => one.toFixed(1)).join(" ")).join("L")}`;
    const line = (name) => make("path", { d, class: `${name} ring-line` });
    const free = spared.map((place) => make("rect", { ...place, class: "ring-spared" }));
    const mask = make("mask", { id: MASK, maskUnits: "userSpaceOnUse", ...panel }, make("rect", panel), line("ring-free"), ...free);
    return [mask, make("g", { mask: `url(#${MASK})` }, line("ring-light"), line("ring-dark"), line("ring-gap"))];
  };

  const labels = (plot, frame) =>
    [...plot.querySelectorAll(".hoverlayer .hovertext")].map((label) => {
      const { left, top, width, height } = label.getBoundingClientRect();
      return { x: left - frame.left, y: top - frame.top, width, height };
    });

  const clear = (wrapper) => wrapper.querySelector(":scope > .ring")?.remove();

  (globalThis.hanois ??= {}).ring = { shape, draw, clear };
}
