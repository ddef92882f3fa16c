// A chart as lines of Python that make it again. Pure: (drawing, title, view, site) -> text.
// `drawing` is a slug, or slug~variant. The view is written as an address has it, what changes the figure alone.
{
  const NOT_ASKED = ["chart", "variant"];
  // The browser never learns where the file of own claims lies: its reader knows.
  const LOAD = "tables = load()";
  const LOAD_OWN = 'tables = load(add=["my-claims.csv"])  # put the path of your file of own claims here';

  const pycode = (drawing, title, view, site) => {
    const shown = filters(drawing, view, site);
    const asked = ["tables", literal(drawing), ...(shown ? [literal(shown)] : [])].join(", ");
    return [
      `# ${comment(title)}`,
      `# Hanoi’s Allies, data version ${comment(site.version)}. Needs the package hanois-allies[export].`,
      "from dashboard import load, claims, chart",
      "",
      site.own ? LOAD_OWN : LOAD,
      `figure = chart(${asked})`,
      "rows = claims(tables, figure)  # what the figure draws, one row a claim",
      "figure.show()",
      "",
    ].join("\n");
  };

  // What is open beside the chart is no part of it, and light is how a figure is built.
  const filters = (drawing, view, site) => {
    const bare = { ...view, claim: "", theme: view.theme === "light" ? "auto" : view.theme };
    const address = hanois.address.format(hanois.receipt.viewOf(bare, drawing), site);
    const at = address.indexOf("?");
    if (at < 0) return "";
    return hanois.query.format(hanois.query.parse(address.slice(at + 1)).filter(([name]) => !NOT_ASKED.includes(name)));
  };

  // What JSON escapes, Python reads the same; an address holds nothing else.
  const literal = (text) => JSON.stringify(text);

  const comment = (text) => String(text).replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ");

  (globalThis.hanois ??= {}).pycode = { pycode };
}
