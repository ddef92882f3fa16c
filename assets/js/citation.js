// The texts of a citation, from the files under `cite/`: their blanks filled with what only the reader's browser knows.
// Pure. A blank is {address}, {locator} or {accessed}; where there is nothing to fill in, it goes with what leads to it.
{
  const STYLED = ["apa", "chicago"];
  const FORMATS = [
    ["apa", "APA", "reference list and text"],
    ["chicago", "Chicago", "bibliography and footnote"],
    ["bibtex", "BibTeX", "for LaTeX"],
    ["ris", "RIS", "for Zotero and EndNote"],
    ["csl", "CSL-JSON", "for Pandoc and programs"],
  ];
  const FILES = { bibtex: ["bib", "application/x-bibtex"], ris: ["ris", "application/x-research-info-systems"], csl: ["json", "application/json"] };
  // Between the work that a claim rests on and this data set, in which the reader found it.
  const THROUGH = { apa: ", as cited in ", chicago: ", cited in " };
  const BLANK = /\{(?:address|locator|accessed)\}/;

  // `known`: address and locator, "" where there is none, and the day as 2026-11-23.
  const fill = (text, { address = "", locator = "", day }) => {
    const placed = address ? text.replaceAll("{address}", address) : text.replace(/, \{address\}/g, "").replace(/ \{address\}\.?/g, "");
    return quoted(placed.replaceAll("{locator}", locator ? `, ${locator}` : "").replaceAll("{accessed}", american(day)));
  };

  // A comma or stop after a quotation mark goes inside it.
  const quoted = (text) => text.replace(/”([,.])/g, "$1”");

  // 2026-11-23 -> November 23, 2026.
  const american = (day) => {
    const [number, month, year] = hanois.receipt.spoken(day).split(" ");
    return `${month} ${number}, ${year}`;
  };

  const lines = (text, { address = "", locator = "", day }, accessed) =>
    text
      .split("\n")
      .map((line) => given(given(given(line, "address", address), "locator", locator), "accessed", address || !text.includes("{address}") ? accessed(day) : ""))
      .filter((line) => !BLANK.test(line))
      .join("\n");

  const given = (line, name, value) => (value ? line.replaceAll(`{${name}}`, value) : line);

  const csl = (item, { address = "", locator = "", day }) => {
    const url = item.URL === "{address}" ? address : item.URL;
    const { URL, ...rest } = item;
    const seen = url ? { URL: url, accessed: { "date-parts": [day.split("-").map(Number)] } } : {};
    return { ...rest, ...seen, ...(locator ? { note: locator } : {}) };
  };

  // [{file, known}] -> what one format shows: [{label, text}], each to be copied by itself. The first is what is cited,
  // a second is the data set through which it was found.
  const shown = (cited, format) => (STYLED.includes(format) ? styled(cited, format) : [{ label: "", text: whole(cited, format) }]);

  const styled = (cited, format) => {
    const own = cited.map(({ file }) => file.styles.find(({ key }) => key === format));
    const references = own.map(({ reference }, index) => fill(reference, { ...cited[index].known, locator: "" }));
    const short = shortened(own.map(({ short: text }) => text), cited, format);
    const list = { label: format === "apa" ? "Reference list" : "Bibliography", text: references.join("\n") };
    return short ? [list, { label: own[0].short_label, text: short }] : [list];
  };

  const shortened = (texts, cited, format) => {
    if (texts.some((text) => !text)) return "";
    if (texts.length === 1) return fill(texts[0], cited[0].known);
    const [first, second] = texts.map((text, index) => fill(text, cited[index].known));
    return quoted(`${first.replace(/[).](”?)$/, "$1")}${THROUGH[format]}${second.replace(/^\(/, "")}`);
  };

  // The whole text of a file format, with every entry.
  const whole = (cited, format) => {
    if (format === "csl") return `${JSON.stringify(cited.map(({ file, known }) => csl(file.csl, known)), null, 2)}\n`;
    const accessed = format === "ris" ? (day) => day.replaceAll("-", "/") : (day) => day;
    const place = format === "bibtex" ? escaped : (text) => text;
    const entry = ({ file, known }) => lines(file[format], { ...known, locator: place(known.locator ?? "") }, accessed);
    return cited.map(entry).join(format === "ris" ? "" : "\n");
  };

  // What LaTeX would read as its own.
  const escaped = (text) => text.replace(/[&%$#_{}]/g, "\\$&");

  // An address that others can open: not a file on a disk, not this machine.
  const publicly = (address) => (/^https?:\/\/(?!localhost\b|127\.|\[::1\])/.test(address) ? address : "");

  (globalThis.hanois ??= {}).citation = { FORMATS, STYLED, FILES, fill, shown, whole, publicly };
}
