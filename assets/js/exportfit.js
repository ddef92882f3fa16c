// Which canvas of a chart suits a box, how wide it is drawn, and by how much it is then enlarged or shrunk. Pure.
// A chart may be drawn wider than its canvas, hardly narrower: its labels are laid out in px.
{
  const SPANS = { wide: [740, 1440], narrow: [340, 480], projector: [1700, 2300] };
  // Read in this order: the first whose text is large enough and which fills the box.
  const ORDER = ["wide", "projector", "narrow"];
  const FILLS = 0.72;
  const GENEROUS = 1.22;
  // How much narrower than other charts a map may be: its key still needs room.
  const MAP = 0.74;
  // Text this many times as large as the least is large enough: a small chart is not blown up further.
  const MOST = 2;

  // The smallest text of a figure, in its own px.
  const smallest = ({ layout }) => {
    const axes = [layout.template?.layout?.xaxis, ...Object.keys(layout).filter((key) => /^[xy]axis\d*$/.test(key)).map((key) => layout[key])];
    const ticks = axes.filter((axis) => axis && axis.visible !== false && axis.showticklabels !== false).map((axis) => axis.tickfont?.size);
    const notes = (layout.annotations ?? []).filter(({ text }) => text).map(({ font }) => font?.size);
    const known = [...ticks, ...notes].filter((size) => size > 0);
    return known.length ? Math.min(...known) : 12;
  };

  // `figures` is {canvas name: figure}; the box is {width, height} in px, height 0 for as tall as needed.
  // -> {canvas, figure, width, height (of the drawing), scale, text (its smallest text as it comes out)}.
  const fit = (figures, box, least) => {
    const found = ORDER.filter((name) => figures[name]).map((name) => placed(name, figures[name], box, least));
    const filling = found.filter(({ share }) => share >= FILLS);
    const able = filling.length ? filling : found;
    return able.find(({ text }) => text >= least) ?? able.reduce((best, one) => (one.text > best.text ? one : best));
  };

  const placed = (canvas, figure, box, least) => {
    const [narrowest, widest] = spanOf(canvas, figure);
    const own = smallest(figure);
    const { height } = figure.layout;
    const scale = box.height ? Math.min(box.height / height, box.width / narrowest) : wanted(box.width, own, least, narrowest);
    const width = Math.min(Math.max(box.width / scale, narrowest), widest);
    const final = Math.min(box.width / width, ...(box.height ? [box.height / height, (least * MOST) / own] : []));
    const drawn = Math.min(Math.max(box.width / final, narrowest), widest);
    return { canvas, figure, width: drawn, height, scale: final, text: own * final, share: (drawn * final) / box.width };
  };

  // A map keeps its proportions: it needs little width, and beyond its ground there is nothing to show.
  const spanOf = (canvas, figure) => {
    const { xaxis, yaxis, height, margin = {} } = figure.layout;
    const [narrowest, widest] = SPANS[canvas];
    const ground = yaxis?.scaleanchor ? reach(figure.data) : null;
    if (!ground) return [narrowest, widest];
    const tall = height - (margin.t ?? 0) - (margin.b ?? 0);
    const [east, north] = [xaxis.range, yaxis.range].map(([from, to]) => ({ middle: (from + to) / 2, span: to - from }));
    const most = 2 * Math.min(ground.x[1] - east.middle, east.middle - ground.x[0]);
    const first = Math.max((tall * east.span) / north.span, narrowest * MAP);
    return [Math.min(first, widest), Math.max(first, Math.min((tall * most) / north.span, widest))];
  };

  const reach = (data) => {
    const known = data.filter(({ meta }) => meta?.ground).flatMap(({ x }) => x.filter(Number.isFinite));
    return known.length ? { x: known.reduce(([low, high], one) => [Math.min(low, one), Math.max(high, one)], [Infinity, -Infinity]) } : null;
  };

  // Without a height, text a little above the least decides how wide the chart is drawn.
  const wanted = (width, own, least, narrowest) => Math.min((least * GENEROUS) / own, width / narrowest);

  (globalThis.hanois ??= {}).exportfit = { fit, smallest };
}
