// The slow reveal: a figure as far as a step has uncovered it. Pure; forwards and backwards are the same.
// Only the chart of the stage (`chart`) is covered, and nothing of it moves: what is hidden keeps its place.
{
  const STEPS = ["marks", "axes", "units", "source", "all"];
  // Before the steps, where the class draws first: the scales without the data.
  const GUESS = "guess";
  const SHOWN = {
    guess: { marks: false, axes: true, titles: true },
    marks: { marks: true, axes: false, titles: false },
    axes: { marks: true, axes: true, titles: false },
  };
  // Names that a chart gives its texts: an actor's, part of a scale, kept back until the units are shown.
  const LABEL = "label:";
  const SCALE = "scale";
  const KEPT = "kept";

  const reveal = (figure, stage) => {
    const shown = SHOWN[stepOf(figure, stage)];
    if (!shown) return figure;
    return { ...figure, data: figure.data.map((trace) => covered(trace, shown)), layout: laid(figure.layout, shown) };
  };

  // How far a figure is uncovered: all of it, unless it is the chart of the stage.
  const stepOf = (figure, { chart, step }) => (chart && figure.layout.meta?.chart === chart ? (step ?? "all") : "all");

  const covered = (trace, { marks }) => {
    const { kind, ground } = trace.meta ?? {};
    if (ground) return trace;
    if (!marks || kind === "label") return { ...trace, visible: false };
    return { ...trace, text: undefined, hoverinfo: "skip" };
  };

  const laid = (layout, shown) => {
    const made = { ...layout, shapes: [], annotations: (layout.annotations ?? []).filter((note) => isShown(note, layout, shown)) };
    for (const name of Object.keys(layout)) {
      if (/^[xy]axis\d*$/.test(name)) made[name] = axis(layout[name], shown);
    }
    return made;
  };

  const axis = (own, { axes, titles }) => {
    if (!axes) return { ...own, visible: false };
    return titles ? own : { ...own, title: { ...own.title, text: "" } };
  };

  const isShown = (note, layout, { axes, titles }) => {
    if (note.name === KEPT || note.name?.startsWith(LABEL)) return false;
    if (note.name === SCALE) return axes;
    if (isCaption(note, layout)) return axes;
    return titles && isTitle(note);
  };

  // A note that stands for the ticks of an axis: under the plot at the foot of its scale, or the first of a row.
  const isCaption = (note, layout) => {
    const { xref = "x", yref = "y" } = note;
    if (isData(xref) && isData(yref)) return (layout[axisName(yref)]?.range ?? []).includes(note.y) || note.y === 0;
    if (!isData(yref)) return false;
    const row = (layout.annotations ?? []).filter((other) => (other.yref ?? "y") === yref && other.y === note.y && !isData(other.xref ?? "x"));
    return !row.some((other) => placeOf(other) < placeOf(note));
  };

  const isTitle = ({ xref = "x", yref = "y" }) => !isData(xref) && !isData(yref);

  const isData = (ref) => ref !== "paper" && !ref.includes("domain");

  const axisName = (ref) => ref.replace(/^([xy])/, "$1axis");

  // Left of the plot comes first, then what is shifted least.
  const placeOf = ({ x, xshift = 0 }) => Number(x) * 1e6 + xshift;

  (globalThis.hanois ??= {}).reveal = { reveal, stepOf, STEPS, GUESS };
}
