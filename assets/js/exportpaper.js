// A picture on paper: the browser prints it alone, on a sheet of its size, and saves that as a PDF if the reader likes.
{
  const PX_PER_MM = 96 / 25.4;
  const PART = "export-paper";

  // The printed document: the picture and nothing beside it. Pure.
  const sheet = (svg, { width, height }, title) => {
    const { escape } = hanois.svgmeta;
    const size = `${millimetres(width)}mm ${millimetres(height)}mm`;
    const style = `@page { size: ${size}; margin: 0; } html, body { margin: 0; } svg { display: block; print-color-adjust: exact; }`;
    return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escape(title)}</title><style>${style}</style></head><body>${svg}</body></html>`;
  };

  // Up, so that no hair of the picture goes to a second sheet.
  const millimetres = (px) => Math.ceil((px / PX_PER_MM) * 100) / 100;

  // A job (of exportjob) -> what to say once the browser's print dialog has been asked for.
  const print = async (job) => {
    const { page, svg } = await hanois.exportmake.pictured(job);
    const name = hanois.exportjob.nameOf(job);
    const frame = await framed(sheet(svg({ width: page.width, height: page.height }), page, name));
    await frame.contentDocument.fonts.ready;
    frame.contentWindow.focus();
    frame.contentWindow.print();
    return `In the print dialog, choose “Save as PDF”; a good name is ${name}`;
  };

  // The frame stays until the next picture: some browsers print after the call has returned.
  const framed = (text) =>
    new Promise((done) => {
      document.querySelector(`[data-part="${PART}"]`)?.remove();
      const frame = Object.assign(document.createElement("iframe"), { srcdoc: text, className: "hidden-text", tabIndex: -1, title: "The printed picture" });
      frame.dataset.part = PART;
      frame.setAttribute("aria-hidden", "true");
      frame.addEventListener("load", () => done(frame), { once: true });
      document.body.append(frame);
    });

  (globalThis.hanois ??= {}).exportpaper = { sheet, print };
}
