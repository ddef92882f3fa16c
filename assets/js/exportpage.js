// Lays an exported picture out: question and answer above the chart, the receipt below it, nothing over it. Pure.
// `measure(text, font)` -> px; a font is {size, weight, family}. Without one, widths are estimated.
{
  const SERIF = '"Allies Serif", "Iowan Old Style", "Palatino Linotype", Palatino, Georgia, serif';
  const SANS = '"Source Sans 3", "Segoe UI", "Helvetica Neue", Arial, sans-serif';
  const LEADING = { title: 1.14, answer: 1.36, note: 1.36 };
  // The longest line of the answer, and the width from which the receipt stands in two columns, in em.
  const MEASURE = 66;
  const COLUMNS = 78;
  const LEFT = 0.6;
  const GAP = 0.04;
  // Free room below a chart that does not fill its box: a part of it goes above the chart.
  const ABOVE = 0.3;
  const LEAST = 80;
  const LAST = 0.34;
  const NARROWER = [0.96, 0.92, 0.88, 0.84, 0.8, 0.76, 0.72];
  // Words stand beside the chart in a broad picture, when that makes the chart's text larger by this.
  const BROAD = 1.3;
  const BETTER = 1.08;
  const COLUMN = 0.31;

  const estimate = (text, { size, weight }) => text.length * size * (weight > 500 ? 0.53 : 0.5);

  // (receipt, frame, figures by canvas, measure) -> {width, height, head, foot, rule, plot}: texts as
  // {x, y, text, font, tone}, where y is the base line; plot as fit() gives it, with x and y.
  const lay = (receipt, frame, figures, measure = estimate) => {
    const under = stacked(receipt, frame, figures, measure);
    if (!frame.height || frame.width < frame.height * BROAD) return under;
    const next = beside(receipt, frame, figures, measure);
    return next && next.plot.text > under.plot.text * BETTER && area(next) > area(under) ? next : under;
  };

  const area = ({ plot }) => plot.width * plot.height * plot.scale ** 2;

  // Words above the chart, the receipt below it.
  const stacked = (receipt, frame, figures, measure) => {
    const { type, width } = frame;
    const room = width - 2 * type.pad;
    const head = above(receipt, type, room, measure);
    const foot = below(receipt, type, room, measure);
    const gap = Math.max(type.pad * 0.5 + type.note * 0.6, type.answer);
    const top = type.pad + head.height + gap;
    const edge = type.pad * 0.7;
    const free = frame.height ? Math.max(LEAST, frame.height - top - gap - foot.height - edge) : 0;
    const plot = hanois.exportfit.fit(figures, { width: room, height: free }, type.least);
    const drawn = plot.height * plot.scale;
    const height = frame.height || top + drawn + gap + foot.height + edge;
    const from = height - edge - foot.height;
    return {
      width,
      height,
      head: shifted(head.texts, type.pad, type.pad),
      foot: shifted(foot.texts, type.pad, from),
      rule: { x: type.pad, y: from - type.note * 0.4, width: room },
      plot: { ...plot, x: type.pad, y: top + Math.max(0, free - drawn) * ABOVE },
    };
  };

  // Words and receipt at the left of a chart that is nearly as high as wide, such as a map; null where they have no room.
  const beside = (receipt, frame, figures, measure) => {
    const { type, width, height } = frame;
    const room = (width - 2 * type.pad) * COLUMN;
    const head = above(receipt, { ...type, title: type.title * 0.9 }, room, measure);
    const foot = below(receipt, type, room, measure);
    const edge = type.pad * 0.7;
    const from = height - edge - foot.height;
    if (type.pad + head.height + type.pad > from) return null;
    const x = type.pad * 1.6 + room;
    const box = { width: width - x - edge, height: height - 2 * edge };
    const plot = hanois.exportfit.fit(figures, box, type.least);
    return {
      width,
      height,
      head: shifted(head.texts, type.pad, type.pad),
      foot: shifted(foot.texts, type.pad, from),
      rule: { x: type.pad, y: from - type.note * 0.4, width: room },
      plot: { ...plot, x: x + Math.max(0, box.width - plot.width * plot.scale), y: edge + Math.max(0, box.height - plot.height * plot.scale) / 2 },
    };
  };

  const above = ({ title, answer }, type, room, measure) => {
    const heading = { size: type.title, weight: 600, family: SERIF };
    const prose = { size: type.answer, weight: 400, family: SERIF };
    const first = block(title, heading, room, LEADING.title, measure, "ink");
    const second = block(answer, prose, Math.min(room, type.answer * MEASURE), LEADING.answer, measure, "ink");
    const gap = type.answer * 0.42;
    return { texts: [...first.texts, ...shifted(second.texts, 0, first.height + gap)], height: first.height + gap + second.height };
  };

  const below = (receipt, type, room, measure) => {
    const font = { size: type.note, weight: 400, family: SANS };
    const [left, right] = parts(receipt);
    const two = room > type.note * COLUMNS;
    const wide = two ? room * LEFT : room;
    const first = paragraphs(left, font, wide, measure);
    const second = paragraphs(right, font, two ? room * (1 - LEFT - GAP) : room, measure);
    const top = type.note * 0.5;
    const at = two ? [room * (LEFT + GAP), top] : [0, top + first.height + type.note * 0.25];
    const height = two ? top + Math.max(first.height, second.height) : at[1] + second.height;
    return { texts: [...shifted(first.texts, 0, top), ...shifted(second.texts, ...at)], height };
  };

  // The receipt's paragraphs: what is shown and by whom; terms, version, day and address.
  const parts = ({ filters, sources, licence, version, date, address }) => {
    const name = hanois.receipt.NAME;
    return [
      [["Shown:", filters], hanois.receipt.credit(sources).map((one, index) => (index ? one : `${one}:`))].filter(([, text]) => text),
      [["Licence:", licence], [`${name},`, `data version ${version}. ${hanois.receipt.spoken(date)}.`], ["", address]],
    ];
  };

  const paragraphs = (given, font, room, measure) => {
    let height = 0;
    const texts = [];
    for (const [lead, text] of given) {
      const made = block(`${lead} ${text}`.trim(), font, room, LEADING.note, measure, "muted", lead.length);
      texts.push(...shifted(made.texts, 0, height));
      height += made.height + font.size * 0.2;
    }
    return { texts, height };
  };

  // One paragraph as lines; the first `lead` signs of it are set bold and in ink.
  const block = (text, font, room, leading, measure, tone, lead = 0) => {
    const step = font.size * leading;
    const lines = lead ? wrap(text, font, room * 0.985, measure) : balanced(text, font, room, measure);
    const texts = lines.map((line, index) => ({ x: 0, y: (index + 1) * step - font.size * (leading - 0.8), text: line, font, tone, lead: index ? 0 : lead }));
    return { texts, height: lines.length * step };
  };

  // As many lines as are needed, but no single word on the last one.
  const balanced = (text, font, room, measure) => {
    const first = wrap(text, font, room, measure);
    const full = (lines) => measure(lines.at(-1), font) > room * LAST;
    if (first.length < 2 || full(first)) return first;
    const tried = NARROWER.map((share) => wrap(text, font, room * share, measure)).filter((lines) => lines.length === first.length);
    return tried.find(full) ?? tried.at(-1) ?? first;
  };

  const wrap = (text, font, room, measure) => {
    const lines = [];
    let line = "";
    for (const word of text.split(/\s+/).flatMap((one) => broken(one, font, room, measure))) {
      const longer = line && !word.glued ? `${line} ${word.text}` : line + word.text;
      if (line && measure(longer, font) > room) {
        lines.push(line);
        line = word.text;
      } else line = longer;
    }
    return line ? [...lines, line] : lines;
  };

  // A word that is longer than a line, such as an address, is parted after a sign, or anywhere.
  const broken = (word, font, room, measure) => {
    if (measure(word, font) <= room) return [{ text: word, glued: false }];
    const pieces = word.split(/(?<=[/?&,=])/).flatMap((piece) => (measure(piece, font) <= room ? [piece] : [...piece]));
    return pieces.map((text, index) => ({ text, glued: index > 0 }));
  };

  const shifted = (texts, x, y) => texts.map((one) => ({ ...one, x: one.x + x, y: one.y + y }));

  (globalThis.hanois ??= {}).exportpage = { lay, wrap, estimate, SERIF, SANS };
}
