const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, site, freeze } = require("./site.cjs");

const { paint, stamp } = load("years", "stage", "scale", "fade", "labels", "reveal", "paint").paint;
const { stage } = globalThis.hanois.stage;
const screen = { narrow: false, dark: false, height: 540 };
const at = (more) => stage({ page: "aid", theme: "light", weak: "show", actors: "", archive: "all", series: "", claim: "", variant: "", ...more }, screen, site);

const figure = freeze({
  data: [
    {
      type: "bar",
      x: [1966, 1970],
      y: [10, 20],
      width: [2, 2],
      customdata: [["aid-cn-0001"], ["aid-cn-0002"]],
      marker: { color: "#B3261E" },
      meta: { kind: "claims", actor: "China", series: null },
    },
    {
      type: "scatter",
      mode: "markers",
      x: [1967],
      y: [5],
      xaxis: "x2",
      yaxis: "y2",
      customdata: [["aid-su-0001", "aid-su-0002"]],
      marker: { color: ["#B3261E"], size: 12, line: { width: 2 } },
      line: { width: 2.5, dash: "2px,8px" },
      meta: { kind: "claims", actor: "USSR", series: null },
    },
  ],
  layout: {
    height: 400,
    meta: { chart: "x", time_axis: "x" },
    margin: { l: 50, r: 10, t: 10, b: 20, pad: 0 },
    font: { color: "#1C1B19", size: 14 },
    xaxis: { range: [1955, 1975], tickvals: [1960], tickfont: { size: 12 }, linewidth: 1 },
    annotations: [
      { text: '<span style="color:#1C1B19;font-size:14px">By weight</span>', x: 1, y: 2, xshift: 8, font: { size: 17 } },
    ],
    shapes: [
      { x0: 1, x1: 2, y0: 3, y1: 4, line: { width: 1 } },
      { xsizemode: "pixel", xanchor: 5, x0: -4, x1: 4, y0: 0, y1: 1, line: { width: 1 } },
    ],
  },
});

test("painting changes nothing that is handed in", () => {
  for (const theme of ["light", "dark", "projector", "print"])
    for (const claim of ["", "aid-cn-0002", "aid-su-0001"]) paint(figure, at({ theme, claim }));
});

test("light is the figure as it was built", () => {
  assert.deepEqual(paint(figure, at({})).layout.meta, figure.layout.meta);
  assert.deepEqual(paint(figure, at({})).data, figure.data);
});

test("the theme's colours stand in for the light ones, alone, in lists and inside text", () => {
  const dark = paint(figure, at({ theme: "dark" }));
  assert.equal(dark.data[0].marker.color, "#FF8A7A");
  assert.deepEqual(dark.data[1].marker.color, ["#FF8A7A"]);
  assert.equal(dark.layout.font.color, "#F1EEE7");
  assert.match(dark.layout.annotations[0].text, /color:#F1EEE7/);
});

test("projected, every px is scaled and no data unit is", () => {
  const half = paint(figure, at({ theme: "projector" }));
  assert.equal(half.layout.height, 200);
  assert.deepEqual(half.layout.margin, { l: 25, r: 5, t: 5, b: 10, pad: 0 });
  assert.equal(half.layout.font.size, 7);
  assert.equal(half.layout.xaxis.tickfont.size, 6);
  assert.deepEqual(half.layout.xaxis.range, [1955, 1975]);
  assert.deepEqual(half.layout.xaxis.tickvals, [1960]);
  assert.deepEqual(half.data[0].width, [2, 2]);
  assert.deepEqual(half.data[0].y, [10, 20]);
  assert.equal(half.data[1].marker.size, 6);
  assert.equal(half.data[1].marker.line.width, 1);
  assert.equal(half.data[1].line.dash, "1px,4px");
  assert.equal(half.layout.annotations[0].xshift, 4);
  assert.equal(half.layout.annotations[0].x, 1);
  assert.match(half.layout.annotations[0].text, /font-size:7px/);
  assert.deepEqual([half.layout.shapes[0].x0, half.layout.shapes[0].x1], [1, 2]);
  assert.deepEqual([half.layout.shapes[1].x0, half.layout.shapes[1].x1, half.layout.shapes[1].y1], [-2, 2, 1]);
});

test("a chosen mark lies on a halo on its own axes, a chosen bar is framed", () => {
  const halo = paint(figure, at({ claim: "aid-su-0002" })).data[1];
  assert.deepEqual([halo.x, halo.y, halo.xaxis, halo.yaxis, halo.hoverinfo], [[1967], [5], "x2", "y2", "skip"]);
  assert.equal(halo.meta.kind, "frame");
  const bar = paint(figure, at({ claim: "aid-cn-0002" })).data[0];
  assert.deepEqual(bar.marker.line.width, [0, 4]);
});

test("a claim of another chart leaves figure and stamp alone", () => {
  assert.equal(stamp(figure, at({ claim: "troops-cn-0001" })), stamp(figure, at({})));
  assert.deepEqual(paint(figure, at({ claim: "troops-cn-0001" })), paint(figure, at({})));
});

test("on paper a plain bar of a hatched actor gets its hatch", () => {
  assert.equal(paint(figure, at({ theme: "print" })).data[0].marker.pattern.shape, "/");
  assert.equal(paint(figure, at({})).data[0].marker.pattern, undefined);
});

test("a chosen thing of many points lies on a stroke of the marker, beneath its own line", () => {
  const route = {
    type: "scatter", x: [0, 1], y: [0, 1], customdata: [["rt-a"], ["rt-a"]], line: { color: "#1C1B19", width: 5 },
    meta: { kind: "claims", actor: null, series: null, whole: true },
  };
  const drawn = paint(freeze({ ...figure, data: [route] }), at({ claim: "rt-a" })).data;
  assert.deepEqual(drawn.map(({ line }) => line.color), [site.marker.edge, site.marker.fill, "#1C1B19"]);
  assert.deepEqual(drawn[1].x, route.x);
});

test("the colour in the shadow of a text is the theme's", () => {
  const label = { text: "Hanoi", x: 0, y: 0, font: { shadow: "1px 1px 1px #1C1B19, 0px 0px 3px #1C1B19" } };
  const dark = paint(freeze({ ...figure, layout: { ...figure.layout, annotations: [label] } }), at({ theme: "dark" }));
  assert.equal(dark.layout.annotations[0].font.shadow, "1px 1px 1px #F1EEE7, 0px 0px 3px #F1EEE7");
});

test("other years give another stamp", () => {
  assert.notEqual(stamp(figure, at({ from: "1954", to: "1954" })), stamp(figure, at({})));
});
