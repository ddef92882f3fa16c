// The clientside callbacks: thin, each calls what the other files know. Registered in interactions/register.py.
{
  let reading = 0;
  let told = "";
  let lastPage = null;

  const start = (site) => {
    const view = () => hanois.address.parse(window.location.hash, site).view;
    hanois.stills.takeOver(view(), hanois.stage.stage(view(), hanois.listen.screenNow(site), site), site);
    const put = (id, data) => window.dash_clientside.set_props(id, { data });
    hanois.listen.listen(site, {
      site,
      view,
      go: (next) => {
        // The controls answer at once, the charts when they are drawn.
        hanois.shell.apply(next, hanois.stage.stage(next, hanois.listen.screenNow(site), site), site);
        // On the page that is shown nothing has to be awaited; Dash's own turn finds it done.
        if (next.page === lastPage) draw(next, hanois.listen.screenNow(site), site);
        window.location.hash = hanois.address.format(next, site);
      },
      turn: (next, page) => hanois.reduce.turn(next, page, site.keys),
      fresh: (next) => hanois.reduce.fresh(next, site.keys),
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
    hanois.pick.listen(site, (act) => {
      window.location.hash = hanois.address.format(hanois.reduce.reduce(view(), ...act), site);
    });
    hanois.printer.listen({
      canvases: site.canvases,
      stageFor: (theme) =>
        hanois.stage.stage(theme ? { ...view(), theme } : view(), hanois.listen.screenNow(site), site),
      figures: hanois.charts.drawn,
      receipt: (files) => hanois.exportprint.fill(files, view(), site),
    });
    draw(view(), hanois.listen.screenNow(site), site);
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

  const show = (view, screen, site) => {
    const at = hanois.stage.stage(view, screen, site);
    hanois.shell.apply(view, at, site);
    hanois.yearbar.show(view, site);
    if (lastPage && lastPage !== view.page) {
      hanois.acts.foldAll();
      window.scrollTo(0, 0);
    }
    draw(view, screen, site);
  };

  const draw = (view, screen, site) => {
    if (hanois.present.show(view, screen, site)) return;
    const from = lastPage;
    lastPage = view.page;
    hanois.charts.draw(view, screen, site, from);
  };

  const evidence = async (view, site) => {
    const turn = ++reading;
    const address = view.claim ? hanois.stage.evidenceAddress(view.claim, site) : null;
    if (!view.claim) {
      hanois.panel.hide();
      told = "";
      return;
    }
    // Years and actors change nothing here: the panel keeps its place and what is unfolded in it.
    const asked = [view.claim, view.weak].join();
    if (asked === told) return;
    try {
      const file = address ? await hanois.files.load(address) : {};
      if (turn !== reading) return;
      const context = { strong: view.weak === "hide", actors: site.actors, questions: site.variants.quantity };
      const found = hanois.term.term(file, view.claim) ?? hanois.way.way(file, view.claim, context) ?? hanois.evidence.evidence(file, view.claim, context);
      hanois.panel.show(found ? found.trees : hanois.evidence.missing(file, view.claim));
      told = asked;
    } catch (error) {
      if (turn === reading) hanois.panel.fail(error);
    }
  };

  window.dash_clientside = Object.assign({}, window.dash_clientside, {
    hanois: { start, read, show, evidence },
  });
}
