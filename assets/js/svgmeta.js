// The receipt as RDF, for the metadata of an SVG and as an XMP packet for PNG and PDF. Pure; gives text.
{
  const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  const DC = "http://purl.org/dc/elements/1.1/";
  const LICENCE = "https://creativecommons.org/licenses/by/4.0/";

  const escape = (text) =>
    String(text)
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;");

  const rdf = (receipt) => {
    const { title, answer, filters, sources, licence, version, date, address, citation } = receipt;
    const about = `${answer} ${filters} Data version ${version}.`;
    return [
      `<rdf:RDF xmlns:rdf="${RDF}" xmlns:dc="${DC}"><rdf:Description rdf:about="">`,
      alternatives("title", title),
      alternatives("description", about),
      alternatives("rights", `${licence} ${LICENCE}`),
      sequence("creator", hanois.receipt.NAME),
      sequence("date", date),
      plain("source", sources),
      plain("identifier", address),
      bag("relation", citation),
      "</rdf:Description></rdf:RDF>",
    ].join("");
  };

  const plain = (name, text) => `<dc:${name}>${escape(text)}</dc:${name}>`;
  const alternatives = (name, text) => plainly(name, "Alt", `<rdf:li xml:lang="x-default">${escape(text)}</rdf:li>`);
  const sequence = (name, text) => plainly(name, "Seq", `<rdf:li>${escape(text)}</rdf:li>`);
  const bag = (name, text) => plainly(name, "Bag", `<rdf:li>${escape(text)}</rdf:li>`);
  const plainly = (name, kind, inner) => `<dc:${name}><rdf:${kind}>${inner}</rdf:${kind}></dc:${name}>`;

  // An XMP packet begins and ends with these; the id is the one that the standard prescribes.
  const xmp = (receipt) =>
    `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">${rdf(receipt)}</x:xmpmeta><?xpacket end="r"?>`;

  // What stands first in an SVG: its name, what it shows in words, and the receipt.
  const head = (receipt, alt) =>
    `<title>${escape(receipt.title)}</title><desc>${escape(alt || receipt.answer)}</desc><metadata>${rdf(receipt)}</metadata>`;

  (globalThis.hanois ??= {}).svgmeta = { rdf, xmp, head, escape };
}
