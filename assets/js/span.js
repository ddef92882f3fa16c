// The years of the strip: two handles on one line, typed years, and the phases as buttons. It writes the
// address; what the years do to a figure is in years.js.
{
  const STEP = 5;

  const place = () => document.querySelector('[data-part="span"]');

  const show = (view, site) => {
    const box = place();
    if (!box.firstElementChild) make(box, site.phases);
    const { FIRST, LAST } = hanois.years;
    const [from, to] = hanois.years.shown(view) ?? [FIRST, LAST];
    for (const [end, year] of [["from", from], ["to", to]]) {
      const handle = box.querySelector(`[data-slide="${end}"]`);
      handle.value = year;
      handle.setAttribute("aria-valuetext", `${end === "from" ? "from" : "to the end of"} ${year}`);
    }
    hanois.years.type(box, [from, to]);
    box.style.setProperty("--from", (from - FIRST) / (LAST - FIRST));
    box.style.setProperty("--to", (to - FIRST) / (LAST - FIRST));
    for (const phase of box.querySelectorAll('[data-act="span"]')) {
      phase.setAttribute("aria-pressed", String(phase.dataset.value === `${view.from}-${view.to}`));
    }
    box.querySelector('[data-act="year"]').setAttribute("aria-pressed", String(!hanois.years.shown(view)));
  };

  const make = (box, phases) => {
    const { FIRST, LAST } = hanois.years;
    hanois.dom.fill(box, trees(phases));
    for (const tick of box.querySelectorAll(".span-ticks li")) {
      tick.style.setProperty("--at", (Number(tick.textContent) - FIRST) / (LAST - FIRST));
    }
  };

  const trees = (phases) => [
    [
      "div",
      { class: "span-line" },
      ["span", { class: "span-track", "aria-hidden": "true" }],
      handle("from", "First year"),
      handle("to", "Last year"),
      ["ol", { class: "span-ticks", "aria-hidden": "true" }, ...ticks().map((year) => ["li", {}, String(year)])],
    ],
    [
      "div",
      { class: "span-typed" },
      typed("from", "From"),
      typed("to", "to"),
      ["button", { type: "button", class: "plain-button", "data-act": "year", "data-value": "" }, "All years"],
    ],
    ["ul", { class: "span-phases", "aria-label": "Phases" }, ...phases.map(phase)],
  ];

  const ticks = () => {
    const years = [];
    for (let year = hanois.years.FIRST; year <= hanois.years.LAST; year += STEP) years.push(year);
    return years;
  };

  const handle = (end, label) => [
    "input",
    { type: "range", class: `span-handle span-${end}`, min: hanois.years.FIRST, max: hanois.years.LAST, step: 1, "data-slide": end, "aria-label": label },
  ];

  const typed = (end, label) => [
    "label",
    {},
    ["span", {}, label],
    ["input", { type: "number", min: hanois.years.FIRST, max: hanois.years.LAST, step: 1, inputmode: "numeric", "data-change": end }],
  ];

  const phase = ({ short, from, to }) => {
    const [first, last] = [Math.floor(from), lastOf(to)];
    return [
      "li",
      {},
      [
        "button",
        { type: "button", class: "span-phase", "data-act": "span", "data-value": `${first}-${last}`, "aria-pressed": "false" },
        ["b", {}, hanois.ways.span([first, last])],
        " ",
        short,
      ],
    ];
  };

  // A phase that ends with the first days of a year ends with the year before.
  const lastOf = (to) => Math.min(hanois.years.LAST, Math.ceil(to) - 1);

  // PageUp and PageDown go five years; the browser's own step is a tenth of the line. Returns the year, or null.
  const leap = (handle, key) => {
    if (key !== "PageUp" && key !== "PageDown") return null;
    return Number(handle.value) + (key === "PageUp" ? STEP : -STEP);
  };

  (globalThis.hanois ??= {}).span = { show, leap, lastOf };
}
