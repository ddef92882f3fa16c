// One chart in a frame of another site: drawn for the view after "#", walked by keys, each point with its source.
{
  const UP = "../";
  const CONFIG = { displayModeBar: false, displaylogo: false, showSendToCloud: false, responsive: true, scrollZoom: false, doubleClick: false };
  const FONTS = ['16px "Source Sans 3"', '600 20px "Allies Serif"'];
  const NARROW_AND = 1;
  const SETTLED_MS = 150;
  // A receipt wants both; of ours only the licence is shown.
  const TODAY = { date: "2000-01-01", address: "" };

  // The address of a framed chart names its chart by itself: the rest is the view. Pure.
  const viewOf = (hash, slug, site) => {
    const { view } = hanois.address.parse(hash || `#/${site.pages[0].key}`, site);
    return { ...view, chart: slug, step: "all", present: "off", table: "" };
  };

  // What is said of a point: the sentence of its claim, or its words where it has none. Pure.
  const said = (ids, { table }) => hanois.spoken.point({ ids, text: "" }, table);

  const part = (name) => document.querySelector(`[data-part="${name}"]`);

  const screenNow = ({ canvases }) => ({
    narrow: document.documentElement.clientWidth <= canvases.narrowBelow - NARROW_AND,
    dark: window.matchMedia("(prefers-color-scheme: dark)").matches,
    height: 1080,
  });

  const start = async (slug) => {
    const site = await hanois.files.load(`${UP}index/site.json`);
    let turn = 0;
    let shown = null;

    const draw = async () => {
      const mine = ++turn;
      const view = viewOf(window.location.hash, slug, site);
      const at = hanois.stage.stage(view, screenNow(site), site);
      document.documentElement.dataset.theme = at.theme;
      const file = await fetched(hanois.stage.figureAddress(slug, at));
      await Promise.all(FONTS.map((font) => document.fonts.load(font)));
      if (mine !== turn) return;
      shown = { file, view };
      words(file, view);
      const { data, layout } = hanois.paint.paint(file.figure, at);
      part("wait").hidden = true;
      await globalThis.Plotly.react(part("plot"), data, { ...layout, autosize: true }, CONFIG);
      hanois.chartkeys.tell(part("chart"), file, { data, layout });
      document.documentElement.dataset.ready = slug;
    };

    const words = (file, view) => {
      const { question, answer, sources, alt } = file;
      part("question").textContent = question;
      part("answer").textContent = answer;
      const { licence } = hanois.receipt.make(file, view, site, TODAY);
      part("sources").textContent = `${sources}. ${licence}`;
      part("alt").textContent = alt;
      const page = site.pages.find(({ charts }) => charts.includes(slug)).key;
      part("home").href = UP + hanois.address.format({ ...view, page }, site);
    };

    const tell = (ids) => {
      const place = part("claim");
      const text = said(ids, shown.file);
      place.hidden = false;
      hanois.dom.fill(place, [text]);
      hanois.announce.say(text);
    };

    await draw();
    listen(draw, tell);
  };

  const listen = (draw, tell) => {
    const plot = part("plot");
    const chart = part("chart");
    plot.on("plotly_click", ({ points }) => {
      const ids = points[0]?.customdata;
      if (ids?.length) tell(ids);
    });
    chart.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.key === "Escape") {
        part("claim").hidden = true;
        hanois.chartkeys.stop(chart);
        return;
      }
      const ids = hanois.chartkeys.press(chart, event.key);
      if (ids === null) return;
      event.preventDefault();
      if (ids.length) tell(ids);
    });
    chart.addEventListener("focus", () => hanois.chartkeys.enter(chart));
    chart.addEventListener("blur", () => hanois.chartkeys.leave(chart));
    let timer = 0;
    const settle = () => {
      clearTimeout(timer);
      timer = setTimeout(draw, SETTLED_MS);
    };
    for (const name of ["resize", "hashchange"]) window.addEventListener(name, settle);
    window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", settle);
  };

  // A map's figure lies on the base map that it names, a file of its own.
  const fetched = async (address) => {
    const file = await hanois.files.load(UP + address);
    const name = file.figure.layout.meta.base;
    if (!name) return file;
    return { ...file, figure: hanois.basemap.merge(file.figure, await hanois.files.load(`${UP}geo/${name}.json`)) };
  };

  const slug = globalThis.document?.querySelector(".embed")?.dataset.chart;
  if (slug) {
    start(slug).catch((error) => {
      part("wait").textContent = `This chart could not be drawn (${error.message}).`;
    });
  }

  (globalThis.hanois ??= {}).embed = { viewOf, said };
}
