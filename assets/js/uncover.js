// The slow reveal on the card of a chart: what of the card is covered, and the bar that goes on and back.
{
  const PROMPT = "Who says so? Look at the sources.";

  // Marks the card with its step and shows the bar; returns the step of this card.
  const show = (card, view) => {
    const slug = card.dataset.chart;
    const step = view.chart === slug && view.table !== slug ? view.step : "all";
    card.dataset.step = step;
    const bar = card.querySelector(".uncover") ?? (step === "all" ? null : made(card));
    if (!bar || bar.dataset.shown === step) return step;
    bar.dataset.shown = step;
    const held = bar.contains(document.activeElement) ? document.activeElement.textContent : null;
    hanois.dom.fill(bar, step === "all" ? [] : trees(slug, step));
    bar.hidden = step === "all";
    if (held) focus(card, bar, held);
    return step;
  };

  // Made when it is first needed: most cards are never uncovered.
  const made = (card) => {
    const bar = hanois.dom.make(["div", { class: "uncover" }]);
    card.querySelector(".chart-keys").before(bar);
    return bar;
  };

  const trees = (slug, step) => [
    ["p", { class: "uncover-prompt", "aria-live": "polite" }, hanois.slide.PROMPTS[step] ?? PROMPT],
    ["div", { class: "uncover-moves" }, button("Back", slug, before(step)), button("Next", slug, after(step)), button("Show all", slug, "all")],
  ];

  const button = (word, slug, step) => [
    "button",
    { type: "button", class: "uncover-button", "data-act": "step", "data-value": `${slug}:${step}`, disabled: !step },
    word,
  ];

  const before = (step) => hanois.reveal.STEPS[hanois.reveal.STEPS.indexOf(step) - 1];

  const after = (step) => hanois.reveal.STEPS[hanois.reveal.STEPS.indexOf(step) + 1] ?? "all";

  // The bar is made anew at each step: the button of the same word keeps the focus, or the tool that began it.
  const focus = (card, bar, word) => {
    const same = [...bar.querySelectorAll("button:not([disabled])")].find(({ textContent }) => textContent === word);
    (same ?? bar.querySelector("button:not([disabled])") ?? card.querySelector('[data-act="reveal"]'))?.focus();
  };

  (globalThis.hanois ??= {}).uncover = { show };
}
