// Finds in the search index. Pure: (entries, text) -> entries, best first. Marks on letters do not count,
// so "Dien Bien Phu" finds "Điện Biên Phủ"; Chinese characters are found as they are.
{
  const MARKS = /\p{Diacritic}/gu;

  const fold = (text) => text.normalize("NFD").replace(MARKS, "").replace(/[đĐ]/g, "d").toLowerCase();

  // Entries are rows of kind, title, detail, address, other names joined by semicolons, further words.
  const prepare = (entries) =>
    entries.map((entry) => {
      const [, title, detail, , names, words] = entry;
      return { entry, names: fold([title, names].join(";")).split(";"), all: fold([title, detail, names, words].join(" ")) };
    });

  const find = (prepared, text, most) => {
    const words = fold(text).split(/\s+/).filter(Boolean);
    if (!words.length) return [];
    return prepared
      .filter(({ all }) => words.every((word) => all.includes(word)))
      .map((one, place) => ({ entry: one.entry, rank: best(one.names, words), place }))
      .sort((a, b) => a.rank - b.rank || a.place - b.place)
      .slice(0, most)
      .map(({ entry }) => entry);
  };

  // An old or a native name is as good as the title.
  const best = (names, words) => Math.min(...names.map((name) => rank(name, words)));

  // 0: the name begins with the words, 1: a word of it does, 2: it has them somewhere, 3: only the rest has.
  const rank = (name, words) => {
    if (name.startsWith(words.join(" "))) return 0;
    if (words.every((word) => name.startsWith(word) || name.includes(` ${word}`))) return 1;
    return words.every((word) => name.includes(word)) ? 2 : 3;
  };

  (globalThis.hanois ??= {}).find = { fold, prepare, find };
}
