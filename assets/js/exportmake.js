// Makes the file of an export: what was asked for -> {name, type, parts, page, svg}. Each format is one function.
{
  const TYPES = { png: "image/png", svg: "image/svg+xml", html: "text/html", csv: "text/csv", json: "application/json" };
  const FORMATS = Object.keys(TYPES);
  const BUNDLE = /plotly[\w.-]*\.js/;

  // `asked` and `about` as exportjob reads them. -> the job that all formats share.
  const prepare = async (asked, about) => {
    const { slug, view, site } = about;
    const at = hanois.exportjob.stageFor(view, asked.theme, site);
    return hanois.exportjob.prepare(await hanois.exportdraw.fileOf(slug, at, at.canvas), asked, about);
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
      const page = hanois.exportjob.page(job);
      return page({ bundle: await bundle(), fonts: await hanois.exportfont.faces(page({ bundle: "", fonts: "" })) });
    },
    csv: async (job) => hanois.exportjob.csv(job),
    json: async (job) => hanois.exportjob.json(job),
  };

  const make = async (job) => {
    const { format } = job.asked;
    const content = await makers[format](job);
    return { name: hanois.exportjob.nameOf(job), blob: new Blob([content], { type: TYPES[format] }) };
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

  (globalThis.hanois ??= {}).exportmake = { FORMATS, prepare, pictured, make };
}
