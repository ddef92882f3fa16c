// Draws the chart of a scene to the size of the screen, and lets the one before it fade.
{
  const CONFIG = { staticPlot: true, displayModeBar: false, displaylogo: false, showSendToCloud: false };
  const LOWEST = 0.78;
  const HIGHEST = 1.3;
  // As a share of the height of the screen.
  const THINNEST = 0.0042;
  const STILL = "(prefers-reduced-motion: reduce)";
  const LIBRARY_MS = 15000;

  // A drawing keeps its sizes of text and takes the height that is there, within bounds; beyond them it scrolls,
  // as one for a phone (`upright`) does from the first.
  const heightFor = (own, room, upright = false) => Math.round(Math.min(Math.max(room, own * (upright ? 1 : LOWEST)), own * HIGHEST));

  // Lines that stand for claims are thick enough for the back row, whatever the chart drew them with.
  const thickened = (data, least) =>
    data.map((trace) => {
      const width = trace.line?.width;
      const thin = trace.meta?.kind === "claims" && trace.type === "scatter" && width > 0 && width < least;
      return thin ? { ...trace, line: { ...trace.line, width: least } } : trace;
    });

  const draw = async (place, figure, { fade, upright }) => {
    await library();
    const stage = place.parentElement;
    const [width, room] = [stage.clientWidth, stage.clientHeight];
    const { layout } = figure;
    const data = thickened(figure.data, THINNEST * window.innerHeight);
    const height = heightFor(layout.height, room, upright);
    const old = fade && !still() ? ghost(place) : null;
    await globalThis.Plotly.react(place, data, { ...layout, autosize: false, width, height }, CONFIG);
    if (old) vanish(stage, old);
  };

  const clear = (place) => {
    if (place._fullLayout) globalThis.Plotly.purge(place);
    place.replaceChildren();
  };

  const still = () => window.matchMedia(STILL).matches;

  // A picture of what is drawn now, which keeps nothing of the drawing alive.
  const ghost = (place) => {
    const drawn = place.querySelector(".svg-container");
    if (!drawn) return null;
    const copy = document.createElement("div");
    copy.className = "present-fading";
    copy.setAttribute("aria-hidden", "true");
    copy.append(...[...drawn.querySelectorAll(".main-svg")].map((svg) => svg.cloneNode(true)));
    return copy;
  };

  const vanish = (stage, old) => {
    stage.querySelectorAll(".present-fading").forEach((one) => one.remove());
    old.addEventListener("animationend", () => old.remove());
    stage.append(old);
  };

  // The drawing library comes with the page, or with the first graph of a page behind this one.
  const library = async () => {
    const until = performance.now() + LIBRARY_MS;
    while (!globalThis.Plotly) {
      if (performance.now() > until) throw new Error("the drawing library did not load");
      await hanois.ready.frame();
    }
  };

  (globalThis.hanois ??= {}).projected = { draw, clear, heightFor, thickened };
}
