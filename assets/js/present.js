// Presenting: a chart alone, or a lesson, scene by scene, over the page. The address says which scene and step;
// what moves it is in deckacts.js, what a scene says in slide.js.
{
  const NOTHING = { title: "", prose: "", sources: "", count: "" };

  let turns = 0;
  // While presenting: {view, site, deck, at, scene, slide, file, guess, drawn, opener, since}; else null.
  let session = null;
  // The address of the page as it was before.
  let before = null;

  const overlay = () => document.querySelector('[data-part="present"]');
  const part = (name) => overlay().querySelector(`[data-present="${name}"]`);

  // True when the view is presented: the charts of the page behind it can wait.
  const show = (view, screen, site) => {
    if (view.present !== "on") {
      before = window.location.hash;
      if (session) close();
      return false;
    }
    if (!session) open();
    Object.assign(session, { view, site });
    run(view, screen, site);
    return true;
  };

  const open = () => {
    session = { opener: document.activeElement, since: Date.now(), drawn: "" };
    overlay().hidden = false;
    behind(true);
    overlay().focus({ preventScroll: true });
  };

  const close = () => {
    const { opener } = session;
    session = null;
    turns += 1;
    hanois.speaker.close();
    hanois.pen.forget();
    hanois.projected.clear(part("plot"));
    for (const name of ["help", "card", "blank"]) part(name).hidden = true;
    overlay().hidden = true;
    delete overlay().dataset.shown;
    behind(false);
    if (document.fullscreenElement) document.exitFullscreen();
    if (opener?.isConnected && opener !== document.body) opener.focus({ preventScroll: true });
    else document.querySelector("main").focus({ preventScroll: true });
  };

  // Nothing behind the overlay is reached by keys or read aloud; what is spoken still is.
  const behind = (closed) => {
    document.documentElement.toggleAttribute("data-presenting", closed);
    for (const one of document.querySelectorAll(".page > :is(header, .columns, footer, .skip, .notice)")) one.inert = closed;
  };

  const run = async (view, screen, site) => {
    const turn = ++turns;
    const current = () => turn === turns && session !== null;
    hanois.ready.working();
    delete overlay().dataset.shown;
    size();
    try {
      await hanois.charts.fonts();
      const deck = await deckOf(view);
      if (!current()) return;
      if (deck) await put(deck, view, screen, site, current);
      else card();
      if (!current()) return;
      hanois.speaker.fill(session);
      overlay().dataset.shown = deck ? `${deck.name}/${session.at.scene + 1}/${session.at.step}` : "card";
      document.documentElement.dataset.ready = view.page;
    } catch (error) {
      if (current()) fail(error);
    }
  };

  // The deck of an address: of its lesson, of its chart, or null: then the test card is shown.
  const deckOf = async (view) => {
    if (view.lesson) return hanois.scenes.ofLesson(await hanois.files.load(`lessons/${view.lesson}.json`));
    return view.chart ? hanois.scenes.ofChart(view) : null;
  };

  const put = async (deck, view, screen, site, current) => {
    const at = hanois.scenes.settle(deck, view);
    const scene = deck.scenes[at.scene];
    const shown = viewOf(view, scene, at.step, site);
    const stage = stageOf(shown, screen, site);
    const file = scene.chart ? await fileOf(shown.chart, stage, site) : null;
    if (!current()) return;
    Object.assign(session, { deck, at, scene, file, slide: hanois.slide.slide(scene, at.step, file) });
    part("card").hidden = true;
    write(session);
    await draw(session, stage, screen);
    if (current()) pen(session);
  };

  // What a scene shows of its chart stands over what the address says.
  const viewOf = (view, { chart, view: asked }, step, site) => {
    const own = hanois.address.parse(`#/${view.page}?${asked}`, site).view;
    const named = hanois.query.parse(asked).map(([name]) => name);
    const said = Object.fromEntries(named.filter((name) => Object.hasOwn(own, name)).map((name) => [name, own[name]]));
    return { ...view, ...said, chart: chart.split("~")[0], variant: chart.includes("~") ? chart : view.variant, step, table: "", claim: "" };
  };

  // The look of a projector whatever the page wears. A phone held upright keeps the drawing made for it, and so
  // does a screen on which the reader's text has become too large for the other one.
  const stageOf = (view, screen, site) => {
    const at = hanois.stage.stage({ ...view, theme: "projector" }, screen, site);
    const broad = !isUpright(screen) && hanois.fit.isBroad(room());
    return { ...at, canvas: broad ? at.canvas : site.canvases.narrow };
  };

  const fileOf = async (slug, stage, { canvases }) => {
    const file = await hanois.charts.grounded(slug, stage);
    const held = stage.canvas !== canvases.projector || hanois.fit.holds(file.figure, room());
    return held ? file : hanois.charts.grounded(slug, { ...stage, canvas: canvases.narrow });
  };

  const isUpright = ({ narrow }) => narrow && window.innerHeight > window.innerWidth;

  const room = () => ({ screen: window.innerHeight, width: part("stage").clientWidth, enlarged: hanois.room.get().size / 100 });

  const draw = async (now, stage, screen) => {
    const place = part("plot");
    overlay().toggleAttribute("data-words", !now.file);
    place.setAttribute("aria-label", now.slide.alt);
    place.hidden = !now.file;
    now.parts = null;
    if (!now.file) {
      now.drawn = "";
      hanois.projected.clear(place);
      return;
    }
    const { figure } = now.file;
    now.parts = await hanois.projected.draw(place, figure.layout.height, {
      paint: (sizes) => hanois.paint.paint(figure, { ...stage, ...sizes }),
      at: room(),
      broad: now.file.canvas === now.site.canvases.projector,
      upright: isUpright(screen),
      fade: now.drawn === now.scene.chart && now.at.step !== hanois.reveal.GUESS,
    });
    now.drawn = now.scene.chart;
    leaf(now.fromEnd ? now.parts.length - 1 : 0);
    now.fromEnd = false;
  };

  // Shows a part of a chart that is higher than the screen.
  const leaf = (index) => {
    const { parts } = session;
    session.part = index;
    hanois.projected.turnTo(part("plot"), parts, index);
    hanois.dom.fill(part("count"), [hanois.bar.placeOf(session)]);
    hanois.bar.sources(part("sources"), session.slide);
  };

  // The next part or the one before; false where there is none.
  const turn = (by) => {
    const to = (session.part ?? 0) + by;
    if (!session.parts?.[to]) return false;
    leaf(to);
    say(`Part ${to + 1} of ${session.parts.length}.`);
    return true;
  };

  // Whether the drawn chart has years to draw over; the button of the pen says the same.
  const canGuess = () => {
    const { data, layout } = part("plot");
    return Boolean(session?.file && data && hanois.predict.frame({ data, layout }));
  };

  // The guess belongs to a chart of a deck, so that it stays beside the truth at all later steps.
  const pen = (now) => {
    overlay().toggleAttribute("data-timeless", !canGuess());
    hanois.bar.sources(part("sources"), now.slide);
    const key = `${now.deck.name}/${now.scene.chart}`;
    now.guess = key;
    const open = now.at.step === hanois.reveal.GUESS;
    const laid = now.file && hanois.pen.lay(part("stage"), part("plot"), key, open);
    if (open && !laid) say("This chart has no years to draw over.");
  };

  // The guess is wiped off; what was under it stays.
  const clear = () => {
    hanois.pen.clear(session.guess);
    pen(session);
  };

  const write = ({ deck, at, slide }) => {
    const { scene, step } = at;
    fill({ ...slide, title: slide.heading, count: hanois.bar.placeOf({ deck, at }) });
    hanois.bar.sources(part("sources"), slide);
    hanois.dom.fill(part("dots"), hanois.bar.dots(hanois.scenes.stepsOf(deck.scenes[scene], step), step));
    part("wait").hidden = true;
    hanois.announce.say(`${slide.heading} ${slide.prose}`);
    say("");
  };

  const fill = (texts) => {
    for (const name of Object.keys(NOTHING)) hanois.dom.fill(part(name), [texts[name] ?? ""]);
  };

  const fail = (error) => {
    fill(NOTHING);
    hanois.dom.fill(part("wait"), [`This could not be fetched (${error.message}).`]);
    part("wait").hidden = false;
    overlay().dataset.shown = "failed";
    document.documentElement.dataset.ready = session.view.page;
  };

  // An address without a deck is that of the test card.
  const card = () => {
    Object.assign(session, { deck: null, drawn: "" });
    part("plot").hidden = true;
    fill(NOTHING);
    hanois.dom.fill(part("dots"), []);
    hanois.projected.clear(part("plot"));
    part("card").hidden = false;
  };

  const size = () => {
    const { size: percent, singles } = hanois.room.get();
    overlay().dataset.size = String(percent);
    for (const button of overlay().querySelectorAll("[data-size]")) button.setAttribute("aria-pressed", String(button.dataset.size === String(percent)));
    overlay().querySelector('[role="switch"]').setAttribute("aria-checked", String(singles));
  };

  const say = (text) => hanois.dom.fill(part("say"), [text]);

  const now = () => session;

  // Where presenting leads back to: the page before, or this one without it.
  const way = (view, site) => {
    const back = before === null ? null : hanois.address.parse(before, site).view;
    return back ?? { ...view, present: "off", step: "all", scene: "1" };
  };

  (globalThis.hanois ??= {}).present = { show, now, part, overlay, way, clear, say, size, turn, canGuess };
}
