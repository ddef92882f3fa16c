// What all formats of an export share: for what the chart is painted, its receipt, its table, the name of its file; and
// the formats that are text. Pure: the dialog and the command line make the same files with it.
{
  const SCREEN = { narrow: false, dark: false, height: 1080 };
  const PICTURES = ["png", "svg", "pdf"];

  // What a chart is painted for: the theme that was asked for, uncovered, in the px of its canvas.
  const stageFor = (view, theme, site) => {
    const at = hanois.stage.stage({ ...view, theme, step: "all" }, SCREEN, site);
    return { ...at, canvas: site.canvases.wide, scale: 1 };
  };

  // `file`: the figure file of the wide canvas, on its ground. `asked`: format, size, width, height, density, theme,
  // transparent, header. `about`: slug, view, site, base (the address of the page), date. -> the job.
  const prepare = (file, asked, { slug, view, site, base, date }) => {
    const at = stageFor(view, asked.theme, site);
    const drawing = hanois.stage.drawing(slug, at);
    const address = hanois.receipt.addressOf(base, hanois.address.format(hanois.receipt.viewOf(view, drawing), site));
    const receipt = hanois.receipt.make(file, view, site, { date, address });
    const painted = hanois.paint.paint(file.figure, at);
    return { asked, slug, at, site, view, drawing, file, receipt, painted, frame: hanois.exportsize.frame(asked) };
  };

  // The rows in full colour.
  const shown = ({ file, painted, at }) => hanois.csv.shown(file.table, painted, at.years);

  // chart_view_day.ext; pictures also say their size and theme.
  const nameOf = ({ asked, drawing, view, receipt, at, frame }) => {
    const look = PICTURES.includes(asked.format) ? [`${frame.key}-${at.theme}`] : [];
    return `${[drawing.replace("~", "-"), hanois.receipt.short(view), ...look, receipt.date].join("_")}.${asked.format}`;
  };

  const csv = (job) => hanois.csv.csv(shown(job), job.asked.header ? hanois.receipt.lines(job.receipt) : []);

  const json = ({ receipt, painted: { data, layout } }) => `${JSON.stringify({ receipt, figure: { data, layout } })}\n`;

  // The interactive page of a job, as {bundle, fonts} -> HTML: the text of Plotly's script, and the CSS of the fonts.
  const page = (job) => {
    const { receipt, painted: figure, file } = job;
    const parts = { receipt, figure, alt: file.alt, table: shown(job), colours: hanois.exportsvg.inks(figure) };
    return (given) => hanois.exporthtml.html({ ...parts, ...given });
  };

  // The same with `faces`, the site's fonts as exportface knows them, of which those are taken that it needs.
  const html = (job, { bundle, faces }) => {
    const made = page(job);
    return made({ bundle, fonts: hanois.exportface.css(faces, made({ bundle: "", fonts: "" })) });
  };

  // A table for a workbook: the receipt's lines, and rows whose numbers are told from words.
  const sheet = (job) => ({ lines: hanois.receipt.lines(job.receipt), receipt: job.receipt, ...hanois.csv.typed(shown(job)) });

  (globalThis.hanois ??= {}).exportjob = { PICTURES, stageFor, prepare, shown, nameOf, csv, json, page, html, sheet };
}
