// The copy in one file: unpacks the files that are in it, answers every question for one of them, then starts the page.
{
  const ALONE = "hanois-allies.html";
  const PACKED = "{packed}";
  // As `written` of dashboard/publish/single.py writes bytes.
  const SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;,=>?@^_`{|}~";
  const FONT = /url\("[^")]*?(fonts\/[\w.-]+)[^")]*"\)/g;
  const ANSWERS = { "_dash-layout": "dash/layout.json", "_dash-dependencies": "dash/dependencies.json" };
  // Never asked for: the library that looks for its parts beside itself wants an address to begin with.
  const INSIDE = "http://127.0.0.1/script.js";

  // Where the dashboard is published, if whoever made this file knew it.
  let base = "";
  const words = new TextDecoder();
  const packed = document.querySelector('[data-part="packed"]').textContent;
  const here = new URL("./", document.baseURI).href;
  let files = new Map();

  const text = (name) => words.decode(files.get(name).data);

  // Five of 85 signs are four bytes; the last four bytes may not be full.
  const bytes = () => {
    const values = new Uint8Array(128);
    [...SIGNS].forEach((sign, value) => {
      values[sign.charCodeAt(0)] = value;
    });
    const short = (5 - (packed.length % 5)) % 5;
    const full = packed + SIGNS.at(-1).repeat(short);
    const made = new DataView(new ArrayBuffer((full.length / 5) * 4));
    for (let from = 0, to = 0; from < full.length; from += 5, to += 4) {
      let value = 0;
      for (let at = from; at < from + 5; at += 1) value = value * 85 + values[full.charCodeAt(at)];
      made.setUint32(to, value);
    }
    return new Uint8Array(made.buffer, 0, made.byteLength - short);
  };

  const unpacked = async () => {
    const stream = new Blob([bytes()]).stream().pipeThrough(new DecompressionStream("gzip"));
    return hanois.far.unfold(new Uint8Array(await new Response(stream).arrayBuffer()));
  };

  // A line that names each file with its kind and size, and behind it the files.
  const listed = (whole) => {
    const end = whole.indexOf(10);
    let at = end + 1;
    const told = JSON.parse(words.decode(whole.subarray(0, end)));
    return new Map(told.map(([name, type, size]) => [name, { type, data: whole.subarray(at, (at += size)) }]));
  };

  // The name of a file of this site from a whole address; null for what lies elsewhere or in the page itself.
  const nameOf = (address) => {
    if (!address.startsWith(here)) return null;
    const name = decodeURIComponent(address.slice(here.length).split(/[?#]/)[0]);
    return address.split("#")[0] === window.location.href.split("#")[0] ? null : name;
  };

  const answer = async (asked) => {
    const address = new URL(String(asked?.url ?? asked), document.baseURI).href;
    if (/^(data|blob):/.test(address)) return ask(address);
    const name = nameOf(address) ?? "";
    const found = files.get(ANSWERS[name] ?? name);
    return found ? new Response(found.data, { headers: { "content-type": found.type } }) : new Response("", { status: 404 });
  };

  const ask = window.fetch.bind(window);

  const dataUri = ({ data, type }) => {
    let signs = "";
    for (let at = 0; at < data.length; at += 8192) signs += String.fromCharCode(...data.subarray(at, at + 8192));
    return `data:${type};base64,${btoa(signs)}`;
  };

  const lettered = (css) => css.replace(FONT, (_, name) => `url("${dataUri(files.get(`assets/${name}`))}")`);

  const add = (tag, content) => document.head.append(Object.assign(document.createElement(tag), { textContent: content }));

  // A document of this site with its sheets and scripts inside, so that it stands alone.
  const alone = (html) => {
    const page = new DOMParser().parseFromString(html, "text/html");
    const put = (old, tag, content) => old.replaceWith(Object.assign(page.createElement(tag), { textContent: content }));
    // It allows the scripts of a site alone, and here they come inside.
    page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.remove();
    for (const link of page.querySelectorAll("link")) {
      const name = local(link.getAttribute("href"));
      if (link.rel === "stylesheet") put(link, "style", lettered(text(name)));
      else link.href = dataUri(files.get(name));
    }
    for (const script of page.querySelectorAll("script[src]")) put(script, "script", text(local(script.getAttribute("src"))).replaceAll("</script", "<\\/script"));
    return `<!doctype html>${page.documentElement.outerHTML}`;
  };

  const local = (address) => address.split("?")[0].replace(/^(\.\.?\/)+/, "");

  // This very file, as it was made: the same bytes, whatever has become of the page.
  const source = () => text("shell.html").replace(PACKED, () => packed);

  const follow = (event) => {
    const link = event.target.closest?.("a[href]");
    // The copy is mostly called what the link to it is called, so that the link leads to the page itself.
    const name = link && (link.dataset.act === "onefile" ? ALONE : nameOf(link.href));
    if (!name) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const found = files.get(name);
    if (name === ALONE) save(source(), "text/html", ALONE);
    else if (!found) hanois.onefile.missing(link, base);
    else if (found.type === "text/html") window.open(URL.createObjectURL(new Blob([alone(text(name))], { type: "text/html" })), "_blank");
    else save(found.data, found.type, link.download || name.split("/").at(-1));
  };

  const save = (content, type, name) => {
    const href = URL.createObjectURL(new Blob([content], { type }));
    Object.assign(document.createElement("a"), { href, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(href), 60000);
  };

  const start = async () => {
    try {
      files = listed(await unpacked());
    } catch (error) {
      document.querySelector('[data-part="unpacking"]').textContent = `This copy cannot be opened: ${error.message}. It needs a browser of 2023 or newer, and the whole file.`;
      return;
    }
    Object.defineProperty(window, "fetch", { value: answer, writable: true, configurable: true });
    document.addEventListener("click", follow, true);
    Object.defineProperty(document, "currentScript", { get: () => ({ tagName: "SCRIPT", src: INSIDE }) });
    const { styles, scripts, page, published } = JSON.parse(text("start.json"));
    base = published;
    (globalThis.hanois ??= {}).published = published;
    for (const name of styles) add("style", lettered(text(name)));
    document.querySelector('[data-part="unpacking"]').replaceWith(document.createRange().createContextualFragment(text(page)));
    for (const name of scripts) add("script", text(name));
  };

  start();
}
