// The preview of an export: the very picture, scaled, or the first lines of the file; and what it comes to in words.
{
  const LINES = 14;
  const SIGNS = 160;
  // An interactive page is as wide as this, and as tall as it needs.
  const PAGE = { size: "custom", width: 1180, height: 0 };

  // A job (of exportmake) -> {trees, words}.
  const preview = (job) => (["csv", "json"].includes(job.asked.format) ? text(job) : picture(job));

  const picture = async (job) => {
    const page = job.asked.format === "html";
    const shown = page ? { ...job, frame: hanois.exportsize.frame(PAGE), asked: { ...job.asked, transparent: false } } : job;
    const made = await hanois.exportmake.pictured(shown);
    const { width, height } = made.page;
    const source = hanois.exportdraw.uri(made.svg({ width, height }));
    const image = ["img", { src: source, width: Math.round(width), height: Math.round(height), alt: `${job.receipt.title} ${job.receipt.answer}` }];
    const look = shown.asked.transparent ? "export-clear" : null;
    return { trees: [["div", { class: look }, image]], words: page ? "A page of about 1.5 MB that needs no internet." : pictureWords(shown, made.page) };
  };

  const pictureWords = (job, page) => {
    const { frame, asked } = job;
    const size = hanois.exportsize.pixels(page, frame, asked.density);
    const dots = asked.format === "png" && (frame.unit === "mm" || asked.density > 1) ? `PNG of ${size.width} × ${size.height} px: ` : "";
    const tall = frame.unit === "mm" && page.height > 1000 ? " This is taller than a page: choose a wider size." : "";
    return `${dots}${hanois.exportsize.words(frame, page, page.plot.text)}.${tall}`;
  };

  const text = async (job) => {
    const { blob } = await hanois.exportmake.make(job);
    const all = await blob.text();
    const lines = all.replace(/^\uFEFF/, "").split(/\r?\n/);
    const first = lines.slice(0, LINES).map((line) => (line.length > SIGNS ? `${line.slice(0, SIGNS)}…` : line));
    const { rows } = job.file.table;
    const shown = hanois.exportjob.shown(job).rows.length;
    const words = job.asked.format === "csv" ? `${shown} of ${rows.length} rows, ${size(blob)}.` : `Receipt, data and layout, ${size(blob)}.`;
    return { trees: [["pre", { tabindex: "0", role: "region", "aria-label": "The first lines" }, first.join("\n")]], words };
  };

  const size = (blob) => `${Math.max(1, Math.round(blob.size / 1024))} KB`;

  (globalThis.hanois ??= {}).exportview = { preview };
}
