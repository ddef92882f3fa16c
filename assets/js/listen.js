// Hears clicks, keys, the address and the screen, for the whole document. What they mean is elsewhere:
// acts of the view in reduce.js, other acts in acts.js, keys of a chart in chartkeys.js.
{
  const NARROW = (site) => `(max-width: ${site.canvases.narrowBelow - 1}px)`;
  const DARK = "(prefers-color-scheme: dark)";
  const SETTLED_MS = 150;
  const UNFOLDED = "details:is(.menu, .badge)[open]";

  const screenNow = (site) => ({
    narrow: window.matchMedia(NARROW(site)).matches,
    dark: window.matchMedia(DARK).matches,
    height: window.innerHeight,
  });

  // `tools`: view() the view of the address, go(view) writes it, slide(view) writes it without a step in the
  // browser's history, address(view) as a full link, claimOf(slug), again(), moved(), resized(screen).
  const listen = (site, tools) => {
    window.addEventListener("hashchange", tools.moved);
    document.addEventListener("click", (event) => onClick(event, tools));
    document.addEventListener("change", (event) => onChange(event, tools));
    document.addEventListener("input", (event) => onInput(event, tools));
    document.addEventListener("keydown", (event) => onKey(event, tools));
    document.addEventListener("focusin", (event) => onEnter(event));
    document.addEventListener("focusout", (event) => onLeave(event));
    hanois.drag.listen(tools);
    hanois.deckacts.listen(tools);
    hanois.termbox.listen(tools);
    let timer = 0;
    const settle = () => {
      clearTimeout(timer);
      timer = setTimeout(() => tools.resized(screenNow(site)), SETTLED_MS);
    };
    window.addEventListener("resize", settle);
    for (const query of [NARROW(site), DARK]) window.matchMedia(query).addEventListener("change", settle);
  };

  const onClick = (event, tools) => {
    const element = event.target.closest?.("[data-act]");
    closeMenus(event.target);
    if (!element) return;
    const { act, value } = element.dataset;
    if (Object.hasOwn(hanois.acts.acts, act)) {
      if (element.tagName === "A") event.preventDefault();
      hanois.acts.acts[act](value, element, tools);
      return;
    }
    if (act === "claim") hanois.panel.from(element);
    tools.go(hanois.reduce.reduce(tools.view(), act, value));
  };

  const onChange = ({ target }, tools) => {
    const act = target.dataset?.change;
    if (act) tools.go(hanois.reduce.reduce(tools.view(), act, target.value));
  };

  const onInput = ({ target }, tools) => {
    const act = target.dataset?.slide;
    if (!act) return;
    hanois.yearbar.stop();
    tools.slide(hanois.reduce.reduce(tools.view(), act, target.value));
  };

  // What has been unfolded over the page closes when a choice is made or when the reader goes elsewhere.
  const closeMenus = (target) => {
    for (const menu of document.querySelectorAll(UNFOLDED)) {
      const chosen = target.closest("[data-act]") && !menu.dataset.stays;
      if (!menu.contains(target) || chosen) menu.open = false;
    }
  };

  // True when one was open; the focus goes back to what opened it.
  const closeMenu = () => {
    const menu = document.querySelector(UNFOLDED);
    if (!menu) return false;
    menu.open = false;
    menu.querySelector("summary").focus();
    return true;
  };

  const onLeap = (event, tools) => {
    const act = event.target.dataset?.slide;
    const year = act ? hanois.span.leap(event.target, event.key) : null;
    if (year === null) return false;
    event.preventDefault();
    tools.slide(hanois.reduce.reduce(tools.view(), act, year));
    return true;
  };

  const onKey = (event, tools) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "Escape") {
      if (closeMenu()) return;
      if (hanois.acts.foldAll()) return;
      if (tools.view().claim) tools.go(hanois.reduce.reduce(tools.view(), "close"));
      else hanois.chartkeys.stop(event.target.closest?.('[data-part="chart"]'));
      return;
    }
    if (onLeap(event, tools)) return;
    const wrapper = event.target.closest?.('[data-part="chart"]');
    if (!wrapper) return;
    const ids = hanois.chartkeys.press(wrapper, event.key);
    if (ids === null) return;
    event.preventDefault();
    if (!ids.length) return;
    hanois.panel.from(wrapper);
    tools.go(hanois.reduce.reduce(tools.view(), "claim", ids[0]));
  };

  const onEnter = ({ target }) => {
    if (target.matches?.('[data-part="chart"]')) hanois.chartkeys.enter(target);
  };

  const onLeave = (event) => {
    const wrapper = event.target.closest?.('[data-part="chart"]');
    if (wrapper) hanois.chartkeys.leave(wrapper);
  };

  (globalThis.hanois ??= {}).listen = { listen, screenNow };
}
