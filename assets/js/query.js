// The question part of an address: `a=1&b=2` -> [["a", "1"], ["b", "2"]] and back. Pure, and without the
// browser's URLSearchParams, which the engine that Python embeds does not have.
{
  const parse = (text) =>
    String(text)
      .split("&")
      .filter((part) => part !== "")
      .map((part) => {
        const at = part.indexOf("=");
        return at < 0 ? [decoded(part), ""] : [decoded(part.slice(0, at)), decoded(part.slice(at + 1))];
      });

  // A broken escape stays as it is written.
  const decoded = (text) => {
    const spaced = text.replaceAll("+", " ");
    try {
      return decodeURIComponent(spaced);
    } catch {
      return spaced;
    }
  };

  // Commas are allowed in a hash as they are, and read better.
  const format = (pairs) => pairs.map((pair) => pair.map(encoded).join("=")).join("&");

  const encoded = (text) => encodeURIComponent(text).replaceAll("%2C", ",");

  (globalThis.hanois ??= {}).query = { parse, format };
}
