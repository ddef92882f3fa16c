// The receipt of a printed page: what the page shows, from where, in which version, at which address, as text at its end.
{
  let last = null;

  // The receipt of a whole page; `files` are the figure files of its charts. Pure.
  const receipt = (files, view, site, { date, address }) => {
    const page = site.pages.find(({ key }) => key === view.page);
    const made = files.map((file) => hanois.receipt.make(file, view, site, { date, address }));
    const titled = made.filter(({ sources }) => sources);
    return {
      title: `${hanois.receipt.NAME}: ${page.title}`,
      answer: made.map(({ title }) => title).join(" "),
      filters: made.length ? made[0].filters : "",
      sources: titled.map(({ title, sources }) => `${title} ${sources}`).join(" | "),
      licence: made.length ? [...new Set(made.flatMap(({ licence }) => licence.split(/(?<=\.) /)))].join(" ") : hanois.receipt.OWN,
      version: site.version,
      date,
      address,
      citation: `${hanois.receipt.NAME}, data version ${site.version}: “${page.title}” ${address} (${hanois.receipt.spoken(date)}).`,
    };
  };

  // The same as labelled lines, each chart with its own sources. Pure.
  const lines = (files, view, site, { date, address }) => {
    const { filters, licence, version, citation } = receipt(files, view, site, { date, address });
    const page = site.pages.find(({ key }) => key === view.page);
    return [
      ["Page", page.title],
      ["Shown", filters],
      ...files.map(({ question, sources }) => [question, sources]),
      ["Licence", licence],
      ["Data version", version],
      ["Date", hanois.receipt.spoken(date)],
      ["Address", address],
      ["Cite as", citation],
    ].filter(([, text]) => text);
  };

  // Who prints in a reader's place says on `<html>` of which day, and where the dashboard stands.
  const fill = (files, view, site) => {
    const { printDate: date = hanois.exporting.today(), printBase: base = window.location.href } = document.documentElement.dataset;
    const told = { date, address: hanois.receipt.addressOf(base, hanois.address.format(view, site)) };
    last = receipt(files, view, site, told);
    const rows = lines(files, view, site, told).flatMap(([label, text]) => [["dt", {}, label], ["dd", {}, text]]);
    hanois.dom.fill(document.querySelector('[data-part="print-receipt"]'), [["h2", {}, hanois.receipt.NAME], ["dl", {}, ...rows]]);
  };

  // The receipt of what was printed last, with its XMP packet.
  const printed = () => ({ ...last, xmp: hanois.svgmeta.xmp(last) });

  (globalThis.hanois ??= {}).exportprint = { receipt, lines, fill, printed };
}
