// Draws an exported picture: the figures of a chart -> a composed SVG, and an SVG -> the bytes of a PNG.
{
  const FONT_SIGNS = "AạЯ";

  const fileOf = (slug, at, canvas) => hanois.charts.grounded(slug, { ...at, canvas });

  // The chart on each canvas, painted, as {canvas: figure}.
  const painted = async (slug, at, { wide, narrow, projector }) => {
    const pairs = [wide, narrow, projector].map(async (canvas) => {
      const { figure } = await fileOf(slug, at, canvas);
      return [canvas, hanois.paint.paint(figure, { ...at, canvas })];
    });
    return Object.fromEntries(await Promise.all(pairs));
  };

  // `job`: slug, at (stage), site, receipt, alt, frame (of exportsize), transparent. -> {svg(outer), page}.
  const picture = async ({ slug, at, site, receipt, alt, frame, transparent }) => {
    const figures = await painted(slug, at, site.canvases);
    await lettered();
    const page = hanois.exportpage.lay(receipt, frame, figures, measurer());
    const { figure, width, height } = page.plot;
    const size = { format: "svg", width: Math.round(width), height: Math.round(height), imageDataOnly: true };
    const chart = await globalThis.Plotly.toImage(hanois.exportsvg.bare(figure), size);
    const parts = { page, chart, receipt, alt, transparent, colours: hanois.exportsvg.inks(figure) };
    const fonts = await hanois.exportfont.faces(hanois.exportsvg.compose({ ...parts, fonts: "", outer: page }));
    return { page, svg: (outer) => hanois.exportsvg.compose({ ...parts, fonts, outer }) };
  };

  // Text is measured with the page's own fonts, which must have come.
  const lettered = () => {
    const { SERIF, SANS } = hanois.exportpage;
    const wanted = [`600 20px ${SERIF}`, `400 20px ${SERIF}`, `400 20px ${SANS}`, `650 20px ${SANS}`, `italic 400 20px ${SANS}`];
    return Promise.all(wanted.map((font) => document.fonts.load(font, FONT_SIGNS).catch(() => [])));
  };

  const measurer = () => {
    const pen = document.createElement("canvas").getContext("2d");
    return (text, { size, weight, family }) => {
      pen.font = `${weight} ${size}px ${family}`;
      return pen.measureText(text).width;
    };
  };

  // SVG text -> PNG bytes of that many px.
  const png = async (svg, { width, height }) => {
    const image = new Image();
    image.src = uri(svg);
    await image.decode();
    const sheet = Object.assign(document.createElement("canvas"), { width, height });
    sheet.getContext("2d").drawImage(image, 0, 0, width, height);
    const blob = await new Promise((done) => sheet.toBlob(done, "image/png"));
    if (!blob) throw new Error("the picture is too large for this browser: choose a smaller size");
    return new Uint8Array(await blob.arrayBuffer());
  };

  const uri = (svg) => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;

  (globalThis.hanois ??= {}).exportdraw = { fileOf, picture, png, uri };
}
