// The strip of controls shows what the view says. It changes nothing: listen.js hears the controls.
{
  const words = (view, site) => ({
    years: years(hanois.years.shown(view)),
    archive: view.archive === "all" ? "all" : site.archives[view.archive],
    weak: view.weak === "hide" ? "hidden" : "shown",
    actors: view.actors ? view.actors.split(",").map((side) => site.sides[side]).join(", ") : "everyone",
  });

  const years = (shown) => (shown ? hanois.ways.span(shown) : "all");

  // What differs from showing everything, as a line for the folded strip of a phone.
  const summary = (view, site) => {
    const { years, archive, weak, actors } = words(view, site);
    const parts = [
      view.actors ? actors : "",
      hanois.years.shown(view) ? years : "",
      view.archive === "all" ? "" : `read through ${archive}`,
      view.weak === "hide" ? "weak sources hidden" : "",
    ].filter(Boolean);
    return parts.length ? parts.join(" · ") : "Everything shown";
  };

  const show = (view, at, site) => {
    const said = words(view, site);
    const narrowed = !same(view, hanois.reduce.fresh(view, site.keys));
    value('[data-part="years-menu"]', said.years, said.years !== "all");
    value('[data-part="archive"]', said.archive, view.archive !== "all");
    value('[data-act="weak"]', said.weak, view.weak === "hide");
    value('[data-part="theme"]', label("theme", at.theme), false);
    write('[data-part="view-words"]', summary(view, site));
    document.querySelector('[data-act="weak"]').setAttribute("aria-checked", String(view.weak !== "hide"));
    document.querySelector('[data-act="reset"]').hidden = !narrowed;
    press("theme", [view.theme]);
    press("archive", [view.archive]);
    press("actor", view.actors ? view.actors.split(",") : []);
    document.querySelector('[data-part="actors"]').classList.toggle("chips-chosen", view.actors !== "");
    hanois.span.show(view, site);
  };

  // Only the sides that the shown charts draw, or that the view asks for, are offered.
  const offer = (figures, view, site) => {
    const drawn = new Set(figures.flatMap(({ data }) => data.flatMap(({ meta }) => site.sidesOf[meta?.actor] ?? [])));
    const asked = view.actors.split(",");
    const chips = [...document.querySelectorAll('[data-act="actor"]')];
    for (const chip of chips) chip.hidden = !drawn.has(chip.dataset.value) && !asked.includes(chip.dataset.value);
    const filtered = figures.length > 0;
    document.querySelector('[data-part="actors"]').hidden = chips.filter(({ hidden }) => !hidden).length < 2;
    for (const name of ["years-menu", "archive"]) document.querySelector(`[data-part="${name}"]`).hidden = !filtered;
  };

  const same = (view, other) => Object.keys(view).every((key) => view[key] === other[key]);

  const label = (act, value) => document.querySelector(`[data-act="${act}"][data-value="${value}"]`).firstChild.textContent;

  const press = (act, values) => {
    for (const one of document.querySelectorAll(`.strip [data-act="${act}"]`)) {
      one.setAttribute("aria-pressed", String(values.includes(one.dataset.value)));
    }
  };

  const value = (selector, text, marked) => {
    const place = document.querySelector(`${selector} .control-value`);
    if (place.textContent !== text) place.textContent = text;
    place.classList.toggle("control-changed", marked);
  };

  const write = (selector, text) => {
    const place = document.querySelector(selector);
    if (place.textContent !== text) place.textContent = text;
  };

  (globalThis.hanois ??= {}).strip = { show, offer, summary };
}
