// What a control does to the view: (view, act, value) -> view. Pure; an unknown act changes nothing.
{
  const acts = {
    theme: (view, value) => ({ ...view, theme: value }),
    weak: (view) => ({ ...view, weak: view.weak === "hide" ? "show" : "hide" }),
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
      return { ...view, from, to: view.to && from > view.to ? from : view.to };
    },
    to: (view, value) => {
      const to = hanois.years.clamped(value);
      return { ...view, to, from: view.from && to < view.from ? to : view.from };
    },
    close: (view) => ({ ...view, claim: "" }),
  };

  const reduce = (view, act, value) => (Object.hasOwn(acts, act) ? acts[act](view, value) : view);

  // The view of another page: what belongs to a single chart is left behind.
  const turn = (view, page) => ({ ...view, page, claim: "", chart: "", table: "", variant: "", from: "", to: "" });

  (globalThis.hanois ??= {}).reduce = { reduce, turn };
}
