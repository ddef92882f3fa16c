// The charts of the shown page: fetched together, drawn one after the other, those in sight first. A newer view
// stops the drawing of an older one, so that none is drawn twice.
{
  const FONTS = ['16px "Source Sans 3"', '600 20px "Allies Serif"'];
  const FONTS_MS = 3000;

  let turns = 0;
  // Where the reader came from, while a drawing is under way: a newer one of the same page takes it over.
  let begun = null;
  let shown = [];

  // `from` is the page that was shown before, null at the first.
  const draw = async (view, screen, site, from) => {
    const turn = ++turns;
    const current = () => turn === turns;
    const origin = (begun ??= { from }).from;
    const at = hanois.stage.stage(view, screen, site);
    const { charts, blocks } = site.pages.find(({ key }) => key === view.page);
    hanois.ready.working();
    charts.forEach(hanois.card.wait);
    hanois.stills.show(view.page, charts, view, at, site, current);
    const files = new Map(charts.map((slug) => [slug, fetched(slug, at)]));
    await Promise.all([fonts(), hanois.blocks.mount(blocks)]);
    if (!current()) return;
    hanois.shell.links(view, site);
    hanois.report.fill(view, window.location.href);
    hanois.lessons.show(view);
    const asked = arrive(view, origin);
    const done = [];
    for (const slug of inSightFirst(charts, view.chart)) {
      const file = await files.get(slug);
      if (!current()) return;
      if (file.error) hanois.card.fail(slug, file.error);
      else done.push([slug, file, put(slug, file, view, at)]);
      await hanois.ready.frame();
      if (!current()) return;
      hanois.ready.settle(stampsOf(done, view));
    }
    shown = done;
    hanois.strip.offer(done.map(([, { figure }]) => figure), view, site);
    await hanois.ready.whenDrawn(view.page, stampsOf(done, view), current);
    if (current()) begun = null;
    asked?.scrollIntoView();
    if (current()) hanois.termbox.mark(document.querySelector(`[data-page="${view.page}"]`));
  };

  // What each chart of the page has been painted for; one that is read as a table has no picture.
  const stampsOf = (done, view) => Object.fromEntries(done.filter(([slug]) => view.table !== slug).map(([slug, , stamp]) => [slug, stamp]));

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

  // Fills a card and has its figure drawn as the view wants it; returns what it was painted for.
  const put = (slug, file, view, at) => {
    hanois.card.fill(slug, file, view, at, hanois.stage.drawing(slug, at));
    const stamp = hanois.paint.stamp(file.figure, at);
    if (hanois.graph.isAskedFor(hanois.card.plot(slug), stamp)) return stamp;
    const painted = hanois.paint.paint(file.figure, at);
    hanois.chartkeys.tell(hanois.card.part(slug, "chart"), file, painted);
    hanois.graph.draw(hanois.card.part(slug, "slot"), painted, stamp).catch((error) => hanois.card.fail(slug, error));
    return stamp;
  };

  let lettered = false;

  const fonts = async () => {
    if (lettered) return;
    const late = new Promise((done) => setTimeout(done, FONTS_MS));
    await Promise.race([Promise.all(FONTS.map((font) => document.fonts.load(font))), late]);
    lettered = true;
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
