// Drawings that stand in the cards until the live charts are drawn, in the same place and of the same height. They show
// a chart without any filter: for a view that asks for one there are none. The first page's come with the document.
{
  const UNTOUCHED = ["actors", "from", "to", "archive", "series", "weak", "step", "table", "claim"];

  // Whether a view shows its charts as the drawings do. Pure.
  const fits = (view, at, site) =>
    at.canvas !== site.canvases.projector &&
    at.theme !== "print" &&
    site.keys.every(({ name, default: usual }) => !UNTOUCHED.includes(name) || view[name] === usual);

  // SVG text -> an element; null when it is none.
  const parsed = (svg) => {
    const root = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
    return root.localName === "svg" ? document.importNode(root, true) : null;
  };

  // The first page comes with drawings for both widths: the fitting ones stay, and the others go.
  const takeOver = (view, at, site) => {
    for (const place of document.querySelectorAll('[data-part="wait"]')) {
      if (!place.querySelector("[data-still]")) continue;
      const slug = place.closest("[data-chart]").dataset.chart;
      const name = hanois.stage.drawing(slug, at);
      const fitting = [...place.querySelectorAll("[data-still]")].find(({ dataset }) => dataset.canvas === at.canvas && dataset.still === name);
      place.replaceChildren();
      if (fitting && fits(view, at, site)) put(slug, fitting.firstElementChild);
    }
    hanois.shell.turn(view.page);
    delete document.documentElement.dataset.first;
  };

  const put = (slug, svg) => {
    const place = hanois.card.part(slug, "wait");
    // A card that failed meanwhile keeps saying so.
    if (!svg || place.hidden || place.querySelector("svg, button")) return;
    const words = document.createElement("span");
    words.className = "hidden-text";
    words.append("Drawing the chart");
    svg.setAttribute("aria-hidden", "true");
    place.replaceChildren(words, svg);
    place.parentElement.dataset.still = "";
  };

  // Puts drawings into the cards of a page whose charts are not drawn yet; `current` says whether it is still wanted.
  const show = async (page, charts, view, at, site, current) => {
    if (!fits(view, at, site)) charts.forEach(leave);
    else if (!charts.every((slug) => hanois.card.plot(slug) || shown(slug))) {
      const found = await hanois.files.load(`placeholders/${page}.${at.canvas}.json`).catch(() => ({}));
      if (current()) for (const slug of charts) meet(slug, found[hanois.stage.drawing(slug, at)]);
    }
  };

  const meet = (slug, still) => {
    if (!still) return;
    put(slug, parsed(still.svg));
    const place = hanois.card.part(slug, "answer");
    if (place && !place.textContent) hanois.dom.fill(place, [still.answer]);
  };

  const shown = (slug) => hanois.card.part(slug, "wait")?.parentElement.dataset.still === "";

  // The live chart is there, or something else is to be seen: the drawing goes, the chart takes its place.
  const leave = (slug) => {
    if (!shown(slug)) return;
    const place = hanois.card.part(slug, "wait");
    place.hidden = true;
    place.replaceChildren();
    delete place.parentElement.dataset.still;
  };

  (globalThis.hanois ??= {}).stills = { fits, takeOver, show, shown, leave };
}
