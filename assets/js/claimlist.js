// The list of all claims: unpacked, searched, chosen, sorted, cut into pages, written as CSV. Pure.
{
  const PAGE = 50;
  const FACETS = ["table", "actor", "measure", "source", "grade", "warnings"];
  const NOTHING = Object.freeze({ text: "", facets: Object.freeze({}), from: null, to: null, sort: "", down: false, page: 0 });
  const SEARCHED = ["id", "item", "number", "unit", "measure", "actor", "period", "source", "locator"];
  const NUMBERS = new Set(["rank", "first", "last"]);
  const WRITTEN = ["id", "table", "actor", "measure", "item", "number", "unit", "period", "source", "grade", "locator", "warnings"];
  // Signs by which a spreadsheet takes a cell for a formula, after any blanks.
  const FORMULA = /^\s*[=+\-@\t\r＝＋－＠]/;

  // The packed file -> claims with their words, and what each is searched in.
  const unpack = (file) =>
    file.rows.map((row) => {
      const claim = {};
      file.columns.forEach((name, at) => {
        const list = file.lists[name];
        claim[name] = !list ? row[at] : Array.isArray(row[at]) ? row[at].map((one) => list[one]) : list[row[at]];
      });
      claim.searched = fold(SEARCHED.map((name) => claim[name]).join(" "));
      return claim;
    });

  // As the search of the site folds letters, and either apostrophe for the other.
  const fold = (text) => hanois.find.fold(text).replace(/[’‘]/g, "'");

  // The claims that hold every word, every choice and lie in the years, in the order asked for.
  const find = (claims, asked, strong) => {
    const words = fold(asked.text).split(/\s+/).filter(Boolean);
    const choices = Object.entries(asked.facets).filter(([, value]) => value);
    const found = claims.filter(
      (claim) =>
        !(strong && claim.weak) &&
        choices.every(([name, value]) => has(claim[name], value)) &&
        within(claim, asked) &&
        words.every((word) => claim.searched.includes(word)),
    );
    return asked.sort ? sorted(found, asked) : found;
  };

  const has = (cell, value) => (Array.isArray(cell) ? cell.includes(value) : cell === value);

  // Undated claims are in no span of years.
  const within = ({ first, last }, { from, to }) => {
    if (from === null && to === null) return true;
    return first !== null && last >= (from ?? -Infinity) && first <= (to ?? Infinity);
  };

  // Claims without what is sorted by come last, in either direction.
  const sorted = (claims, { sort, down }) => {
    const order = NUMBERS.has(sort) ? (a, b) => a - b : (a, b) => fold(a).localeCompare(fold(b), "en");
    return [...claims].sort(({ [sort]: a }, { [sort]: b }) => {
      if (a === null || b === null) return Number(a === null) - Number(b === null);
      return down ? order(b, a) : order(a, b);
    });
  };

  const pages = (count) => Math.max(1, Math.ceil(count / PAGE));

  // One page of the claims, with its number kept within those that there are.
  const cut = (claims, page) => {
    const at = Math.min(Math.max(0, page), pages(claims.length) - 1);
    return { at, rows: claims.slice(at * PAGE, (at + 1) * PAGE) };
  };

  // The values that a facet can take, with how many claims have each, without regard to other choices.
  const options = (claims, name) => {
    const counts = new Map();
    for (const claim of claims) for (const one of [claim[name]].flat()) counts.set(one, (counts.get(one) ?? 0) + 1);
    return [...counts].sort(([a], [b]) => fold(a).localeCompare(fold(b), "en"));
  };

  // Text that a spreadsheet opens: a mark of UTF-8, quoted cells, and no cell that would be reckoned.
  const csv = (claims) => {
    const line = (cells) => cells.map(quoted).join(",");
    const rows = claims.map((claim) => line(WRITTEN.map((name) => [claim[name]].flat().join("; "))));
    return `\ufeff${[line(WRITTEN), ...rows].join("\r\n")}\r\n`;
  };

  const quoted = (text) => `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

  (globalThis.hanois ??= {}).claimlist = { FACETS, NOTHING, PAGE, unpack, fold, find, pages, cut, options, csv };
}
