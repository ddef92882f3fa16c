// The evidence panel in the document: opens, closes, gives the focus back to where it came from.
{
  let opener = null;

  const place = () => document.querySelector('[data-panel="evidence"]');
  const body = () => document.querySelector('[data-part="evidence"]');

  const show = (trees) => {
    const panel = place();
    const opening = panel.hidden;
    hanois.dom.fill(body(), trees);
    panel.hidden = false;
    panel.scrollTop = 0;
    document.documentElement.dataset.evidence = "open";
    if (opening && opener) panel.focus({ preventScroll: true });
    hanois.termbox.mark(panel);
  };

  const hide = () => {
    const panel = place();
    if (panel.hidden) return;
    const inside = panel.contains(document.activeElement);
    panel.hidden = true;
    delete document.documentElement.dataset.evidence;
    if (inside || document.activeElement === document.body) opener?.focus({ preventScroll: true });
    opener = null;
  };

  // Called when a reader opens evidence: where to return to. Steps from claim to claim keep the first.
  const from = (element) => {
    if (element && !place().contains(element)) opener = element;
  };

  const fail = (error) =>
    show([
      ["p", {}, `The evidence could not be fetched (${error.message}). `],
      ["button", { type: "button", class: "plain-button", "data-act": "retry" }, "Try again"],
    ]);

  (globalThis.hanois ??= {}).panel = { show, hide, from, fail };
}
