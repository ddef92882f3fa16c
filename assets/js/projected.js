// Draws the chart of a scene to the size of the screen, and lets the one before it fade.
{
  const CONFIG = { staticPlot: true, displayModeBar: false, displaylogo: false, showSendToCloud: false };
  // As a share of the height of the screen.
  const THINNEST = 0.0042;
  const STILL = "(prefers-reduced-motion: reduce)";
  const LIBRARY_MS = 15000;
  // What takes a greater share of the height is ground, which a cut may cross.
  const THROUGH = 0.5;

  // Lines that stand for claims are thick enough for the back row, whatever the chart drew them with.
  const thickened = (data, least) =>
    data.map((trace) => {
      const width = trace.line?.width;
      const thin = trace.meta?.kind === "claims" && trace.type === "scatter" && width > 0 && width < least;
      return thin ? { ...trace, line: { ...trace.line, width: least } } : trace;
    });

  // `paint` gives the figure in sizes that fit: {scale, least} of fit.js. Returns the parts of what is higher.
  const draw = async (place, own, { paint, at, broad, fade, upright }) => {
    await library();
    const stage = place.parentElement;
    const asked = { ...at, width: stage.clientWidth, room: stage.clientHeight };
    const made = upright ? { scale: at.enlarged, least: 0, height: Math.round(own * at.enlarged) } : hanois.fit.fit(own, asked, broad);
    const { data, layout } = paint(made);
    const old = fade && !still() ? ghost(place) : null;
    const sized = { ...layout, autosize: false, width: widthOf(layout, asked.width, made.height), height: made.height };
    await globalThis.Plotly.react(place, thickened(data, THINNEST * at.screen), sized, CONFIG);
    if (old) vanish(stage, old);
    return upright ? [[0, made.height]] : hanois.parts.parts(boxes(place), made.height, asked.room);
  };

  // A map ends somewhere: a drawing broader than that would show sea where there is land.
  const widthOf = ({ meta, margin }, width, height) => Math.round(Math.min(width, (height - (margin?.b ?? 0)) * (meta?.widest ?? Infinity)));

  const DRAWN = ".main-svg text, .main-svg g.trace:not(.ground) path, .main-svg g.shapelayer path";

  // The upper and lower ends of all that is drawn and does not run through the whole height, from the top.
  const boxes = (place) => {
    const { top, height } = place.getBoundingClientRect();
    const ends = [...place.querySelectorAll(DRAWN)].map((one) => one.getBoundingClientRect());
    return ends.filter((box) => box.height > 0 && box.height < height * THROUGH).map((box) => [box.top - top, box.bottom - top]);
  };

  // Shows a part of the drawing and covers the rest; all of it where there is but one.
  const turnTo = (place, parts, index) => {
    const stage = place.parentElement;
    const [from, to] = parts[index];
    const height = parts.at(-1)[1];
    stage.toggleAttribute("data-parted", parts.length > 1);
    stage.style.setProperty("--from", `${from}px`);
    stage.style.setProperty("--rest", `${height - to}px`);
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

  (globalThis.hanois ??= {}).projected = { draw, turnTo, clear, thickened };
}
