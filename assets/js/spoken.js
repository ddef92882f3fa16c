// What is spoken of a point: claim, value, range, date and source in whole sentences. Pure.
// It reads the table of the figure file, so that ear and eye are given the same words.
{
  // A tooltip as it is spoken: no tags, line breaks as pauses.
  const plain = (text) =>
    String(text)
      .replace(/(<br\s*\/?>)+/gi, ", ")
      .replace(/<[^>]*>/g, "")
      .replace(/&lt;/g, "<")
      .replace(/&gt;/g, ">")
      .replace(/&amp;/g, "&");

  // A period as it stands in a sentence: "in 1967", "on 9 June 1965", "about 1954", "between 1965 and 1968".
  const dated = (period) => {
    const ends = period.split(" to ");
    if (ends.length === 2) return `between ${ends[0]} and ${ends[1]}`;
    if (/^(about|perhaps|no) /.test(period)) return period;
    if (/^\d{1,2} /.test(period)) return `on ${period}`;
    return /^\d{4}s$/.test(period) ? `in the ${period}` : `in ${period}`;
  };

  // "1,100 (1,000 to 1,200)" of a table -> "1,100 people, range 1,000 to 1,200".
  const amount = (value, unit) => {
    const [, figure, range] = /^(.*?) \((.*)\)$/.exec(value) ?? [null, value, null];
    return `${figure} ${unit}${range ? `, range ${range}` : ""}`;
  };

  const sourced = (row) => {
    const weak = row.Grade === "D" ? ", a weak source" : "";
    const where = [row.Source, (row.Locator ?? "").replace(/[.]$/, "")].filter(Boolean).join(", ");
    return `Source: ${where}, reliability ${row.Grade}${weak}.`;
  };

  // One sentence a kind of table, told by its first column.
  const SENTENCES = {
    "What is counted": (row) => `${row["What is counted"]}: ${amount(row.Value, row.Unit)}, ${dated(row.Period)}.`,
    Date: (row) => `${row.Date}: ${[row.Event, row.Place].filter(Boolean).join(", ")}. ${row.Actors}.`,
    Route: (row) =>
      `${row.Route}: ${[dated(row.Period), row["Gauge, load or length"]].filter(Boolean).join(", ")}. Course ${row.Course}.`,
  };

  // The row of a claim, route or event by the names of its columns; null when the table has none.
  const rowOf = ({ columns, rows, claims }, id) => {
    const at = claims.indexOf(id);
    return at < 0 ? null : Object.fromEntries(columns.map((name, index) => [name, rows[at][index]]));
  };

  // {ids, text} of a point and the table of its figure -> what is spoken of it.
  const point = ({ ids, text }, table) => {
    const row = rowOf(table, ids[0]);
    if (!row) return closed(plain(text));
    const kind = table.columns[0];
    if (ids.length === 1 || kind === "Route") return `${SENTENCES[kind](row)} ${sourced(row)}`;
    return kind === "What is counted" ? several(ids, plain(text), table) : closed(plain(text));
  };

  // Where a tooltip leaves out whose claims they are, it is said what they count and who makes them.
  const several = (ids, text, table) => {
    const rows = ids.map((id) => rowOf(table, id)).filter(Boolean);
    const works = [...new Set(rows.map(({ Source, Grade }) => `${Source} (${Grade})`))];
    if (works.some((work) => text.includes(work))) return closed(text);
    return `${rows[0]["What is counted"]}: ${text} ${rows[0].Unit}. Sources: ${works.join("; ")}.`;
  };

  const closed = (text) => (/[.!?]$/.test(text) ? text : `${text}.`);

  // What is spoken at a place of the walk; `from` is the place before it, null on entering. A new series says its
  // number and name: "3 of 12, China: ...".
  const place = (rows, at, from, table) => {
    const { name, points } = rows[at[0]];
    const turned = !from || from[0] !== at[0];
    const head = turned && (rows.length > 1 || name) ? `${[rows.length > 1 ? `${at[0] + 1} of ${rows.length}` : "", name].filter(Boolean).join(", ")}: ` : "";
    const count = points.length > 1 ? ` Point ${at[1] + 1} of ${points.length}.` : "";
    return `${head}${point(points[at[1]], table)}${count}`;
  };

  (globalThis.hanois ??= {}).spoken = { plain, dated, amount, point, place };
}
