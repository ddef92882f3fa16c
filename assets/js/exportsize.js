// The sizes that a picture can be exported in, and what they come to: a frame in design px, which its type is set
// in, and the pixels of a PNG. Pure. Design px are CSS px: 96 to the inch on paper.
{
  const PX_PER_MM = 96 / 25.4;
  const MOST_SIDE = 16000;
  const MOST_PIXELS = 140e6;
  const CUSTOM = "custom";

  // `height` 0: as tall as the chart needs. `least` is the smallest text of a chart that reads well at that size.
  const SIZES = [
    { key: "slide", label: "Slide 16:9", unit: "px", width: 1920, height: 1080, type: { title: 54, answer: 29, note: 17, pad: 56, least: 21 } },
    { key: "a4", label: "A4 landscape", unit: "mm", width: 297, height: 210, type: { title: 27, answer: 15, note: 9, pad: 44, least: 7.3 } },
    { key: "column85", label: "Journal column, 85 mm", unit: "mm", width: 85, height: 0, type: { title: 16, answer: 10.5, note: 7.4, pad: 9, least: 8 } },
    { key: "column170", label: "Journal page, 170 mm", unit: "mm", width: 170, height: 0, type: { title: 22, answer: 12.5, note: 8, pad: 14, least: 8 } },
    { key: "square", label: "Square", unit: "px", width: 1080, height: 1080, type: { title: 44, answer: 25, note: 15, pad: 44, least: 15 } },
    { key: CUSTOM, label: "Custom", unit: "px", width: 1600, height: 0, type: null },
  ];
  const DENSITIES = { px: [1, 2, 3, 4], mm: [300, 600] };
  const LEAST = 200;
  const MOST = 8000;

  const sizeOf = (key) => SIZES.find((one) => one.key === key) ?? SIZES[0];

  // A custom size as asked, within what can be drawn; type grows with the shorter side.
  const custom = (width, height) => {
    const wide = within(width || sizeOf(CUSTOM).width);
    const high = height ? within(height) : 0;
    const k = Math.min(wide, high || wide) / 1080;
    const type = { title: Math.max(16, 42 * k), answer: Math.max(11, 24 * k), note: Math.max(8, 14.5 * k), pad: Math.max(10, 42 * k), least: Math.max(9, 14 * k) };
    return { ...sizeOf(CUSTOM), width: wide, height: high, type };
  };

  const within = (value) => Math.min(MOST, Math.max(LEAST, Math.round(value)));

  // {size key, width, height} -> the frame that is composed: {key, unit, width, height, type}, in design px.
  const frame = ({ size, width = 0, height = 0 }) => {
    const asked = size === CUSTOM ? custom(width, height) : sizeOf(size);
    const to = asked.unit === "mm" ? PX_PER_MM : 1;
    return { key: asked.key, unit: asked.unit, width: asked.width * to, height: asked.height * to, type: asked.type };
  };

  // How many times a composed page is enlarged for a PNG; `density` is a factor for px, dots per inch for mm.
  const factor = ({ unit }, density) => (unit === "mm" ? density / 96 : density);

  const pixels = (page, frame, density) => ({
    width: Math.round(page.width * factor(frame, density)),
    height: Math.round(page.height * factor(frame, density)),
  });

  const tooLarge = ({ width, height }) => Math.max(width, height) > MOST_SIDE || width * height > MOST_PIXELS;

  // The dots per inch that a PNG says; 0 where it is made for a screen.
  const dpi = ({ unit }, density) => (unit === "mm" ? density : 0);

  // A length for the outer width or height of an SVG.
  const length = ({ unit }, px) => (unit === "mm" ? `${round(px / PX_PER_MM)}mm` : String(round(px)));

  const round = (value) => Math.round(value * 100) / 100;

  // A page's size in words, and its smallest text: “85 × 120 mm”, “text from 7.5 pt”.
  const words = (frame, page, smallest) => {
    const mm = frame.unit === "mm";
    const side = (px) => Math.round(mm ? px / PX_PER_MM : px);
    const text = mm ? `${(smallest * 0.75).toFixed(1)} pt` : `${Math.round(smallest)} px`;
    return `${side(page.width)} × ${side(page.height)} ${frame.unit}, text of the chart from ${text}`;
  };

  (globalThis.hanois ??= {}).exportsize = { SIZES, DENSITIES, CUSTOM, frame, factor, pixels, tooLarge, dpi, length, words };
}
