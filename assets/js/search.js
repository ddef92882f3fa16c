// The search box: a dialog with one field and a list of what is found. Opened by its button or by "/".
{
  const MOST = 30;
  const ADDRESS = "index/search.json";
  const WORDS = "Search events, people, places, questions, charts and terms";

  let prepared = null;
  let chosen = -1;

  const dialog = () => document.querySelector('[data-part="search"]');
  const within = (name) => dialog().querySelector(`[data-part="${name}"]`);
  const options = () => [...within("search-list").children];

  const open = async () => {
    const box = dialog();
    if (box.open) return;
    if (!within("search-field")) build(box);
    box.showModal();
    within("search-field").select();
    try {
      prepared ??= hanois.find.prepare((await hanois.files.load(ADDRESS)).entries);
      answer();
    } catch (error) {
      say(`The index could not be fetched (${error.message}). Close the search and try again.`);
    }
  };

  const build = (box) => {
    hanois.dom.fill(box, [
      ["label", { class: "search-label", for: "search-field" }, WORDS],
      [
        "input",
        {
          id: "search-field", type: "search", role: "combobox", autocomplete: "off", spellcheck: "false",
          "aria-expanded": "true", "aria-controls": "search-list", "aria-autocomplete": "list", "data-part": "search-field",
        },
      ],
      ["p", { class: "search-said", role: "status", "data-part": "search-said" }],
      ["ul", { id: "search-list", class: "search-list", role: "listbox", "aria-label": "Found", "data-part": "search-list" }],
      ["button", { type: "button", class: "plain-button", "data-act": "search-close" }, "Close"],
    ]);
    within("search-field").addEventListener("input", answer);
    within("search-field").addEventListener("keydown", onKey);
    box.addEventListener("click", (event) => {
      const option = event.target.closest('[role="option"]');
      if (option) go(option);
      else if (event.target === box) close();
    });
  };

  const close = () => dialog().close();
  const say = (text) => hanois.dom.fill(within("search-said"), [text]);

  const answer = () => {
    const text = within("search-field").value;
    const found = prepared ? hanois.find.find(prepared, text, MOST) : [];
    hanois.dom.fill(within("search-list"), found.map(option));
    choose(found.length ? 0 : -1);
    if (!text.trim()) say("Spelling of the time or of today, with or without marks: Lao Kay, Điện Biên Phủ, 陈赓.");
    else if (!found.length) say("Nothing has this name. Single numbers are found in the ledger of the Sources page.");
    else say(found.length === MOST ? `The first ${MOST}` : `${found.length} found`);
  };

  const option = ([kind, title, detail, address], index) => [
    "li",
    { id: `search-${index}`, role: "option", class: "search-option", "aria-selected": "false", "data-address": address },
    ["span", { class: "search-kind" }, kind],
    ["span", { class: "search-title" }, title],
    detail ? ["span", { class: "search-detail" }, detail] : null,
  ];

  const choose = (index) => {
    chosen = index;
    options().forEach((one, place) => one.setAttribute("aria-selected", String(place === index)));
    const field = within("search-field");
    if (index < 0) field.removeAttribute("aria-activedescendant");
    else {
      field.setAttribute("aria-activedescendant", `search-${index}`);
      options()[index].scrollIntoView({ block: "nearest" });
    }
  };

  const onKey = (event) => {
    const last = options().length - 1;
    const steps = { ArrowDown: Math.min(chosen + 1, last), ArrowUp: Math.max(chosen - 1, Math.min(0, last)) };
    if (event.key in steps) choose(steps[event.key]);
    else if (event.key === "Enter" && chosen >= 0) go(options()[chosen]);
    // A search field keeps Escape for itself and only empties; here it leaves.
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  };

  const go = (one) => {
    close();
    window.location.hash = one.dataset.address;
  };

  // "/" opens the search, unless the reader is writing somewhere or has asked for no single-key shortcuts.
  const hear = (event) => {
    const writing = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || writing || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    open();
  };

  if (globalThis.document) document.addEventListener("keydown", hear);

  (globalThis.hanois ??= {}).search = { open, close };
}
