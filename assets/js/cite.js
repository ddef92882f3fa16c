// The dialog of citations: of a chart, of a claim with its source, of the data set. It copies, saves, gives the focus back.
{
  const DATASET = "cite/dataset.json";
  let about = null;
  let opener = null;

  const dialog = () => document.querySelector('[data-part="cite"]');
  const within = (name) => dialog().querySelector(`[data-part="${name}"]`);
  const format = () => dialog().querySelector("form").elements.format.value;

  const chart = (slug, element, { view, address, site }) => {
    const at = { ...view(), chart: slug };
    const drawing = hanois.stage.drawing(slug, { variant: at.variant, variants: site.variants });
    const link = hanois.citation.publicly(address(hanois.receipt.viewOf(at, drawing)));
    open(element, hanois.card.part(slug, "question").textContent, [[`cite/chart/${drawing}.json`, { address: link }]]);
  };

  // The work that is in the panel, at its place, and the data set in which the reader found it.
  const source = (work, element, { view, address }) => {
    const at = view();
    const link = hanois.citation.publicly(address(at));
    open(element, element.dataset.name, [
      [`cite/source/${work}.json`, { locator: element.dataset.locator }],
      [DATASET, { address: link, locator: `${element.dataset.kind} ${at.claim}` }],
    ]);
  };

  const dataset = (_, element, { view, address, turn }) =>
    open(element, "the data set", [[DATASET, { address: hanois.citation.publicly(address(turn(view(), "data"))) }]]);

  const open = async (element, title, wanted) => {
    const box = dialog();
    if (box.open) return;
    opener = element;
    if (!box.firstChild) build(box);
    hanois.dom.fill(within("cite-title"), [`Cite: ${title}`]);
    hanois.dom.fill(within("cite-texts"), [["p", { class: "wait" }, "Fetching the citation"]]);
    box.showModal();
    const day = hanois.exporting.today();
    try {
      const files = await Promise.all(wanted.map(([address]) => hanois.files.load(address)));
      about = files.map((file, index) => ({ file, known: { ...wanted[index][1], day } }));
      refresh();
    } catch (error) {
      about = null;
      hanois.dom.fill(within("cite-texts"), [["p", { class: "wait" }, `The citation could not be fetched (${error.message}). Close this and try again.`]]);
    }
  };

  const build = (box) => {
    hanois.dom.fill(box, tree());
    box.querySelector("form").addEventListener("input", refresh);
    box.querySelector("form").addEventListener("submit", (event) => event.preventDefault());
    // What is typed here is not for the page beneath.
    box.addEventListener("keydown", (event) => event.stopPropagation());
    box.addEventListener("close", () => opener?.focus());
  };

  const tree = () => [
    ["div", { class: "cite-head" }, ["h2", { "data-part": "cite-title" }, "Cite"], ["button", { type: "button", class: "plain-button", "data-act": "cite-close" }, "Close"]],
    ["form", { method: "dialog" }, ["fieldset", { class: "cite-formats" }, ["legend", { class: "hidden-text" }, "Style or format"], ...hanois.citation.FORMATS.map(choice)]],
    ["div", { class: "cite-texts", "data-part": "cite-texts" }],
    ["p", { class: "cite-note", "data-part": "cite-note" }],
  ];

  const choice = ([key, word, hint], index) => [
    "label",
    { class: "cite-format" },
    ["input", { type: "radio", name: "format", value: key, checked: index === 0 }],
    ["span", {}, ["b", {}, word], " ", ["span", { class: "muted" }, hint]],
  ];

  const refresh = () => {
    if (!about) return;
    const chosen = format();
    hanois.dom.fill(within("cite-texts"), hanois.citation.shown(about, chosen).map((one) => piece(one, chosen)));
    hanois.dom.fill(within("cite-note"), [notes(chosen).join(" ")]);
  };

  const piece = ({ label, text }, chosen) => [
    "section",
    { class: "cite-piece", "aria-label": label || "Citation" },
    label ? ["h3", {}, label] : null,
    hanois.citation.STYLED.includes(chosen)
      ? ["div", { class: "citation" }, ...text.split("\n").map((line) => ["p", {}, line])]
      : ["pre", { class: "citation", tabindex: "0", role: "region", "aria-label": "Text of the file" }, text],
    [
      "p",
      { class: "cite-acts" },
      ["button", { type: "button", class: "cite-button", "data-act": "copy", "data-value": text, "aria-label": label ? `Copy: ${label}` : null }, "Copy"],
      hanois.citation.FILES[chosen] ? ["button", { type: "button", class: "cite-button", "data-act": "cite-save" }, `Save as .${hanois.citation.FILES[chosen][0]}`] : null,
    ],
  ];

  const notes = (chosen) => {
    const [, through] = about;
    return [
      through && hanois.citation.STYLED.includes(chosen) ? "If you have read the source itself, cite it alone." : "",
      about.some(({ file }) => file.plain) && hanois.citation.STYLED.includes(chosen) ? "No style was there to write this one: the order of its parts is our own." : "",
      about.some(({ file }) => file.own) ? "This copy shows own claims beside the data set, which the citation does not cover: say so." : "",
      about.at(-1).known.address ? "" : "This copy of the page has no public address, so none is given.",
    ].filter(Boolean);
  };

  const close = () => dialog().close();

  const save = () => {
    const chosen = format();
    const [suffix, type] = hanois.citation.FILES[chosen];
    const name = `${about[0].file.id}.${suffix}`;
    const address = URL.createObjectURL(new Blob([hanois.citation.whole(about, chosen)], { type }));
    Object.assign(document.createElement("a"), { href: address, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60000);
    hanois.announce.say(`Saved as ${name}`);
  };

  (globalThis.hanois ??= {}).cite = { chart, source, dataset, close, save };
}
