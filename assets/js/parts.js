// A drawing that is higher than the screen, in parts: cut where nothing is drawn, as a page breaks. Pure.
{
  // A cut is looked for in the lower share of what fits.
  const LOWER = 0.5;
  // Where nothing can be cut, as on a map, the next part repeats this share of the one before.
  const AGAIN = 0.15;

  // `boxes` are the [top, bottom] of all that is drawn -> [[from, to], ...] in px, each at most `room` high.
  const parts = (boxes, height, room) => {
    const gaps = between(boxes);
    const made = [];
    let from = 0;
    while (height - from > room + 1) {
      const cut = widest(gaps, from + room * LOWER, from + room);
      made.push([from, cut ?? from + room]);
      from = cut ?? Math.min(from + room * (1 - AGAIN), height - room);
    }
    return [...made, [from, height]];
  };

  // The stretches that no box covers, from top to bottom.
  const between = (boxes) => {
    const gaps = [];
    let end = -Infinity;
    for (const [top, bottom] of [...boxes].sort(([a], [b]) => a - b)) {
      if (end > -Infinity && top > end) gaps.push([end, top]);
      end = Math.max(end, bottom);
    }
    return gaps;
  };

  // The middle of the widest gap within bounds; of equal ones the lowest, which fills the screen best.
  const widest = (gaps, first, last) => {
    const within = gaps.map(([top, bottom]) => [Math.max(top, first), Math.min(bottom, last)]).filter(([top, bottom]) => bottom > top);
    if (!within.length) return null;
    const most = Math.max(...within.map(([top, bottom]) => bottom - top));
    const [top, bottom] = within.findLast(([one, other]) => other - one > most * 0.6);
    return (top + bottom) / 2;
  };

  (globalThis.hanois ??= {}).parts = { parts };
}
