// Reads and writes the parts of a PNG that carry words: iTXt chunks, and the density for print. Pure, on bytes.
{
  const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];
  const INCH = 0.0254;
  const POLYNOMIAL = 0xedb88320;

  const TABLE = Uint32Array.from({ length: 256 }, (_, start) => {
    let value = start;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? POLYNOMIAL ^ (value >>> 1) : value >>> 1;
    return value;
  });

  const crc = (bytes) => {
    let value = 0xffffffff;
    for (const byte of bytes) value = TABLE[(value ^ byte) & 255] ^ (value >>> 8);
    return (value ^ 0xffffffff) >>> 0;
  };

  // [{type, data}] of a PNG. Throws when it is none, or when a chunk is not what its sum says.
  const chunks = (bytes) => {
    if (SIGNATURE.some((byte, index) => bytes[index] !== byte)) throw new Error("png: this is no PNG");
    const found = [];
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = SIGNATURE.length; at < bytes.length; ) {
      const length = view.getUint32(at);
      const body = bytes.subarray(at + 4, at + 8 + length);
      const type = String.fromCharCode(...body.subarray(0, 4));
      if (crc(body) !== view.getUint32(at + 8 + length)) throw new Error(`png: the sum of chunk ${type} at byte ${at} is wrong`);
      found.push({ type, data: body.subarray(4) });
      at += length + 12;
    }
    return found;
  };

  const write = (parts) => {
    const size = parts.reduce((sum, { data }) => sum + data.length + 12, SIGNATURE.length);
    const bytes = new Uint8Array(size);
    const view = new DataView(bytes.buffer);
    bytes.set(SIGNATURE);
    let at = SIGNATURE.length;
    for (const { type, data } of parts) {
      view.setUint32(at, data.length);
      bytes.set(latin(type), at + 4);
      bytes.set(data, at + 8);
      view.setUint32(at + 8 + data.length, crc(bytes.subarray(at + 4, at + 8 + data.length)));
      at += data.length + 12;
    }
    return bytes;
  };

  // The same picture with texts [[keyword, text]] in it; `dpi` says how large it is on paper, 0 says nothing.
  const dress = (bytes, texts, dpi = 0) => {
    const [head, ...rest] = chunks(bytes).filter(({ type }) => !(dpi && type === "pHYs"));
    const density = dpi ? [{ type: "pHYs", data: metres(dpi) }] : [];
    return write([head, ...density, ...texts.map(([keyword, text]) => ({ type: "iTXt", data: international(keyword, text) })), ...rest]);
  };

  // The texts of a PNG as {keyword: text}.
  const texts = (bytes) =>
    Object.fromEntries(
      chunks(bytes)
        .filter(({ type }) => type === "iTXt")
        .map(({ data }) => parted(data)),
    );

  const metres = (dpi) => {
    const data = new Uint8Array(9);
    const view = new DataView(data.buffer);
    view.setUint32(0, Math.round(dpi / INCH));
    view.setUint32(4, Math.round(dpi / INCH));
    data[8] = 1;
    return data;
  };

  // Keyword, no compression, no language, no translated keyword, the text.
  const international = (keyword, text) => Uint8Array.from([...latin(keyword), 0, 0, 0, 0, 0, ...utf8(text)]);

  const parted = (data) => {
    const end = data.indexOf(0);
    const language = data.indexOf(0, end + 3);
    const translated = data.indexOf(0, language + 1);
    return [String.fromCharCode(...data.subarray(0, end)), fromUtf8(data.subarray(translated + 1))];
  };

  const latin = (text) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

  // V8 without a browser has no TextEncoder.
  const utf8 = (text) => latin(encodeURIComponent(text).replace(/%(..)/g, (_, hex) => String.fromCharCode(parseInt(hex, 16))));

  const fromUtf8 = (bytes) => {
    let text = "";
    for (const byte of bytes) text += `%${byte.toString(16).padStart(2, "0")}`;
    return decodeURIComponent(text);
  };

  // A receipt as texts for a PNG: the words that PNG knows where it knows some, and XMP, which most programs read.
  const ofReceipt = (receipt) => [
    ["Title", receipt.title],
    ["Description", receipt.answer],
    ["Author", hanois.receipt.NAME],
    ["Copyright", receipt.licence],
    ["Creation Time", receipt.date],
    ["Filters", receipt.filters],
    ["Sources", receipt.sources],
    ["Data version", receipt.version],
    ["Address", receipt.address],
    ["Citation", receipt.citation],
    ["XML:com.adobe.xmp", hanois.svgmeta.xmp(receipt)],
  ];

  (globalThis.hanois ??= {}).png = { crc, chunks, dress, texts, ofReceipt };
}
