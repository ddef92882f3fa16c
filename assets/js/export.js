// The export dialog: opened by a chart's tool, it shows what will be saved, saves it, copies it, and gives the focus back.
{
  const SETTLED_MS = 180;
  const COPY_SIZE = { format: "png", size: "slide", density: 1 };

  let about = null;
  let opener = null;
  let turn = 0;

  const dialog = () => document.querySelector('[data-part="export"]');
  const within = (name) => dialog().querySelector(`[data-part="${name}"]`);
  const form = () => dialog().querySelector("form");

  const open = (slug, element, { view, site }) => {
    const box = dialog();
    if (box.open) return;
    about = { slug, view: view(), site, base: window.location.href, date: today() };
    opener = element;
    if (!form()) build(box, document.documentElement.dataset.theme);
    hanois.dom.fill(within("export-title"), [`Export: ${hanois.card.part(slug, "question").textContent}`]);
    box.showModal();
    refresh();
  };

  const build = (box, theme) => {
    hanois.dom.fill(box, hanois.exportform.tree(theme));
    let timer = 0;
    form().addEventListener("input", () => {
      clearTimeout(timer);
      hanois.exportform.settle(form());
      timer = setTimeout(refresh, SETTLED_MS);
    });
    form().addEventListener("submit", (event) => event.preventDefault());
    // What is typed here is not for the page beneath.
    box.addEventListener("keydown", (event) => event.stopPropagation());
    box.addEventListener("close", () => {
      hanois.dom.fill(within("export-preview"), []);
      opener?.focus();
    });
  };

  const close = () => dialog().close();

  const refresh = async () => {
    const mine = ++turn;
    hanois.exportform.settle(form());
    say("Drawing the preview");
    dialog().setAttribute("aria-busy", "true");
    try {
      const { trees, words } = await hanois.exportview.preview(await job());
      if (mine !== turn) return;
      hanois.dom.fill(within("export-preview"), trees);
      say(words);
    } catch (error) {
      if (mine === turn) say(`This cannot be shown: ${error.message}.`);
    } finally {
      if (mine === turn) dialog().removeAttribute("aria-busy");
    }
  };

  const job = (more = {}) => hanois.exportmake.prepare({ ...hanois.exportform.asked(form()), ...more }, about);

  const say = (text) => hanois.dom.fill(within("export-said"), [text]);

  const save = () =>
    attempt(async () => {
      const made = await job();
      if (made.asked.format === "pdf") return hanois.exportpaper.print(made);
      const { name, blob } = await hanois.exportmake.make(made);
      const address = URL.createObjectURL(blob);
      Object.assign(document.createElement("a"), { href: address, download: name }).click();
      setTimeout(() => URL.revokeObjectURL(address), 60000);
      return `Saved as ${name}`;
    });

  // The picture as the form asks for it, or a slide where it asks for no picture.
  const copyPicture = () =>
    attempt(async () => {
      const { format } = hanois.exportform.asked(form());
      const pictured = hanois.exportjob.PICTURES.includes(format);
      const made = job(pictured ? { format: "png" } : COPY_SIZE).then(hanois.exportmake.make).then(({ blob }) => blob);
      if (!globalThis.ClipboardItem) throw new Error("this browser does not copy pictures: save it instead");
      await navigator.clipboard.write([new ClipboardItem({ "image/png": made })]);
      return "The picture is copied";
    });

  const copyTable = (element) =>
    attempt(async () => {
      const table = hanois.exportjob.shown(await job());
      await hanois.clipboard.copy(hanois.csv.tsv(table), element);
      return `A table of ${table.rows.length} rows, with tabs between the columns`;
    });

  // The view is that of the address: colours as on the page, not those of the form.
  const copyPython = (element) =>
    attempt(async () => {
      const { slug, view, site } = about;
      const drawing = hanois.stage.drawing(slug, { variant: view.variant, variants: site.variants });
      const title = hanois.card.part(slug, "question").textContent;
      await hanois.clipboard.copy(hanois.pycode.pycode(drawing, title, view, site), element);
      return "Lines of Python that make this figure again";
    });

  const attempt = async (act) => {
    try {
      say("Working");
      say(await act());
    } catch (error) {
      say(`This did not work: ${error.message}.`);
    }
  };

  // The reader's own day, as 2026-11-23.
  const today = () => {
    const now = new Date();
    const two = (value) => String(value).padStart(2, "0");
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  };

  (globalThis.hanois ??= {}).exporting = { open, close, save, copyPicture, copyTable, copyPython, today };
}
