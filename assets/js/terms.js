// Finds the terms of the glossary in a text. Pure: (text, index, used) -> pieces, text or {id, words}.
// Whole words only, the longest name first, a plural s may follow, and each term once; `used` holds the ids that
// need no more marking.
{
  const LETTER = /[\p{L}\p{N}]/u;
  const SIGNS = /[.*+?^${}()|[\]\\]/g;

  // Rows of id, term, definition, names -> what `pieces` searches with.
  const prepare = (rows) => {
    const named = rows.flatMap(([id, , , names]) => names.map((name) => [name, id]));
    const byName = new Map(named.map(([name, id]) => [key(name), { id, name }]));
    const longestFirst = [...byName.values()].map(({ name }) => name).sort((a, b) => b.length - a.length);
    return {
      byName,
      rows: new Map(rows.map((row) => [row[0], row])),
      pattern: new RegExp(`(${longestFirst.map(loose).join("|")})(s?)`, "giu"),
    };
  };

  const pieces = (text, { pattern, byName }, used = new Set()) => {
    const found = [];
    const taken = new Set(used);
    let end = 0;
    for (const match of text.matchAll(pattern)) {
      const [words, said] = match;
      const { id, name } = byName.get(key(said));
      if (taken.has(id) || !isWhole(text, match.index, words.length) || !isSpelt(said, name)) continue;
      taken.add(id);
      found.push(text.slice(end, match.index), { id, words });
      end = match.index + words.length;
    }
    return [...found, text.slice(end)].filter((piece) => piece !== "");
  };

  // A blank of a name may be any white space of a text, and its apostrophe a straight or a curved one.
  const loose = (name) => name.replace(SIGNS, "\\$&").replace(/\s+/g, "\\s+").replace(/['’]/g, "['’]");

  const plain = (text) => text.replace(/\s+/g, " ").replace(/’/g, "'");

  const key = (name) => plain(name).toLowerCase();

  const isWhole = (text, at, length) => !LETTER.test(text[at - 1] ?? "") && !LETTER.test(text[at + length] ?? "");

  // Capitals of a name count: "SAM" is no "Sam". Only the first letter of a sentence may differ, and that of a
  // term in lower case.
  const isSpelt = (words, name) => {
    const [said, own] = [plain(words), plain(name)];
    return said.slice(1) === own.slice(1) && (said[0] === own[0] || !isName(own));
  };

  // A name has capitals in it, besides that with which every entry of the list begins.
  const isName = (name) => /\p{Lu}/u.test(name.slice(1)) || (!/\s/.test(name) && /\p{N}/u.test(name));

  (globalThis.hanois ??= {}).terms = { prepare, pieces };
}
