// Which cuts of the site's fonts a text needs, and their CSS. Pure. A face is {source, told}: the address of its file, and
// what its rule says, by the names of CSS.
{
  const TOLD = ["font-family", "font-weight", "font-style", "unicode-range"];
  // Spaces and dashes alone are no reason to take a cut along.
  const COMMON = 0x2000;

  const needed = (faces, text) => {
    const signs = new Set([...text].map((sign) => sign.codePointAt(0)));
    const italic = /font-style[:="\s]+italic|<i>/.test(text);
    return faces.filter(({ told }) => (told["font-style"] !== "italic" || italic) && covers(told["unicode-range"], signs));
  };

  const covers = (ranges, signs) => {
    const spans = ranges.split(",").map((one) => one.trim().replace(/^U\+/i, "").split("-").map((hex) => parseInt(hex, 16)));
    const latin = spans.some(([first, last]) => first <= 65 && (last ?? first) >= 122);
    if (latin) return true;
    return [...signs].some((sign) => sign > 255 && !(sign >= COMMON && sign < COMMON + 0x70) && spans.some(([first, last]) => sign >= first && sign <= (last ?? first)));
  };

  const rule = ({ told }, data) => `@font-face{${TOLD.map((name) => `${name}:${told[name]}`).join(";")};src:url(${data}) format("woff2")}`;

  // Of faces whose source is the file itself, the CSS of those that a text needs.
  const css = (faces, text) => needed(faces, text).map((face) => rule(face, face.source)).join("");

  (globalThis.hanois ??= {}).exportface = { TOLD, needed, rule, css };
}
