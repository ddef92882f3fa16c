// The clientside callbacks: thin, each calls what the other files know. Registered in interactions/register.py.
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

  let drawing = 0;
  let reading = 0;
  let lastPage = null;
  let lastDrawn = [];

  const start = (site) => {
    const view = () => hanois.address.parse(window.location.hash, site).view;
    const put = (id, data) => window.dash_clientside.set_props(id, { data });
    hanois.listen.listen(site, {
      view,
      go: (next) => {
        window.location.hash = hanois.address.format(next, site);
      },
      address: (next) => window.location.href.split("#")[0] + hanois.address.format(next, site),
      claimOf: (slug) => hanois.card.cardOf(slug)?.dataset.claim,
      slide: (next) => {
        window.history.replaceState(null, "", hanois.address.format(next, site));
        put("address", window.location.hash);
      },
      again: () => put("view", view()),
      moved: () => {
        hanois.announce.clear();
        put("address", window.location.hash);
      },
      resized: (screen) => put("screen", screen),
    });
    hanois.printer.listen({
      canvases: site.canvases,
      stageFor: (theme) =>
        hanois.stage.stage(theme ? { ...view(), theme } : view(), hanois.listen.screenNow(site), site),
      figures: () => lastDrawn.filter(([slug]) => hanois.card.plot(slug)).map(([slug, file]) => [hanois.card.plot(slug), file]),
    });
    return [window.location.hash, hanois.listen.screenNow(site)];
  };

  const read = (hash, site) => {
    const { view, problems } = hanois.address.parse(hash, site);
    if (problems.length) {
      window.history.replaceState(null, "", hanois.address.format(view, site));
      hanois.announce.notice(problems);
    }
    return view;
  };

  const show = (view, screen, site, pages) => {
    const at = hanois.stage.stage(view, screen, site);
    hanois.shell.apply(view, at, site);
    hanois.yearbar.show(view, site);
    if (lastPage && lastPage !== view.page) {
      hanois.acts.foldAll();
      window.scrollTo(0, 0);
    }
    return [
      pages.map(({ page }) => page !== view.page),
      site.pages.map(({ key }) => hanois.shell.linkTo(key, view, site)),
      site.pages.map(({ key }) => (key === view.page ? "page" : null)),
    ];
  };

  const draw = async (view, screen, site, slots) => {
    const turn = ++drawing;
    const current = () => turn === drawing;
    const kept = slots.map(() => window.dash_clientside.no_update);
    const at = hanois.stage.stage(view, screen, site);
    const { charts, blocks } = site.pages.find(({ key }) => key === view.page);
    hanois.ready.working();
    charts.forEach(hanois.card.wait);
    const [files] = await Promise.all([
      Promise.all(charts.map((slug) => fetched(slug, at))),
      fonts(),
      hanois.blocks.mount(blocks),
    ]);
    if (!current()) return kept;
    hanois.shell.links(view, site);
    hanois.report.fill(view, window.location.href);
    const stamps = {};
    files.forEach((file, index) => {
      const slug = charts[index];
      if (file.error) {
        hanois.card.fail(slug, file.error);
        return;
      }
      hanois.card.fill(slug, file, view, hanois.stage.drawing(slug, at));
      if (view.table !== slug) stamps[slug] = hanois.paint.stamp(file.figure, at);
      const made = graph(slug, hanois.paint.paint(file.figure, at));
      if (made) kept[slots.findIndex(({ chart }) => chart === slug)] = made;
    });
    lastDrawn = charts.map((slug, index) => [slug, files[index]]).filter(([, { error }]) => !error);
    const asked = arrive(view);
    hanois.ready.whenDrawn(view.page, stamps, current).then(() => asked?.scrollIntoView());
    return kept;
  };

  const fetched = (slug, at) => grounded(slug, at).catch((error) => ({ error }));

  // A map's figure lies on the base map that it names, a file of its own.
  const grounded = async (slug, at) => {
    const file = await hanois.files.load(hanois.stage.figureAddress(slug, at));
    const name = file.figure.layout.meta.base;
    if (!name) return file;
    return { ...file, figure: hanois.basemap.merge(file.figure, await hanois.files.load(`geo/${name}.json`)) };
  };

  // A graph is mounted once; later it is handed new figures, so that its clicks and focus live on.
  const graph = (slug, figure) => {
    const id = { kind: "graph", chart: slug };
    const plot = hanois.card.plot(slug);
    if (!plot) return { ...GRAPH, props: { id, figure, config: CONFIG, className: "graph" } };
    if (plot.layout?.meta?.painted !== figure.layout.meta.painted) window.dash_clientside.set_props(id, { figure });
    return null;
  };

  const fonts = () => {
    const late = new Promise((done) => setTimeout(done, FONTS_MS));
    return Promise.race([Promise.all(FONTS.map((font) => document.fonts.load(font))), late]);
  };

  // On another page the reader begins at its heading, or at the chart of the address: the card to bring into
  // sight once everything above it has its height.
  const arrive = (view) => {
    const [from, to] = [lastPage, view.page];
    lastPage = to;
    if (from === to) return null;
    if (from !== null && !view.chart) document.querySelector(`[data-page="${to}"] h1`)?.focus({ preventScroll: true });
    return view.chart ? hanois.card.cardOf(view.chart) : null;
  };

  const evidence = async (view, site) => {
    const turn = ++reading;
    const address = view.claim ? hanois.stage.evidenceAddress(view.claim, site) : null;
    if (!view.claim) {
      hanois.panel.hide();
      return;
    }
    try {
      const file = address ? await hanois.files.load(address) : {};
      if (turn !== reading) return;
      const context = { strong: view.weak === "hide", actors: site.actors };
      const found = hanois.way.way(file, view.claim, context) ?? hanois.evidence.evidence(file, view.claim, context);
      hanois.panel.show(found ? found.trees : [["p", {}, `There is no claim ${view.claim} in the data.`]]);
    } catch (error) {
      if (turn === reading) hanois.panel.fail(error);
    }
  };

  const pick = (clicks, view, site) => {
    const [{ value } = {}] = window.dash_clientside.callback_context.triggered;
    const ids = value?.points?.[0]?.customdata;
    if (!Array.isArray(ids) || !ids.length) return;
    const graphs = document.querySelectorAll(".js-plotly-plot:hover");
    hanois.panel.from(graphs[0]?.closest('[data-part="chart"]') ?? null);
    window.location.hash = hanois.address.format(hanois.reduce.reduce(view, "claim", ids[0]), site);
  };

  window.dash_clientside = Object.assign({}, window.dash_clientside, {
    hanois: { start, read, show, draw, evidence, pick },
  });
}
