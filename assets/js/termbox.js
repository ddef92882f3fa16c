// Terms of the glossary, explained where they stand: marked in the words of the shown page, and a box with the
// explanation at the marked word, opened by pointer, focus, touch or key. One box at a time.
{
  const ADDRESS = "index/glossary.json";
  const WORDS = '[data-part="answer"], .notes p, .standfirst, .prose, .chapter-side li, .tested li, .scene p, .answer-key p, .panel-summary, .panel-item';
  // A term is marked once in each of these.
  const WHOLE = "[data-chart], .chapter, .points > li, .words-section, .lesson, .intro, .evidence, .block";
  const NOT_IN = "a, button, summary, h1, h2, h3, h4, h5, h6, code, sup, mark, label, .sources, .hidden-text, .term, .term-box, .glossary, .speaker-page";
  const GAP = 6;
  const EDGE = 8;
  const STAY_MS = 250;

  let index = null;
  let term = null;
  let leaving = 0;
  let pressed = false;

  // When there is time, marks what is not yet marked below an element; without the file of terms the page stays as it is.
  const mark = async (root) => {
    await new Promise((done) => (window.requestIdleCallback ?? setTimeout)(done));
    try {
      index ??= hanois.terms.prepare((await hanois.files.load(ADDRESS)).terms);
    } catch {
      return;
    }
    if (root.isConnected) for (const place of root.querySelectorAll(WORDS)) markIn(place);
  };

  const markIn = (place) => {
    const whole = place.closest(WHOLE) ?? place;
    const used = new Set([...whole.querySelectorAll(".term")].map(({ dataset }) => dataset.term));
    for (const text of textsOf(place)) {
      const pieces = hanois.terms.pieces(text.data, index, used);
      if (pieces.length < 2 && typeof pieces[0] !== "object") continue;
      for (const { id } of pieces) if (id) used.add(id);
      text.replaceWith(...pieces.map(made));
    }
  };

  const textsOf = (place) => {
    const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) if (!walker.currentNode.parentElement.closest(NOT_IN)) found.push(walker.currentNode);
    return found;
  };

  const made = (piece) => {
    if (!piece.id) return piece;
    return hanois.dom.make(["span", { class: "term", role: "button", tabindex: "0", "data-term": piece.id, "aria-expanded": "false" }, piece.words]);
  };

  const box = () => document.querySelector(".term-box");

  const open = (element) => {
    clearTimeout(leaving);
    if (term === element && box()) return;
    close();
    const [id, name, definition] = index.rows.get(element.dataset.term);
    term = element;
    // Beside the word, so that a Tab leads from it into the box.
    element.after(
      hanois.dom.make([
        "span",
        { class: "term-box", role: "note", "data-term": id },
        ["b", {}, name],
        ` ${definition} `,
        ["span", { class: "term-more", role: "button", tabindex: "0", "data-more": id }, "More on this term"],
      ]),
    );
    element.setAttribute("aria-expanded", "true");
    lay(element, box());
  };

  const close = () => {
    clearTimeout(leaving);
    box()?.remove();
    term?.setAttribute("aria-expanded", "false");
    term = null;
    pressed = false;
  };

  // Below the word, above it where there is no room; never over the edge of the screen.
  const lay = (element, made) => {
    const at = element.getClientRects()[0] ?? element.getBoundingClientRect();
    const { width, height } = made.getBoundingClientRect();
    const left = Math.max(EDGE, Math.min(at.left, document.documentElement.clientWidth - width - EDGE));
    const below = at.bottom + GAP;
    const top = below + height > window.innerHeight - EDGE ? Math.max(EDGE, at.top - GAP - height) : below;
    made.style.setProperty("--left", `${left}px`);
    made.style.setProperty("--top", `${top}px`);
  };

  const speak = () => {
    const [, name, definition] = index.rows.get(term.dataset.term);
    hanois.announce.say(`${name}: ${definition}`);
  };

  const termOf = (target) => target?.closest?.(".term") ?? null;
  const isOwn = (target) => Boolean(target?.closest?.(".term, .term-box"));

  // A press opens and speaks; the same once more closes.
  const press = (element) => {
    if (term === element && pressed) {
      close();
      return;
    }
    open(element);
    pressed = true;
    speak();
  };

  // The evidence panel with the sources of the term; what it closes returns to the word.
  const more = (tools) => {
    const [id, from] = [term.dataset.term, term];
    close();
    from.focus({ preventScroll: true });
    hanois.panel.from(homeOf(from));
    tools.go(hanois.reduce.reduce(tools.view(), "claim", id));
  };

  // Notes are written anew with every drawing: from there one returns to the chart.
  const homeOf = (element) => (element.closest(".notes") ? element.closest("[data-chart]").querySelector('[data-part="chart"]') : element);

  const act = (target, tools) => {
    if (target.closest?.("[data-more]")) more(tools);
    else if (termOf(target)) press(termOf(target));
    else return false;
    return true;
  };

  const onKey = (event, tools) => {
    if (event.key === "Escape" && box()) {
      if (box().contains(document.activeElement)) term.focus({ preventScroll: true });
      close();
      event.preventDefault();
    } else if ((event.key === "Enter" || event.key === " ") && isOwn(event.target) && act(event.target, tools)) {
      event.preventDefault();
    }
  };

  const soon = () => {
    clearTimeout(leaving);
    leaving = setTimeout(() => {
      if (!pressed && !isOwn(document.activeElement)) close();
    }, STAY_MS);
  };

  const onOver = ({ target, pointerType }) => {
    if (pointerType === "touch") return;
    if (termOf(target) && !(pressed && term)) open(termOf(target));
    else if (isOwn(target)) clearTimeout(leaving);
    else if (box()) soon();
  };

  const onFocus = ({ target }) => {
    if (termOf(target)?.matches(":focus-visible")) open(termOf(target));
    else if (box() && !isOwn(target)) close();
  };

  // `tools` as those of listen.js.
  const listen = (tools) => {
    document.addEventListener("pointerover", onOver);
    document.addEventListener("focusin", onFocus);
    document.addEventListener("keydown", (event) => onKey(event, tools), true);
    document.addEventListener("click", ({ target }) => {
      if (!act(target, tools) && box() && !isOwn(target)) close();
    });
    window.addEventListener("scroll", () => term && lay(term, box()), { passive: true, capture: true });
    for (const gone of ["hashchange", "beforeprint", "resize"]) window.addEventListener(gone, close);
  };

  (globalThis.hanois ??= {}).termbox = { mark, listen };
}
