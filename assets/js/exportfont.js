// The page's own fonts as CSS with the files inside, so that an exported picture is set in them anywhere. Only the cuts
// whose signs a text uses.
{
  const made = new Map();

  // -> CSS text; "" where the page's style sheets cannot be read.
  const faces = async (text) => (await Promise.all(hanois.exportface.needed(rules(), text).map(embedded))).join("");

  // Faces as exportface knows them, each with the address that its own is relative to.
  const rules = () => [...document.styleSheets].flatMap(readable).filter(({ rule }) => rule instanceof CSSFontFaceRule).map(face);

  const face = ({ rule: { style }, from }) => ({
    from,
    source: style.getPropertyValue("src").match(/url\(["']?([^"')]+)["']?\)/)?.[1],
    told: Object.fromEntries(hanois.exportface.TOLD.map((name) => [name, style.getPropertyValue(name)])),
  });

  // A browser does not let a page from disk read style sheets that are files of their own.
  const readable = (sheet) => {
    try {
      return [...sheet.cssRules].map((rule) => ({ rule, from: sheet.href ?? document.baseURI }));
    } catch {
      return [];
    }
  };

  const embedded = async (face) => {
    const { source, from } = face;
    if (!source) return "";
    const data = source.startsWith("data:") ? source : await fetched(new URL(source, from).href);
    return data ? hanois.exportface.rule(face, data) : "";
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
