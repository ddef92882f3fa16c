// The page's own fonts as CSS with the files inside, so that an exported picture is set in them anywhere. Only the cuts
// whose signs a text uses.
{
  const made = new Map();

  // -> CSS text; "" where the page's style sheets cannot be read.
  const faces = async (text) => (await Promise.all(needed(text).map(embedded))).join("");

  // [{style, from}]: a face, and the address that its own is relative to.
  const rules = () => [...document.styleSheets].flatMap(readable).filter(({ rule }) => rule instanceof CSSFontFaceRule).map(({ rule, from }) => ({ style: rule.style, from }));

  // A browser does not let a page from disk read style sheets that are files of their own.
  const readable = (sheet) => {
    try {
      return [...sheet.cssRules].map((rule) => ({ rule, from: sheet.href ?? document.baseURI }));
    } catch {
      return [];
    }
  };

  const needed = (text) => {
    const signs = new Set([...text].map((sign) => sign.codePointAt(0)));
    const italic = /font-style[:="\s]+italic|<i>/.test(text);
    return rules().filter(({ style }) => {
      const slanted = style.getPropertyValue("font-style") === "italic";
      return (!slanted || italic) && covers(style.getPropertyValue("unicode-range"), signs);
    });
  };

  // Spaces and dashes alone are no reason to take a cut along.
  const COMMON = 0x2000;

  const covers = (ranges, signs) => {
    const spans = ranges.split(",").map((one) => one.trim().replace(/^U\+/i, "").split("-").map((hex) => parseInt(hex, 16)));
    const latin = spans.some(([first, last]) => first <= 65 && (last ?? first) >= 122);
    if (latin) return true;
    return [...signs].some((sign) => sign > 255 && !(sign >= COMMON && sign < COMMON + 0x70) && spans.some(([first, last]) => sign >= first && sign <= (last ?? first)));
  };

  const embedded = async ({ style, from }) => {
    const source = style.getPropertyValue("src").match(/url\(["']?([^"')]+)["']?\)/)?.[1];
    if (!source) return "";
    const data = source.startsWith("data:") ? source : await fetched(new URL(source, from).href);
    if (!data) return "";
    const told = ["font-family", "font-weight", "font-style", "unicode-range"].map((name) => `${name}:${style.getPropertyValue(name)}`);
    return `@font-face{${told.join(";")};src:url(${data}) format("woff2")}`;
  };

  // Without its font a picture still says the same: a font that cannot be had is left out.
  const fetched = (address) => {
    if (!made.has(address)) made.set(address, hanois.files.blob(address).then(dataUri).catch(() => ""));
    return made.get(address);
  };

  const dataUri = (blob) =>
    new Promise((done, fail) => {
      const reader = new FileReader();
      reader.addEventListener("load", () => done(reader.result));
      reader.addEventListener("error", () => fail(reader.error));
      reader.readAsDataURL(new Blob([blob], { type: "font/woff2" }));
    });

  (globalThis.hanois ??= {}).exportfont = { faces };
}
