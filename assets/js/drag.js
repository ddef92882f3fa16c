// Drag along the years of a time chart to choose them. A finger scrolls the page instead: it has the strip.
{
  const LEAST_PX = 8;
  const AREA = ".nsewdrag";

  let drag = null;

  const listen = (tools) => {
    document.addEventListener("pointerdown", (event) => start(event), true);
    document.addEventListener("pointermove", (event) => drag && move(event));
    document.addEventListener("pointerup", (event) => drag && stop(event, tools));
    document.addEventListener("pointercancel", () => end());
    document.addEventListener("keydown", ({ key }) => key === "Escape" && end());
  };

  const start = (event) => {
    if (event.button !== 0 || event.pointerType === "touch" || !event.target.matches?.(AREA)) return;
    const plot = event.target.closest(".js-plotly-plot");
    const axis = timeAxis(plot);
    if (!axis) return;
    drag = { plot, axis, from: event.clientX, band: null };
  };

  const timeAxis = (plot) => {
    const layout = plot?._fullLayout;
    const name = layout?.meta?.time_axis;
    return name ? layout[name] : null;
  };

  const move = (event) => {
    if (!drag.band && Math.abs(event.clientX - drag.from) < LEAST_PX) return;
    drag.band ??= band(drag.plot);
    const [left, right] = ends(event.clientX);
    const [from, to] = years(drag, event.clientX);
    drag.band.style.setProperty("--left", `${left}px`);
    drag.band.style.setProperty("--width", `${right - left}px`);
    drag.band.textContent = hanois.ways.span([from, to]);
  };

  const band = (plot) => {
    const made = hanois.dom.make(["div", { class: "drag-band", "aria-hidden": "true" }]);
    plot.append(made);
    return made;
  };

  const ends = (x) => {
    const { left, width } = drag.plot.getBoundingClientRect();
    return [drag.from, x].map((one) => Math.min(Math.max(one - left, 0), width)).sort((one, other) => one - other);
  };

  // The first and the last year under the band, within the axis and the time told.
  const years = ({ plot, axis, from }, x) => {
    const { left } = plot.getBoundingClientRect();
    const at = [from, x].map((one) => axis.p2d(one - left - axis._offset)).sort((one, other) => one - other);
    const { FIRST, LAST } = hanois.years;
    return at.map((one) => Math.min(LAST, Math.max(FIRST, Math.floor(Math.min(Math.max(one, axis.range[0]), axis.range[1] - 0.01)))));
  };

  const stop = (event, tools) => {
    const chosen = drag.band ? years(drag, event.clientX) : null;
    end();
    if (chosen) tools.go(hanois.reduce.reduce(tools.view(), "span", chosen.join("-")));
  };

  const end = () => {
    drag?.band?.remove();
    drag = null;
  };

  (globalThis.hanois ??= {}).drag = { listen, years };
}
