// A chart's table as text: CSV with a citation header, and tab-separated for the clipboard. Pure.
{
  // Excel reads UTF-8 only behind this mark.
  const MARK = "\uFEFF";
  const LINE = "\r\n";
  const NUMBER = /^[-+\u2212]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;
  const FORMULA = /^[=+\-@\t\r]/;
  const ID = "Claim";

  // `lines` are the labelled lines of a receipt, each a comment; [] leaves the header out.
  const csv = (table, lines) => MARK + [...lines.map(comment), ...rows(table).map((row) => row.map(quoted).join(","))].join(LINE) + LINE;

  // The same rows for a workbook: a real number as a number, anything else as words.
  const typed = ({ columns, numeric, rows: given, claims }) => ({
    columns: [...columns, ID],
    rows: given.map((row, number) => [...row.map((cell, index) => (numeric.includes(index) ? counted(cell) : String(cell ?? ""))), claims[number]]),
  });

  const counted = (cell) => {
    const text = String(cell ?? "").trim();
    return NUMBER.test(text) ? Number(plain(text)) : text;
  };

  const tsv = (table) => rows(table).map((row) => row.map((cell) => flat(cell)).join("\t")).join("\n");

  const comment = ([label, text]) => `# ${label}: ${flat(text)}`;

  const rows = ({ columns, numeric, rows: given, claims }) => [
    [...columns, ID],
    ...given.map((row, number) => [...row.map((cell, index) => (numeric.includes(index) ? plain(cell) : safe(cell))), safe(claims[number])]),
  ];

  // A number as a spreadsheet reads it: 320,000 -> 320000. Anything else (“about 250”, “100 to 150”) stays as it is said.
  const plain = (cell) => {
    const text = String(cell ?? "").trim();
    return NUMBER.test(text) ? text.replaceAll(",", "").replace("\u2212", "-") : safe(cell);
  };

  // What a spreadsheet would run as a formula becomes text.
  const safe = (cell) => {
    const text = String(cell ?? "");
    return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  };

  const quoted = (cell) => (/[",\r\n]|^\s|\s$|^#/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

  const flat = (text) => String(text).replace(/[\t\r\n]+/g, " ");

  // The rows of what is in full colour: (figure file, the figure as painted, the asked years) -> table.
  const shown = (table, painted, years) => {
    const ids = inColour(painted, years);
    const left = table.claims.map((id, index) => (ids.has(id) ? index : -1)).filter((index) => index >= 0);
    return { ...table, rows: left.map((index) => table.rows[index]), claims: left.map((index) => table.claims[index]) };
  };

  const inColour = ({ data, layout }, years) => {
    const found = new Set();
    for (const trace of data) {
      const { kind, faded, fadedPoints = [] } = trace.meta ?? {};
      if (!["claims", "spread"].includes(kind) || faded || trace.visible === false) continue;
      (trace.customdata ?? []).forEach((ids, index) => {
        if (fadedPoints.includes(index)) return;
        for (const id of ids) if (inYears(id, trace, index, layout.meta, years)) found.add(id);
      });
    }
    return found;
  };

  // A chart over time veils the other years, so its marks are not faded there: the claim's years decide, or the place
  // of the mark where the claim has none in the figure.
  const inYears = (id, trace, index, { time_axis: axis, claims = {} }, years) => {
    if (!years || !axis) return true;
    const [first, last] = Object.hasOwn(claims, id) ? claims[id] : [];
    const at = (axis.startsWith("y") ? trace.y : trace.x)?.[index];
    const [from, to] = [first ?? Math.floor(at), last ?? Math.floor(at)];
    return !(to < years[0] || from > years[1]);
  };

  (globalThis.hanois ??= {}).csv = { csv, tsv, typed, safe, plain, shown };
}
