// The code by which another site shows a chart in a frame: a small page of its own, in the view that is shown now.
{
  const HEIGHT = 640;
  const ON_DISK = "A frame needs an address on the web, and this copy lies on a disk: take the code from a published copy.";

  // Where the dashboard stands on the web: as whoever made this copy said, else where it was opened; "" from disk.
  const home = (href, published) => {
    if (published) return published;
    return href.startsWith("file:") ? "" : new URL("./", href.split("#")[0]).href;
  };

  // Pure. `view` is an address from "#" on.
  const code = ({ home, slug, view, title }) => {
    const { escape } = hanois.svgmeta;
    return `<iframe src="${escape(`${home}embed/${slug}.html${view}`)}" title="${escape(title)}" width="100%" height="${HEIGHT}" loading="lazy"></iframe>`;
  };

  const embed = (slug, element, { view, site }) => {
    const from = home(window.location.href, hanois.published ?? "");
    if (!from) return hanois.onefile.tell(element, ON_DISK);
    const at = hanois.stage.stage(view(), { narrow: false, dark: false, height: 0 }, site);
    const shown = hanois.receipt.viewOf(view(), hanois.stage.drawing(slug, at));
    const title = hanois.card.part(slug, "question").textContent;
    return hanois.clipboard.copy(code({ home: from, slug, view: hanois.address.format(shown, site), title }), element);
  };

  (globalThis.hanois ??= {}).share = { home, code, embed };
}
