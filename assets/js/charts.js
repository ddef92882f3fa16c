// The charts of the shown page: fetched together, drawn one after the other, those in sight first. A newer view
// stops the drawing of an older one, so that none is drawn twice.
{
  const FONTS = ['16px "Source Sans 3"', '600 20px "Allies Serif"'];
  const FONTS_MS = 3000;
  const GRAPH = { namespace: "dash_core_components", type: "Graph" };
  const CONFIG = {
    displayModeBar: false,
    displaylogo: false,
    showSendToCloud: false,
    responsive: true,
    scrollZoom: false,
    doubleClick: false,
  };

  let turns = 0;
  let shown = [];

  // `from` is the page that was shown before, null at the first.
  const draw = async (view, screen, site, from) => {
    const turn = ++turns;
    const current = () => turn === turns;
    const at = hanois.stage.stage(view, screen, site);
    const { charts, blocks } = site.pages.find(({ key }) => key === view.page);
    hanois.ready.working();
    charts.forEach(hanois.card.wait);
    const files = new Map(charts.map((slug) => [slug, fetched(slug, at)]));
    await Promise.all([fonts(), hanois.blocks.mount(blocks)]);
    if (!current()) return;
    hanois.shell.links(view, site);
    hanois.report.fill(view, window.location.href);
    hanois.lessons.show(view);
    const asked = arrive(view, from);
    const done = [];
    for (const slug of inSightFirst(charts, view.chart)) {
      const file = await files.get(slug);
      if (!current()) return;
      if (file.error) hanois.card.fail(slug, file.error);
      else done.push([slug, file, put(slug, file, view, at)]);
      await hanois.ready.frame();
      if (!current()) return;
    }
    shown = done;
    hanois.strip.offer(done.map(([, { figure }]) => figure), view, site);
    const stamps = Object.fromEntries(done.filter(([slug]) => view.table !== slug).map(([slug, , stamp]) => [slug, stamp]));
    await hanois.ready.whenDrawn(view.page, stamps, current);
    asked?.scrollIntoView();
    if (current()) hanois.termbox.mark(document.querySelector(`[data-page="${view.page}"]`));
  };

  const inSightFirst = (charts, asked) => {
    const inSight = charts.filter((slug) => slug === asked || hanois.card.inSight(slug));
    return [...inSight, ...charts.filter((slug) => !inSight.includes(slug))];
  };

  const fetched = (slug, at) => grounded(slug, at).catch((error) => ({ error }));

  // A map's figure lies on the base map that it names, a file of its own.
  const grounded = async (slug, at) => {
    const file = await hanois.files.load(hanois.stage.figureAddress(slug, at));
    const name = file.figure.layout.meta.base;
    if (!name) return file;
    return { ...file, figure: hanois.basemap.merge(file.figure, await hanois.files.load(`geo/${name}.json`)) };
  };

  // Fills a card and hands its graph the figure as the view wants it; returns what it was painted for. A graph
  // is mounted once and later handed new figures, so that its clicks and focus live on.
  const put = (slug, file, view, at) => {
    hanois.card.fill(slug, file, view, at, hanois.stage.drawing(slug, at));
    const stamp = hanois.paint.stamp(file.figure, at);
    const plot = hanois.card.plot(slug);
    if (plot?.layout?.meta?.painted === stamp) return stamp;
    const figure = hanois.paint.paint(file.figure, at);
    const id = { kind: "graph", chart: slug };
    const { set_props: set } = window.dash_clientside;
    if (plot) set(id, { figure });
    else set({ kind: "slot", chart: slug }, { children: { ...GRAPH, props: { id, figure, config: CONFIG, className: "graph" } } });
    return stamp;
  };

  const fonts = () => {
    const late = new Promise((done) => setTimeout(done, FONTS_MS));
    return Promise.race([Promise.all(FONTS.map((font) => document.fonts.load(font))), late]);
  };

  // On another page the reader begins at its heading, or at the chart of the address: the card to bring into
  // sight once everything above it has its height.
  const arrive = (view, from) => {
    if (from === view.page) return null;
    if (from !== null && !view.chart) document.querySelector(`[data-page="${view.page}"] h1`)?.focus({ preventScroll: true });
    return view.chart ? hanois.card.cardOf(view.chart) : null;
  };

  // The shown plots with their files, for the printer.
  const drawn = () => shown.filter(([slug]) => hanois.card.plot(slug)).map(([slug, file]) => [hanois.card.plot(slug), file]);

  (globalThis.hanois ??= {}).charts = { draw, drawn, grounded, fonts };
}
