// "Download this dashboard as one file": asks whether the file is there, and says so where it is not. In the one file
// itself the link is answered by unpack.js, which also asks here what to say of a file that it does not carry.
{
  const STATE = "onefile.json";
  const WORDS = {
    preparing: "The file is being prepared. Please try again in a few minutes.",
    failed: "The file could not be made. Whoever runs this server finds the reason in its messages.",
    none: "This server does not make the file. Whoever runs it can: hanois-allies single.",
  };

  // What is known of the file -> what to say; "" when it is there to be taken. Pure.
  const said = ({ state }) => (state === "ready" ? "" : (WORDS[state] ?? WORDS.none));

  const take = async (link) => {
    try {
      const answer = await fetch(STATE, { cache: "no-cache" });
      const known = await answer.json();
      const words = said(known) || (await elsewhere(known.name));
      if (words) return tell(link, words);
      Object.assign(document.createElement("a"), { href: known.name, download: known.name }).click();
      return tell(link, `${known.name}, ${(known.bytes / 1e6).toFixed(1)} MB: it opens from any disk or stick.`);
    } catch {
      return tell(link, "The file cannot be had now: the server does not answer.");
    }
  };

  // Behind one address there may be several servers, each of which makes the file for itself.
  const elsewhere = async (name) => ((await fetch(name, { method: "HEAD" })).ok ? "" : WORDS.preparing);

  // Beside the link, and spoken.
  const tell = (link, words) => {
    const old = link.nextElementSibling;
    const place = old?.matches('[data-part="file-said"]') ? old : hanois.dom.make(["span", { "data-part": "file-said", class: "file-said" }]);
    place.textContent = words;
    link.after(place);
    hanois.announce.say(words);
  };

  // A file that the copy in one file leaves to a published copy.
  const missing = (link, base) =>
    tell(link, ` (not in this one file: ${base ? `it is at ${new URL(link.getAttribute("href"), base).href}` : "take it from the dashboard on the web, or from the program’s folder"})`);

  (globalThis.hanois ??= {}).onefile = { take, tell, said, missing };
}
