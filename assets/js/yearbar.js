// The control of the years under a map: a slider of one year, a range, and play. It writes the address; what
// the years do to a figure is in years.js.
{
  // The slider's first stop stands for all years.
  const ALL = 1944;
  const PLAY_FROM = 1950;
  const STEP_MS = 1000;
  const LABELLED = 5;
  const MONTHS = 12;
  const STILL = "(prefers-reduced-motion: reduce)";

  let timer = 0;

  const place = (page) => document.querySelector(`[data-page="${page}"] [data-part="years"]`);

  // Shows the years of the view; the control is made when its page is first shown.
  const show = (view, site) => {
    const bar = place(view.page);
    if (!bar) return stop();
    if (!bar.firstElementChild) make(bar, site.phases);
    const years = hanois.years.shown(view);
    const one = years && years[0] === years[1] ? years[0] : null;
    const slider = bar.querySelector('[data-slide="year"]');
    slider.value = years ? years[0] : ALL;
    slider.setAttribute("aria-valuetext", words(years));
    bar.querySelector("output").value = years ? hanois.ways.span(years) : "All";
    bar.style.setProperty("--at", years ? years[0] - ALL : 0);
    bar.style.setProperty("--until", years ? years[1] - ALL : 0);
    bar.classList.toggle("years-ranged", years !== null && one === null);
    hanois.years.type(bar, years ?? [hanois.years.FIRST, hanois.years.LAST]);
    bar.querySelector('[data-act="year"]').setAttribute("aria-pressed", String(!years));
    return undefined;
  };

  const words = (years) => {
    if (!years) return "All years";
    return years[0] === years[1] ? String(years[0]) : `${years[0]} to ${years[1]}`;
  };

  const make = (bar, phases) => {
    hanois.dom.fill(bar, trees(phases));
    for (const [index, phase] of [...bar.querySelectorAll(".years-phases li")].entries()) {
      phase.style.gridColumn = `${column(phases[index].from)} / ${column(phases[index].to)}`;
    }
    for (const tick of bar.querySelectorAll(".years-ticks li")) {
      tick.style.setProperty("--at", Number(tick.textContent) - ALL);
    }
  };

  // A month is a column; a year's stop lies in the middle of its months.
  const column = (year) => Math.round((year - ALL) * MONTHS) + 1;

  const trees = (phases) => {
    const { FIRST, LAST } = hanois.years;
    const ticks = [];
    for (let year = FIRST; year <= LAST; year += LABELLED) ticks.push(["li", {}, String(year)]);
    return [
      playButton(),
      [
        "div",
        { class: "years-line" },
        ["ol", { class: "years-phases", "aria-hidden": "true" }, ...phases.map(({ short }) => ["li", {}, ["span", {}, short]])],
        [
          "div",
          { class: "years-slide" },
          ["input", { type: "range", min: ALL, max: LAST, step: 1, "data-slide": "year", "aria-label": "Year" }],
          ["output", { "aria-hidden": "true" }],
        ],
        ["ol", { class: "years-ticks", "aria-hidden": "true" }, ...ticks],
      ],
      ["div", { class: "years-range", role: "group", "aria-label": "Range of years" }, number("from", "From"), number("to", "to"), everything()],
    ];
  };

  const playButton = () => [
    "button",
    { type: "button", class: "years-play", "data-act": "play", "aria-pressed": "false" },
    ["svg", { viewBox: "0 0 24 24", "aria-hidden": "true", focusable: "false" }, ["path", { d: "M8 5l11 7-11 7z", class: "play-sign" }], ["path", { d: "M7 5h3.6v14H7zM13.400 5H17v14h-3.600z", class: "pause-sign" }]],
    ["span", { class: "hidden-text" }, still() ? "Next year" : "Play the years"],
  ];

  const number = (end, label) => [
    "label",
    {},
    ["span", {}, label],
    ["input", { type: "number", min: hanois.years.FIRST, max: hanois.years.LAST, step: 1, "data-change": end, inputmode: "numeric" }],
  ];

  const everything = () => ["button", { type: "button", class: "years-all", "data-act": "year", "data-value": "" }, "All years"];

  const still = () => window.matchMedia(STILL).matches;

  // One year a second until the last, or until it is pressed again. Who wants no motion steps by hand.
  const play = (button, tools) => {
    if (timer) return stop();
    if (!step(tools) || still()) return undefined;
    button.setAttribute("aria-pressed", "true");
    timer = setInterval(() => {
      if (document.hidden) return;
      if (!step(tools)) stop();
    }, STEP_MS);
    return undefined;
  };

  const step = (tools) => {
    const view = tools.view();
    const years = hanois.years.shown(view);
    const next = years && years[0] === years[1] && years[0] < hanois.years.LAST ? years[0] + 1 : PLAY_FROM;
    tools.slide(hanois.reduce.reduce(view, "year", String(next)));
    return next < hanois.years.LAST;
  };

  const stop = () => {
    clearInterval(timer);
    timer = 0;
    document.querySelector('[data-act="play"][aria-pressed="true"]')?.setAttribute("aria-pressed", "false");
  };

  (globalThis.hanois ??= {}).yearbar = { show, play, stop };
}
