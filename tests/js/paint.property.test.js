// The painter, for figures and views of all kinds: it changes nothing that it is given, and the same is the same.
const assert = require("node:assert/strict");
const { load, site } = require("./site.cjs");
const { property, record } = require("./fastcheck.cjs");

const { paint, stamp } = load("years", "stage", "scale", "fade", "labels", "reveal", "paint").paint;
const { stage } = globalThis.hanois.stage;
const COLOURS = Object.keys(site.palettes.light);
const IDS = ["aid-cn-0001", "aid-cn-0002", "aid-su-0001", "troops-cn-0001"];
const YEARS = ["", "1945", "1954", "1965", "1975", "1979"];

const traces = (fc) =>
  fc.integer({ min: 1, max: 4 }).chain((length) => {
    const each = (one) => fc.array(one, { minLength: length, maxLength: length });
    const colour = fc.constantFrom(...COLOURS);
    return record(
      {
        type: fc.constantFrom("bar", "scatter"),
        mode: fc.constantFrom("markers", "lines"),
        x: each(fc.integer({ min: 1940, max: 1982 })),
        y: each(fc.integer({ min: 0, max: 9 })),
        text: each(fc.constantFrom("", '<span style="color:#B3261E;font-size:12px">x</span>')),
        opacity: fc.constantFrom(1, 0.5),
        customdata: each(fc.subarray(IDS, { minLength: 1 })),
        marker: record({ color: fc.oneof(colour, each(colour)), size: fc.constantFrom(8, 12), line: fc.constant({ width: 1 }) }),
        meta: record({
          kind: fc.constantFrom("claims", "spread", "frame", "label"),
          actor: fc.constantFrom("China", "USSR", "USSR and China", null),
          series: fc.constantFrom("tiv-drv", "tonnes", null),
        }),
      },
      ["type", "mode", "x", "y", "customdata", "marker", "meta"],
    );
  });

const notes = (fc) =>
  record({
    name: fc.constantFrom("label:China", "label:USSR", "other"),
    text: fc.constantFrom("China", "USSR", '<span style="color:#1C1B19;font-size:14px">By weight</span>'),
    x: fc.integer({ min: 1940, max: 1982 }),
    y: fc.integer({ min: 0, max: 9 }),
    xref: fc.constantFrom("x", "paper"),
    yref: fc.constantFrom("y", "paper"),
    font: fc.constant({ size: 13, color: "#B3261E" }),
  });

const figures = (fc) =>
  record({
    data: fc.array(traces(fc), { maxLength: 4 }),
    layout: record({
      height: fc.constantFrom(300, 480),
      meta: record({
        chart: fc.constantFrom("yardsticks", "quantity"),
        time_axis: fc.constantFrom("xaxis", null),
        claims: fc.constant({ "aid-cn-0001": [1955, 1960, ["beijing"]], "aid-su-0001": [1966, 1970, ["moscow", "beijing"]] }),
      }),
      font: fc.constant({ size: 14, color: "#1C1B19" }),
      xaxis: fc.constant({ range: [1945, 1980], tickfont: { size: 12 } }),
      annotations: fc.array(notes(fc), { maxLength: 3 }),
      shapes: fc.constant([{ x0: 1950, x1: 1960, y0: 0, y1: 1, line: { width: 1, color: "#1C1B19" } }]),
    }),
  });

const views = (fc) =>
  record({
    page: fc.constant("aid"),
    theme: fc.constantFrom("auto", "light", "dark", "projector", "print"),
    weak: fc.constantFrom("show", "hide"),
    actors: fc.subarray(["china", "ussr", "usa"], { maxLength: 2 }).map((some) => some.join(",")),
    from: fc.constantFrom(...YEARS),
    to: fc.constantFrom(...YEARS),
    archive: fc.constantFrom("all", "beijing", "moscow"),
    series: fc.constantFrom("", "tiv-drv", "nothing"),
    claim: fc.constantFrom("", ...IDS),
    variant: fc.constantFrom("", "quantity~su-killed"),
    chart: fc.constantFrom("", "yardsticks"),
    step: fc.constantFrom("guess", "marks", "axes", "units", "source", "all"),
  });

const screens = (fc) => record({ narrow: fc.boolean(), dark: fc.boolean(), height: fc.constantFrom(540, 1080) });
const stages = (fc) => fc.tuple(views(fc), screens(fc)).map(([view, screen]) => stage(view, screen, site));
const PLAIN = { actors: "", from: "", to: "", archive: "all", series: "", claim: "", chart: "", step: "all" };
const claims = ({ data }) => new Set(data.flatMap(({ customdata }) => (customdata ?? []).flat()));

property("painting changes nothing that is handed in, and does the same twice", (fc) =>
  fc.property(figures(fc), stages(fc), (figure, at) => {
    const before = structuredClone([figure, at]);
    const once = paint(figure, at);
    assert.deepEqual([figure, at], before);
    assert.deepEqual(paint(figure, at), once);
  }),
);

property("no claim is lost, whatever is asked", (fc) =>
  fc.property(figures(fc), stages(fc), (figure, at) => {
    assert.deepEqual(claims(paint(figure, at)), claims(figure));
  }),
);

property("two stages with the same stamp give the same picture", (fc) => {
  const some = fc.tuple(views(fc), fc.subarray(Object.keys(PLAIN).concat("theme")));
  return fc.property(figures(fc), views(fc), some, screens(fc), (figure, view, [strange, keys], screen) => {
    const other = { ...view, ...Object.fromEntries(keys.map((key) => [key, strange[key]])) };
    const [one, two] = [view, other].map((each) => stage(each, screen, site));
    if (stamp(figure, one) === stamp(figure, two)) assert.deepEqual(paint(figure, one), paint(figure, two));
  });
});

property("what stands in a figure that is not covered stays there", (fc) =>
  fc.property(figures(fc), views(fc), screens(fc), (figure, view, screen) => {
    const { layout } = paint(figure, stage({ ...view, step: "all" }, screen, site));
    assert.equal(layout.annotations.length, figure.layout.annotations.length);
    for (const { x0, x1 } of figure.layout.shapes) assert.ok(layout.shapes.some((one) => one.x0 === x0 && one.x1 === x1));
    assert.equal(layout.meta.chart, figure.layout.meta.chart);
  }),
);

property("a theme that keeps the size can be painted over itself", (fc) =>
  fc.property(figures(fc), fc.constantFrom("light", "dark", "print"), screens(fc), views(fc), (figure, theme, screen, view) => {
    const at = stage({ ...view, ...PLAIN, theme }, screen, site);
    const once = paint(figure, at);
    assert.deepEqual(paint(once, at), once);
  }),
);

property("the order of the sides asked for does not matter", (fc) =>
  fc.property(figures(fc), views(fc), screens(fc), (figure, view, screen) => {
    const [one, two] = ["china,ussr", "ussr,china"].map((actors) => paint(figure, stage({ ...view, actors }, screen, site)));
    assert.deepEqual(one, two);
  }),
);

property("marks that come in another order are painted alike, each as before", (fc) =>
  fc.property(figures(fc), views(fc), screens(fc), (figure, view, screen) => {
    const at = stage({ ...view, claim: "" }, screen, site);
    const turned = paint({ ...figure, data: figure.data.toReversed() }, at);
    assert.deepEqual(turned.data.toReversed(), paint(figure, at).data);
    assert.deepEqual(turned.layout, paint(figure, at).layout);
  }),
);
