// Draws the charts of a printed lesson: each place in the document names its drawing, its view and its step.
// The document carries figures, base maps and what of the site the painter needs; nothing is fetched.
{
  // A4 and Letter upright, less 14 mm on both sides, in CSS px. A taller chart is drawn smaller, to leave room to
  // write below it, but never so small that its text cannot be read.
  const SHEET = 680;
  const TALLEST = 630;
  const SMALLEST = 0.7;
  const CONFIG = { staticPlot: true, displayModeBar: false, displaylogo: false, showSendToCloud: false };
  const FONTS = ['16px "Source Sans 3"', '600 20px "Allies Serif"'];
  const SCREEN = { narrow: false, dark: false, height: 1080 };

  // What a place asks for -> stage, as the page would have it on paper. Pure.
  const stageOf = ({ view, step }, figure, site) => {
    const asked = hanois.address.parse(`#/${site.pages[0].key}?${view ?? ""}`, site).view;
    const drawn = { ...asked, theme: "print", chart: figure.layout.meta.chart, step: step ?? "all" };
    const scale = Math.max(SMALLEST, Math.min(1, TALLEST / figure.layout.height));
    return { ...hanois.stage.stage(drawn, SCREEN, site), scale };
  };

  // Pure: a place and what the document carries -> the figure to draw.
  const painted = (place, { figures, bases, site }) => {
    const own = figures[place.drawing];
    const base = bases[`geo/${own.layout.meta.base}.json`];
    const { data, layout } = hanois.paint.paint(base ? hanois.basemap.merge(own, base) : own, stageOf(place, own, site));
    return { data, layout: { ...layout, autosize: false, width: SHEET } };
  };

  // On a screen narrower than the sheet the charts shrink with it (handout.css), so that nothing scrolls sideways.
  const shrink = () => {
    for (const place of document.querySelectorAll("[data-drawing]")) {
      place.style.setProperty("--fit", Math.min(1, place.parentElement.clientWidth / SHEET));
    }
  };

  const draw = async (text) => {
    const given = JSON.parse(text);
    await Promise.all(FONTS.map((font) => document.fonts.load(font)));
    for (const place of document.querySelectorAll("[data-drawing]")) {
      const { data, layout } = painted(place.dataset, given);
      await globalThis.Plotly.newPlot(place, data, layout, CONFIG);
    }
  };

  // `<html data-drawn>` says for whoever prints when all charts stand: "all", or why they do not.
  const start = async (given) => {
    document.querySelector('[data-part="print"]').addEventListener("click", () => window.print());
    const { dataset } = document.documentElement;
    window.addEventListener("resize", shrink);
    shrink();
    try {
      await draw(given.textContent);
      dataset.drawn = "all";
    } catch (error) {
      dataset.drawn = `failed: ${error.message}`;
    }
  };

  const given = globalThis.document?.querySelector('[data-part="handout"]');
  if (given) start(given);

  (globalThis.hanois ??= {}).handout = { stageOf, painted };
}
