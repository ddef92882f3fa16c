// Fills the parts of a chart's card in the document: answer, notes, table, state of its tools.
{
  const cardOf = (slug) => document.querySelector(`[data-chart="${slug}"]`);
  const part = (slug, name) => cardOf(slug)?.querySelector(`[data-part="${name}"]`);

  const fill = (slug, file, view, at, name) => {
    const tabled = view.table === slug;
    hanois.dom.fill(part(slug, "question"), [file.question]);
    write(part(slug, "answer"), file.answer);
    hanois.dom.fill(part(slug, "notes"), hanois.notes.notes(file, hanois.fade.count(file.figure, at)));
    hanois.dom.fill(part(slug, "hidden"), file.hidden ? [hanois.notes.hidden(file.hidden)] : []);
    hanois.dom.fill(part(slug, "table"), tabled ? [hanois.table.table(file)] : []);
    hanois.dom.fill(part(slug, "alt"), [file.alt]);
    part(slug, "chart").hidden = tabled;
    part(slug, "table").hidden = !tabled;
    if (tabled) hanois.stills.leave(slug);
    part(slug, "wait").hidden = !hanois.stills.shown(slug);
    ways(slug, file, view);
    const choice = part(slug, "variant");
    if (choice) choice.value = name;
    delete cardOf(slug).dataset.failed;
    cardOf(slug).dataset.claim = file.table.claims[0] ?? "";
    press(slug, "table", tabled);
    press(slug, "reveal", hanois.uncover.show(cardOf(slug), view) !== "all");
    press(slug, "evidence", file.table.claims.includes(view.claim));
  };

  // Beside a map: its routes as a list.
  const ways = (slug, file, view) => {
    const place = part(slug, "ways");
    if (!place) return;
    const { count, ids, trees } = hanois.ways.list(file.figure, hanois.years.shown(view));
    hanois.dom.fill(part(slug, "ways-count"), [count]);
    // What has not changed stays, and keeps the focus.
    if (place.dataset.shown !== ids) hanois.dom.fill(place, trees);
    place.dataset.shown = ids;
    for (const way of place.querySelectorAll(".way")) way.setAttribute("aria-pressed", String(way.dataset.value === view.claim));
  };

  // The same words stay as they are: terms are marked in them, and one of them may have the focus.
  const written = new WeakMap();

  const write = (element, text) => {
    if (!element || written.get(element) === text) return;
    written.set(element, text);
    hanois.dom.fill(element, [text]);
  };

  const press = (slug, act, pressed) =>
    cardOf(slug).querySelector(`[data-act="${act}"]`)?.setAttribute("aria-pressed", String(pressed));

  const wait = (slug) => {
    if (hanois.stills.shown(slug)) return;
    const place = part(slug, "wait");
    hanois.dom.fill(place, ["Drawing the chart"]);
    place.hidden = !part(slug, "chart").hidden || !part(slug, "table").hidden;
  };

  const fail = (slug, error) => {
    const place = part(slug, "wait");
    hanois.stills.leave(slug);
    const retry = ["button", { type: "button", class: "plain-button", "data-act": "retry" }, "Try again"];
    hanois.dom.fill(place, [`This chart could not be shown (${error.message}). `, retry]);
    place.hidden = false;
    part(slug, "chart").hidden = true;
    cardOf(slug).dataset.failed = "";
  };

  const failed = (slug) => cardOf(slug)?.dataset.failed === "";

  const plot = (slug) => cardOf(slug)?.querySelector(".js-plotly-plot") ?? null;

  const inSight = (slug) => {
    const { top, bottom } = cardOf(slug).getBoundingClientRect();
    return top < window.innerHeight && bottom > 0;
  };

  (globalThis.hanois ??= {}).card = { fill, wait, fail, failed, plot, inSight, cardOf, part };
}
