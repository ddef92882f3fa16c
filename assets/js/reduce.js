// What a control does to the view: (view, act, value) -> view. Pure; an unknown act changes nothing.
{
  const ALONE = { lesson: "", scene: "1", table: "", claim: "" };

  const acts = {
    theme: (view, value) => ({ ...view, theme: value }),
    weak: (view) => ({ ...view, weak: view.weak === "hide" ? "show" : "hide" }),
    actor: (view, side) => ({ ...view, actors: toggled(view.actors, side) }),
    "actors-all": (view) => ({ ...view, actors: "" }),
    archive: (view, value) => ({ ...view, archive: value }),
    series: (view, id) => ({ ...view, series: view.series === id ? "" : id }),
    table: (view, slug) => ({ ...view, table: view.table === slug ? "" : slug }),
    chart: (view, slug) => ({ ...view, chart: slug }),
    claim: (view, id) => ({ ...view, claim: id }),
    variant: (view, name) => ({ ...view, variant: name, claim: "" }),
    year: (view, value) => {
      const year = hanois.years.known(value);
      return { ...view, from: year, to: year };
    },
    from: (view, value) => {
      const from = hanois.years.clamped(value);
      return whole({ ...view, from, to: view.to && from > view.to ? from : view.to });
    },
    to: (view, value) => {
      const to = hanois.years.clamped(value);
      return whole({ ...view, to, from: view.from && to < view.from ? to : view.from });
    },
    // "1965-1968": from the first to the last; the same once more is all years again.
    span: (view, value) => {
      const [from, to] = String(value).split("-").map(hanois.years.clamped);
      return from === view.from && to === view.to ? { ...view, from: "", to: "" } : { ...view, from, to };
    },
    close: (view) => ({ ...view, claim: "" }),
    // The slow reveal of a chart begins with its marks; the same once more uncovers it all.
    reveal: (view, slug) => {
      const running = view.chart === slug && view.step !== "all";
      return { ...view, chart: slug, step: running ? "all" : "marks", table: "", claim: "" };
    },
    // "yardsticks:axes"
    step: (view, value) => {
      const [chart, step] = String(value).split(":");
      return { ...view, chart, step };
    },
    // A chart fills the screen; without one it is the test card.
    present: (view, slug) => ({ ...view, ...ALONE, present: "on", chart: slug, step: slug ? "marks" : "all" }),
    // "two-donors:axes": a lesson from its first scene, which begins with that step.
    teach: (view, value) => {
      const [lesson, step] = String(value).split(":");
      return { ...view, ...ALONE, page: "lessons", chart: "", present: "on", lesson, step };
    },
    lesson: (view, slug) => ({ ...view, lesson: view.lesson === slug ? "" : slug }),
  };

  const reduce = (view, act, value) => (Object.hasOwn(acts, act) ? acts[act](view, value) : view);

  // The order of the list is put right when it has gone through the address.
  const toggled = (list, one) => {
    const asked = list ? list.split(",") : [];
    return (asked.includes(one) ? asked.filter((other) => other !== one) : [...asked, one]).join(",");
  };

  // A range that begins or ends with the time told has no end on that side.
  const whole = (view) => {
    const { FIRST, LAST } = hanois.years;
    return { ...view, from: view.from === String(FIRST) ? "" : view.from, to: view.to === String(LAST) ? "" : view.to };
  };

  // The view of another page: what belongs to a single chart is left behind.
  const turn = (view, page, keys) => ({ ...view, page, ...defaults(keys.filter(({ stays }) => !stays)) });

  // Everything shown again; page, theme and what is open stay.
  const fresh = (view, keys) => ({
    ...view,
    ...defaults(keys.filter(({ name, stays }) => (stays && name !== "theme") || name === "series" || name === "step")),
  });

  const defaults = (keys) => Object.fromEntries(keys.map((key) => [key.name, key.default]));

  (globalThis.hanois ??= {}).reduce = { reduce, turn, fresh };
}
