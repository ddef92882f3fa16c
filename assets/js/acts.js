// What buttons do besides changing the view: copy, retry, unfold, skip. act -> function(value, element, tools).
{
  const acts = {
    evidence: (slug, element, { view, go, claimOf }) => {
      const claim = claimOf(slug);
      if (!claim) return;
      const open = element.getAttribute("aria-pressed") === "true";
      hanois.panel.from(element);
      go(hanois.reduce.reduce(view(), open ? "close" : "claim", claim));
    },
    link: (slug, element, { view, address, go }) => {
      const shown = hanois.reduce.reduce(view(), "chart", slug);
      go(shown);
      hanois.clipboard.copy(address(shown), element);
    },
    embed: (slug, element, tools) => hanois.share.embed(slug, element, tools),
    "copy-link": (_, element, { view, address }) => hanois.clipboard.copy(address(view()), element),
    export: (slug, element, tools) => hanois.exporting.open(slug, element, tools),
    "export-close": () => hanois.exporting.close(),
    "export-save": () => hanois.exporting.save(),
    "export-picture": () => hanois.exporting.copyPicture(),
    "export-table": (_, element) => hanois.exporting.copyTable(element),
    "export-python": (_, element) => hanois.exporting.copyPython(element),
    cite: (slug, element, tools) => hanois.cite.chart(slug, element, tools),
    "cite-source": (work, element, tools) => hanois.cite.source(work, element, tools),
    "cite-data": (_, element, tools) => hanois.cite.dataset(_, element, tools),
    "cite-close": () => hanois.cite.close(),
    "cite-save": () => hanois.cite.save(),
    "of-source": (work, element) => hanois.ofsource.toggle(work, element),
    question: (variant, _, { view, go, turn }) => go({ ...turn(view(), "sources"), chart: "quantity", variant, claim: view().claim }),
    copy: (text, element) => hanois.clipboard.copy(text, element),
    reset: (_, __, { view, go, fresh }) => {
      go(fresh(view()));
      hanois.announce.say("Everything is shown again");
    },
    onefile: (_, element) => hanois.onefile.take(element),
    retry: (_, __, { again }) => again(),
    search: () => hanois.search.open(),
    "search-close": () => hanois.search.close(),
    ledger: (_, element, tools) => hanois.ledger.open(element, tools),
    verdict: (verdict, element) => hanois.textbook.only(verdict, element),
    rivals: (name, _, { view, go }) => {
      go(hanois.reduce.reduce(view(), "variant", name));
      hanois.card.cardOf(name.split("~")[0])?.scrollIntoView();
    },
    play: (_, element, tools) => hanois.yearbar.play(element, tools),
    deck: (act, _, tools) => hanois.deckacts.run(act, tools),
    skip: () => document.querySelector("main").focus(),
    menu: (_, element) => unfold(element, "menu"),
    fold: (_, element) => unfold(element, "fold"),
  };

  const unfold = (element, name) => {
    const open = element.getAttribute("aria-expanded") !== "true";
    element.setAttribute("aria-expanded", String(open));
    document.documentElement.toggleAttribute(`data-${name}-open`, open);
  };

  // Fold everything again; true when something was open.
  const foldAll = () => {
    const open = document.querySelectorAll('[data-act][aria-expanded="true"]');
    open.forEach((element) => element.click());
    const menus = document.querySelectorAll("details:is(.menu, .badge)[open]");
    menus.forEach((menu) => {
      menu.open = false;
    });
    return open.length + menus.length > 0;
  };

  (globalThis.hanois ??= {}).acts = { acts, foldAll };
}
