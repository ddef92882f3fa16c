// The exporter without its dialog, for the command line: it is handed the files of a chart and what is asked for, and
// gives back the file that the dialog would save. Asks no server for anything.
{
  const PX_PER_INCH = 96;
  const held = new Map();
  let known = null;

  // Takes the place of fetching, so only a document made for it calls this.
  const begin = (site) => {
    known = site;
    hanois.files = { load, blob: () => Promise.reject(new Error("nothing is fetched here")) };
    return true;
  };

  // The files of the chart in hand, by address; those of the one before are let go.
  const hold = (files) => {
    held.clear();
    for (const [address, value] of Object.entries(files)) held.set(address, value);
    return true;
  };

  const load = async (address) => {
    if (!held.has(address)) throw new Error(`${address} was not handed over`);
    return held.get(address);
  };

  // A sheet that was printed before is taken away: it has fonts in it, which count as the page's own.
  const jobOf = (asked, about) => {
    document.body.replaceChildren();
    return hanois.exportmake.prepare(asked, { ...about, site: known });
  };

  // -> {name, data}: the bytes as base64.
  const make = async (asked, about) => {
    const { name, blob } = await hanois.exportmake.make(await jobOf(asked, about));
    return { name, data: await packed(blob) };
  };

  // Puts the picture alone on the page, for the printer. -> {name, receipt, xmp, width, height}: the sheet in inches.
  const sheet = async (asked, about) => {
    const job = await jobOf(asked, about);
    const { page, svg } = await hanois.exportmake.pictured(job);
    const { width, height } = page;
    const drawn = new DOMParser().parseFromString(svg({ width, height }), "image/svg+xml").documentElement;
    document.body.replaceChildren(document.adoptNode(drawn));
    await document.fonts.ready;
    const { receipt } = job;
    const size = { width: width / PX_PER_INCH, height: height / PX_PER_INCH };
    return { name: hanois.exportjob.nameOf(job), receipt, xmp: hanois.svgmeta.xmp(receipt), ...size };
  };

  const packed = (blob) =>
    new Promise((done, fail) => {
      const reader = new FileReader();
      reader.addEventListener("load", () => done(reader.result.slice(reader.result.indexOf(",") + 1)));
      reader.addEventListener("error", () => fail(reader.error));
      reader.readAsDataURL(blob);
    });

  (globalThis.hanois ??= {}).exportbatch = { begin, hold, make, sheet };
}
