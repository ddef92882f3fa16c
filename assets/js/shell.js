// What the view changes outside of the charts: theme, title, links, pressed controls.
{
  const apply = (view, at, site) => {
    const page = site.pages.find((one) => one.key === view.page);
    document.documentElement.dataset.theme = at.theme;
    document.title = `${page.title} · Hanoi’s Allies`;
    links(view, site);
    controls(view, at, page);
  };

  // Links keep the theme and the evidence of the view; `data-link-chart` leads to a chart of the page.
  const links = (view, site) => {
    for (const link of document.querySelectorAll("a[data-link]")) {
      link.setAttribute("href", linkTo(link.dataset.link, view, site, link.dataset.linkChart));
    }
  };

  // The address of a page, or of a chart of it, in the same theme and with the same evidence.
  const linkTo = (key, view, site, chart = "") =>
    hanois.address.format({ ...hanois.reduce.turn(view, key), chart }, site);

  const controls = (view, at, page) => {
    write(".menu-button", page.title);
    const evidence = view.weak === "hide" ? "hidden" : "shown";
    const weak = document.querySelector('[data-act="weak"]');
    weak.setAttribute("aria-checked", String(view.weak !== "hide"));
    write('[data-act="weak"] .control-value', evidence);
    for (const choice of document.querySelectorAll('[data-act="theme"]')) {
      choice.setAttribute("aria-pressed", String(choice.dataset.value === view.theme));
    }
    const theme = document.querySelector(`[data-act="theme"][data-value="${at.theme}"]`).textContent;
    write('[data-part="theme"] .control-value', theme);
    write('[data-part="view-words"]', `${theme}, weak sources ${evidence}`);
  };

  const write = (selector, text) => {
    const place = document.querySelector(selector);
    if (place && place.textContent !== text) place.textContent = text;
  };

  (globalThis.hanois ??= {}).shell = { apply, links, linkTo };
}
