// Finds in the search index. Pure: (entries, text) -> entries, best first. Marks on letters do not count,
// so "Dien Bien Phu" finds "Điện Biên Phủ"; Chinese characters are found as they are.
{
  const MARKS = /\p{Diacritic}/gu;

  const fold = (text) => text.normalize("NFD").replace(MARKS, "").replace(/[đĐ]/g, "d").toLowerCase();

  // Entries are rows of kind, title, detail, address, further words.
  const prepare = (entries) =>
    entries.map((entry) => ({ entry, title: fold(entry[1]), all: fold([entry[1], entry[2], entry[4]].join(" ")) }));

  const find = (prepared, text, most) => {
    const words = fold(text).split(/\s+/).filter(Boolean);
    if (!words.length) return [];
    return prepared
      .filter(({ all }) => words.every((word) => all.includes(word)))
      .map((one, place) => ({ entry: one.entry, rank: rank(one.title, words), place }))
      .sort((a, b) => a.rank - b.rank || a.place - b.place)
      .slice(0, most)
      .map(({ entry }) => entry);
  };

  // 0: the title begins with the words, 1: a word of it does, 2: it has them somewhere, 3: only the rest has.
  const rank = (title, words) => {
    if (title.startsWith(words.join(" "))) return 0;
    if (words.every((word) => title.startsWith(word) || title.includes(` ${word}`))) return 1;
    return words.every((word) => title.includes(word)) ? 2 : 3;
  };

  (globalThis.hanois ??= {}).find = { fold, prepare, find };
}
