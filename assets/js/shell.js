// What the view changes outside of the charts: theme, title, links.
{
  const apply = (view, at, site) => {
    const page = site.pages.find((one) => one.key === view.page);
    document.documentElement.dataset.theme = at.theme;
    document.title = `${page.title} · Hanoi’s Allies`;
    turn(view.page);
    links(view, site);
    write(".menu-button", page.title);
    hanois.strip.show(view, at, site);
  };

  // Done here: the page stands in the document, and no part of it is an output of a callback.
  const turn = (shown) => {
    for (const section of document.querySelectorAll("section[data-page]")) section.hidden = section.dataset.page !== shown;
    for (const link of document.querySelectorAll(".nav-link")) {
      if (link.dataset.link === shown) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
  };

  // Links keep the theme and the evidence of the view; `data-link-chart` leads to a chart of the page.
  const links = (view, site) => {
    for (const link of document.querySelectorAll("a[data-link]")) {
      link.setAttribute("href", linkTo(link.dataset.link, view, site, link.dataset.linkChart));
    }
  };

  // The address of a page, or of a chart of it, in the same theme and with the same evidence.
  const linkTo = (key, view, site, chart = "") =>
    hanois.address.format({ ...hanois.reduce.turn(view, key, site.keys), chart }, site);

  const write = (selector, text) => {
    const place = document.querySelector(selector);
    if (place && place.textContent !== text) place.textContent = text;
  };

  (globalThis.hanois ??= {}).shell = { apply, turn, links, linkTo };
}
