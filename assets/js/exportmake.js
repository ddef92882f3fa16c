// Makes the file of an export: what was asked for -> {name, type, parts, page, svg}. Each format is one function.
{
  const TYPES = { png: "image/png", svg: "image/svg+xml", html: "text/html", csv: "text/csv", json: "application/json" };
  const FORMATS = Object.keys(TYPES);
  const PICTURES = ["png", "svg"];
  const BUNDLE = /plotly[\w.-]*\.js/;

  // `asked`: format, size, width, height, density, theme, transparent, header. `about`: slug, view, site, base (the
  // address of the page), date. -> the job that all formats share.
  const prepare = async (asked, { slug, view, site, base, date }) => {
    const at = hanois.exportdraw.stageFor(view, asked.theme, site);
    const drawing = hanois.stage.drawing(slug, at);
    const file = await hanois.exportdraw.fileOf(slug, at, site.canvases.wide);
    const address = hanois.receipt.addressOf(base, hanois.address.format(hanois.receipt.viewOf(view, drawing), site));
    const receipt = hanois.receipt.make(file, view, site, { date, address });
    const painted = hanois.paint.paint(file.figure, at);
    return { asked, slug, at, site, view, drawing, file, receipt, painted, frame: hanois.exportsize.frame(asked) };
  };

  const pictured = (job) =>
    hanois.exportdraw.picture({ ...job, alt: job.file.alt, transparent: job.asked.transparent });

  const makers = {
    png: async (job) => {
      const { page, svg } = await pictured(job);
      const size = hanois.exportsize.pixels(page, job.frame, job.asked.density);
      if (hanois.exportsize.tooLarge(size)) throw new Error(`${size.width} × ${size.height} px is more than a browser can draw: choose a smaller size or resolution`);
      const bytes = await hanois.exportdraw.png(svg(size), size);
      return hanois.png.dress(bytes, hanois.png.ofReceipt(job.receipt), hanois.exportsize.dpi(job.frame, job.asked.density));
    },
    svg: async (job) => {
      const { page, svg } = await pictured(job);
      const { length } = hanois.exportsize;
      return svg({ width: length(job.frame, page.width), height: length(job.frame, page.height) });
    },
    html: async (job) => {
      const { receipt, painted: figure, file } = job;
      const parts = { receipt, figure, alt: file.alt, table: shown(job), colours: hanois.exportsvg.inks(figure), bundle: await bundle() };
      const fonts = await hanois.exportfont.faces(hanois.exporthtml.html({ ...parts, fonts: "", bundle: "" }));
      return hanois.exporthtml.html({ ...parts, fonts });
    },
    csv: async (job) => hanois.csv.csv(shown(job), job.asked.header ? hanois.receipt.lines(job.receipt) : []),
    json: async ({ receipt, painted: { data, layout } }) => `${JSON.stringify({ receipt, figure: { data, layout } })}\n`,
  };

  const make = async (job) => {
    const { format } = job.asked;
    const content = await makers[format](job);
    return { name: nameOf(job), blob: new Blob([content], { type: TYPES[format] }) };
  };

  const shown = ({ file, painted, at }) => hanois.csv.shown(file.table, painted, at.years);

  // chart_view_day.ext; pictures also say their size and theme.
  const nameOf = ({ asked, drawing, view, receipt, at, frame }) => {
    const look = PICTURES.includes(asked.format) ? [`${frame.key}-${at.theme}`] : [];
    return `${[drawing.replace("~", "-"), hanois.receipt.short(view), ...look, receipt.date].join("_")}.${asked.format}`;
  };

  // The text of the page's Plotly script: a file of its own, or standing in the page.
  const bundle = async () => {
    const scripts = [...document.scripts];
    const far = scripts.find(({ src }) => BUNDLE.test(src) && !src.startsWith("data:"));
    if (far) return (await hanois.files.blob(far.src)).text();
    const near = scripts.find(({ src, textContent }) => !src && /^\s*\/\*\*?\s*\*?\s*plotly\.js/.test(textContent.slice(0, 200)));
    if (near) return near.textContent;
    throw new Error("this copy does not give the drawing script out, which a page needs: take SVG or PNG");
  };

  (globalThis.hanois ??= {}).exportmake = { FORMATS, PICTURES, prepare, pictured, make, shown };
}
