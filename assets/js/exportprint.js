// The receipt of a printed page: what the page shows, from where, in which version, at which address, as text at its end.
{
  // -> labelled lines of a whole page. `files` are the figure files of its charts. Pure.
  const lines = (files, view, site, { date, address }) => {
    const page = site.pages.find(({ key }) => key === view.page);
    const made = files.map((file) => hanois.receipt.make(file, view, site, { date, address }));
    const terms = [...new Set(made.flatMap(({ licence }) => licence.split(/(?<=\.) /)))].join(" ");
    return [
      ["Page", page.title],
      ...(made.length ? [["Shown", made[0].filters]] : []),
      ...made.map(({ title, sources }) => [title, sources]).filter(([, sources]) => sources),
      ...(terms ? [["Licence", terms]] : []),
      ["Data version", site.version],
      ["Date", hanois.receipt.spoken(date)],
      ["Address", address],
    ];
  };

  const fill = (files, view, site) => {
    const address = hanois.receipt.addressOf(window.location.href, hanois.address.format(view, site));
    const told = lines(files, view, site, { date: hanois.exporting.today(), address });
    const rows = told.flatMap(([label, text]) => [["dt", {}, label], ["dd", {}, text]]);
    hanois.dom.fill(document.querySelector('[data-part="print-receipt"]'), [["h2", {}, hanois.receipt.NAME], ["dl", {}, ...rows]]);
  };

  (globalThis.hanois ??= {}).exportprint = { lines, fill };
}
