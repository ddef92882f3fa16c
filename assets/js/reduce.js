// What a control does to the view: (view, act, value) -> view. Pure; an unknown act changes nothing.
{
  const acts = {
    theme: (view, value) => ({ ...view, theme: value }),
    weak: (view) => ({ ...view, weak: view.weak === "hide" ? "show" : "hide" }),
    table: (view, slug) => ({ ...view, table: view.table === slug ? "" : slug }),
    chart: (view, slug) => ({ ...view, chart: slug }),
    claim: (view, id) => ({ ...view, claim: id }),
    close: (view) => ({ ...view, claim: "" }),
  };

  const reduce = (view, act, value) => (Object.hasOwn(acts, act) ? acts[act](view, value) : view);

  // The view of another page: what belongs to a single chart is left behind.
  const turn = (view, page) => ({ ...view, page, claim: "", chart: "", table: "" });

  (globalThis.hanois ??= {}).reduce = { reduce, turn };
}
